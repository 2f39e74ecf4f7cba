/** Full-text search over the words made by graph/text: sets of places, intersected, and the first of them in the order of the answer. */

import type { NodeRef, SearchQuery } from '../model/query.ts';
import { LIMITS } from '../model/query.ts';
import { bounded } from '../model/refusals.ts';
import { add, type Bits, each, has, keep, noBits, remove, size, some } from './bits.ts';
import type { Index } from './index.ts';
import { lettersOf, type NodeWords, type StatementWords } from './searched.ts';
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
export function find(index: Index, searched: NodeWords, statements: StatementWords, query: SearchQuery): FoundPlaces {
	const left = select(index, query.filter).statements;
	const words = query.words.flatMap(lettersOf);
	const last = words.at(-1);
	if (last === undefined) return { nodes: [], statements: [], total: 0 };
	const isLetter = words.length === 1 && [...last].length === 1;
	const nodes = findNodes(index, searched, isLetter ? searched.labelWords : searched.nodeWords, words, last);
	if (isLetter) return { nodes, statements: [], total: 0 };

	const { whole, begun } = match(statements.words, words, last);
	if (left !== undefined) {
		// Every statement with the words whole also has the last one begun.
		keep(begun, left);
		keep(whole, begun);
	}
	const total = size(begun);
	const limit = bounded(query.limit, LIMITS.page);
	const offset = bounded(query.offset ?? 0, Number.MAX_SAFE_INTEGER);
	const places = first(whole, statements, offset, limit);
	if (places.length < limit) {
		const before = size(whole);
		remove(begun, whole);
		places.push(...first(begun, statements, Math.max(0, offset - before), limit - places.length));
	}
	return { nodes, statements: places, total };
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

function findNodes({ values }: Index, searched: NodeWords, looked: Words, words: readonly string[], last: string) {
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
