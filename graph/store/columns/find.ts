/** Full-text search over the words made by graph/search, for every engine alike: sets of places, intersected. The places stand in the order of the answer, so that the first are taken. */

import type { NodeRef, SearchQuery } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { bounded } from '../refusals.ts';
import { add, type Bits, has, keep, keepFitting, noBits, remove, size, some } from './bits.ts';
import type { Columns } from './columns.ts';
import { lettersOf, type Searched } from './searched.ts';
import { select } from './selection.ts';
import type { Words } from './words.ts';

/** A search result whose statements are still their places in the reading order. */
export interface FoundPlaces {
	nodes: NodeRef[];
	statements: number[];
	total: number;
}

interface Match {
	/** All words stand here whole. */
	whole: Bits;
	/** Here the last one at least begins a word. */
	begun: Bits;
}

/** @throws {GraphError} as {@link select} */
export function find(columns: Columns, searched: Searched, query: SearchQuery): FoundPlaces {
	const left = select(columns, query.filter).statements;
	const words = query.words.flatMap(lettersOf);
	const last = words.at(-1);
	if (last === undefined) return { nodes: [], statements: [], total: 0 };
	const isLetter = words.length === 1 && [...last].length === 1;
	const nodes = findNodes(columns, searched, isLetter ? searched.labelWords : searched.nodeWords, words, last);
	if (isLetter) return { nodes, statements: [], total: 0 };

	const { whole, begun } = match(searched.statementWords, words, last);
	if (left !== undefined) {
		// Every statement with the words whole also has the last one begun.
		keepFitting(begun, (place) => has(left, columns.found[place] ?? 0));
		keep(whole, begun);
	}
	const total = size(begun);
	const limit = bounded(query.limit, LIMITS.page);
	const offset = bounded(query.offset ?? 0, Number.MAX_SAFE_INTEGER);
	const places = some(whole, offset, limit);
	if (places.length < limit) {
		remove(begun, whole);
		places.push(...some(begun, Math.max(0, offset - size(whole)), limit - places.length));
	}
	return { nodes, statements: places.map((place) => columns.found[place] ?? 0), total };
}

function findNodes({ values }: Columns, searched: Searched, looked: Words, words: readonly string[], last: string) {
	const { whole, begun } = match(looked, words, last);
	const taken = noBits(searched.nodes.length);
	const places: number[] = [];
	for (const tier of [searched.labels.whole(words.join(' ')), whole, begun]) {
		remove(tier, taken);
		const next = some(tier, 0, LIMITS.searchNodes - places.length);
		places.push(...next);
		add(taken, next);
	}
	return places.map((place) => values[searched.nodes[place] ?? -1]).filter((node) => node !== undefined);
}

function match(looked: Words, words: readonly string[], last: string): Match {
	const begun = looked.begun(last);
	for (const word of words.slice(0, -1)) keep(begun, looked.whole(word));
	const whole = looked.whole(last);
	keep(whole, begun);
	return { whole, begun };
}
