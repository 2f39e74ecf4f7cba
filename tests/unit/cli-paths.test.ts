/** Paths on the command line are those of the folder where the person stands, though npm runs the command in the project folder. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

let stands = '';
beforeEach(() => {
	stands = mkdtempSync(join(tmpdir(), 'sammenhaeng-paths-'));
	writeFileSync(join(stands, 'raa.txt'), 'Vi viser mod, når det gælder.\n\nVi lytter til hinanden på havnen.\n');
	cpSync('tests/fixtures/editions', join(stands, 'seed'), { recursive: true });
	cpSync('seed/vocabulary', join(stands, 'seed/vocabulary'), { recursive: true });
});
afterEach(() => rmSync(stands, { recursive: true, force: true }));

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({ INIT_CWD: stands, DATA_DIR: join(stands, 'data') });
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

const SEED = ['--seed', 'seed'];

describe('a path on the command line is taken from where the person stands', () => {
	it.each([
		['repair', ['repair', 'raa.txt'], /^Vi viser mod/],
		['link', ['link', './raa.txt'], /"concept":"mod"/],
		['check --seed', ['check', ...SEED], /^2 editions/],
		['stats --seed', ['stats', ...SEED], /^Strandby/m]
	])('%s', async (_, line, expected) => {
		const { code, out } = await graph(...line);
		expect(code).toBe(0);
		expect(out).toMatch(expected);
	});

	it('prepare, and where it writes', async () => {
		mkdirSync(join(stands, 'udkast'));
		const names = ['prepare', 'raa.txt', '--municipality', 'Strandby', '--title', 'Råt'];
		expect((await graph(...names)).out).toBe('strandby-raat.md\nstrandby-raat.report.md\nsource/strandby-raat.txt\n');
		expect(existsSync(join(stands, 'source/strandby-raat.txt'))).toBe(true);
		expect((await graph(...names)).notes).toContain('strandby-raat.md is there already');
		expect((await graph(...names, '--out', 'udkast')).code).toBe(0);
		expect(readdirSync(join(stands, 'udkast'))).toContain('strandby-raat.md');
	});

	it('export --out, and a database by its path', async () => {
		expect((await graph('seed', '--store', 'egen.db', ...SEED)).code).toBe(0);
		expect((await graph('copy', '--from', 'sqlite:egen.db', '--to', './kopi.db')).code).toBe(0);
		expect((await graph('export', '--store', 'kopi.db', '--out', 'graf.json')).code).toBe(0);
		expect(readdirSync(stands)).toEqual(expect.arrayContaining(['egen.db', 'graf.json', 'kopi.db']));
		expect(readdirSync('.')).not.toContain('egen.db');
	});

	it('and a whole path is what it is', async () => {
		expect((await graph('repair', join(stands, 'raa.txt'))).code).toBe(0);
	});
});
