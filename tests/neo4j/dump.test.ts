/** The server's own dump and load, and our own backup, as docs/operations.md tells them: graph and what people made come back. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { openWorkspaceEngine } from '../../graph/workspace/open/open.ts';
import { createWorkspace, type Workspace } from '../../graph/workspace/workspace.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { access, testEnvironment } from './database.ts';
import { type Server, startServer } from './server.ts';

const ANNE = { by: 'Anne', at: '2026-03-01T10:00:00.000Z' };
const view = (name: string) => ({ name, note: '', address: 'q=mod', order: 1 });

// A server of another machine cannot be stopped from here.
describe.skipIf(access === undefined || process.env['NEO4J_TEST_URI'] !== undefined)('a Neo4j', () => {
	const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-dump-'));
	const dumps = join(folder, 'dumps');
	let server: Server;

	beforeAll(async () => {
		mkdirSync(dumps);
		server = await startServer();
	});
	afterAll(async () => {
		await server.stop();
		rmSync(folder, { recursive: true });
	});

	const env = () => ({ ...testEnvironment(server), DATA_DIR: join(folder, 'data') });
	async function graph(...line: string[]): Promise<string> {
		const terminal = keptTerminal(env());
		const code = await runCommandLine(line, terminal);
		expect([code, terminal.noted]).toEqual([0, expect.not.stringContaining('cannot')]);
		return terminal.kept;
	}
	const everything = async () => [await graph('export'), await graph('workspace', 'export')];
	async function making(make: (workspace: Workspace) => Promise<unknown>): Promise<void> {
		const workspace = createWorkspace(await openWorkspaceEngine(databaseSettings(env())));
		await make(workspace).finally(() => workspace.close());
	}
	async function lose(): Promise<void> {
		await graph('remove', 'gladsaxe-vi-vil');
		await making((workspace) => workspace.remove({ kind: 'view', id: 'a', version: 1 }, ANNE));
	}

	it(
		'that is dumped and loaded by its own program holds the graph and what people made, as they were',
		{ timeout: 400_000 },
		async () => {
			await graph('seed');
			await making((workspace) => workspace.create('view', 'a', view('Mod'), ANNE));
			const before = await everything();
			await server.halt();
			server.admin('database', 'dump', 'neo4j', `--to-path=${dumps}`);
			await server.resume();
			await lose();
			expect(await everything()).not.toEqual(before);
			await server.halt();
			expect(readdirSync(dumps)).toEqual(['neo4j.dump']);
			server.admin('database', 'load', 'neo4j', `--from-path=${dumps}`, '--overwrite-destination=true');
			await server.resume();
			expect(await everything()).toEqual(before);
			expect(await graph('seed')).toMatch(/^Nothing to do: neo4j/);
		}
	);

	it(
		'that is backed up by our command can be restored there, and into an embedded database',
		{ timeout: 200_000 },
		async () => {
			const before = await everything();
			const file = join(folder, 'one.db');
			expect(await graph('backup', '--out', file)).toMatch(/1 view,/);
			const [document = ''] = /document:gladsaxe[\w-]+/.exec(before[0] ?? '') ?? [];
			await graph('remove', document);
			expect(await graph('restore', file, '--replace')).toMatch(/^Restored from /);
			expect(await everything()).toEqual(before);
			expect(await graph('restore', file, '--store', join(folder, 'embedded.db'))).toMatch(/^Restored from /);
			expect(await graph('export', '--store', join(folder, 'embedded.db'))).toBe(before[0]);
		}
	);
});
