/** What people make, on a real Neo4j: kept beside a graph that is written anew, and through the app as on a file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import { createNeo4jWorkspace } from '../../graph/workspace/neo4j/engine.ts';
import { openWorkspaceEngine } from '../../graph/workspace/open/open.ts';
import { createWorkspace } from '../../graph/workspace/workspace.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { access, bareDatabase, cypher, emptyDatabase, testEnvironment, testPlace } from './database.ts';

const ROOT = join(import.meta.dirname, '../..');
const ANNE = { by: 'Anne', at: '2026-03-01T10:00:00.000Z' };
const VIEW = { name: 'Mod', note: '', address: 'focus=concept:mod', order: 1 };

/** The server; each test is skipped where there is none. */
function server() {
	if (access === undefined) throw new Error('There is no server.');
	return access;
}

describe.skipIf(access === undefined)('the workspace in a database with a graph', () => {
	beforeEach(async () => bareDatabase(server()));
	afterEach(async () => emptyDatabase(server()));

	it('is there before the graph, stays when that is written anew, and is no part of it', async () => {
		const workspace = createWorkspace(createNeo4jWorkspace(testPlace(server())));
		await workspace.create('view', 'a', VIEW, ANNE);
		const store = await openNeo4j({ ...testPlace(server()), patience: 20_000 });
		expect((await store.status()).state).toBe('empty');
		const { graph } = buildSeed('seed');
		await store.write(graph);
		const [document] = graph.documents;
		if (document) await store.removeDocument(document.head.node.id);
		await store.write(graph);
		expect((await store.status()).fingerprint).toBe(graph.fingerprint);
		expect((await store.read())?.nodes.some(({ id }) => id === 'a')).toBe(false);
		expect(await workspace.read('view', 'a')).toMatchObject({ version: 1, body: VIEW });
		await store.close();
		await workspace.close();
	});

	it('takes what was exported from a file, with every version, and gives the same back', async () => {
		const data = temporaryFolder();
		const settings = { server: undefined, login: undefined, database: undefined, dataDir: data.path };
		const embedded = createWorkspace(await openWorkspaceEngine(settings));
		await embedded.create('view', 'a', VIEW, ANNE);
		await embedded.replace({ kind: 'view', id: 'a', version: 1 }, { ...VIEW, name: 'Ny' }, ANNE);
		await embedded.remove({ kind: 'view', id: 'a', version: 2 }, ANNE);
		await embedded.create('story', 'b', { format: 1, title: 'T', language: 'da', steps: [] }, ANNE);
		await embedded.close();
		const onFile = keptTerminal({ DATA_DIR: data.path });
		const onServer = keptTerminal({ ...testEnvironment(server()), DATA_DIR: data.path });
		const [there, back] = [join(data.path, 'there.jsonl'), join(data.path, 'back.jsonl')];
		expect(await runCommandLine(['workspace', 'export', '--out', there], onFile)).toBe(0);
		expect(await runCommandLine(['workspace', 'import', there], onServer)).toBe(0);
		expect(onServer.kept).toBe(
			'Imported 0 decisions, 1 view (1 removed), 1 story, 0 pictures; 0 were there already.\n'
		);
		expect(await runCommandLine(['workspace', 'export', '--out', back], onServer)).toBe(0);
		expect(readFileSync(back, 'utf8')).toBe(readFileSync(there, 'utf8'));
		data.remove();
	});

	it('of a newer version is refused, and left as it is', async () => {
		const workspace = createWorkspace(createNeo4jWorkspace(testPlace(server())));
		await workspace.create('view', 'a', VIEW, ANNE);
		await cypher(server(), 'MATCH (w:SammenhaengWorkspace) SET w.format = 99');
		await expect(workspace.list('view')).rejects.toMatchObject({ code: 'store-refused' });
		await expect(workspace.create('view', 'b', VIEW, ANNE)).rejects.toMatchObject({ code: 'store-refused' });
		expect(await cypher(server(), 'MATCH (n:SammenhaengRecord) RETURN count(n) AS n')).toEqual([{ n: 1 }]);
		await workspace.close();
	});

	it('takes views, stories and decisions of the app, which are there after a new start and a seed', async () => {
		await ensureBuilt(ROOT);
		const data = temporaryFolder();
		const env = { ...testEnvironment(server()), DATA_DIR: data.path };
		const post = async (address: string, things: string, body: object) => {
			const answer = await fetch(`${address}/api/workspace/${things}`, {
				method: 'POST',
				headers: { origin: address, 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			expect(answer.status).toBe(201);
			return (await answer.json()) as { id: string };
		};
		const total = async (address: string) => {
			const answer = await fetch(`${address}/api/statements?concept=mod&limit=1`);
			return (await answer.json()) as {
				total: number;
				items: { id: string; mentions: { concept: { id: string }; evidence: { start: number; end: number }[] }[] }[];
			};
		};
		const first = await startApp(env);
		const view = await post(first.address, 'views', VIEW);
		const step = { is: 'view', id: 's', title: 'Mod', caption: '', notes: '', address: VIEW.address };
		const story = await post(first.address, 'stories', { format: 1, title: 'T', language: 'da', steps: [step] });
		const before = await total(first.address);
		const [item] = before.items;
		for (const { start, end } of item?.mentions.find(({ concept }) => concept.id === 'concept:mod')?.evidence ?? [])
			await post(first.address, 'decisions', {
				...{ statement: item?.id, start, end, concept: 'concept:mod' },
				verdict: { is: 'rejected' }
			});
		expect((await total(first.address)).total).toBe(before.total - 1);
		await first.stop();

		const second = await startApp(env);
		expect((await total(second.address)).total).toBe(before.total - 1);
		const answer = await fetch(`${second.address}/s/${view.id}`, { redirect: 'manual' });
		expect(answer.headers.get('location')).toBe('../?v=1&focus=concept:mod');
		const page = await (await fetch(`${second.address}/stories/${story.id}?lang=da`)).text();
		expect(page).toContain(`hørte der ${before.total} udsagn til det. Nu er der ${before.total - 1}`);
		await second.stop();
		data.remove();
	});
});
