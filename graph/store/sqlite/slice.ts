/** What surrounds one node: statements picked evenly over municipalities, and their neighbours. */

import type { Facet, Slice, SliceQuery } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import type { GraphEdge } from '../../model.ts';
import { bounded } from '../refusals.ts';
import { has } from './bits.ts';
import { type Columns, statementsOf } from './columns.ts';
import type { Database } from './database.ts';
import { edgeOf, nodeOf, numberOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { nodeRow, select } from './selection.ts';
import type { Selection } from './selection.ts';
import { SELECT } from './sql.ts';

export function slice(db: Database, columns: Columns, query: SliceQuery): Slice {
	const row = nodeRow(db, query.focus);
	const focus = nodeOf(row);
	const number = numberOf(row, 'nr');
	const selection = select(db, columns, query.filter);
	const found =
		focus.type === 'Statement'
			? own(db, number, selection)
			: statementsLeft(columns, columns.indexes.get(number) ?? -1, selection);
	const total = found.length;
	const statements = pickEvenly(columns.owners, found, bounded(query.limit, LIMITS.slice)).map((index) => index + 1);
	const picked = db.all(SELECT.statementsByNumber, { statements: JSON.stringify(statements) });

	const edgeRows = db.all(SELECT.sliceEdges, {
		nodes: JSON.stringify(picked.map((statement) => numberOf(statement, 'node'))),
		documents: JSON.stringify([...new Set(picked.map((statement) => numberOf(statement, 'document')))]),
		concept: focus.type === 'Concept' ? number : null
	});
	if (focus.type === 'Concept') edgeRows.push(...beside(db, columns, number, selection));
	edgeRows.sort((a, b) => numberOf(a, 'nr') - numberOf(b, 'nr'));

	const numbers = new Set([
		number,
		...edgeRows.flatMap((edge) => [numberOf(edge, 'source'), numberOf(edge, 'target')])
	]);
	const nodeRows = db.all(SELECT.nodesByNumber, { nodes: JSON.stringify([...numbers]) });
	const ids = new Map(nodeRows.map((node) => [numberOf(node, 'nr'), textOf(node, 'id')]));
	const edges = edgeRows.flatMap((edge): GraphEdge[] => {
		const [source, target] = [ids.get(numberOf(edge, 'source')), ids.get(numberOf(edge, 'target'))];
		return source === undefined || target === undefined ? [] : [edgeOf(edge, source, target)];
	});
	return { focus, total, nodes: nodeRows.map(nodeOf), edges };
}

/** A statement is its own, whether it counts or not; a filter asks for more than a later printing has. */
function own(db: Database, node: number, { statements }: Selection): Uint32Array {
	const index = db.number(SELECT.statementOfNode, { node }) - 1;
	return Uint32Array.from(statements === undefined || has(statements, index) ? [index] : []);
}

/** The statements of a value that the filter leaves, ascending. */
function statementsLeft(columns: Columns, value: number, { statements }: Selection): Uint32Array {
	const all = statementsOf(columns, value);
	return statements === undefined ? all : all.filter((statement) => has(statements, statement));
}

/** The first of each municipality, then the second …; statements stand by municipality, so that each one's are a run. */
function pickEvenly(owners: Uint32Array, statements: Uint32Array, limit: number): number[] {
	const starts: number[] = [];
	for (let place = 0; place < statements.length; place++)
		if (place === 0 || owners[statements[place] ?? 0] !== owners[statements[place - 1] ?? 0]) starts.push(place);
	const picked: number[] = [];
	let runs = starts.map((start, run) => ({ start, end: starts[run + 1] ?? statements.length }));
	for (let turn = 0; runs.length > 0 && picked.length < limit; turn++) {
		for (const { start } of runs.slice(0, limit - picked.length)) picked.push(statements[start + turn] ?? 0);
		runs = runs.filter(({ start, end }) => start + turn + 1 < end);
	}
	return picked;
}

/** The edges of a concept to other concepts and from values; a value has to pass what the filter asks of its document. */
function beside(db: Database, { nodes }: Columns, concept: number, { chosen }: Selection): Row[] {
	const numbers = (facet: Facet) => {
		const values = chosen.get(facet)?.values;
		return values === undefined ? null : JSON.stringify(values.map((value) => nodes[value]));
	};
	return [
		...db.all(SELECT.edgesBesideConcept, { concept }),
		...db.all(SELECT.valuesNaming, {
			concept,
			value: numbers('value'),
			document: numbers('document'),
			municipality: numbers('municipality'),
			limit: LIMITS.listed
		})
	];
}
