/** What surrounds one node: statements picked evenly over municipalities, and their neighbours. */

import type { GraphEdge, GraphNode } from '../../model.ts';
import type { Slice, SliceQuery } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { byText } from '../arrange.ts';
import type { Columns } from '../columns/columns.ts';
import { pickEvenly, statementItself, statementsLeft } from '../columns/pick.ts';
import { select, type Selection } from '../columns/selection.ts';
import { bounded } from '../refusals.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import type { Held } from './held.ts';
import { broken, standingEdgeOf, type Row, whole } from './rows.ts';
import { placeOf, statementsAt } from './statements.ts';

/** Any node, whole. @throws {GraphError} unknown-id */
export async function storedNode(reader: Reader, held: Held, id: string): Promise<{ node: GraphNode; place: number }> {
	const { type, place } = await placeOf(reader, id);
	const [node] =
		type === 'Statement'
			? (await statementsAt(reader, [place])).map((statement) => statement.node)
			: await held.others(reader, [id]);
	if (node === undefined) throw broken('node');
	return { node, place };
}

export async function slice(reader: Reader, held: Held, query: SliceQuery): Promise<Slice> {
	const [columns, { node: focus, place }] = await Promise.all([
		held.columns(reader),
		storedNode(reader, held, query.focus)
	]);
	const selection = select(columns, query.filter);
	const found =
		focus.type === 'Statement'
			? statementItself(place, selection)
			: statementsLeft(columns, columns.indexes.get(focus.id) ?? -1, selection);
	const picked = pickEvenly(columns.owners, found, bounded(query.limit, LIMITS.slice));
	const concept = focus.type === 'Concept' ? focus.id : null;
	const [statements, besides] = await Promise.all([
		statementsAt(reader, picked, concept),
		concept === null ? [] : beside(reader, columns, concept, selection)
	]);

	const edges = new Map<string, GraphEdge>();
	for (const edge of [...statements.flatMap((statement) => statement.edges), ...besides.map(standingEdgeOf)])
		edges.set(edge.id, edge);
	const nodes = new Map([focus, ...statements.map(({ node }) => node)].map((node) => [node.id, node]));
	const ends = new Set([...edges.values()].flatMap(({ source, target }) => [source, target]));
	for (const node of await held.others(
		reader,
		[...ends].filter((id) => !nodes.has(id))
	))
		nodes.set(node.id, node);
	return {
		focus,
		total: found.length,
		nodes: [...nodes.values()].sort((a, b) => byText(a.id, b.id)),
		edges: [...edges.values()].sort((a, b) => byText(a.id, b.id))
	};
}

/** The edges of a concept to other concepts and from values; a value has to pass what the filter asks of its document. */
async function beside(reader: Reader, { values }: Columns, concept: string, { chosen }: Selection): Promise<Row[]> {
	const ids = (facet: 'value' | 'document' | 'municipality') =>
		chosen.get(facet)?.values.map((value) => values[value]?.id ?? '') ?? null;
	const [concepts, naming] = await Promise.all([
		reader.all(READ.edgesBesideConcept, { id: concept }),
		reader.all(READ.valuesNaming, {
			id: concept,
			value: ids('value'),
			document: ids('document'),
			municipality: ids('municipality'),
			limit: whole(LIMITS.listed)
		})
	]);
	return [...concepts, ...naming];
}
