/** What every engine derives from a batch before writing it: who may join whom, what counts once, in which order things are read. */

import { edgeId } from '../ids.ts';
import type { EdgeType, GraphBatch, GraphEdge, GraphNode, NodeType } from '../model.ts';
import type { Facet } from '../query.ts';
import { badBatch } from './refusals.ts';

/** A value of a facet and its place in the facet's list: roles by order; values and relations by document, then order; others by id. */
export interface ArrangedValue {
	id: string;
	facet: Facet;
	place: number;
}

/** A statement with everything it can be filtered by. */
export interface ArrangedStatement {
	id: string;
	document: string;
	municipality: string;
	/** How many more times the document prints it. */
	repeated: number;
	/** False for a later printing: it is kept, but never counted, listed or found. */
	counted: boolean;
	/** Ids in all facets, sorted; a role brings the roles it is a kind of. */
	values: string[];
	/** Words in its search text: of two statements found, the shorter one says more about the words. */
	words: number;
}

export interface Arrangement {
	/** By facet, then place. */
	values: ArrangedValue[];
	/** In reading order: municipality, document, order, id. */
	statements: ArrangedStatement[];
}

const FACET_OF: Readonly<Record<NodeType, Facet | undefined>> = {
	Municipality: 'municipality',
	Document: 'document',
	Value: 'value',
	Relation: 'relation',
	Role: 'role',
	Concept: 'concept',
	Statement: undefined
};

/** The facet whose values are nodes of this type; a statement is no facet value. */
export function facetOf(type: NodeType): Facet | undefined {
	return FACET_OF[type];
}

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

/** Types of the nodes that edges of a type come from. */
export function sourceTypes(type: EdgeType): readonly NodeType[] {
	return ENDS[type][0];
}

/** Below 0 where `a` comes first; by UTF-16 code unit, the same on every machine. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Derives what engines store beside the batch. @throws {GraphError} bad-data where the batch contradicts itself. */
export function arrange(batch: GraphBatch): Arrangement {
	const nodes = nodesById(batch);
	checkEdges(batch.edges, nodes);
	for (const { node } of batch.positions) known(nodes, node, 'a position');
	for (const id of Object.keys(batch.searchTexts)) known(nodes, id, 'a search text');
	for (const id of Object.keys(batch.sourceTexts)) known(nodes, id, 'a source text');

	const publisher = onlySource(batch.edges, 'PUBLISHED');
	const document = onlySource(batch.edges, 'STATES');
	const values = new Map<string, Set<string>>();
	const repeated = new Map<string, number>();
	const later = new Set<string>();
	for (const edge of batch.edges) {
		if (edge.type === 'REPEATS') {
			later.add(edge.source);
			repeated.set(edge.target, (repeated.get(edge.target) ?? 0) + 1);
		} else if (edge.type === 'UNDER' || edge.type === 'MENTIONS') {
			gather(values, edge.source, edge.target);
		} else if (edge.type === 'SPEAKS_FOR') {
			for (const role of withBroader(edge.target, nodes)) gather(values, edge.source, role);
		}
	}

	for (const edge of batch.edges)
		if (edge.type === 'REPEATS' && later.has(edge.target))
			throw badBatch(edge.id, `Edge "${edge.id}" leads to a statement that is itself printed again, not to the first.`);

	const statements = batch.nodes
		.filter((node) => node.type === 'Statement')
		.map((node) => {
			const inDocument = document.get(node.id);
			const municipality = inDocument === undefined ? undefined : publisher.get(inDocument);
			if (inDocument === undefined || municipality === undefined)
				throw badBatch(node.id, `Statement "${node.id}" stands in no document that a municipality published.`);
			const arranged: ArrangedStatement = {
				id: node.id,
				document: inDocument,
				municipality,
				repeated: repeated.get(node.id) ?? 0,
				counted: !later.has(node.id),
				values: [...(values.get(node.id) ?? []), inDocument, municipality].sort(byText),
				words: (batch.searchTexts[node.id] ?? '').split(' ').filter(Boolean).length
			};
			return { arranged, order: node.order };
		})
		.sort(
			(a, b) =>
				byText(a.arranged.municipality, b.arranged.municipality) ||
				byText(a.arranged.document, b.arranged.document) ||
				a.order - b.order ||
				byText(a.arranged.id, b.arranged.id)
		)
		.map(({ arranged }) => arranged);

	return { values: arrangeValues(batch), statements };
}

function nodesById(batch: GraphBatch): Map<string, GraphNode> {
	const nodes = new Map<string, GraphNode>();
	let previous = '';
	for (const node of batch.nodes) {
		if (node.id <= previous) throw badBatch(node.id, `Node "${node.id}" comes twice or is not sorted by id.`);
		previous = node.id;
		nodes.set(node.id, node);
	}
	for (const node of batch.nodes)
		if (node.type === 'Role' && node.broader !== undefined && nodes.get(node.broader)?.type !== 'Role')
			throw badBatch(node.id, `Role "${node.id}" is a kind of "${node.broader}", which is no role of this graph.`);
	return nodes;
}

function checkEdges(edges: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>): void {
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

/** The source of the one edge of a type at each target. */
function onlySource(edges: readonly GraphEdge[], type: EdgeType): Map<string, string> {
	const sources = new Map<string, string>();
	for (const edge of edges) {
		if (edge.type !== type) continue;
		if (sources.has(edge.target)) throw badBatch(edge.target, `"${edge.target}" has more than one ${type} edge.`);
		sources.set(edge.target, edge.source);
	}
	return sources;
}

function gather(values: Map<string, Set<string>>, statement: string, value: string): void {
	const of = values.get(statement);
	if (of === undefined) values.set(statement, new Set([value]));
	else of.add(value);
}

/** A role and the roles it is a kind of; a circle ends where it closes. */
function withBroader(role: string, nodes: ReadonlyMap<string, GraphNode>): Set<string> {
	const roles = new Set<string>();
	for (let next: string | undefined = role; next !== undefined && !roles.has(next);) {
		roles.add(next);
		const node: GraphNode | undefined = nodes.get(next);
		next = node?.type === 'Role' ? node.broader : undefined;
	}
	return roles;
}

function arrangeValues(batch: GraphBatch): ArrangedValue[] {
	const declaredBy = new Map<string, string>();
	for (const edge of batch.edges)
		if (edge.type === 'DECLARES' && !declaredBy.has(edge.target)) declaredBy.set(edge.target, edge.source);
	const places = new Map<Facet, number>();
	return batch.nodes
		.flatMap((node) => {
			const facet = facetOf(node.type);
			if (facet === undefined) return [];
			return [{ id: node.id, facet, in: declaredBy.get(node.id) ?? '', order: 'order' in node ? node.order : 0 }];
		})
		.sort((a, b) => byText(a.facet, b.facet) || byText(a.in, b.in) || a.order - b.order || byText(a.id, b.id))
		.map(({ id, facet }) => {
			const place = places.get(facet) ?? 0;
			places.set(facet, place + 1);
			return { id, facet, place };
		});
}
