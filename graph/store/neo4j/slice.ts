/** What surrounds one node: statements picked evenly over municipalities, and their neighbours. */

import { edgeId } from '../../ids.ts';
import type { GraphEdge, GraphNode } from '../../model.ts';
import type { Slice, SliceQuery } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { byText } from '../arrange.ts';
import type { Columns } from '../columns/columns.ts';
import { pickEvenly, statementItself, statementsLeft } from '../columns/pick.ts';
import { select, type Selection } from '../columns/selection.ts';
import { bounded, unknownId } from '../refusals.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { statementIds } from './items.ts';
import { edgeOf, nodeOf, numberOf, type Row, rowIn, textOf, whole } from './rows.ts';

/** A node as stored, with its place where it has one. @throws {GraphError} unknown-id */
export async function storedNode(reader: Reader, id: string): Promise<{ node: GraphNode; row: Row }> {
	const row = await reader.first(READ.nodes, { ids: [id] });
	if (row === undefined) throw unknownId(id);
	return { node: nodeOf(rowIn(row, 'node')), row };
}

export async function slice(reader: Reader, columns: Columns, query: SliceQuery): Promise<Slice> {
	const { node: focus, row } = await storedNode(reader, query.focus);
	const selection = select(columns, query.filter);
	const found =
		focus.type === 'Statement'
			? statementItself(numberOf(row, 'place'), selection)
			: statementsLeft(columns, columns.indexes.get(focus.id) ?? -1, selection);
	const picked = pickEvenly(columns.owners, found, bounded(query.limit, LIMITS.slice));
	const edges = await edgesOf(reader, focus, await statementIds(reader, picked), selection, columns);
	edges.sort((a, b) => byText(a.id, b.id));
	const ids = new Set([focus.id, ...edges.flatMap(({ source, target }) => [source, target])]);
	const rows = await reader.all(READ.nodes, { ids: [...ids] });
	const nodes = rows.map((found) => nodeOf(rowIn(found, 'node'))).sort((a, b) => byText(a.id, b.id));
	return { focus, total: found.length, nodes, edges };
}

async function edgesOf(
	reader: Reader,
	focus: GraphNode,
	ids: readonly string[],
	selection: Selection,
	columns: Columns
): Promise<GraphEdge[]> {
	const concept = focus.type === 'Concept' ? focus.id : null;
	const [links, documents, besides] = await Promise.all([
		ids.length === 0 ? [] : reader.all(READ.sliceEdges, { ids, concept }),
		ids.length === 0 ? [] : reader.all(READ.documentsOf, { ids }),
		concept === null ? [] : beside(reader, columns, concept, selection)
	]);
	const stated = new Map<string, GraphEdge>();
	for (const row of documents) {
		const [statement, document] = [textOf(row, 'statement'), textOf(row, 'document')];
		for (const edge of [
			plain('STATES', document, statement),
			plain('PUBLISHED', textOf(row, 'municipality'), document)
		])
			stated.set(edge.id, edge);
	}
	return [...links.map(edgeOf), ...stated.values(), ...besides.map(edgeOf)];
}

function plain(type: 'STATES' | 'PUBLISHED', source: string, target: string): GraphEdge {
	return { type, id: edgeId(type, source, target), source, target };
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
