/** What a write promises: all or nothing, to this reader and to every other. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGraphError } from '../../graph/model/errors.ts';
import type { GraphBatch } from '../../graph/model/graph.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { bareGraph, graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';
import type { Bench, OpenBench } from './store-suite.ts';

export function describeWrites(openBench: OpenBench): void {
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench();
	});
	afterEach(() => bench.dispose());

	const seeded = async (batch = smallGraph()) => {
		const store = await bench.open();
		await store.write(factsOf(batch));
		return store;
	};
	const everyQuery = (store: GraphStore): [string, () => Promise<unknown>][] => [
		['catalog', () => store.catalog()],
		['overview', () => store.overview(NO_FILTER)],
		['slice', () => store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: 10 })],
		['statements', () => store.statements({ filter: NO_FILTER, offset: 0, limit: 10 })],
		['search', () => store.search({ words: ['mod'], filter: NO_FILTER, limit: 10 })],
		['statement', () => store.statement('statement:nordby-vejen:foran')],
		['sourceText', () => store.sourceText('document:nordby-vejen')]
	];

	describe('an empty store', () => {
		it('says so, and refuses every query with a next step', async () => {
			const store = await bench.open();
			expect(await store.status()).toMatchObject({
				state: 'empty',
				counts: { nodes: {}, edges: {} },
				fingerprint: undefined
			});
			expect(await store.read()).toBeUndefined();
			for (const [name, ask] of everyQuery(store)) {
				await expect(ask(), name).rejects.toMatchObject({
					code: 'store-unavailable',
					nextStep: expect.stringContaining('seed')
				});
			}
		});
	});

	describe('a closed store', () => {
		it('refuses, and may be closed again', async () => {
			const store = await seeded();
			await store.close();
			await store.close();
			for (const [name, ask] of everyQuery(store))
				await expect(ask(), name).rejects.toMatchObject({ code: 'store-unavailable' });
			await expect(store.write(factsOf(smallGraph()))).rejects.toMatchObject({ code: 'store-unavailable' });
			await expect(store.read()).rejects.toMatchObject({ code: 'store-unavailable' });
			await expect(store.status()).rejects.toMatchObject({ code: 'store-unavailable' });
		});
	});

	describe('write and read', () => {
		it.each([
			['a graph', smallGraph],
			['another graph', graphWithoutPromises],
			['a graph of nothing', bareGraph]
		])('give %s back exactly', async (_, make) => {
			const store = await seeded(make());
			expect(await store.read()).toEqual(make());
		});

		it('tells what is stored', async () => {
			const store = await seeded();
			const { meta } = smallGraph();
			expect(await store.status()).toMatchObject({
				state: 'ready',
				counts: meta.counts,
				fingerprint: meta.fingerprint,
				engineVersion: expect.stringMatching(/^\d+\.\d+/)
			});
		});

		it('answer every query over a graph of nothing', async () => {
			const store = await seeded(bareGraph());
			expect(await store.overview(NO_FILTER)).toMatchObject({ total: 0, matched: 0, municipalities: [], links: [] });
			expect(await store.statements({ filter: NO_FILTER, offset: 0, limit: 5 })).toMatchObject({ total: 0, items: [] });
			expect(await store.search({ words: ['mod'], filter: NO_FILTER, limit: 5 })).toMatchObject({
				nodes: [],
				total: 0
			});
			expect(await store.catalog()).toMatchObject({ nodes: [], edges: [] });
		});

		it('do not change the batch they are given', async () => {
			const batch = smallGraph();
			await seeded(batch);
			expect(batch).toEqual(smallGraph());
		});

		it('outlive the store', async () => {
			await (await seeded()).close();
			expect(await (await bench.open()).read()).toEqual(smallGraph());
		});
	});

	describe('writing again', () => {
		it('changes nothing when the fingerprint is the same', async () => {
			const store = await seeded();
			const altered: GraphBatch = { ...smallGraph(), sourceTexts: {} };
			await store.write(factsOf(altered));
			expect(await store.read()).toEqual(smallGraph());
		});

		it('takes away what only a withdrawn document brought', async () => {
			const store = await seeded();
			await store.write(factsOf(graphWithoutPromises()));
			expect(await store.read()).toEqual(graphWithoutPromises());
			for (const gone of [
				'document:sydby-loefter',
				'value:sydby-loefter:plads-til-mod',
				'statement:sydby-loefter:mening'
			])
				await expect(store.slice({ focus: gone, filter: NO_FILTER, limit: 1 })).rejects.toMatchObject({
					code: 'unknown-id'
				});
			const overview = await store.overview(NO_FILTER);
			expect([overview.total, overview.concepts.find(({ id }) => id === 'concept:mod')?.total]).toEqual([12, 4]);
			expect((await store.search({ words: ['bordet'], filter: NO_FILTER, limit: 5 })).total).toBe(0);
			await expect(store.sourceText('document:sydby-loefter')).rejects.toMatchObject({ code: 'unknown-id' });
		});

		it('leaves no trace of the way: the answers are those of a fresh database', async () => {
			const answers = async (asked: GraphStore) => Promise.all(everyQuery(asked).map(([, ask]) => ask()));
			const store = await seeded(graphWithoutPromises());
			await store.write(factsOf(smallGraph()));
			const rewritten = await answers(store);
			await bench.dispose();
			bench = await openBench();
			expect(rewritten).toEqual(await answers(await seeded()));
		});
	});

	describe('a write that fails', () => {
		const fail = async () => {
			throw new Error('The power went.');
		};

		it('half-way leaves the old graph', async () => {
			const reader = await seeded();
			const writer = await bench.openInterrupted(fail);
			await expect(writer.write(factsOf(graphWithoutPromises()))).rejects.toThrow('The power went.');
			for (const store of [reader, writer, await bench.open()]) expect(await store.read()).toEqual(smallGraph());
			await reader.write(factsOf(graphWithoutPromises()));
			expect(await reader.read()).toEqual(graphWithoutPromises());
		});

		it('half-way leaves an empty store empty', async () => {
			const writer = await bench.openInterrupted(fail);
			await expect(writer.write(factsOf(smallGraph()))).rejects.toThrow('The power went.');
			expect((await writer.status()).state).toBe('empty');
			expect(await (await bench.open()).read()).toBeUndefined();
		});

		const broken: [string, (batch: GraphBatch) => void][] = [
			[
				'an edge to nowhere',
				(batch) =>
					batch.nodes.splice(
						batch.nodes.findIndex(({ id }) => id === 'role:alle'),
						1
					)
			],
			['the same node twice', (batch) => batch.nodes.splice(1, 0, ...batch.nodes.slice(0, 1))],
			['the same edge twice', (batch) => batch.edges.splice(1, 0, ...batch.edges.slice(0, 1))],
			['nodes out of order', (batch) => batch.nodes.reverse()],
			['edges out of order', (batch) => batch.edges.reverse()],
			[
				'a statement in no document',
				(batch) =>
					batch.edges.splice(
						batch.edges.findIndex(({ type }) => type === 'STATES'),
						1
					)
			],
			[
				'a role that is a kind of no role',
				(batch) => {
					for (const node of batch.nodes) if (node.type === 'Role' && node.broader) node.broader = 'concept:mod';
				}
			],
			[
				'an edge between the wrong types',
				(batch) => {
					const [id, source, target] = ['UNDER:concept:mod>role:alle', 'concept:mod', 'role:alle'];
					batch.edges.push({ type: 'UNDER', id, source, target });
					batch.edges.sort((a, b) => (a.id < b.id ? -1 : 1));
				}
			],
			['words for no concept', (batch) => (batch.conceptWords['concept:ukendt'] = 'ukendt')]
		];
		it.each(broken)('because of %s is refused and leaves the old graph', async (_, spoil) => {
			const store = await seeded(graphWithoutPromises());
			const batch = smallGraph();
			spoil(batch);
			await expect((async () => store.write(factsOf(batch)))()).rejects.toMatchObject({ code: 'bad-data' });
			expect(await store.read()).toEqual(graphWithoutPromises());
		});
	});

	describe('a writer who has looked at the graph before', () => {
		it('replaces the graph that it has looked at', async () => {
			const store = await bench.open();
			await store.write(factsOf(smallGraph()), { over: undefined });
			await store.write(factsOf(graphWithoutPromises()), { over: await store.generation() });
			expect(await store.read()).toEqual(graphWithoutPromises());
		});

		it.each<[string, (other: GraphStore) => Promise<void>]>([
			['replaced it', (other) => other.write(factsOf(bareGraph()))],
			['changed a document of it', (other) => other.removeDocument('document:sydby-loefter')]
		])('is told where somebody else %s meanwhile, and writes nothing', async (_, change) => {
			const store = await seeded();
			const over = await store.generation();
			const other = await bench.open();
			await change(other);
			const changed = await other.read();
			// Also where the question came in between: what counts is what was looked at.
			await store.status();
			await expect(store.write(factsOf(graphWithoutPromises()), { over })).rejects.toMatchObject({
				code: 'busy',
				message: 'Somebody else changed the graph in the database meanwhile. Nothing was written.'
			});
			for (const one of [store, other]) expect(await one.read()).toEqual(changed);
		});

		it('is told where somebody else has filled an empty database meanwhile', async () => {
			const store = await bench.open();
			expect(await store.generation()).toBeUndefined();
			await (await bench.open()).write(factsOf(bareGraph()));
			await store.status();
			await expect(store.write(factsOf(smallGraph()), { over: undefined })).rejects.toMatchObject({ code: 'busy' });
			expect(await store.read()).toEqual(bareGraph());
		});

		it('is told where somebody else has put the same document meanwhile', async () => {
			const store = await seeded();
			const [first] = factsOf(smallGraph()).documents;
			if (first === undefined) throw new Error('The fixture is empty.');
			const edition = (fingerprint: string) => ({ ...first, head: { ...first.head, fingerprint } });
			const over = first.head.fingerprint;
			await (await bench.open()).putDocument(edition('theirs'), { over });
			await expect(store.putDocument(edition('ours'), { over })).rejects.toMatchObject({ code: 'busy' });
			const stored = async () => (await store.document(first.head.node.id)).head.fingerprint;
			expect(await stored()).toBe('theirs');
			await store.putDocument(edition('ours'), { over: 'theirs' });
			expect(await stored()).toBe('ours');
		});
	});

	describe('while a write is on its way', () => {
		it('every reader sees the old graph whole, and afterwards the new one', async () => {
			const reader = await seeded();
			const before = await Promise.all(everyQuery(reader).map(([, ask]) => ask()));
			let looked = 0;
			const writer = await bench.openInterrupted(async () => {
				for (const store of [reader, writer, await bench.open()]) {
					expect(await Promise.all(everyQuery(store).map(([, ask]) => ask()))).toEqual(before);
					expect(await store.read()).toEqual(smallGraph());
					looked++;
				}
			});
			await writer.write(factsOf(graphWithoutPromises()));
			expect(looked).toBe(3);
			for (const store of [reader, writer]) expect(await store.read()).toEqual(graphWithoutPromises());
		});

		it.each([
			['of two stores', async () => [await bench.open(), await bench.open()] as const],
			[
				'of one store',
				async () => {
					const store = await bench.open();
					return [store, store] as const;
				}
			]
		])('a second writer %s waits or is told so; one graph is there in the end, whole', async (_, openBoth) => {
			const [one, other] = await openBoth();
			const outcomes = await Promise.allSettled([
				one.write(factsOf(smallGraph())),
				other.write(factsOf(graphWithoutPromises()))
			]);
			const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
			expect(refused.every((reason) => isGraphError(reason) && reason.code === 'busy')).toBe(true);
			expect(refused.length).toBeLessThan(2);
			const stored = await one.read();
			expect([smallGraph(), graphWithoutPromises()]).toContainEqual(stored);
			expect(await other.read()).toEqual(stored);
		});
	});
}
