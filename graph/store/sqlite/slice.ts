/** What surrounds one node: statements picked evenly over municipalities, and their neighbours. */

import type { Facet, Slice, SliceQuery } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import type { GraphEdge } from '../../model.ts';
import { bounded } from '../refusals.ts';
import { pickEvenly, statementItself, statementsLeft } from '../columns/pick.ts';
import { select } from '../columns/selection.ts';
import type { Selection } from '../columns/selection.ts';
import type { NumberedColumns } from './columns.ts';
import type { Database } from './database.ts';
import { nodeRow } from './items.ts';
import { nodeOf, numberOf, standingEdgeOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { SELECT } from './sql.ts';

export function slice(db: Database, columns: NumberedColumns, query: SliceQuery): Slice {
	const row = nodeRow(db, query.focus);
	const focus = nodeOf(row);
	const number = numberOf(row, 'nr');
	const selection = select(columns, query.filter);
	const found =
		focus.type === 'Statement'
			? statementItself(db.number(SELECT.statementOfNode, { node: number }) - 1, selection)
			: statementsLeft(columns, columns.indexes.get(focus.id) ?? -1, selection);
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
		const standing = source !== undefined && target !== undefined && standingEdgeOf(edge, source, target);
		return standing ? [standing] : [];
	});
	return { focus, total, nodes: nodeRows.map(nodeOf), edges };
}

/** The edges of a concept to other concepts and from values; a value has to pass what the filter asks of its document. */
function beside(db: Database, { nodes }: NumberedColumns, concept: number, { chosen }: Selection): Row[] {
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
