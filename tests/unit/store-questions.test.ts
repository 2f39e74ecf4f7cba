/** A store that is asked and changed at the same moment: every answer is that of one graph, and no earlier graph stays in memory. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { countsOf, factsOf } from '../../graph/facts/batch.ts';
import { GraphError } from '../../graph/model/errors.ts';
import type { DocumentFacts, GraphFacts, StoredStatement } from '../../graph/facts/facts.ts';
import { graphFingerprint } from '../../graph/facts/fingerprint.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import type { At, Engine } from '../../graph/store/engine.ts';
import { createGraphStore } from '../../graph/store/graph-store.ts';
import { type Held, holdFresh, holdNext } from '../../graph/store/held.ts';
import { NO_CACHE } from '../../graph/store/index-cache.ts';
import { emptyMemory, openMemoryEngine } from '../../graph/store/memory/engine.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { collected } from '../fixtures/collected.ts';
import { smallGraph } from '../fixtures/graph.ts';

const small = factsOf(smallGraph());
const NORDBY = 'document:nordby-vejen';
const SYDBY = 'document:sydby-loefter';
const STATEMENT = 'statement:nordby-vejen:det-nye';

const atTheEnd: (() => unknown)[] = [];
afterEach(async () => {
	for (const end of atTheEnd.splice(0)) await end();
});

function documentIn(id: string): DocumentFacts {
	const found = small.documents.find(({ head }) => head.node.id === id);
	if (found === undefined) throw new Error(`The fixture has no ${id}.`);
	return found;
}

/** Nordby's document in its n-th edition: one statement says the number, and every second edition links nothing. */
function edition(number: number): DocumentFacts {
	const { head, ...rest } = documentIn(NORDBY);
	const statements = rest.statements.map((one) => ({
		...one,
		node: one.node.id === STATEMENT ? { ...one.node, text: `Modet nummer ${number} er størst.` } : one.node,
		mentions: number % 2 === 0 ? one.mentions : []
	}));
	return { ...rest, head: { ...head, fingerprint: `edition ${number}`, counts: countsOf(statements) }, statements };
}

function graphOf(documents: readonly DocumentFacts[]): GraphFacts {
	const stamps = documents.map(({ head }) => ({ id: head.node.id, fingerprint: head.fingerprint }));
	return { fingerprint: graphFingerprint(small.shared.fingerprint, stamps), shared: small.shared, documents };
}

const graphWith = (number: number) =>
	graphOf(small.documents.map((one) => (one.head.node.id === NORDBY ? edition(number) : one)));

const QUESTIONS: readonly ((store: GraphStore) => Promise<unknown>)[] = [
	(store) => store.overview(NO_FILTER),
	(store) => store.statements({ filter: NO_FILTER, offset: 0, limit: 100 }),
	(store) => store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: 50 }),
	(store) => store.search({ words: ['mod'], filter: NO_FILTER, limit: 50 }),
	(store) => store.read()
];

/** An engine that lets `meanwhile` happen once, before it is asked for `method` the next time. */
function interrupted(engine: Engine, method: keyof Engine, meanwhile: () => Promise<void>): Engine {
	let isDue = true;
	return new Proxy(engine, {
		get: (target, name, receiver) => {
			const own: unknown = Reflect.get(target, name, receiver);
			if (name !== method || typeof own !== 'function') return own;
			return async (...given: unknown[]) => {
				if (isDue) {
					isDue = false;
					await meanwhile();
				}
				return (own as (...given: unknown[]) => unknown)(...given);
			};
		}
	});
}

describe('a store that is asked while it is changed', () => {
	it('answers each of fifty questions at once from one graph, while it is changed ten times', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-questions-'));
		atTheEnd.push(() => rmSync(folder, { recursive: true }));
		const place = { path: join(folder, 'graph.db'), name: 'graph.db', patience: 20_000 };
		const [store, writer] = [openSqlite(place), openSqlite(place)];
		atTheEnd.unshift(
			() => store.close(),
			() => writer.close()
		);
		await store.write(graphWith(0));
		const possible = QUESTIONS.map(() => new Set<string>());
		for (let number = 0; number <= 10; number++) {
			const fresh = openMemory();
			await fresh.write(graphWith(number));
			for (const [index, ask] of QUESTIONS.entries()) possible[index]?.add(JSON.stringify(await ask(fresh)));
		}

		let isChanging = true;
		const change = async () => {
			for (let number = 1; number <= 10; number++) await writer.putDocument(edition(number));
			isChanging = false;
		};
		const askOn = async (place: number) => {
			const question = place % QUESTIONS.length;
			do {
				expect(possible[question]).toContain(JSON.stringify(await QUESTIONS[question]?.(store)));
			} while (isChanging);
		};
		await Promise.all([change(), ...Array.from({ length: 50 }, (_, place) => askOn(place))]);
		const fresh = openMemory();
		await fresh.write(graphWith(10));
		for (const ask of QUESTIONS) expect(await ask(store)).toEqual(await ask(fresh));
	});

	const moments: (keyof Engine)[] = [
		'generation',
		'head',
		'changesSince',
		'headsOf',
		'statementsOf',
		'statementsAt',
		'documentsOf',
		'putDocument',
		'relink',
		'removeDocument'
	];
	it.each(moments)('asks and changes anew where another is quicker by a moment, at %s', async (moment) => {
		const memory = emptyMemory();
		const other = createGraphStore(openMemoryEngine(memory));
		await other.write(graphWith(0));
		let number = 0;
		const meanwhile = async () => other.putDocument(edition(++number));
		for (const [name, use] of [
			['asked', (store: GraphStore) => store.statements({ filter: NO_FILTER, offset: 0, limit: 100 })],
			['put', (store: GraphStore) => store.putDocument(documentIn(SYDBY))],
			['linked', (store: GraphStore) => store.relink(SYDBY, [], `linked ${number}`)],
			['removed', (store: GraphStore) => store.removeDocument(SYDBY)],
			// Between two pieces an export is refused instead.
			['begun to export', (store: GraphStore) => store.pieces()[Symbol.asyncIterator]().next()]
		] as const) {
			// Once by a store that knows nothing yet, once by one that has to catch up.
			for (const isKnowing of [false, true]) {
				if (name === 'put') await other.removeDocument(SYDBY);
				else if (name === 'removed' || name === 'linked') await other.putDocument(documentIn(SYDBY));
				const quiet = openMemoryEngine(memory);
				let isReady = !isKnowing;
				const store = createGraphStore(interrupted(quiet, moment, async () => (isReady ? meanwhile() : undefined)));
				if (isKnowing) {
					await store.overview(NO_FILTER);
					await meanwhile();
				}
				isReady = true;
				await use(store);
				if (name === 'put') expect((await other.catalog()).meta.documents.map(({ id }) => id)).toContain(SYDBY);
				if (name === 'removed') expect((await other.catalog()).meta.documents.map(({ id }) => id)).not.toContain(SYDBY);
				expect(await store.overview(NO_FILTER)).toEqual(await other.overview(NO_FILTER));
			}
		}
	});

	it('goes on after a question that the database could not answer', async () => {
		const memory = emptyMemory();
		const other = createGraphStore(openMemoryEngine(memory));
		await other.write(graphWith(0));
		for (const moment of ['head', 'changesSince', 'headsOf', 'statementsOf'] as const) {
			const gone = new GraphError('store-unavailable', 'graph', 'The server has gone.', 'Wait.');
			let fails = false;
			const engine = openMemoryEngine(memory);
			const store = createGraphStore(
				new Proxy(engine, {
					get: (target, name, receiver) => {
						if (name === moment && fails) return () => Promise.reject(gone);
						return Reflect.get(target, name, receiver) as unknown;
					}
				})
			);
			if (moment !== 'head') await store.overview(NO_FILTER);
			await other.putDocument(edition(1));
			fails = true;
			await expect(Promise.all([store.read(), store.overview(NO_FILTER)])).rejects.toBe(gone);
			fails = false;
			expect(await store.overview(NO_FILTER)).toEqual(await other.overview(NO_FILTER));
			await other.putDocument(edition(2));
			expect(await store.overview(NO_FILTER)).toEqual(await other.overview(NO_FILTER));
		}
	});
});

describe('a graph that is read piece by piece', () => {
	it('has each statement read twice, once as a node and once for all its edges', async () => {
		const engine = openMemoryEngine(emptyMemory());
		const times = new Map<string, number>();
		const counted = new Proxy(engine, {
			get: (target, name, receiver) => {
				const own: unknown = Reflect.get(target, name, receiver);
				if (typeof name !== 'string' || !/^statement/.test(name) || typeof own !== 'function') return own;
				return async (...given: unknown[]) => {
					const answer = (await (own as (...given: unknown[]) => unknown)(...given)) as At<StoredStatement[]>;
					for (const { node } of answer.value) times.set(node.id, (times.get(node.id) ?? 0) + 1);
					return answer;
				};
			}
		});
		const store = createGraphStore(counted);
		await store.write(small);
		const pieces = await collected(store.pieces());
		expect(pieces.flatMap((piece) => (piece.kind === 'edges' ? piece.edges : []))).toEqual(smallGraph().edges);
		expect([...times.values()]).toEqual(small.documents.flatMap(({ statements }) => statements.map(() => 2)));
	});
});

describe('what is held of an earlier graph', () => {
	it('is let go of when a document has changed, however often', async () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		const memory = emptyMemory();
		const engine = openMemoryEngine(memory);
		const writer = createGraphStore(openMemoryEngine(memory));
		await writer.write(graphWith(0));
		const generation = async () => (await engine.generation()) ?? '';
		const touch = (held: Held) =>
			Promise.all([held.index(), held.statementWords(), held.counts(), held.nodeWords(), held.surroundings()]);

		let held = holdFresh(engine, await generation(), NO_CACHE);
		const left: WeakRef<object>[] = [];
		for (let number = 1; number <= 3; number++) {
			left.push(...(await touch(held)).slice(0, 3).map((thing) => new WeakRef(thing)));
			await writer.putDocument(edition(number));
			held = await holdNext(engine, held, await generation(), NO_CACHE);
		}
		await touch(held);
		// The references of a turn are kept to its end.
		await new Promise((resolve) => setImmediate(resolve));
		collect();
		expect(left.filter((one) => one.deref() !== undefined)).toEqual([]);
	});

	it('is changed, not read anew, also where the index came from a cache', async () => {
		const memory = emptyMemory();
		const writer = createGraphStore(openMemoryEngine(memory));
		await writer.write(graphWith(0));
		const read: string[][] = [];
		const engine = openMemoryEngine(memory);
		const index = await holdFresh(engine, (await engine.generation()) ?? '', NO_CACHE).index();
		const store = createGraphStore(
			{ ...engine, statementsOf: (ids) => (read.push([...ids]), engine.statementsOf(ids)) },
			{ ...NO_CACHE, index: async () => index }
		);
		await store.overview(NO_FILTER);
		await writer.putDocument(edition(1));
		expect(await store.overview(NO_FILTER)).toEqual(await writer.overview(NO_FILTER));
		expect(read).toEqual([[NORDBY]]);
	});
});
