/** A real server that will not do, or that holds what is not ours: said plainly, and left as it was. */

import { factsOf } from '../../graph/facts/batch.ts';
import { spawnSync } from 'node:child_process';
import neo4j from 'neo4j-driver';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open/open.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';
import { access, bareDatabase, cypher, emptyDatabase, testEnvironment, testPlace } from './database.ts';

const WRONG = 'forkert-77aa';

describe.skipIf(access === undefined)('a Neo4j server', () => {
	if (access === undefined) return;
	const server = access;
	const stores: GraphStore[] = [];
	const kept = async (opening: Promise<GraphStore>) => {
		const store = await opening;
		stores.push(store);
		return store;
	};
	const open = (env: Record<string, string> = {}) =>
		kept(openStore({ settings: databaseSettings({ ...testEnvironment(server), ...env }) }));
	const refusal = (env: Record<string, string> = {}) => open(env).catch((error: unknown) => error);
	const count = async () => (await cypher(server, 'MATCH (n) RETURN count(n) AS nodes'))[0]?.['nodes'];

	beforeEach(() => emptyDatabase(server));
	afterEach(async () => {
		for (const store of stores.splice(0)) await store.close();
		await emptyDatabase(server);
	});

	describe('is refused', () => {
		it('with a wrong password, which is told to nobody', async () => {
			const error = await refusal({ NEO4J_PASSWORD: WRONG });
			expect(error).toMatchObject({ code: 'store-refused', nextStep: expect.stringContaining('NEO4J_PASSWORD') });
			expect(inspect(error, { depth: null, showHidden: true })).not.toContain(WRONG);
		});

		it('without a password', async () => {
			expect(await refusal({ NEO4J_PASSWORD: '' })).toMatchObject({ code: 'store-refused' });
		});

		it.each(['bolt:', 'neo4j:'])('with a database it does not have, by %s', async (scheme) => {
			const error = await refusal({ NEO4J_URI: server.uri.replace(/^\w+:/, scheme), NEO4J_DATABASE: 'ukendt' });
			expect(error).toMatchObject({ code: 'store-refused', nextStep: expect.stringContaining('NEO4J_DATABASE') });
		});

		it('when it is asked for an encrypted connection and has none', async () => {
			const error = await refusal({ NEO4J_URI: server.uri.replace(/^\w+:/, 'bolt+s:') });
			expect(error).toMatchObject({ code: 'store-unavailable', nextStep: expect.stringContaining('encrypted') });
		});
	});

	describe('answers', () => {
		it.each(['bolt:', 'neo4j:'])('by %s, also where the database is named', async (scheme) => {
			const store = await open({ NEO4J_URI: server.uri.replace(/^\w+:/, scheme), NEO4J_DATABASE: 'neo4j' });
			await store.write(factsOf(smallGraph()));
			expect(await store.read()).toEqual(smallGraph());
			expect(await store.status()).toMatchObject({
				engine: 'neo4j',
				engineVersion: expect.stringMatching(/^\d+\.\d+/)
			});
		});

		it('and is not written to by being opened', async () => {
			const indexes = async () => cypher(server, 'SHOW INDEXES YIELD name RETURN name ORDER BY name');
			const before = await indexes();
			expect((await (await open()).status()).state).toBe('empty');
			expect([await count(), await indexes()]).toEqual([0, before]);
		});
	});

	describe('that holds data of another program', () => {
		const song = () =>
			cypher(server, "CREATE (s:Song {title: 'Kimer, I klokker'})-[:BY]->(:Person:Statement {id: 'concept:mod'})");
		const songs = () =>
			cypher(
				server,
				'MATCH (s)-[r]->(p) RETURN s.title AS title, type(r) AS type, labels(p) AS labels, properties(p) AS properties'
			);

		it('is refused, and left alone', async () => {
			await song();
			const before = await songs();
			expect(await refusal()).toMatchObject({
				code: 'store-refused',
				message: expect.stringContaining('another program')
			});
			expect([await count(), await songs()]).toEqual([2, before]);
		});

		it('is not written to by a store that was opened before', async () => {
			const store = await open();
			await song();
			const before = await songs();
			await expect(store.write(factsOf(smallGraph()))).rejects.toMatchObject({ code: 'store-refused' });
			expect([await count(), await songs()]).toEqual([2, before]);
		});

		it.each([
			['nodes', "CREATE (:Song {title: 'Kimer, I klokker'})", 'MATCH (s:Song) RETURN s.title AS found'],
			[
				'relationships',
				"MATCH (a:Concept {id: 'concept:mod'}), (b:Concept {id: 'concept:tillid'}) CREATE (a)-[:RHYMES {since: 1910}]->(b)",
				'MATCH ()-[r:RHYMES]->() RETURN r.since AS found'
			]
		])('beside our graph, %s, is read, but not written to', async (_, add, find) => {
			const store = await open();
			await store.write(factsOf(smallGraph()));
			await cypher(server, add);
			const before = await cypher(server, find);
			await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({ code: 'store-refused' });
			expect(await store.read()).toMatchObject({ meta: smallGraph().meta });
			expect(await cypher(server, find)).toEqual(before);
			expect(before).toHaveLength(1);
		});
	});

	it.each([
		['newer', 1000],
		['older', 0]
	])('with a graph of a %s version is refused, and left alone', async (age, schema) => {
		await (await open()).write(factsOf(smallGraph()));
		await cypher(server, 'MATCH (g:SammenhaengGraph) SET g.schema = $schema', { schema: neo4j.int(schema) });
		const before = await count();
		expect(await refusal()).toMatchObject({ code: 'store-refused', message: expect.stringContaining(age) });
		await expect(stores[0]?.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({ code: 'store-refused' });
		expect(await count()).toBe(before);
	});

	it('that was never used takes two writers at once', async () => {
		await bareDatabase(server);
		const [one, other] = await Promise.all([open(), open()]);
		await Promise.all([one.write(factsOf(smallGraph())), other.write(factsOf(smallGraph()))]);
		expect(await one.read()).toEqual(smallGraph());
		expect(await cypher(server, 'MATCH (g:SammenhaengGraph) RETURN size(g.graphs) AS held')).toEqual([{ held: 1 }]);
	});

	it('holds one graph after a write, and the same indexes after the next', async () => {
		const store = await open();
		const indexes = () => cypher(server, 'SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name');
		await store.write(factsOf(smallGraph()));
		const made = await indexes();
		expect(made.map(({ state }) => state)).toEqual(made.map(() => 'ONLINE'));
		await store.write(factsOf(graphWithoutPromises()));
		expect(await indexes()).toEqual(made);
		const held = await cypher(server, 'MATCH (n:Sammenhaeng) RETURN n.id AS id ORDER BY id');
		expect(held.map(({ id }) => id)).toEqual(graphWithoutPromises().nodes.map(({ id }) => id));
	});

	it('is not left half written by a process that is killed, and the next write takes away what it left', async () => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		const clean = await count();
		const killed = spawnSync(
			process.execPath,
			['--input-type=module-typescript', '-e', KILLED_WRITER, JSON.stringify(testPlace(server))],
			{
				cwd: process.cwd(),
				encoding: 'utf8'
			}
		);
		expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
		expect(await count()).toBeGreaterThan(Number(clean));
		expect(await store.read()).toEqual(smallGraph());
		const renewed = { ...smallGraph(), meta: { ...smallGraph().meta, fingerprint: 'small-graph-again' } };
		await store.write(factsOf(renewed));
		expect([await store.read(), await count()]).toEqual([renewed, clean]);
	});

	it('says busy to a second writer once its patience ends, while all can read', async () => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		const impatient = await kept(openNeo4j({ ...testPlace(server), patience: 300 }));
		let isAsked = false;
		const writer = await kept(
			openNeo4j({
				...testPlace(server),
				patience: 5000,
				betweenSteps: async () => {
					if (isAsked) return;
					isAsked = true;
					await expect(impatient.write(factsOf(smallerGraph()))).rejects.toMatchObject({ code: 'busy' });
					expect(await impatient.read()).toEqual(smallGraph());
				}
			})
		);
		await writer.write(factsOf(graphWithoutPromises()));
		expect(isAsked).toBe(true);
		expect(await impatient.read()).toEqual(graphWithoutPromises());
	});
});

const smallerGraph = () => ({
	...graphWithoutPromises(),
	meta: { ...graphWithoutPromises().meta, fingerprint: 'other' }
});

const KILLED_WRITER = `
	import { factsOf } from './graph/facts/batch.ts';
	import { graphWithoutPromises } from './tests/fixtures/graph.ts';
	import { openNeo4j } from './graph/store/neo4j/open.ts';
	const betweenSteps = () => process.kill(process.pid, 'SIGKILL');
	const store = await openNeo4j({ ...JSON.parse(process.argv[1]), patience: 5000, betweenSteps });
	await store.write(factsOf(graphWithoutPromises()));
`;
