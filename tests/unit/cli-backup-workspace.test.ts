/** What people made, beside a graph that is backed up, restored, seeded anew or moved aside. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { openWorkspaceEngine } from '../../graph/workspace/open/open.ts';
import type { StoredRecord } from '../../graph/workspace/record.ts';
import { createWorkspace, type Workspace } from '../../graph/workspace/workspace.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const ANNE = { by: 'Anne', at: '2026-03-01T10:00:00.000Z' };
const view = (name: string) => ({ name, note: '', address: 'q=mod', order: 1 });
const target = (id: string, version: number) => ({ kind: 'view', id, version }) as const;

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-backup-'));
	cpSync('tests/fixtures/editions', at('seed'), { recursive: true });
	cpSync('seed/vocabulary', at('seed/vocabulary'), { recursive: true });
	await graph('seed', '--seed', at('seed'));
	await using(async (workspace) => {
		await workspace.create('view', 'a', view('Mod'), ANNE);
		await workspace.replace(target('a', 1), view('Ny'), ANNE);
		await workspace.create('view', 'b', view('B'), ANNE);
		await workspace.remove(target('b', 1), ANNE);
	});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({ DATA_DIR: at('data') });
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

async function using<T>(use: (workspace: Workspace) => Promise<T>): Promise<T> {
	const settings = { server: undefined, login: undefined, database: undefined, dataDir: at('data') };
	const workspace = createWorkspace(await openWorkspaceEngine(settings));
	try {
		return await use(workspace);
	} finally {
		await workspace.close();
	}
}

const everything = () =>
	using(async (workspace) => {
		const all: StoredRecord[] = [];
		for await (const record of workspace.all()) all.push(record);
		return all;
	});
const removeOne = () => graph('remove', /document:[\w-]+/.exec(readExported())?.[0] ?? '');
const readExported = () => readFileSync(at('graph.json'), 'utf8');

describe('what people made', () => {
	it('stays when the graph is seeded anew, and when its file is moved aside', async () => {
		const before = await everything();
		await graph('seed', '--seed', at('seed'));
		expect(await everything()).toEqual(before);
		const earlier = new DatabaseSync(at('data/sammenhaeng.db'));
		earlier.exec('PRAGMA user_version = 1');
		earlier.close();
		expect((await graph('seed', '--seed', at('seed'))).code).toBe(0);
		expect(readdirSync(at('data')).filter((name) => name.includes('.v1.'))).toHaveLength(1);
		expect(await everything()).toEqual(before);
	});

	it('comes back with a backup, where it is gone', async () => {
		const before = await everything();
		const { out } = await graph('backup', '--out', at('one.db'));
		expect(out).toContain(
			'one.db.workspace, with all versions: 0 decisions, 2 views (1 removed), 0 stories, 0 pictures.'
		);
		expect(readdirSync(folder).sort()).toEqual(['data', 'one.db', 'one.db.workspace', 'seed']);
		rmSync(at('data'), { recursive: true });
		const restored = await graph('restore', at('one.db'));
		expect(restored.out).toContain('Put back what people made, from ');
		expect(await everything()).toEqual(before);
	});

	it('stays as people have made it since, and does not stand in the way of the graph', async () => {
		await graph('backup', '--out', at('one.db'));
		await using(async (workspace) => {
			await workspace.replace(target('a', 2), view('Nyere'), ANNE);
			await workspace.create('view', 'c', view('C'), ANNE);
		});
		const since = await everything();
		await graph('export', '--out', at('graph.json'));
		expect((await removeOne()).code).toBe(0);
		const { code, out } = await graph('restore', at('one.db'), '--replace');
		expect(code).toBe(0);
		expect(out).toContain('1 records stay as they are: they have later versions.');
		expect(await everything()).toEqual(since);
	});

	it('stops a restore where something else was made under its name, before anything is changed', async () => {
		await graph('backup', '--out', at('one.db'));
		await graph('export', '--out', at('graph.json'));
		await removeOne();
		const { out: graphNow } = await graph('export');
		rmSync(at('data/workspace.db'));
		await using((workspace) => workspace.create('view', 'a', view('Andet'), ANNE));
		const now = await everything();
		const refused = await graph('restore', at('one.db'), '--replace');
		expect(refused.code).toBe(1);
		expect(refused.notes).toContain('view a');
		expect(refused.notes).toContain('one.db.workspace away to restore the graph alone');
		expect((await graph('export')).out).toBe(graphNow);
		expect(await everything()).toEqual(now);
		rmSync(at('one.db.workspace'));
		expect((await graph('restore', at('one.db'), '--replace')).code).toBe(0);
		expect(await everything()).toEqual(now);
	});

	it('is never mixed with a file that an earlier backup left', async () => {
		writeFileSync(at('one.db.workspace'), 'an earlier one');
		const { code, notes } = await graph('backup', '--out', at('one.db'));
		expect(code).toBe(2);
		expect(notes).toContain('one.db.workspace" is there already');
		expect(readFileSync(at('one.db.workspace'), 'utf8')).toBe('an earlier one');
		expect(existsSync(at('one.db'))).toBe(false);
	});

	it('stops a backup that could not be put back, and names what is damaged', async () => {
		const file = new DatabaseSync(at('data/workspace.db'));
		file.exec(`UPDATE records SET body = '{}' WHERE id = 'a' AND version = 1`);
		file.close();
		const { code, notes } = await graph('backup', '--out', at('one.db'));
		expect(code).toBe(1);
		expect(notes).toContain('view a, version 1');
		expect(readdirSync(folder).sort()).toEqual(['data', 'seed']);
		expect((await graph('workspace', 'check')).out).toMatch(/^view a, version 1: .*name.*\n.*problems: 1\.\n$/s);
		const store = at('data/sammenhaeng.db');
		expect((await graph('backup', '--out', at('one.db'), '--store', store)).code).toBe(0);
		expect(readdirSync(folder).sort()).toEqual(['data', 'one.db', 'seed']);
	});
});
