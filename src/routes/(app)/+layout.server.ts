/** What every page needs once, whatever it shows. */

import { editors } from '$lib/server/editors';
import { frameOf } from '$lib/server/frame';
import { forPage } from '$lib/server/http';
import { placesOfFew } from '$lib/server/places';
import { statementAddress } from '$lib/server/settings';
import { catalogOf } from '$lib/server/catalog';
import { graphStore } from '$lib/server/store';
import { vocabularyOf } from '$lib/view/vocabulary';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	forPage(async () => {
		const store = await graphStore();
		const { catalog } = await catalogOf(store);
		return {
			own: event.locals.own,
			frame: frameOf(event),
			vocabulary: vocabularyOf(catalog),
			places: await placesOfFew(store, catalog),
			statement: statementAddress(process.env),
			signsIn: editors().door !== undefined,
			edits: editors().edits
		};
	});
