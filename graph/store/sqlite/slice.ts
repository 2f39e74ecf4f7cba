/** What surrounds one node: statements picked evenly over municipalities, and their neighbours. */

import type { Slice, SliceQuery } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import type { GraphEdge } from '../../model.ts';
import { bounded } from '../refusals.ts';
import type { Database } from './database.ts';
import { edgeOf, nodeOf, numberOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { nodeRow, select } from './selection.ts';
import type { Selection } from './selection.ts';
import { FILTERED, SELECT } from './sql.ts';

export function slice(db: Database, query: SliceQuery): Slice {
	const row = nodeRow(db, query.focus);
	const focus = nodeOf(row);
	const number = numberOf(row, 'nr');
	const selection = select(db, query.filter);
	const { total, picked } = pick(db, number, focus.type === 'Statement', selection, bounded(query.limit, LIMITS.slice));

	const edgeRows = db.all(SELECT.sliceEdges, {
		nodes: JSON.stringify(picked.map((statement) => numberOf(statement, 'node'))),
		documents: JSON.stringify([...new Set(picked.map((statement) => numberOf(statement, 'document')))]),
		concept: focus.type === 'Concept' ? number : null
	});
	if (focus.type === 'Concept') edgeRows.push(...beside(db, number, selection));
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

function pick(db: Database, focus: number, isStatement: boolean, { facets, bound }: Selection, limit: number) {
	if (isStatement) {
		const own = db.all(FILTERED.sliceOfStatement(facets), { ...bound, focus });
		return { total: own.length, picked: own.slice(0, limit) };
	}
	return {
		total: db.number(FILTERED.sliceCount(facets), { ...bound, focus }),
		picked: db.all(FILTERED.slicePick(facets), { ...bound, focus, limit })
	};
}

/** The edges of a concept to other concepts and from values; a value has to pass what the filter asks of its document. */
function beside(db: Database, concept: number, { numbers }: Selection): Row[] {
	const allows = (facet: 'municipality' | 'document' | 'value', number: number) =>
		numbers[facet]?.includes(number) ?? true;
	return db.all(SELECT.edgesBesideConcept, { concept }).filter((edge) => {
		if (edge['type'] !== 'NAMES') return true;
		const value = numberOf(edge, 'source');
		return (
			allows('value', value) &&
			db
				.all(SELECT.declaredBy, { value })
				.some(
					(row) =>
						allows('document', numberOf(row, 'document')) && allows('municipality', numberOf(row, 'municipality'))
				)
		);
	});
}
