/** Answers a search from what is held of a graph: the places that the index finds, read as statements, with what explains them. */

import { some } from '../index/bits.ts';
import { find, type FoundPlaces, type Searched } from '../index/find.ts';
import { reasonsFor, writtenIn, writtenName } from '../index/reasons.ts';
import type { SearchQuery, SearchResult, StatementItem } from '../model/query.ts';
import type { Held } from './held.ts';

/** Reads the statements at these places of the reading order, in this order. */
type ReadItems = (places: readonly number[]) => Promise<StatementItem[]>;

/** @throws {GraphError} unknown-id, bad-query */
export async function searchIn(graph: Held, query: SearchQuery, itemsAt: ReadItems): Promise<SearchResult> {
	const [index, names, statements] = await Promise.all([graph.index(), graph.nodeWords(), graph.statementWords()]);
	const searched: Searched = { index, names, statements };
	const { suggestions, ...found } = find(searched, query);
	return {
		...found,
		reasons: reasonsFor([...found.nodes, ...found.parts], names, index, query.words),
		statements: await itemsAt(found.statements),
		suggestions: await written(suggestions, searched, itemsAt)
	};
}

/** Suggestions with the words as they are written, which the index does not keep: from names, or from a statement that has them. */
async function written(
	suggestions: FoundPlaces['suggestions'],
	{ index, names, statements }: Searched,
	itemsAt: ReadItems
): Promise<string[][]> {
	const changed = new Set(suggestions.flat().flatMap(({ word, isChanged }) => (isChanged ? word : [])));
	const spelled = new Map<string, string>();
	for (const word of changed) {
		const name = writtenName(word, names, index);
		if (name !== undefined) {
			spelled.set(word, name);
			continue;
		}
		const [item] = await itemsAt(some(statements.words.whole(word), 0, 1));
		spelled.set(word, (item && writtenIn(item.text, word)?.toLowerCase()) ?? word);
	}
	return suggestions.map((words) =>
		words.map(({ word, isChanged }) => (isChanged ? (spelled.get(word) ?? word) : word))
	);
}
