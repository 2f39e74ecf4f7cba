/** The file of a workspace, and what people and machines do to it: kills, full and read-only places, other files, exports. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { createSqliteWorkspace } from '../../graph/workspace/sqlite/engine.ts';
import { openWorkspaceEngine } from '../../graph/workspace/open/open.ts';
import { createWorkspace, type Workspace } from '../../graph/workspace/workspace.ts';

const ANNE = { by: 'Anne', at: '2026-03-01T10:00:00.000Z' };
const view = (name: string) => ({ name, note: '', address: 'q=mod', order: 1 });

let folder: string;
let opened: Workspace[];
const file = () => join(folder, 'workspace.db');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-workspace-'));
	opened = [];
});
afterEach(async () => {
	for (const workspace of opened) await workspace.close();
	chmodSync(folder, 0o755);
	rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Workspace> {
	const settings = { server: undefined, login: undefined, database: undefined, dataDir: folder };
	const workspace = createWorkspace(await openWorkspaceEngine(settings));
	opened.push(workspace);
	return workspace;
}

/** The file of another workspace with one view, by as many changes as one of ours with one. */
async function anotherFile(id = 'b'): Promise<string> {
	const path = join(mkdtempSync(join(folder, 'other-')), 'workspace.db');
	const workspace = createWorkspace(createSqliteWorkspace({ path, name: 'another', patience: 0 }));
	await workspace.create('view', id, view('Andet'), ANNE);
	await workspace.close();
	return path;
}

async function graph(...line: string[]): Promise<{ code: number; out: string; note: string }> {
	let [out, note] = ['', ''];
	const code = await runCommandLine(line, {
		env: { DATA_DIR: folder },
		out: (text) => (out += text),
		note: (text) => (note += text)
	});
	return { code, out, note };
}

describe('the file of a workspace', () => {
	it('is not there before somebody writes', async () => {
		expect(await (await open()).list('view')).toEqual([]);
		expect(existsSync(file())).toBe(false);
	});

	it.each([
		['no database', () => writeFileSync(file(), 'x'.repeat(5000)), 'bad-data'],
		['cut short', () => truncateSync(file(), 2500), 'bad-data'],
		['of another program', () => makeOther(), 'store-refused'],
		['of a newer version', () => pragma('user_version = 99'), 'store-refused']
	])('that is %s is refused, and left as it is', async (_what, spoil, code) => {
		const first = await open();
		await first.create('view', 'a', view('Mod'), ANNE);
		await first.close();
		spoil();
		const before = readFileSync(file());
		const workspace = await open();
		await expect(workspace.list('view')).rejects.toMatchObject({ code });
		await expect(workspace.create('view', 'b', view('Ny'), ANNE)).rejects.toMatchObject({ code });
		expect(readFileSync(file()).equals(before)).toBe(true);
	});

	it('that was replaced under a running app is read anew', async () => {
		const workspace = await open();
		await workspace.create('view', 'a', view('Mod'), ANNE);
		const other = await anotherFile();
		renameSync(file(), join(folder, 'aside.db'));
		renameSync(other, file());
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['b']);
		await workspace.create('view', 'c', view('Ny'), ANNE);
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['b', 'c']);
		renameSync(join(folder, 'aside.db'), file());
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['a']);
	});

	it('that another was copied over, with as many changes, is read anew, and written to as it is', async () => {
		const workspace = await open();
		await workspace.create('view', 'a', view('Mod'), ANNE);
		expect(await workspace.history('view', 'a')).toHaveLength(1);
		copyFileSync(await anotherFile(), file());
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['b']);
		copyFileSync(await anotherFile('d'), file());
		await workspace.create('view', 'c', view('Ny'), ANNE);
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['c', 'd']);
		expect((await graph('workspace', 'check')).out).toMatch(/problems: 0\.\n$/);
	});

	it.each<[string, () => void, boolean]>([
		['deleted', () => rmSync(file()), false],
		['moved away', () => renameSync(file(), join(folder, 'aside.db')), false],
		['emptied', () => truncateSync(file()), true]
	])('that was %s under a running app is missed, and no new one is made', async (_what, take, isThere) => {
		const workspace = await open();
		await workspace.create('view', 'a', view('Mod'), ANNE);
		const kept = join(folder, 'kept.db');
		copyFileSync(file(), kept);
		take();
		const gone = { code: 'store-unavailable', message: expect.stringContaining('is missing or empty now') };
		await expect(workspace.list('view')).rejects.toMatchObject(gone);
		await expect(workspace.create('view', 'b', view('Ny'), ANNE)).rejects.toMatchObject(gone);
		expect(existsSync(file()) && statSync(file()).size === 0).toBe(isThere);
		copyFileSync(kept, file());
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['a']);
		await workspace.create('view', 'b', view('Ny'), ANNE);
	});

	it('that another process locks is waited for, then told of, and written to afterwards', async () => {
		const workspace = createWorkspace(createSqliteWorkspace({ path: file(), name: 'workspace.db', patience: 40 }));
		opened.push(workspace);
		await workspace.create('view', 'a', view('Mod'), ANNE);
		const other = new DatabaseSync(file());
		other.exec('BEGIN EXCLUSIVE');
		await expect(workspace.create('view', 'b', view('Ny'), ANNE)).rejects.toMatchObject({ code: 'busy' });
		await expect(workspace.list('view')).rejects.toMatchObject({ code: 'busy' });
		other.exec('ROLLBACK');
		other.close();
		await workspace.create('view', 'b', view('Ny'), ANNE);
		expect((await workspace.list('view')).map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('is not loaded by half where more is loaded than is kept in memory', async () => {
		const workspace = await open();
		const long = { ...view('Lang'), note: 'x'.repeat(1900) };
		await workspace.create('view', 'first', long, ANNE);
		const record = await workspace.read('view', 'first');
		const records = Array.from({ length: 3000 }, (_unused, number) => ({
			...record,
			id: `v${String(number).padStart(5, '0')}`,
			summary: record.body
		}));
		const engine = createSqliteWorkspace({ path: file(), name: 'workspace.db', patience: 1000 });
		expect(await engine.load(records)).toBe('done');
		await engine.close();
		expect(await workspace.list('view')).toHaveLength(3001);
	});

	it.skipIf(process.platform === 'win32')(
		'that cannot be written is read, and says so when something is to be kept',
		async () => {
			const first = await open();
			await first.create('view', 'a', view('Mod'), ANNE);
			await first.close();
			chmodSync(file(), 0o444);
			chmodSync(folder, 0o555);
			// The administrator may write anywhere.
			const options = {
				env: { ...process.env, DATA_DIR: folder },
				encoding: 'utf8',
				...(process.getuid?.() === 0 && { uid: 65534, gid: 65534 })
			} as const;
			const read = spawnSync(process.execPath, ['src/start/graph.ts', 'workspace', 'check'], options);
			expect([read.status, read.stdout]).toEqual([0, expect.stringMatching(/ 1 view, .*problems: 0\.\n$/)]);
			const written = spawnSync(process.execPath, ['tests/fixtures/workspace-writer.ts', folder, 'x'], options);
			expect([written.stdout, written.stderr]).toEqual(['', 'store-unwritable']);
			expect(readdirSync(folder)).toEqual(['workspace.db']);
		}
	);

	it('holds all that was answered as saved, and nothing by half, whenever the process is killed', async () => {
		const writer = join(import.meta.dirname, '../fixtures/workspace-writer.ts');
		for (let round = 0; round < 5; round++) {
			const child = spawn(process.execPath, [writer, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
			let said = '';
			child.stdout.on('data', (chunk: Buffer) => {
				said += chunk.toString();
				if (said.split('\n').length > 5 + round * 3) child.kill('SIGKILL');
			});
			await once(child, 'close');
			const saved = said.split('\n').slice(0, -1);
			expect(saved.length).toBeGreaterThan(4);
			const workspace = await open();
			for (const id of saved) expect((await workspace.read('view', id)).body.name).toBe(id);
			await workspace.close();
		}
		expect((await graph('workspace', 'check')).out).toMatch(/problems: 0\.\n$/);
	});
});

describe.skipIf(process.platform === 'win32')('a disk without room', () => {
	it('is told of, and takes nothing of what was saved before', async () => {
		const writer = join(import.meta.dirname, '../fixtures/workspace-writer.ts');
		// A file may not grow beyond some hundred kB, and a write beyond fails instead of ending the process.
		const limited = `trap '' XFSZ; ulimit -f 300; exec "${process.execPath}" "${writer}" "${folder}" full`;
		const child = spawn('sh', ['-c', limited], { stdio: ['ignore', 'pipe', 'pipe'] });
		let [said, failed] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()));
		await once(child, 'close');
		expect(failed).toBe('store-unwritable');
		const saved = said.split('\n').slice(0, -1);
		expect(saved.length).toBeGreaterThan(10);
		const workspace = await open();
		expect((await workspace.list('view')).map(({ id }) => id).sort()).toEqual(saved.sort());
		await workspace.create('view', 'after', view('Mod'), ANNE);
		expect((await graph('workspace', 'check')).out).toMatch(/problems: 0\.\n$/);
	});
});

describe('graph -- workspace', () => {
	it('carries every version to another machine, once, and never over what differs', async () => {
		const workspace = await open();
		await workspace.create('view', 'a', view('Mod'), ANNE);
		await workspace.replace({ kind: 'view', id: 'a', version: 1 }, view('Ny'), ANNE);
		await workspace.remove({ kind: 'view', id: 'a', version: 2 }, ANNE);
		await workspace.create('view', 'b', view('B'), ANNE);
		const path = join(folder, 'made.jsonl');
		expect((await graph('workspace', 'export', '--out', path)).code).toBe(0);
		const before = await workspace.history('view', 'a');
		await workspace.close();
		rmSync(file());
		expect((await graph('workspace', 'import', path)).out).toBe(
			'Imported 0 decisions, 2 views (1 removed), 0 stories, 0 pictures; 0 were there already.\n'
		);
		const other = await open();
		expect(await other.history('view', 'a')).toEqual(before);
		expect((await graph('workspace', 'import', path)).out).toContain('2 were there already');
		await other.replace({ kind: 'view', id: 'b', version: 1 }, view('Andet'), ANNE);
		const refused = await graph('workspace', 'import', path);
		expect([refused.code, refused.note]).toEqual([1, expect.stringContaining('view b')]);
		expect((await other.read('view', 'b')).body.name).toBe('Andet');
	});

	it.each([
		['cut short', (text: string) => text.slice(0, -20), 'no whole export'],
		['with a changed line', (text: string) => text.replace('"Mod"', '"Med"'), 'not those that were written'],
		['of a newer version', (text: string) => text.replace('"version":1}', '"version":2}'), 'newer version'],
		['of something else', () => 'x\ny\n', 'does not begin as one'],
		['that is empty', () => '', 'does not begin as one']
	])('refuses a file %s, and writes nothing', async (_what, spoil, told) => {
		const workspace = await open();
		await workspace.create('view', 'a', view('Mod'), ANNE);
		const path = join(folder, 'made.jsonl');
		await graph('workspace', 'export', '--out', path);
		await workspace.close();
		rmSync(file());
		writeFileSync(path, spoil(readFileSync(path, 'utf8')));
		const { code, note } = await graph('workspace', 'import', path);
		expect([code, note]).toEqual([1, expect.stringContaining(told)]);
		expect(existsSync(file())).toBe(false);
	});

	it('says how it is used where it is used otherwise', async () => {
		for (const line of [['import'], ['export', 'x'], ['delete']])
			expect((await graph('workspace', ...line)).code).toBe(2);
		expect((await graph('workspace', 'import', join(folder, 'absent'))).code).toBe(2);
	});
});

function makeOther(): void {
	rmSync(file());
	const database = new DatabaseSync(file());
	database.exec('CREATE TABLE other (x)');
	database.close();
}

function pragma(text: string): void {
	const database = new DatabaseSync(file());
	database.exec(`PRAGMA ${text}`);
	database.close();
}
