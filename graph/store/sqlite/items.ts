/** Statements as a reader meets them: three queries for a whole page, whatever its length. */

import type { StatementItem } from '../../query.ts';
import { GraphError } from '../../errors.ts';
import { type Columns, named } from '../columns/columns.ts';
import { unknownId } from '../refusals.ts';
import type { Database } from './database.ts';
import { edgeOf, nodeOf, numberOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { SELECT } from './sql.ts';

/** The row of a node. @throws {GraphError} unknown-id */
export function nodeRow(db: Database, id: string): Row {
	const row = db.first(SELECT.nodeById, { id });
	if (row === undefined) throw unknownId(id);
	return row;
}

/** The items of the statements at these places of the reading order, in this order. */
export function items(db: Database, columns: Columns, places: readonly number[]): StatementItem[] {
	if (places.length === 0) return [];
	const numbers = places.map((place) => place + 1);
	const rows = new Map(
		db.all(SELECT.items, { statements: JSON.stringify(numbers) }).map((row) => [numberOf(row, 'nr'), row])
	);
	return assemble(
		db,
		columns,
		numbers.map((number) => rows.get(number)).filter((row) => row !== undefined)
	);
}

/** @throws {GraphError} unknown-id */
export function item(db: Database, columns: Columns, id: string): StatementItem {
	const row = db.first(SELECT.item, { id });
	const [found] = row === undefined ? [] : assemble(db, columns, [row]);
	if (found === undefined) throw unknownId(id, 'statement');
	return found;
}

function assemble(db: Database, columns: Columns, rows: readonly Row[]): StatementItem[] {
	const nodes = rows.map((row) => numberOf(row, 'node'));
	const edges = Map.groupBy(db.all(SELECT.edgesOfStatements, { nodes: JSON.stringify(nodes) }), (row) =>
		numberOf(row, 'statement')
	);
	return rows.map((row) => itemOf(columns, row, edges.get(numberOf(row, 'node')) ?? []));
}

function itemOf(columns: Columns, row: Row, edges: readonly Row[]): StatementItem {
	const node = nodeOf(row);
	if (node.type !== 'Statement')
		throw new GraphError('bad-data', node.id, `"${node.id}" is stored as a statement but is none.`, 'Seed again.');
	const { id, text, kind, order, anchor, leadIn } = node;
	const end = (of: Row, column = 'id') => named(columns, textOf(of, column));
	const ends = (type: string) => edges.filter((edge) => edge['type'] === type).map((edge) => end(edge));
	return {
		id,
		text,
		kind,
		order,
		anchor,
		...(leadIn && { leadIn }),
		document: end(row, 'document'),
		municipality: end(row, 'municipality'),
		under: ends('UNDER'),
		roles: ends('SPEAKS_FOR'),
		mentions: edges.flatMap((stored) => {
			if (stored['type'] !== 'MENTIONS') return [];
			const edge = edgeOf(stored, id, textOf(stored, 'id'));
			return edge.type === 'MENTIONS' ? [{ concept: end(stored), evidence: edge.evidence }] : [];
		}),
		repeated: numberOf(row, 'repeated')
	};
}
