/** The presenter's window of a story. */

import { forPage } from '$lib/server/http';
import { viewAt } from '$lib/server/known-view';
import { catalogOf, graphStore } from '$lib/server/store';
import { shownStory } from '$lib/server/stories';
import { hasPicture } from '$lib/server/view-picture';
import { decodeAppearance } from '$lib/view/url';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id }, url, locals, setHeaders }) =>
	forPage(async () => {
		setHeaders({ 'cache-control': 'no-store' });
		const appearance = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
		const store = await graphStore();
		const story = await shownStory(store, id, appearance.language);
		const { byId } = await catalogOf(store);
		/** By step: whether it has a picture. */
		const drawn = story.steps.map(
			(step) => step.is === 'view' && hasPicture(viewAt(step.address, (node) => byId.has(node)).view)
		);
		return { ...appearance, story, drawn };
	});
