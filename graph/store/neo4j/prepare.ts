/** A batch as rows to create: nodes by type, edges by type, and the columns that filters and counts read. */

import type { EdgeType, GraphBatch, GraphNode, NodeType } from '../../model.ts';
import { EDGE_TYPES, NODE_TYPES } from '../../kinds.ts';
import { arrange, type Arrangement } from '../arrange.ts';
import { columnsToStore } from '../columns/columns.ts';
import { bytesOf } from '../columns/packed.ts';
import { WORD_COLUMNS, wordsToStore } from '../columns/searched.ts';
import { createEdges, createNodes, WRITE } from './cypher.ts';
import { edgeProperties, type Extra, nodeProperties, whole } from './rows.ts';

/** Rows that one statement creates. */
export interface Load {
	cypher: string;
	size: number;
	/** The rows from `from` on, at most `count`. */
	rows(from: number, count: number): Extra[];
	/** Rows for one transaction: what a server with little memory still takes. */
	step: number;
}

export interface Prepared {
	/** In the order to be created: edges need their nodes. */
	loads: Load[];
	nodes: number;
	edges: number;
}

/** Bytes of a column in one node: a property is read whole. */
const PART = 1 << 20;

const STEPS = { nodes: 2000, edges: 10_000, columns: 4 };

/** @throws {GraphError} bad-data where the batch contradicts itself */
export function prepare(batch: GraphBatch): Prepared {
	const arrangement = arrange(batch);
	const columns = columnRows(batch, arrangement);
	const extras = extrasOf(batch, arrangement);
	const nodes = NODE_TYPES.map((type) => nodeLoad(type, batch, extras));
	const edges = EDGE_TYPES.map((type) => edgeLoad(type, batch));
	const load = { cypher: WRITE.columns, step: STEPS.columns, ...listed(columns, (row) => row) };
	return {
		loads: [...nodes, load, ...edges].filter(({ size }) => size > 0),
		nodes: batch.nodes.length + columns.length,
		edges: batch.edges.length
	};
}

function nodeLoad(type: NodeType, batch: GraphBatch, extras: (node: GraphNode) => Extra): Load {
	const nodes = batch.nodes.filter((node) => node.type === type);
	const rows = listed(nodes, (node) => ({ ...nodeProperties(node), ...extras(node) }));
	return { cypher: createNodes(type), step: STEPS.nodes, ...rows };
}

function edgeLoad(type: EdgeType, batch: GraphBatch): Load {
	const edges = batch.edges.filter((edge) => edge.type === type);
	const rows = listed(edges, (edge) => {
		const { source, target } = edge;
		return { source, target, properties: edgeProperties(edge) };
	});
	return { cypher: createEdges(type), step: STEPS.edges, ...rows };
}

/** Rows are made when they are sent: a large graph is not held twice. */
function listed<T>(all: readonly T[], rowOf: (one: T) => Extra): Pick<Load, 'size' | 'rows'> {
	return { size: all.length, rows: (from, count) => all.slice(from, from + count).map(rowOf) };
}

/** What the engine adds to a node: see cypher.ts. */
function extrasOf(batch: GraphBatch, { values, statements }: Arrangement): (node: GraphNode) => Extra {
	const extras = new Map<string, Record<string, unknown>>();
	const add = (id: string, extra: Extra) => extras.set(id, { ...extras.get(id), ...extra });
	for (const { id, facet, place } of values) add(id, { facet, place: whole(place) });
	for (const [place, { id, document, municipality, repeated }] of statements.entries())
		add(id, { place: whole(place), document, municipality, repeated: whole(repeated) });
	for (const { node, scene, x, y } of batch.positions) {
		const { scenes = [], xs = [], ys = [] } = (extras.get(node) ?? {}) as Partial<Record<string, unknown[]>>;
		add(node, { scenes: [...scenes, scene], xs: [...xs, x], ys: [...ys, y] });
	}
	return (node) => ({
		...extras.get(node.id),
		...optional('searchText', batch.searchTexts[node.id]),
		...optional('sourceText', batch.sourceTexts[node.id])
	});
}

function optional(name: string, value: string | undefined): Extra {
	return value === undefined ? {} : { [name]: value };
}

function columnRows(batch: GraphBatch, { values, statements }: Arrangement): Extra[] {
	const columns = columnsToStore(values, statements);
	const words = wordsToStore(batch, statements, columns.found);
	const stored: [string, Uint8Array][] = [
		...(['offsets', 'links', 'found'] as const).map((name): [string, Uint8Array] => [name, bytesOf(columns[name])]),
		...WORD_COLUMNS.map((name): [string, Uint8Array] => [name, words[name]])
	];
	return stored.flatMap(([name, bytes]) => {
		const parts = Math.ceil(bytes.length / PART);
		return Array.from({ length: parts }, (_, part) => ({
			id: `column:${name}:${part}`,
			name,
			part: whole(part),
			data: new Int8Array(bytes.slice(part * PART, (part + 1) * PART).buffer)
		}));
	});
}
