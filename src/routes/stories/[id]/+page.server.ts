/** A story as a page: to be read from the top to the end, also without script. */

import { editors } from '$lib/server/editors';
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
		/** Ids of the steps with a picture. */
		const drawn = story.steps.flatMap((step) =>
			step.is === 'view' && hasPicture(viewAt(step.address, (node) => byId.has(node)).view) ? [step.id] : []
		);
		return { ...appearance, edits: editors().edits, story, drawn };
	});
