/** Full-text search over the words made by graph/search: sets of places, intersected; the places stand in the order of the answer. */

import type { NodeRef, SearchQuery, SearchResult } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { bounded } from '../refusals.ts';
import { add, type Bits, has, keep, keepFitting, noBits, remove, size, some } from '../columns/bits.ts';
import { type Columns, named } from '../columns/columns.ts';
import { lettersOf } from '../columns/ranking.ts';
import { select } from '../columns/selection.ts';
import type { Database } from './database.ts';
import { items } from './items.ts';
import { numberOf, textOf } from './rows.ts';
import { SELECT } from './sql.ts';
import { placesBegun, placesOf } from './words.ts';
import type { Scope } from './words.ts';

interface Found {
	/** All words stand here whole. */
	whole: Bits;
	/** Here the last one at least begins a word. */
	begun: Bits;
}

export function search(db: Database, columns: Columns, query: SearchQuery): SearchResult {
	const { statements } = select(columns, query.filter);
	const words = query.words.flatMap(lettersOf);
	const last = words.at(-1);
	if (last === undefined) return { nodes: [], statements: [], total: 0 };
	const nodes = findNodes(db, columns, words, last);
	if (isLetter(words, last)) return { nodes, statements: [], total: 0 };

	const { whole, begun } = find(db, 'statement', columns.total, words, last);
	if (statements !== undefined) {
		// Every statement with the words whole also has the last one begun.
		keepFitting(begun, (place) => has(statements, columns.found[place] ?? 0));
		keep(whole, begun);
	}
	const total = size(begun);
	const limit = bounded(query.limit, LIMITS.page);
	const places = some(whole, 0, limit);
	if (places.length < limit) {
		remove(begun, whole);
		places.push(...some(begun, 0, limit - places.length));
	}
	const numbers = places.map((place) => (columns.found[place] ?? 0) + 1);
	return { nodes, statements: items(db, columns, numbers), total };
}

function isLetter(words: readonly string[], last: string): boolean {
	return words.length === 1 && [...last].length === 1;
}

/** Places of nodes stand by type as a search lists them, then by id. */
function findNodes(db: Database, columns: Columns, words: readonly string[], last: string): NodeRef[] {
	const room = columns.values.length;
	const { whole, begun } = find(db, 'node', room, words, last);
	if (isLetter(words, last)) {
		keep(begun, placesBegun(db, 'label', last, room));
		keep(whole, begun);
	}
	const called = db
		.all(SELECT.nodesNamed, { query: words.join(' '), limit: LIMITS.searchNodes })
		.map((row) => numberOf(row, 'found'));
	const taken = noBits(room);
	const places = [...called];
	for (const tier of [whole, begun]) {
		if (places.length >= LIMITS.searchNodes) break;
		add(taken, places);
		remove(tier, taken);
		places.push(...some(tier, 0, LIMITS.searchNodes - places.length));
	}
	return places.flatMap((place) => {
		const row = db.first(SELECT.nodeFound, { place });
		return row === undefined ? [] : [named(columns, textOf(row, 'id'))];
	});
}

function find(db: Database, scope: Scope, room: number, words: readonly string[], last: string): Found {
	const begun = placesBegun(db, scope, last, room);
	for (const word of words.slice(0, -1)) keep(begun, placesOf(db, scope, word, room));
	const whole = placesOf(db, scope, last, room);
	keep(whole, begun);
	return { whole, begun };
}
