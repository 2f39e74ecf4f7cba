import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-cli-'));
	cpSync('tests/fixtures/editions', join(folder, 'seed'), { recursive: true });
	cpSync('seed/vocabulary', join(folder, 'seed/vocabulary'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({ DATA_DIR: join(folder, 'data') });
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

const seed = () => ['--seed', join(folder, 'seed')];
const change = (name: string, from: string, to: string) => {
	const file = join(folder, 'seed/corpus', name);
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe('graph -- seed', () => {
	it('fills the database, and does nothing the second time', async () => {
		const first = await graph('seed', ...seed());
		expect(first).toMatchObject({ code: 0, notes: '' });
		expect(first.out).toMatch(/^Seeded sqlite: \d+ nodes and \d+ edges from 2 documents\./);
		const before = (await graph('export')).out;
		const second = await graph('seed', ...seed());
		expect(second.code).toBe(0);
		expect(second.out).toMatch(/^Nothing to do: sqlite holds this graph already/);
		expect((await graph('export')).out).toBe(before);
	});

	it('moves a database of an earlier version aside and says where it is', async () => {
		const url = join(folder, 'other.db');
		await graph('seed', '--store', url, ...seed());
		const earlier = new DatabaseSync(url);
		earlier.exec('PRAGMA user_version = 1');
		earlier.close();
		expect(await graph('stats', '--store', url)).toMatchObject({ code: 1, out: '' });
		const { code, out, notes } = await graph('seed', '--store', url, ...seed());
		expect(code).toBe(0);
		expect(out).toMatch(/^Seeded sqlite/);
		expect(notes.trimEnd().split('\n')).toEqual([expect.stringContaining('other.v1.db')]);
		expect(existsSync(join(folder, 'other.v1.db'))).toBe(true);
	});

	it('writes to the database that is named', async () => {
		const url = join(folder, 'other.db');
		expect((await graph('seed', '--store', url, ...seed())).code).toBe(0);
		expect(existsSync(url)).toBe(true);
		expect((await graph('stats', '--store', url)).out).toContain('Strandby');
		expect(existsSync(join(folder, 'data'))).toBe(false);
	});

	it('writes nothing where a statement is not in its source', async () => {
		await graph('seed', ...seed());
		const before = (await graph('export')).out;
		change('strandby-leder.md', 'Vi tør', 'Vi vil');
		const failed = await graph('seed', ...seed());
		expect(failed).toMatchObject({ code: 1, out: '' });
		expect(failed.notes).toMatch(/^sammenhaeng: strandby-leder\.md:18: /);
		expect((await graph('export')).out).toBe(before);
	});
});

describe('graph -- check', () => {
	it('is content with editions whose statements are all in their sources', async () => {
		expect(await graph('check', ...seed())).toEqual({
			code: 0,
			out: '2 editions, 10 statements, 10 found in their sources; no problems.\n',
			notes: ''
		});
	});

	it('prints every problem on a line of its own and fails', async () => {
		change('strandby-leder.md', 'Vi tør', 'Vi vil');
		change('strandby-leder.md', 'Jeg siger', 'Jeg synger');
		change('oerby-grundlag.md', 'art: punkt', 'art: prik');
		rmSync(join(folder, 'seed/vocabulary'), { recursive: true });
		const { code, out } = await graph('check', ...seed());
		expect(code).toBe(1);
		const lines = out.trimEnd().split('\n');
		expect(lines.map((line) => line.split(' ')[0])).toEqual([
			'oerby-grundlag.md:15:',
			'strandby-leder.md:18:',
			'strandby-leder.md:23:',
			'The',
			'1'
		]);
		expect(lines.at(-1)).toBe('1 edition, 5 statements, 3 found in their sources; 4 problems.');
	});

	it('lists what belongs to no statement when asked', async () => {
		const { code, out } = await graph('check', '--left-out', ...seed());
		expect(code).toBe(0);
		expect(out).toContain('strandby-leder.txt:10: Side 2\n');
		expect(out).toContain('oerby-grundlag.txt:4: 7 &% \\ede\n');
	});
});

describe('graph -- stats', () => {
	it('counts by type, by municipality, and by concept and municipality', async () => {
		await graph('seed', ...seed());
		const { code, out } = await graph('stats');
		expect(code).toBe(0);
		expect(out).toMatch(/^Statement +10$/m);
		expect(out).toMatch(/^Municipality +documents +values +statements +repeats +mentions$/m);
		expect(out).toMatch(/^Strandby +1 +1 +5 +0 +\d+$/m);
		expect(out).toMatch(/^Ørby +1 +0 +4 +1 +\d+$/m);
		expect(out).toMatch(/^Mod +1 +0 +1$/m);
	});
});

describe('graph -- export', () => {
	it('gives the graph the editions give where nothing is seeded, and says so', async () => {
		const before = await graph('export', ...seed());
		expect(before.notes).toContain('Nothing is seeded yet');
		await graph('seed', ...seed());
		expect((await graph('export')).out).toBe(before.out);
	});

	it('writes the same bytes to a file, twice, and leaves no draft beside it', async () => {
		await graph('seed', ...seed());
		const file = join(folder, 'graph.json');
		const bytes = [];
		for (let time = 0; time < 2; time++) {
			expect(await graph('export', '--format', 'json', '--out', file)).toEqual({ code: 0, out: '', notes: '' });
			bytes.push(readFileSync(file, 'utf8'));
		}
		expect(bytes[0]).toBe(bytes[1]);
		expect(bytes[0]).toBe((await graph('export', '--out', '-')).out);
		expect(readdirSync(folder).sort()).toEqual(['data', 'graph.json', 'seed']);
		expect(Object.keys(JSON.parse(bytes[0] ?? '') as object)).toEqual(['meta', 'nodes', 'edges']);
	});

	it('refuses a format it does not know and a place it cannot write to', async () => {
		expect(await graph('export', '--format', 'docx')).toMatchObject({ code: 2, out: '' });
		const nowhere = join(folder, 'nowhere/graph.json');
		const { code, notes } = await graph('export', '--out', nowhere, ...seed());
		expect(code).toBe(2);
		expect(notes).toContain(`${nowhere} cannot be written`);
	});
});
