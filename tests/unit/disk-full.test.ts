/** No room, and no right to write, at every kind of write: it is told in words, and what was there before is there still. */

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { createSqliteWorkspace } from '../../graph/workspace/sqlite/engine.ts';
import { createWorkspace } from '../../graph/workspace/workspace.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const NOBODY = 65534;

let folder = '';
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-full-'));
	mkdirSync(at('out'));
	cpSync('tests/fixtures/editions', at('seed'), { recursive: true });
	cpSync('seed/vocabulary', at('seed/vocabulary'), { recursive: true });
	const workspace = createWorkspace(createSqliteWorkspace({ path: at('data/workspace.db'), name: '', patience: 0 }));
	for (let number = 0; number < 40; number++) {
		const body = { name: `Visning ${number}`, note: 'x'.repeat(1900), address: 'q=mod', order: number };
		await workspace.create('view', `v${number}`, body, { by: 'Anne', at: '2026-03-01T10:00:00.000Z' });
	}
	await workspace.close();
	await graph('seed', '--seed', at('seed'));
	await graph('backup', '--out', at('kept.db'));
	await graph('generate', '--statements', '600', '--organisations', '5', '--store', at('large.db'));
	await graph('remove', 'strandby-leder');
	cpSync(at('data'), at('data-before'), { recursive: true });
});
beforeEach(() => {
	for (const name of ['data', 'out']) {
		if (existsSync(at(name))) chmodSync(at(name), 0o755);
		rmSync(at(name), { recursive: true, force: true });
	}
	cpSync(at('data-before'), at('data'), { recursive: true });
	mkdirSync(at('out'));
});
afterAll(() => {
	for (const name of ['data', 'out']) chmodSync(at(name), 0o755);
	rmSync(folder, { recursive: true, force: true });
});

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({ DATA_DIR: at('data') });
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

const held = async () => [(await graph('export')).out, (await graph('workspace', 'export')).out];

/** Each kind of write to a place of ours, as it is typed; `@` stands for the folder. */
const WRITES: [string, string[]][] = [
	['seed', ['seed', '--seed', '@/seed']],
	['put', ['put', 'strandby-leder', '--seed', '@/seed']],
	['remove', ['remove', 'oerby-grundlag']],
	['copy', ['copy', '--from', '@/large.db', '--to', '@/data/sammenhaeng.db']],
	['restore', ['restore', '@/kept.db', '--replace']],
	['a restore of a large graph', ['restore', '@/large.db', '--replace']],
	['workspace import', ['workspace', 'import', '@/kept.db.workspace']],
	['backup', ['backup', '--out', '@/out/new.db']],
	['export', ['export', '--out', '@/out/new.json']],
	['workspace export', ['workspace', 'export', '--out', '@/out/new.jsonl']]
];

describe.skipIf(process.platform === 'win32')('where there is no room', () => {
	/** Blocks of 512 bytes that no file may grow beyond: a write there fails as on a full disk, and ends no process. */
	const LIMITS = [1, 100];

	it.each(WRITES)(
		'%s says so or succeeds wholly, and nothing is torn or lost',
		{ timeout: 60_000 },
		async (_, typed) => {
			if (typed[0] === 'workspace' && typed[1] === 'import') rmSync(at('data/workspace.db'));
			const before = await held();
			const line = typed.map((word) => word.replace('@', folder));
			let refused = 0;
			let isDone = false;
			for (const limit of LIMITS) {
				const run = `trap '' XFSZ; ulimit -f ${limit}; exec "$0" "$@"`;
				const child = spawnSync('sh', ['-c', run, process.execPath, 'src/start/graph.ts', ...line], {
					env: { ...process.env, DATA_DIR: at('data') },
					encoding: 'utf8'
				});
				isDone = child.status === 0;
				if (isDone) break;
				refused++;
				expect(child.stderr).toMatch(/^sammenhaeng: .*cannot be written/);
				expect(child.stderr).not.toMatch(/\n\s+at /);
				expect(await held()).toEqual(before);
				expect(readdirSync(at('out'))).toEqual([]);
			}
			expect(refused).toBeGreaterThan(0);
			// With room again it succeeds.
			if (!isDone) expect((await graph(...line)).code).toBe(0);
		}
	);
});

describe.skipIf(process.platform === 'win32')('where nothing may be written', () => {
	it.each(WRITES)('%s says so, and leaves everything as it was', { timeout: 60_000 }, async (_, typed) => {
		if (typed[0] === 'workspace' && typed[1] === 'import') rmSync(at('data/workspace.db'));
		const before = await held();
		const files = readdirSync(at('data'));
		for (const place of [...files.map((name) => at('data', name)), at('data'), at('out')]) {
			chmodSync(place, place.endsWith('data') || place.endsWith('out') ? 0o555 : 0o444);
			if (process.getuid?.() === 0) chownSync(place, 0, 0);
		}
		chmodSync(folder, 0o755);
		const line = typed.map((word) => word.replace('@', folder));
		const child = spawnSync(process.execPath, ['src/start/graph.ts', ...line], {
			env: { ...process.env, DATA_DIR: at('data') },
			encoding: 'utf8',
			...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY })
		});
		expect([child.status === 0, child.stderr]).toEqual([
			false,
			expect.stringMatching(/^sammenhaeng: .*cannot be (written|made)/)
		]);
		expect(child.stderr).not.toMatch(/\n\s+at /);
		expect(readdirSync(at('data'))).toEqual(files);
		expect(readdirSync(at('out'))).toEqual([]);
		expect(await held()).toEqual(before);
	});
});
