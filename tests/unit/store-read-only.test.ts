/** Reading a database without writing: in places that cannot be written to, and without leaving a trace in those that can. */

import { batchOfGraph, factsOf } from '../../graph/facts/batch.ts';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { buildSeed, openSeeded } from '../../graph/build/seeding.ts';
import { openStore, openToRead } from '../../graph/store/open/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const disk = vi.hoisted(() => ({ writable: true }));

/** The administrator may write anywhere, so a read-only disk is played. */
vi.mock(import('node:fs'), async (original) => {
	const fs = await original();
	const accessSync: typeof fs.accessSync = (...asked) => {
		if (!disk.writable) throw new Error('EROFS');
		fs.accessSync(...asked);
	};
	return { ...fs, accessSync };
});

let folder: string;
let file: string;
const stores: GraphStore[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-read-'));
	file = join(folder, 'sammenhaeng.db');
});
afterEach(async () => {
	disk.writable = true;
	for (const store of stores.splice(0)) await store.close();
	chmodSync(folder, 0o755);
	rmSync(folder, { recursive: true });
});

const env = () => ({ DATA_DIR: folder });

/** Fills the database as one who may write. */
async function fill(batch = smallGraph()): Promise<void> {
	const before = disk.writable;
	disk.writable = true;
	const store = await openStore({ settings: databaseSettings(env()) });
	await store.write(factsOf(batch));
	await store.close();
	disk.writable = before;
}

/** The store, which must be there. */
async function opened(opening: Promise<GraphStore | undefined>): Promise<GraphStore> {
	const store = await opening;
	if (store === undefined) throw new Error('There is no database.');
	stores.push(store);
	return store;
}

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal(env());
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

describe.each([
	['can', true],
	['cannot', false]
])('where files %s be written, one who only reads', (_, writable) => {
	it('gets the graph, and leaves the file and its folder as they were', async () => {
		await fill();
		const before = readFileSync(file);
		disk.writable = writable;
		const store = await opened(openToRead({ settings: databaseSettings(env()) }));
		expect(await store.read()).toEqual(smallGraph());
		await store.close();
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
		expect(readFileSync(file)).toEqual(before);
	});

	it('is refused a write', async () => {
		await fill();
		disk.writable = writable;
		const store = await opened(openToRead({ settings: databaseSettings(env()) }));
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({ code: 'store-unwritable' });
		expect(await store.read()).toEqual(smallGraph());
	});

	it('sees what another writes meanwhile', async () => {
		await fill();
		disk.writable = writable;
		const store = await opened(openToRead({ settings: databaseSettings(env()) }));
		expect(await store.read()).toEqual(smallGraph());
		await fill(graphWithoutPromises());
		expect(await store.read()).toEqual(graphWithoutPromises());
	});

	it('makes no database where there is none', async () => {
		disk.writable = writable;
		const missing = join(folder, 'missing');
		expect(await openToRead({ dataDir: missing, settings: databaseSettings({}) })).toBeUndefined();
		expect(existsSync(missing)).toBe(false);
	});
});

describe('a command that only reads', () => {
	it.each([
		['stats', []],
		['export', ['--out', '-']]
	])('makes no database: %s', async (command, more) => {
		const { code, notes } = await graph(command, ...more);
		expect(code).toBe(0);
		expect(notes).toMatch(/Nothing is seeded yet.*-- seed/);
		expect(readdirSync(folder)).toEqual([]);
	});

	it.each([
		['stats', ['--store']],
		['export', ['--store']],
		['copy', ['--to', 'sqlite:', '--from']]
	])('says that the database it was given is not there: %s', async (command, more) => {
		const { code, out, notes } = await graph(command, ...more, join(folder, 'typo.db'));
		expect([code, out]).toEqual([1, '']);
		expect(notes).toMatch(/There is no database .*typo\.db": nothing is seeded there yet\.\n.*seed/);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('leaves the database it copies from as it was', async () => {
		await fill();
		const before = readFileSync(file);
		const to = join(folder, 'copy');
		mkdirSync(to);
		expect((await graph('copy', '--from', file, '--to', join(to, 'graph.db'))).code).toBe(0);
		expect(readdirSync(folder)).toEqual(['copy', 'sammenhaeng.db']);
		expect(readFileSync(file)).toEqual(before);
	});

	it.skipIf(process.platform === 'win32')('works for a user who may only read', async () => {
		await fill();
		chmodSync(file, 0o444);
		chmodSync(folder, 0o555);
		const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
		const { stdout, stderr, status } = spawnSync(process.execPath, ['src/start/graph.ts', 'export'], {
			env: { ...process.env, DATA_DIR: folder },
			encoding: 'utf8',
			...nobody
		});
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toBe((await graph('export')).out);
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});
});

describe('the app on a database that cannot be written', () => {
	it('serves the graph that is there, and says why it was not renewed', async () => {
		const batch = batchOfGraph(buildSeed('seed').graph);
		await fill({ ...batch, meta: { ...batch.meta, fingerprint: 'earlier', vocabulary: 'earlier' } });
		disk.writable = false;
		const notes: string[] = [];
		const store = await opened(
			openSeeded({ settings: databaseSettings(env()), root: '.', note: (text) => notes.push(text) })
		);
		expect(await store.status()).toMatchObject({ state: 'ready', fingerprint: 'earlier' });
		expect(notes).toEqual([
			expect.stringMatching(/^The graph was not renewed: sammenhaeng\.db in DATA_DIR cannot be written\./)
		]);
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});
});
