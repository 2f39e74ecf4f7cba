/** A slice as a graph of nodes and edges: what `/api/slice` answers. */

import { edgesOf } from '../facts/batch.ts';
import { edgeId } from '../model/ids.ts';
import type { GraphEdge, GraphNode, NodeOf } from '../model/graph.ts';
import type { Slice, SliceGraph, SliceStatement } from '../model/query.ts';
import { byId } from '../text/order.ts';

export function sliceGraph({ focus, total, statements, nodes: around, edges: beside }: Slice): SliceGraph {
	const edges = new Map<string, GraphEdge>(beside.map((edge) => [edge.id, edge]));
	const nodes = new Map<string, GraphNode>([focus, ...around].map((node) => [node.id, node]));
	for (const statement of statements) {
		nodes.set(statement.id, nodeOf(statement));
		for (const edge of edgesAt(statement, focus)) edges.set(edge.id, edge);
	}
	return { focus, total, nodes: [...nodes.values()].sort(byId), edges: [...edges.values()].sort(byId) };
}

function nodeOf({ id, label, text, kind, order, anchor, leadIn }: SliceStatement): NodeOf<'Statement'> {
	return { type: 'Statement', id, label, text, kind, order, anchor, ...(leadIn && { leadIn }) };
}

/** The edges at a statement, of its mentions those of a concept in focus alone, and what published its document. */
function edgesAt(statement: SliceStatement, focus: GraphNode): GraphEdge[] {
	const { document, municipality } = statement;
	const mentions = statement.mentions
		.map(({ concept, evidence }) => ({ concept: concept.id, evidence }))
		.filter(({ concept }) => focus.type !== 'Concept' || concept === focus.id);
	const facts = {
		node: nodeOf(statement),
		under: statement.under.map(({ id }) => id),
		roles: statement.roles.map(({ id }) => id),
		mentions
	};
	const published = edgeId('PUBLISHED', municipality.id, document.id);
	return [
		...edgesOf(facts, document.id),
		{ type: 'PUBLISHED', id: published, source: municipality.id, target: document.id }
	];
}
