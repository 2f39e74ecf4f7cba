/** The graph in pieces with the statements of a view alone: what surrounds them stays whole, because it is small. */

import type { GraphMeta } from '$graph/model/graph';
import type { Piece } from '$graph/model/pieces';
import type { GraphStore } from '$graph/store/port';
import type { View } from '../../view/view';
import { isStatement } from '../../page/asked';
import { statementsTold } from './statements';

/** As the pieces of the whole graph; the counts are of what is here. */
export async function* piecesOfView(store: GraphStore, view: View): AsyncGenerator<Piece> {
	const told = new Set<string>();
	for await (const { id } of (await statementsTold(store, view)).items) told.add(id);
	const isHere = (id: string) => !isStatement(id) || told.has(id);
	const kept = (piece: Piece): Piece => {
		switch (piece.kind) {
			case 'meta':
				return piece;
			case 'nodes':
				return { kind: 'nodes', nodes: piece.nodes.filter(({ id }) => isHere(id)) };
			case 'edges':
				return { kind: 'edges', edges: piece.edges.filter(({ source, target }) => isHere(source) && isHere(target)) };
		}
	};
	const counts = await countsOf(store.pieces(), kept);
	for await (const piece of store.pieces()) {
		const some = kept(piece);
		if (some.kind === 'meta') yield { kind: 'meta', meta: { ...some.meta, counts } };
		else if ((some.kind === 'nodes' ? some.nodes : some.edges).length > 0) yield some;
	}
}

async function countsOf(pieces: AsyncIterable<Piece>, kept: (piece: Piece) => Piece): Promise<GraphMeta['counts']> {
	const counts: GraphMeta['counts'] = { nodes: {}, edges: {} };
	const count = (of: Record<string, number>, things: readonly { type: string }[]) => {
		for (const { type } of things) of[type] = (of[type] ?? 0) + 1;
	};
	for await (const piece of pieces) {
		const some = kept(piece);
		if (some.kind === 'nodes') count(counts.nodes, some.nodes);
		if (some.kind === 'edges') count(counts.edges, some.edges);
	}
	return counts;
}
