/** A graph in pieces, for readers that must not hold all of it at once, such as an export. */

import type { GraphBatch, GraphEdge, GraphMeta, GraphNode } from './graph.ts';

/** In this order: the description once, then all nodes by id, then all edges by id, some at a time. No piece is empty. */
export type Piece =
	| { kind: 'meta'; meta: GraphMeta }
	| { kind: 'nodes'; nodes: readonly GraphNode[] }
	| { kind: 'edges'; edges: readonly GraphEdge[] };

/** Nodes or edges in a piece: a few milliseconds to read, a few hundred kilobytes to send. */
export const PIECE = 500;

/** The pieces of a graph that is in memory, sorted whatever its order. */
export async function* piecesOf({
	meta,
	nodes,
	edges
}: Pick<GraphBatch, 'meta' | 'nodes' | 'edges'>): AsyncGenerator<Piece> {
	yield { kind: 'meta', meta };
	for (const some of cut(nodes)) yield { kind: 'nodes', nodes: some };
	for (const some of cut(edges)) yield { kind: 'edges', edges: some };
}

function* cut<T extends { id: string }>(things: readonly T[]): Generator<T[]> {
	const sorted = [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
	for (let from = 0; from < sorted.length; from += PIECE) yield sorted.slice(from, from + PIECE);
}
