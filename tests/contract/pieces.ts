/** The graph read piece by piece: the same as read at once, all of one graph, and nobody waits for its end. */

import { batchOfGraph, factsOf } from '../../graph/facts/batch.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { edgeId } from '../../graph/model/ids.ts';
import type { GraphBatch, GraphEdge, GraphNode } from '../../graph/model/graph.ts';
import { PIECE, type Piece } from '../../graph/model/pieces.ts';
import { collected } from '../fixtures/collected.ts';
import { bareGraph, graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';
import type { Bench, OpenBench } from './store-suite.ts';

/** More statements than a piece holds. */
const MANY = 2 * PIECE + 7;

export function describePieces(openBench: OpenBench): void {
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench();
	});
	afterEach(() => bench.dispose());

	const seeded = async (batch: GraphBatch) => {
		const store = await bench.open();
		await store.write(factsOf(batch));
		return store;
	};

	it.each([
		['a graph', smallGraph],
		['a graph of nothing', bareGraph],
		['a graph of many pieces', manyStatements]
	])('give %s as it is read at once', async (_, make) => {
		const store = await seeded(make());
		const { meta, nodes, edges } = make();
		expect(joined(await collected(store.pieces()))).toEqual({ meta: [meta], nodes, edges });
	});

	it('are none of them empty, and none much larger than others', async () => {
		const store = await seeded(manyStatements());
		for await (const piece of store.pieces()) {
			if (piece.kind === 'meta') continue;
			const { length } = piece.kind === 'nodes' ? piece.nodes : piece.edges;
			expect(length).toBeGreaterThan(0);
			if (piece.kind === 'nodes') expect(length).toBeLessThanOrEqual(PIECE);
		}
	});

	it('are of one graph: where it is replaced between two, the rest is refused', async () => {
		const reader = await seeded(manyStatements());
		const writer = await bench.open();
		const read: Piece[] = [];
		const readAll = async () => {
			for await (const piece of reader.pieces()) {
				read.push(piece);
				if (read.length === 2) await writer.write(factsOf(smallGraph()));
			}
		};
		await expect(readAll()).rejects.toMatchObject({ code: 'busy', nextStep: expect.stringContaining('again') });
		const { meta, nodes } = manyStatements();
		const before = joined(read);
		expect(before.nodes.length).toBeGreaterThan(0);
		expect(before).toEqual({ meta: [meta], nodes: nodes.slice(0, before.nodes.length), edges: [] });
		const { nodes: renewed } = smallGraph();
		expect(joined(await collected(reader.pieces())).nodes).toEqual(renewed);
	});

	it('go on where a write in between changes nothing', async () => {
		const store = await seeded(smallGraph());
		const read: Piece[] = [];
		for await (const piece of store.pieces()) {
			read.push(piece);
			await store.write(factsOf(smallGraph()));
		}
		expect(joined(read).edges).toEqual(smallGraph().edges);
	});

	it('leave other questions their turn, and may be left unread', async () => {
		const store = await seeded(manyStatements());
		for await (const piece of store.pieces()) {
			if (piece.kind === 'meta') continue;
			expect((await store.statement('statement:nordby-vejen:foran')).id).toBe('statement:nordby-vejen:foran');
			break;
		}
		await store.write(factsOf(graphWithoutPromises()));
		expect(await store.read()).toEqual(graphWithoutPromises());
	});

	it('are refused by an empty store, and by one that is closed meanwhile', async () => {
		const store = await bench.open();
		await expect(collected(store.pieces())).rejects.toMatchObject({ code: 'store-unavailable' });
		await store.write(factsOf(smallGraph()));
		const closing = async () => {
			for await (const _piece of store.pieces()) await store.close();
		};
		await expect(closing()).rejects.toMatchObject({ code: 'store-unavailable' });
	});
}

function joined(pieces: readonly Piece[]) {
	return {
		meta: pieces.flatMap((piece) => (piece.kind === 'meta' ? [piece.meta] : [])),
		nodes: pieces.flatMap((piece) => (piece.kind === 'nodes' ? piece.nodes : [])),
		edges: pieces.flatMap((piece) => (piece.kind === 'edges' ? piece.edges : []))
	};
}

/** Copies of one statement; their numbers have no leading zeros, so that ids begin alike and their edges come in another order. */
function manyStatements(): GraphBatch {
	const batch = smallGraph();
	const model = batch.nodes.find(({ type }) => type === 'Statement');
	if (model?.type !== 'Statement') throw new Error('The small graph has no statement.');
	const source = model.id.replace(/^statement/, 'document').replace(/:[^:]*$/, '');
	const nodes: GraphNode[] = [];
	const edges: GraphEdge[] = [];
	for (let index = 0; index < MANY; index++) {
		const id = `${model.id}-${index}`;
		nodes.push({ ...model, id, order: 1000 + index });
		edges.push({ type: 'STATES', id: edgeId('STATES', source, id), source, target: id });
		const target = 'role:alle';
		edges.push({ type: 'SPEAKS_FOR', id: edgeId('SPEAKS_FOR', id, target), source: id, target });
	}
	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	const many = {
		...batch,
		meta: { ...batch.meta, fingerprint: 'many-statements' },
		nodes: [...batch.nodes, ...nodes].sort(byId),
		edges: [...batch.edges, ...edges].sort(byId)
	};
	// Facts count themselves.
	return batchOfGraph(factsOf(many));
}
