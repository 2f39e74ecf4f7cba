/** Statements as a reader meets them: two queries for a whole page, whatever its length. */

import { byText } from '../arrange.ts';
import type { NodeRef, StatementItem } from '../../query.ts';
import { unknownId } from '../refusals.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { edgeOf, nodeOf, numberOf, refOf, type Row, rowIn, textOf, whole } from './rows.ts';

/** The ids of the statements at these places of the reading order, in the order given. */
export async function statementIds(reader: Reader, places: readonly number[]): Promise<string[]> {
	if (places.length === 0) return [];
	const rows = await reader.all(READ.statementIds, { places: places.map(whole) });
	const ids = new Map(rows.map((row) => [numberOf(row, 'place'), textOf(row, 'id')]));
	return places.map((place) => ids.get(place)).filter((id) => id !== undefined);
}

/** The items of these statements, in this order; what is no statement is left out. */
export async function items(reader: Reader, ids: readonly string[]): Promise<StatementItem[]> {
	if (ids.length === 0) return [];
	const [rows, links] = await Promise.all([
		reader.all(READ.items, { ids }),
		reader.all(READ.linksOfStatements, { ids })
	]);
	const linksOf = Map.groupBy(links, (link) => textOf(link, 'source'));
	const found = new Map(
		rows.map((row) => {
			const item = itemOf(row, linksOf.get(textOf(rowIn(row, 'node'), 'id')) ?? []);
			return [item.id, item];
		})
	);
	return ids.map((id) => found.get(id)).filter((item) => item !== undefined);
}

/** @throws {GraphError} unknown-id */
export async function item(reader: Reader, id: string): Promise<StatementItem> {
	const [found] = await items(reader, [id]);
	if (found === undefined) throw unknownId(id, 'statement');
	return found;
}

function itemOf(row: Row, links: readonly Row[]): StatementItem {
	const node = nodeOf(rowIn(row, 'node'));
	if (node.type !== 'Statement') throw unknownId(node.id, 'statement');
	const { id, text, kind, order, anchor } = node;
	const sorted = links
		.map((link) => ({ edge: edgeOf(link), end: refOf(rowIn(link, 'end')) }))
		.sort((a, b) => byText(a.end.id, b.end.id));
	const ends = (type: string) => sorted.filter(({ edge }) => edge.type === type).map(({ end }) => end);
	return {
		id,
		text,
		kind,
		order,
		anchor,
		document: named('Document', rowIn(row, 'document')),
		municipality: named('Municipality', rowIn(row, 'municipality')),
		under: ends('UNDER'),
		roles: ends('SPEAKS_FOR'),
		mentions: sorted.flatMap(({ edge, end }) =>
			edge.type === 'MENTIONS' ? [{ concept: end, evidence: edge.evidence }] : []
		),
		repeated: numberOf(row, 'repeated')
	};
}

function named(type: 'Document' | 'Municipality', row: Row): NodeRef {
	return { id: textOf(row, 'id'), type, label: textOf(row, 'label') };
}
