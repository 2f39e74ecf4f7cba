/**
 * Full-text search over the words made by graph/text: sets of places, intersected, and the first of
 * them in the order of the answer.
 */

import type { NodeRef, SearchQuery } from '../model/query.ts';
import { LIMITS } from '../model/query.ts';
import { bounded } from '../model/refusals.ts';
import { type Bits, each, has, keep, remove, size } from './bits.ts';
import { conceptsNamed, namesIn, partsOf, statementsByName } from './by-name.ts';
import { type Match, match, nodesAt, tiersOf, widerTier, wordAndConcept } from './find-nodes.ts';
import type { Index } from './index.ts';
import { lettersOf, type StatementWords } from './searched.ts';
import type { NodeWords } from './searched-nodes.ts';
import { select } from './selection.ts';
import { lookFor } from './spellings.ts';
import { type Suggested, suggest } from './suggest.ts';
import { together, type Together } from './together.ts';

/** What a search reads. */
export interface Searched {
	index: Index;
	names: NodeWords;
	statements: StatementWords;
}

/** A search result whose statements are still their places in the reading order. */
export interface FoundPlaces {
	nodes: NodeRef[];
	parts: NodeRef[];
	together: Together[];
	statements: number[];
	total: number;
	hidden: number;
	foundBy: 'words' | 'names';
	lookedFor: { words: string[]; beginnings: string[]; concepts: string[] };
	wordAndConcept: ReturnType<typeof wordAndConcept>;
	suggestions: Suggested[][];
}

/** So few statements are little: what was typed may be a slip. */
const LITTLE = 2;

/** @throws {GraphError} as {@link select} */
export function find(searched: Searched, query: SearchQuery): FoundPlaces {
	const left = select(searched.index, query.filter).statements;
	const words = query.words.flatMap(lettersOf);
	const found = findWords(searched, words, left, query);
	if (found.nodes.length + found.together.length > 0 || found.total + found.hidden > LITTLE) return found;
	const findsAny = (others: readonly string[]) => {
		const { nodes, together, total } = findWords(searched, others, undefined, { limit: 0 });
		return nodes.length + together.length + total > 0;
	};
	return { ...found, suggestions: suggest(searched.names.nodeWords, searched.statements.words, words, findsAny) };
}

function findWords(
	{ index, names, statements }: Searched,
	words: readonly string[],
	left: Bits | undefined,
	{ offset = 0, limit }: Pick<SearchQuery, 'offset' | 'limit'>
): FoundPlaces {
	const last = words.at(-1);
	if (last === undefined) return nothing();
	if (words.length === 1 && [...last].length === 1)
		return { ...nothing(), nodes: nodesAt(index, names, tiersOf(names, names.labelWords, words)) };

	const tiers = tiersOf(names, names.nodeWords, words);
	const nodes = nodesAt(index, names, [...tiers, widerTier(names, words)]);
	const named = namesIn(index, names, words);
	const looked = words.map((word) => lookFor(statements.words, word));
	const byWords = match(statements.words, looked);
	const byNames = size(byWords.begun) > 0 ? undefined : statementsByName(index, names, named, statements.words);
	const { whole, begun } = byNames === undefined ? byWords : { whole: byNames.slice(), begun: byNames };
	const all = size(begun);
	if (left !== undefined) {
		// Every statement with the words whole also has the last one begun.
		keep(begun, left);
		keep(whole, begun);
	}
	const total = size(begun);
	// Between names stand words that need not be found, so they are not marked either.
	const sought =
		byNames === undefined ? looked : looked.filter(({ typed }) => named.words.some((one) => one.typed === typed));
	return {
		nodes,
		parts: nodes.length > 0 ? [] : partsOf(named),
		together: together(index, named, left),
		total,
		hidden: all - total,
		foundBy: byNames === undefined ? 'words' : 'names',
		lookedFor: {
			words: sought.flatMap((word) => word.whole),
			beginnings: [...(sought.at(-1)?.beginnings ?? [])],
			concepts: byNames === undefined ? [] : conceptsNamed(index, names, named)
		},
		wordAndConcept: byNames === undefined ? wordAndConcept(index, names, tiers, begun, left) : [],
		// Last, because it takes from the set of those begun.
		statements: page({ whole, begun }, statements, offset, limit),
		suggestions: []
	};
}

function nothing(): FoundPlaces {
	return {
		nodes: [],
		parts: [],
		together: [],
		statements: [],
		total: 0,
		hidden: 0,
		foundBy: 'words',
		lookedFor: { words: [], beginnings: [], concepts: [] },
		wordAndConcept: [],
		suggestions: []
	};
}

/** One page: first those with all words whole. */
function page({ whole, begun }: Match, statements: StatementWords, from: number, most: number): number[] {
	const limit = bounded(most, LIMITS.page);
	const offset = bounded(from, Number.MAX_SAFE_INTEGER);
	const places = first(whole, statements, offset, limit);
	if (places.length < limit) {
		const before = size(whole);
		remove(begun, whole);
		places.push(...first(begun, statements, Math.max(0, offset - before), limit - places.length));
	}
	return places;
}

/** Where the set is smaller than one in this many places, sorting it is quicker than looking for it along the order. */
const SPARSE = 32;

/** At most `limit` places of a set, shortest statements first, after the first `offset`. */
function first(set: Bits, { order, lengths }: StatementWords, offset: number, limit: number): number[] {
	if (size(set) * SPARSE < order.length) {
		const places: number[] = [];
		each(set, (place) => places.push(place));
		places.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
		return places.slice(offset, offset + limit);
	}
	const places: number[] = [];
	let skip = offset;
	for (let at = 0; at < order.length && places.length < limit; at++) {
		const place = order[at] ?? 0;
		if (!has(set, place)) continue;
		if (skip > 0) skip--;
		else places.push(place);
	}
	return places;
}
