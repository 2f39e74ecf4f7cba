/** What nodes and edges must hold to, and a batch of them before it becomes facts: ids sorted and known, edges between the right types. */

import { edgeId } from '../model/ids.ts';
import type { EdgeType, GraphBatch, GraphEdge, GraphNode, NodeType } from '../model/graph.ts';
import { badBatch } from '../model/refusals.ts';

const ENDS: Readonly<Record<EdgeType, readonly [sources: readonly NodeType[], targets: readonly NodeType[]]>> = {
	PUBLISHED: [['Municipality'], ['Document']],
	DECLARES: [['Document'], ['Value', 'Relation']],
	STATES: [['Document'], ['Statement']],
	UNDER: [['Statement'], ['Value', 'Relation']],
	SPEAKS_FOR: [['Statement'], ['Role']],
	MENTIONS: [['Statement'], ['Concept']],
	NAMES: [['Value'], ['Concept']],
	REPEATS: [['Statement'], ['Statement']],
	BROADER: [['Concept'], ['Concept']],
	RELATED: [['Concept'], ['Concept']]
};

/** The nodes of a batch by id. @throws {GraphError} bad-data where the batch contradicts itself */
export function checkBatch(batch: GraphBatch): Map<string, GraphNode> {
	const nodes = checkNodes(batch.nodes);
	checkEdges(batch.edges, nodes);
	for (const id of Object.keys(batch.conceptWords)) known(nodes, id, 'a list of words');
	for (const id of Object.keys(batch.sourceTexts)) known(nodes, id, 'a source text');
	const later = new Set(batch.edges.filter(({ type }) => type === 'REPEATS').map(({ source }) => source));
	for (const edge of batch.edges)
		if (edge.type === 'REPEATS' && later.has(edge.target))
			throw badBatch(edge.id, `Edge "${edge.id}" leads to a statement that is itself printed again, not to the first.`);
	return nodes;
}

/** The source of the one edge of a type at each target. @throws {GraphError} bad-data where there are two */
export function onlySource(edges: readonly GraphEdge[], type: EdgeType): Map<string, string> {
	const sources = new Map<string, string>();
	for (const edge of edges) {
		if (edge.type !== type) continue;
		if (sources.has(edge.target)) throw badBatch(edge.target, `"${edge.target}" has more than one ${type} edge.`);
		sources.set(edge.target, edge.source);
	}
	return sources;
}

/** Nodes by id. @throws {GraphError} bad-data where they are not sorted, or a role is a kind of none that is there */
export function checkNodes(nodes: readonly GraphNode[]): Map<string, GraphNode> {
	const known = new Map<string, GraphNode>();
	let previous = '';
	for (const node of nodes) {
		if (node.id <= previous) throw badBatch(node.id, `Node "${node.id}" comes twice or is not sorted by id.`);
		previous = node.id;
		known.set(node.id, node);
	}
	for (const node of nodes)
		if (node.type === 'Role' && node.broader !== undefined && known.get(node.broader)?.type !== 'Role')
			throw badBatch(node.id, `Role "${node.id}" is a kind of "${node.broader}", which is not a role of this graph.`);
	return known;
}

/** @throws {GraphError} bad-data where edges are not sorted, are misnamed, or join what is not there or of another type */
export function checkEdges(edges: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>): void {
	let previous = '';
	for (const edge of edges) {
		if (edge.id <= previous) throw badBatch(edge.id, `Edge "${edge.id}" comes twice or is not sorted by id.`);
		previous = edge.id;
		if (edge.id !== edgeId(edge.type, edge.source, edge.target))
			throw badBatch(edge.id, `Edge "${edge.id}" is not named by what it joins.`);
		const [sources, targets] = ENDS[edge.type];
		const source = known(nodes, edge.source, `edge "${edge.id}"`);
		const target = known(nodes, edge.target, `edge "${edge.id}"`);
		if (!sources.includes(source.type) || !targets.includes(target.type))
			throw badBatch(edge.id, `Edge "${edge.id}" joins a ${source.type} to a ${target.type}.`);
	}
}

function known(nodes: ReadonlyMap<string, GraphNode>, id: string, by: string): GraphNode {
	const node = nodes.get(id);
	if (node === undefined) throw badBatch(id, `There is no node "${id}", but ${by} names it.`);
	return node;
}
