/** What every page needs once. */

import { forPage } from '$lib/server/http';
import { catalogOf, graphStore } from '$lib/server/store';
import { vocabularyOf } from '$lib/view/vocabulary';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () =>
	forPage(async () => {
		const { catalog } = await catalogOf(await graphStore());
		return { vocabulary: vocabularyOf(catalog) };
	});
