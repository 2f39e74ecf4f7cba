/** Figures of views, as captions of stories name them: always those of the graph as it is now. */

import { aboutFilter, NO_FILTER, type Filter } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { makingWords } from '../../i18n/making';
import { messagesFor } from '../../i18n/messages';
import type { Language } from '../../i18n/language';
import { type Figure, figuresIn, keyOf, withFigures } from '../../stories/caption';
import { readingAbout } from '../../view/reading';
import type { View } from '../../view/view';
import { isStatement } from '../../page/asked';
import { viewAt } from '../../page/known-view';
import { catalogOf } from '../../page/catalog';

/** How many statements a view tells of. */
export async function statementsOf(store: GraphStore, view: View): Promise<number> {
	const { filter, focus, selection, compared } = view;
	const about = compared.length > 0 ? aboutFilter([...compared]) : readingAbout(view);
	const chosen = selection.filter(isStatement);
	if (about === undefined && chosen.length > 0) return chosen.length;
	if (focus !== undefined && isStatement(focus)) return 1;
	const page = await store.statements({ filter, ...(about && { about }), offset: 0, limit: 1 });
	return page.total;
}

/** Texts with their figures as words of a language. */
export async function figuresWritten(
	store: GraphStore,
	texts: readonly string[],
	language: Language
): Promise<(text: string) => string> {
	const figures = new Map(texts.flatMap(figuresIn).map((figure) => [keyOf(figure), figure]));
	const words = new Map<string, string>();
	for (const [key, figure] of figures) words.set(key, await wordsOf(store, figure, language));
	return (text) => withFigures(text, (key) => words.get(key) ?? key);
}

async function wordsOf(store: GraphStore, { name, address }: Figure, language: Language): Promise<string> {
	const t = messagesFor(language);
	const { byId } = await catalogOf(store);
	const { view } = viewAt(address, (id) => byId.has(id));
	switch (name) {
		case 'statements':
			return t.number(await statementsOf(store, view));
		case 'share':
			return makingWords(language).share(await statementsOf(store, view), await baseOf(store, view.filter));
		case 'organisations':
			return t.number(await organisationsOf(store, view));
	}
}

/** All statements that organisations, roles, relations, values and documents leave: never cut by a concept. */
async function baseOf(store: GraphStore, filter: Filter): Promise<number> {
	return (await store.facets({ ...filter, concept: NO_FILTER.concept })).matched;
}

/** Organisations with a statement that the view tells of. */
async function organisationsOf(store: GraphStore, view: View): Promise<number> {
	const { reach } = await store.links(view.filter, readingAbout(view));
	return reach.speaking.municipalities;
}
