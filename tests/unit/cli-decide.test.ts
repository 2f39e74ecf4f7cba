/** Decisions, and changes of one document, from the command line to the database. */

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openSeeded } from '../../graph/build/seeding.ts';
import { openStore } from '../../graph/store/open/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { databaseSettings } from '../../graph/store/settings.ts';

let folder = '';
let stores: GraphStore[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-decide-'));
	cpSync('tests/fixtures/editions', join(folder, 'seed'), { recursive: true });
	cpSync('seed/vocabulary', join(folder, 'seed/vocabulary'), { recursive: true });
});
afterEach(async () => {
	for (const store of stores) await store.close();
	stores = [];
	rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ DATA_DIR: join(folder, 'data') });

async function graph(command: string, ...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	let out = '';
	let notes = '';
	const code = await runCommandLine(
		[command, ...line, ...(command === 'export' ? [] : ['--seed', join(folder, 'seed')])],
		{
			env: env(),
			out: (text) => void (out += text),
			note: (text) => void (notes += text)
		}
	);
	return { code, out, notes };
}

const FILE = 'decisions/strandby-leder.tsv';
const written = () => readFileSync(join(folder, 'seed', FILE), 'utf8');
const edit = (file: string, from: string, to: string) => {
	const path = join(folder, 'seed', file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
};

/** "Vi tør sejle ud, når andre tøver" is the one statement about courage. */
const decide = (verdict: string, ...more: string[]) =>
	graph('decide', '--document', 'strandby-leder', '--concept', 'mod', '--words', 'tør', '--verdict', verdict, ...more);

async function opened(): Promise<GraphStore> {
	const store = await openStore({ settings: databaseSettings(env()) });
	stores.push(store);
	return store;
}

async function mentioning(store: GraphStore, concept: string): Promise<number> {
	const { concepts } = await store.overview(NO_FILTER);
	return concepts.find(({ id }) => id === concept)?.statements ?? 0;
}

async function statuses(): Promise<string[]> {
	const { out } = await graph('export');
	const { edges } = JSON.parse(out) as { edges: { target: string; evidence?: { form: string; status: string }[] }[] };
	return edges.flatMap(({ target, evidence = [] }) =>
		evidence.filter(({ status }) => status !== 'found').map(({ form, status }) => `${target} ${form} ${status}`)
	);
}

describe('graph -- decide', () => {
	it('writes one line that seeding applies, and that seeding again keeps', async () => {
		await graph('seed');
		const decided = await decide('rejected', '--reason', 'om skibe', '--by', 'Mette', '--at', '2026-05-01');
		expect(decided).toMatchObject({ code: 0 });
		expect(decided.out).toContain(`${FILE}:2: rejected, concept:mod: Vi [tør] sejle ud, når andre tøver`);
		expect(written().split('\n')[1]).toBe(
			'strandby-leder\tmod\trejected\tVi\ttør\tsejle ud, når andre tøver\t\tom skibe\tMette\t2026-05-01'
		);
		expect(await statuses()).toEqual([]);
		expect((await graph('seed')).out).toMatch(/^Seeded/);
		expect(await statuses()).toEqual(['concept:mod tør rejected']);
		expect((await graph('seed')).out).toMatch(/^Nothing to do/);
		expect(await mentioning(await opened(), 'concept:mod')).toBe(0);
	});

	it('changes a running app with --apply, as seeding would have', async () => {
		await graph('seed');
		const running = await opened();
		expect(await mentioning(running, 'concept:mod')).toBe(1);
		expect(await decide('another', '--another', 'tillid', '--apply')).toMatchObject({
			code: 0,
			out: expect.stringContaining('The stored graph was changed accordingly.') as string
		});
		expect(await mentioning(running, 'concept:mod')).toBe(0);
		expect(await mentioning(running, 'concept:tillid')).toBe(1);
		const patched = (await graph('export')).out;
		expect(await statuses()).toEqual(['concept:mod tør rejected', 'concept:tillid tør confirmed']);
		expect((await graph('seed')).out).toMatch(/^Nothing to do/);
		rmSync(join(folder, 'data'), { recursive: true });
		await graph('seed');
		expect((await graph('export')).out).toBe(patched);
	});

	it('applies also what was decided before and not applied yet', async () => {
		await graph('seed');
		await decide('rejected');
		const more = ['--document', 'strandby-leder', '--concept', 'tillid', '--words', 'kaffe', '--verdict', 'confirmed'];
		expect(await graph('decide', ...more, '--apply')).toMatchObject({ code: 0 });
		expect((await statuses()).sort()).toEqual(['concept:mod tør rejected', 'concept:tillid kaffe confirmed']);
	});

	it('does not apply to a newer edition that the database holds', async () => {
		edit('corpus/strandby-leder.md', 'edited: 2026-03-01', 'edited: 2026-09-01');
		await graph('seed');
		edit('corpus/strandby-leder.md', 'edited: 2026-09-01', 'edited: 2026-03-01');
		const before = (await graph('export')).out;
		const { code, out } = await decide('rejected', '--apply');
		expect(code).toBe(1);
		expect(out).toContain('graph -- put strandby-leder');
		expect((await graph('export')).out).toBe(before);
	});

	it.each([
		[
			'nothing is missing but the words',
			['--document', 'strandby-leder', '--concept', 'mod', '--verdict', 'rejected'],
			2,
			'--words'
		],
		[
			'no edition has the document',
			['--document', 'nordby', '--concept', 'mod', '--words', 'tør', '--verdict', 'rejected'],
			1,
			'no edition of "document:nordby"'
		],
		[
			'the vocabulary has no such concept',
			['--document', 'strandby-leder', '--concept', 'mods', '--words', 'tør', '--verdict', 'rejected'],
			1,
			"no concept 'mods'"
		],
		[
			'there is no such verdict',
			['--document', 'strandby-leder', '--concept', 'mod', '--words', 'tør', '--verdict', 'nej'],
			1,
			'the verdict "nej"'
		],
		[
			'the words stand nowhere',
			['--document', 'strandby-leder', '--concept', 'mod', '--words', 'tørre', '--verdict', 'rejected'],
			1,
			'stands in no statement'
		],
		[
			'the words stand in several places',
			['--document', 'strandby-leder', '--concept', 'mod', '--words', 'vi', '--verdict', 'rejected'],
			1,
			'--before or --after'
		]
	])('refuses a decision where %s, and writes nothing', async (_name, line, code, message) => {
		const refused = await graph('decide', ...line);
		expect(refused).toMatchObject({ code, out: '' });
		expect(refused.notes).toContain(message);
		expect(existsSync(join(folder, 'seed/decisions'))).toBe(false);
	});

	it.each([
		['of the same words', ['--words', 'tør']],
		['of words that hold them', ['--words', 'Vi tør sejle']]
	])('refuses to contradict what is decided %s', async (_name, words) => {
		await decide('rejected');
		const before = written();
		const line = ['--document', 'strandby-leder', '--concept', 'mod', ...words, '--verdict', 'confirmed'];
		const { code, notes } = await graph('decide', ...line);
		expect(code).toBe(1);
		expect(notes).toContain(`${FILE}:2 says otherwise of these words.`);
		expect(written()).toBe(before);
	});

	it('says so where the same is decided already', async () => {
		await decide('rejected');
		const before = written();
		expect((await decide('rejected')).out).toMatch(/^Nothing to do: decided already, decisions\/strandby-leder\.tsv:2/);
		expect(written()).toBe(before);
	});
});

describe('a decision whose edition was mended since', () => {
	const quoted = 'Vi\ttør\tsejle ud, når andre tøver';

	it('moves with its words, and is told by seed, check and the start', async () => {
		await decide('rejected');
		edit(FILE, quoted, 'Vi alle\ttør\taltid sejle ud, når andre tøver');
		const seeded = await graph('seed');
		expect(seeded.code).toBe(0);
		expect(seeded.notes).toContain(`1 decision moved with the words that it is about (${FILE}:2)`);
		expect(await statuses()).toEqual(['concept:mod tør rejected']);
		const { code, out } = await graph('check');
		expect(code).toBe(0);
		expect(out).toContain(`${FILE}:2: moved: document:strandby-leder, concept:mod, "tør", rejected.`);
		expect(out).toContain('1 decision, 1 moved, 0 lost; no problems.');
	});

	it('is lost where its words are gone: seeding goes on and says so, and check finds a problem', async () => {
		await decide('rejected');
		edit(FILE, quoted, 'Ingen\tvover\tdet');
		const notes: string[] = [];
		const store = await openSeeded({
			settings: databaseSettings(env()),
			root: folder,
			note: (text) => notes.push(text)
		});
		await store.close();
		expect(notes).toEqual([expect.stringContaining(`1 decision about links is lost and not applied (${FILE}:2)`)]);
		expect((await graph('seed')).notes).toContain('1 decision about links is lost');
		const { code, out } = await graph('check');
		expect(code).toBe(1);
		expect(out).toContain(`${FILE}:2: lost: `);
		expect(out).toContain('1 decision, 0 moved, 1 lost; 1 problem.');
	});

	it('is lost where the folder has no edition of its document', async () => {
		await decide('rejected');
		edit(FILE, 'strandby-leder\tmod', 'nordby\tmod');
		expect((await graph('check')).out).toContain('the folder has no edition of this document');
		expect((await graph('seed')).notes).toContain('1 decision about links is lost');
	});

	it('stops seeding where its file is broken, and the graph stays as it was', async () => {
		await graph('seed');
		await decide('rejected');
		edit(FILE, 'rejected', 'forkastet');
		const before = (await graph('export')).out;
		expect(await graph('seed')).toMatchObject({
			code: 1,
			notes: expect.stringContaining(`${FILE}:2 has the verdict`) as string
		});
		expect((await graph('export')).out).toBe(before);
		const { code, out } = await graph('check');
		expect(code).toBe(1);
		expect(out).toContain(`${FILE}:2 has the verdict "forkastet".`);
	});

	it('is listed with all others when asked', async () => {
		await decide('confirmed');
		expect((await graph('check')).out).not.toContain(': ok: ');
		const { code, out } = await graph('check', '--decisions');
		expect(code).toBe(0);
		expect(out).toContain(`${FILE}:2: ok: document:strandby-leder, concept:mod, "tør", confirmed. In statement:`);
	});
});

describe('graph -- put', () => {
	const titles = async () => (await (await opened()).catalog()).meta.documents.map(({ title }) => title);

	it('puts one edition of the seed folder, with the decisions about it, and no other', async () => {
		await graph('seed');
		edit('corpus/strandby-leder.md', 'title: Sådan leder vi', 'title: Sådan sejler vi');
		edit('corpus/oerby-grundlag.md', 'title: Grundlag', 'title: Bund');
		await decide('rejected');
		expect(await graph('put', 'strandby-leder')).toEqual({
			code: 0,
			out: 'Put: document:strandby-leder, 5 statements.\n',
			notes: ''
		});
		expect(await titles()).toEqual(['Grundlag', 'Sådan sejler vi']);
		expect(await statuses()).toEqual(['concept:mod tør rejected']);
		expect((await graph('put', 'document:strandby-leder')).out).toMatch(/^Nothing to do/);
	});

	it('puts an edition that is a file, although another of its folder is broken', async () => {
		await graph('seed');
		cpSync('tests/fixtures/editions', join(folder, 'other'), { recursive: true });
		writeFileSync(join(folder, 'other/corpus/oerby-grundlag.md'), 'broken');
		const file = join(folder, 'other/corpus/strandby-leder.md');
		writeFileSync(file, readFileSync(file, 'utf8').replace('edited: 2026-03-01', 'edited: 2020-01-01'));
		expect(await graph('put', file)).toMatchObject({ code: 0, out: expect.stringMatching(/^Put: /) as string });
	});

	it.each([
		['an edition that there is not', 'nordby', 'no edition of "document:nordby"'],
		['a file that there is not', 'nordby.md', 'nordby.md cannot be read']
	])('refuses %s', async (_name, named, message) => {
		await graph('seed');
		expect(await graph('put', named)).toMatchObject({
			code: 1,
			out: '',
			notes: expect.stringContaining(message) as string
		});
	});

	it('refuses an edition that is not right, and the graph stays as it was', async () => {
		await graph('seed');
		const before = (await graph('export')).out;
		edit('corpus/strandby-leder.md', 'Vi tør', 'Vi vil');
		expect((await graph('put', 'strandby-leder')).notes).toMatch(/^sammenhaeng: strandby-leder\.md:18: /);
		expect((await graph('export')).out).toBe(before);
	});

	it('refuses a graph that another vocabulary has linked', async () => {
		await graph('seed');
		edit('vocabulary/tillid.md', '## Ord', '## Ord\n- kaffe');
		edit('corpus/strandby-leder.md', 'title: Sådan leder vi', 'title: Sådan sejler vi');
		expect(await graph('put', 'strandby-leder')).toMatchObject({
			code: 1,
			notes: expect.stringContaining('another vocabulary') as string
		});
		expect(await titles()).toEqual(['Grundlag', 'Sådan leder vi']);
	});
});

describe('graph -- remove', () => {
	it('takes one document out, and says that its edition is still there', async () => {
		await graph('seed');
		const removed = await graph('remove', 'strandby-leder');
		expect(removed).toMatchObject({ code: 0, out: 'Removed: document:strandby-leder.\n' });
		expect(removed.notes).toContain('the next start puts it back');
		const store = await opened();
		expect((await store.catalog()).nodes.some(({ id }) => id === 'municipality:strandby')).toBe(false);
		expect((await graph('remove', 'strandby-leder')).notes).toContain('no document "document:strandby-leder"');
	});

	it.each(['put', 'remove'])('makes no database, and neither does put: %s', async (command) => {
		expect(await graph(command, 'strandby-leder')).toMatchObject({ code: 1, out: '' });
		expect(existsSync(join(folder, 'data'))).toBe(false);
		const url = join(folder, 'none.db');
		expect((await graph(command, 'strandby-leder', '--store', url)).notes).toContain('There is no database');
		expect(existsSync(url)).toBe(false);
	});
});
