/** A story as a page: to be read from the top to the end, also without script. */

import { forPage } from '$lib/server/http';
import { viewAt } from '$lib/page/known-view';
import { catalogOf } from '$lib/page/catalog';
import { graphStore } from '$lib/server/store';
import { toldPage } from '$lib/server/stories/told-page';
import { pictureOf } from '$lib/server/pictures/view-picture';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	forPage(async () => {
		const page = await toldPage(event, event.params.id);
		const store = await graphStore();
		const { byId } = await catalogOf(store);
		const pictures: Record<string, string> = {};
		for (const step of page.story.steps) {
			if (step.is !== 'view') continue;
			const { view } = viewAt(step.address, (id) => byId.has(id));
			const svg = await pictureOf(store, view, page.language);
			if (svg !== undefined) pictures[step.id] = svg;
		}
		return { ...page, pictures };
	});
