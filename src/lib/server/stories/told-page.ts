/** What a page needs that shows a whole story: the story in the reader's language, and which of its steps have a picture. */

import type { RequestEvent } from '@sveltejs/kit';
import type { ShownStory } from '../../stories/shown';
import { decodeAppearance } from '../../view/url';
import type { Appearance } from '../../view/view';
import { viewAt } from '../../page/known-view';
import { shownStory } from './shown';
import { catalogOf } from '../../page/catalog';
import { graphStore } from '../store';
import { hasPicture } from '../../view/reading';

export interface ToldPage extends Appearance {
	story: ShownStory;
	/** Ids of the steps with a picture. */
	drawn: string[];
}

/** Never kept for others: people change stories. @throws {GraphError} unknown-id */
export async function toldPage({ url, locals, setHeaders }: RequestEvent, id: string): Promise<ToldPage> {
	setHeaders({ 'cache-control': 'no-store' });
	const appearance = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
	const store = await graphStore();
	const story = await shownStory(store, id, appearance.language);
	const { byId } = await catalogOf(store);
	const drawn = story.steps.flatMap((step) =>
		step.is === 'view' && hasPicture(viewAt(step.address, (node) => byId.has(node)).view) ? [step.id] : []
	);
	return { ...appearance, story, drawn };
}
