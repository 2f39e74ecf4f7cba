/** Full-text search over the words made by graph/search: the server's index finds, the places found stand in the order of the answer. */

import type { NodeRef, SearchQuery, SearchResult } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { add, type Bits, has, keep, keepFitting, noBits, remove, size, some } from '../columns/bits.ts';
import { type Columns, named } from '../columns/columns.ts';
import { lettersOf } from '../columns/ranking.ts';
import { select } from '../columns/selection.ts';
import { bounded } from '../refusals.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { numbersIn, textOf, whole } from './rows.ts';
import { items } from './statements.ts';

export async function search(reader: Reader, columns: Columns, query: SearchQuery): Promise<SearchResult> {
	const { statements } = select(columns, query.filter);
	const words = query.words.flatMap(lettersOf);
	const last = words.at(-1);
	if (last === undefined) return { nodes: [], statements: [], total: 0 };
	const wanted = words.map((word) => `+"${word}"`).join(' ');
	const begun = [...words.slice(0, -1).map((word) => `+"${word}"`), `+${escaped(last)}*`].join(' ');
	if (words.length === 1 && [...last].length === 1)
		return { nodes: await findNodes(reader, columns, `nameText:${escaped(last)}*`, words), statements: [], total: 0 };

	const [nodes, allBegun, allWhole] = await Promise.all([
		findNodes(reader, columns, begun, words),
		findStatements(reader, columns, begun),
		findStatements(reader, columns, wanted)
	]);
	if (statements !== undefined) keepFitting(allBegun, (place) => has(statements, columns.found[place] ?? 0));
	// Every statement with the words whole also has the last one begun.
	keep(allWhole, allBegun);
	const total = size(allBegun);
	const limit = bounded(query.limit, LIMITS.page);
	const places = some(allWhole, 0, limit);
	if (places.length < limit) {
		remove(allBegun, allWhole);
		places.push(...some(allBegun, 0, limit - places.length));
	}
	const inReadingOrder = places.map((place) => columns.found[place] ?? 0);
	return { nodes, statements: await items(reader, columns, inReadingOrder), total };
}

async function findNodes(reader: Reader, columns: Columns, some: string, words: readonly string[]): Promise<NodeRef[]> {
	const bound = { some, words, query: words.join(' '), limit: whole(LIMITS.searchNodes) };
	return (await reader.all(READ.foundNodes, bound)).map((row) => named(columns, textOf(row, 'id')));
}

async function findStatements(reader: Reader, { total }: Columns, wanted: string): Promise<Bits> {
	const bits = noBits(total);
	const row = await reader.first(READ.foundStatements, { wanted });
	if (row !== undefined) add(bits, numbersIn(row, 'found'));
	return bits;
}

/** Outside quotes every character stands for itself only behind a backslash; ASCII letters and digits always do. */
function escaped(word: string): string {
	return [...word].map((letter) => (/[a-z0-9]/.test(letter) ? letter : `\\${letter}`)).join('');
}
