/** Commands that are killed at any moment while they write, back up and restore, and commands that meet. `KILLS=200` kills more often. */

import { type ChildProcess, spawn } from 'node:child_process';
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { createSqliteWorkspace } from '../../graph/workspace/sqlite/engine.ts';
import { createWorkspace } from '../../graph/workspace/workspace.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

/** Kills of each of the four kinds. */
const ROUNDS = Math.ceil(Number(process.env['KILLS'] ?? 24) / 4);
const VIEWS = 40;

let folder = '';
const children = new Set<ChildProcess>();
const at = (...path: string[]) => join(folder, ...path);
const draw = drawFrom(15);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-killed-'));
	for (const name of ['one', 'two']) {
		cpSync('tests/fixtures/editions', at(name), { recursive: true });
		cpSync('seed/vocabulary', at(name, 'vocabulary'), { recursive: true });
	}
	const edition = at('two/corpus/strandby-leder.md');
	writeFileSync(edition, readFileSync(edition, 'utf8').replace('title: Sådan leder vi', 'title: Sådan sejler vi'));
	const workspace = createWorkspace(createSqliteWorkspace({ path: at('data/workspace.db'), name: '', patience: 0 }));
	for (let number = 0; number < VIEWS; number++) {
		const body = { name: `Visning ${number}`, note: 'x'.repeat(1500), address: 'q=mod', order: number };
		await workspace.create('view', `v${number}`, body, { by: 'Anne', at: '2026-03-01T10:00:00.000Z' });
	}
	await workspace.close();
	for (const name of ['two', 'one']) {
		await graph('seed', '--seed', at(name));
		await graph('backup', '--out', at(`${name}.db`));
	}
});
afterAll(() => {
	for (const child of children) child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({ DATA_DIR: at('data') });
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

/** Everything in a database. */
const held = async (file: string) => (await graph('export', '--store', file)).out;
const views = async () => (await graph('workspace', 'check')).out;

/** Runs command lines one after the other, for ever: a dot when it begins, and after each that has ended well. */
const LOOP = `
	import { rmSync } from 'node:fs';
	import { runCommandLine } from './graph/cli/run.ts';
	const [folder, ...lines] = process.argv.slice(1).map((text, place) => place === 0 ? text : JSON.parse(text));
	const terminal = { env: { DATA_DIR: folder + '/data' }, out: () => {}, note: (text) => process.stderr.write(text) };
	process.stdout.write('.');
	for (let number = 0; ; number++) {
		const line = lines[number % lines.length].map((word) => word.replace('#', number));
		if (line[0] === 'workspace') rmSync(folder + '/data/workspace.db', { force: true });
		if ((await runCommandLine(line, terminal)) !== 0) process.exit(1);
		process.stdout.write('.');
	}
`;

function started(
	program: string,
	...given: string[]
): { child: ChildProcess; dots: () => number; over: Promise<number | null>; said: () => string } {
	const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, folder, ...given], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	children.add(child);
	let [dots, said] = [0, ''];
	child.stdout.on('data', (chunk: Buffer) => (dots += chunk.length));
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const over = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
	return { child, dots: () => dots, over, said: () => said };
}

/** @returns how many of the command lines had ended well when the process was killed */
async function killed(...lines: string[][]): Promise<number> {
	const { child, dots, over, said } = started(LOOP, ...lines.map((line) => JSON.stringify(line)));
	const turn = () => new Promise((resolve) => setImmediate(resolve));
	/** Turns of this process until so many command lines have ended well. */
	const until = async (count: number) => {
		let turns = 0;
		const isWaiting = () => dots() <= count && child.exitCode === null;
		for (; isWaiting(); turns++) await turn();
		return turns;
	};
	// The first one loads what it needs, and the second one tells how long one takes: no moment of the third is spared.
	await until(1);
	const whole = await until(2);
	for (let turns = draw.below(whole); turns > 0; turns--) await turn();
	child.kill('SIGKILL');
	await over;
	expect(said()).toBe('');
	return dots() - 1;
}

describe('a command that is killed at any moment', () => {
	it(
		`while it seeds, ${ROUNDS} times: the graph is the one before or the one after, whole`,
		{ timeout: 900_000 },
		async () => {
			const [one, two] = [await held(at('one.db')), await held(at('two.db'))];
			expect(one).not.toBe(two);
			for (let round = 0; round < ROUNDS; round++) {
				await graph('seed', '--seed', at('one'));
				const done = await killed(['seed', '--seed', at('two')], ['seed', '--seed', at('one')]);
				const now = await held(at('data/sammenhaeng.db'));
				// What was answered as done is there, or what came after it.
				expect([done % 2 === 0 ? one : two, done % 2 === 0 ? two : one]).toContain(now);
				expect(await views()).toContain(`${VIEWS} views`);
			}
		}
	);

	it(
		`while it backs up, ${ROUNDS} times: what bears the name of a backup is whole, and can be restored`,
		{ timeout: 900_000 },
		async () => {
			await graph('seed', '--seed', at('one'));
			const one = await held(at('one.db'));
			for (let round = 0; round < ROUNDS; round++) {
				const done = await killed(['backup', '--out', at(`kept-${round}-#.db`)]);
				const named = readdirSync(folder).filter((name) => name.startsWith(`kept-${round}-`) && name.endsWith('.db'));
				expect(named.length).toBeGreaterThanOrEqual(done);
				for (const name of named) {
					expect(await held(at(name))).toBe(one);
					expect(existsSync(at(`${name}.workspace`))).toBe(true);
				}
				expect(await held(at('data/sammenhaeng.db'))).toBe(one);
				const last = named.at(-1);
				if (last !== undefined) expect((await graph('restore', at(last))).code).toBe(0);
				for (const name of readdirSync(folder)) if (name.startsWith('kept-')) rmSync(at(name));
			}
		}
	);

	it(
		`while it restores, ${ROUNDS} times: the graph is the one before or the backup, and what people made is whole`,
		{ timeout: 900_000 },
		async () => {
			const [one, two] = [await held(at('one.db')), await held(at('two.db'))];
			for (let round = 0; round < ROUNDS; round++) {
				await graph('restore', at('one.db'), '--replace');
				const done = await killed(['restore', at('two.db'), '--replace'], ['restore', at('one.db'), '--replace']);
				const now = await held(at('data/sammenhaeng.db'));
				expect([done % 2 === 0 ? one : two, done % 2 === 0 ? two : one]).toContain(now);
				expect(await views()).toMatch(new RegExp(`${VIEWS} views, .*problems: 0\\.`));
			}
		}
	);

	it(
		`while it puts back what people made, ${ROUNDS} times: all of it is there, or nothing`,
		{ timeout: 900_000 },
		async () => {
			for (let round = 0; round < ROUNDS; round++) {
				rmSync(at('data/workspace.db'), { force: true });
				rmSync(at('data/workspace.db-journal'), { force: true });
				await killed(['workspace', 'import', at('one.db.workspace')]);
				const now = await views();
				expect(now).toMatch(/problems: 0\.\n$/);
				expect(now).toMatch(new RegExp(` (${VIEWS}|0) views`));
			}
			await graph('workspace', 'import', at('one.db.workspace'));
		}
	);
});

/** Runs one command line in a process of its own. */
const ONCE = `
	import { runCommandLine } from './graph/cli/run.ts';
	const terminal = { env: { DATA_DIR: process.argv[1] + '/data' }, out: () => {}, note: (text) => process.stderr.write(text) };
	process.exitCode = await runCommandLine(JSON.parse(process.argv[2]), terminal);
`;

describe('two commands that change one database at the same time', () => {
	const TOLD = /(Another process|Somebody else|replaced or changed by another process)/;

	it.each<[string, string, string[], string[]]>([
		['seed and seed', 'empty', ['seed', '--seed', 'one'], ['seed', '--seed', 'two']],
		['seed and restore', 'empty', ['seed', '--seed', 'one'], ['restore', 'two.db', '--replace']],
		['restore and restore', 'other', ['restore', 'one.db', '--replace'], ['restore', 'two.db', '--replace']]
	])(
		'%s: what is stored is what one of them was told is stored, and a loser is told',
		{ timeout: 120_000 },
		async (_, before, first, second) => {
			const whole = [await held(at('one.db')), await held(at('two.db'))];
			const inFolder = (line: string[]) => line.map((word) => (/^(one|two)/.test(word) ? at(word) : word));
			for (let round = 0; round < 3; round++) {
				for (const name of readdirSync(at('data'))) if (name.startsWith('sammenhaeng.db')) rmSync(at('data', name));
				if (before === 'other') {
					await graph('restore', at('one.db'));
					await graph('remove', 'strandby-leder');
				}
				const both = [first, second].map((line) => started(ONCE, JSON.stringify(inFolder(line))));
				const codes = await Promise.all(both.map(({ over }) => over));
				const now = await held(at('data/sammenhaeng.db'));
				expect(codes).toContain(0);
				expect(whole.filter((_one, place) => codes[place] === 0)).toContain(now);
				for (const [place, { said }] of both.entries()) if (codes[place] !== 0) expect(said()).toMatch(TOLD);
			}
		}
	);

	it(
		'a backup while a document is put again and again is one of its editions, whole',
		{ timeout: 120_000 },
		async () => {
			await graph('seed', '--seed', at('one'));
			const put = (name: string) => JSON.stringify(['put', at(name, 'corpus/strandby-leder.md'), '--seed', at(name)]);
			const { child, dots, over } = started(LOOP, put('two'), put('one'));
			const turn = () => new Promise((resolve) => setImmediate(resolve));
			const isBeginning = () => dots() < 2 && child.exitCode === null;
			while (isBeginning()) await turn();
			const codes: number[] = [];
			for (let round = 0; round < 5; round++)
				codes.push((await graph('backup', '--out', at(`meanwhile-${round}.db`))).code);
			expect(child.exitCode).toBeNull();
			child.kill('SIGKILL');
			await over;
			expect(codes).toEqual([0, 0, 0, 0, 0]);
			const whole = [await held(at('one.db')), await held(at('two.db'))];
			for (const round of codes.keys()) expect(whole).toContain(await held(at(`meanwhile-${round}.db`)));
			// Also a plain copy is, once nobody writes.
			await graph('stats');
			copyFileSync(at('data/sammenhaeng.db'), at('copied.db'));
			expect(whole).toContain(await held(at('copied.db')));
		}
	);
});
