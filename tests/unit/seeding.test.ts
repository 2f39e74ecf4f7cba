import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGraphError } from '../../graph/model/errors.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { buildSeed, openSeeded, readSeeded } from '../../graph/build/seeding.ts';
import { openStore } from '../../graph/store/open/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sammenhaeng-seeding-'));
	cpSync('tests/fixtures/editions', join(root, 'seed'), { recursive: true });
	cpSync('seed/vocabulary', join(root, 'seed/vocabulary'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const env = () => ({ DATA_DIR: join(root, 'data') });
const change = (from: string, to: string) => {
	const file = join(root, 'seed/corpus/strandby-leder.md');
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

/** A command line in the project folder. */
const graph = (...line: string[]) => runCommandLine(line, keptTerminal({ ...env(), INIT_CWD: root }));

/** A concept that the vocabulary does not have. */
const COFFEE = '# Kaffe / Coffee\n\nOmfang: Kaffe.\nScope: Coffee.\n\n## Ord\n- kaffe\n';

/** Opens as the app does; gives the titles stored and what was said. */
async function open(): Promise<{ titles: string[]; notes: string[] }> {
	const notes: string[] = [];
	const store = await openSeeded({ settings: databaseSettings(env()), root, note: (text) => notes.push(text) });
	const { meta } = await readSeeded(store);
	await store.close();
	return { titles: meta.documents.map(({ title }) => title), notes };
}

describe('opening the store as the app does', () => {
	it('fills an empty one and leaves a full one as it is', async () => {
		expect(await open()).toEqual({ titles: ['Grundlag', 'Sådan leder vi'], notes: [] });
		expect(await open()).toEqual({ titles: ['Grundlag', 'Sådan leder vi'], notes: [] });
	});

	it('renews a graph whose editions were changed since', async () => {
		await open();
		change('title: Sådan leder vi', 'title: Sådan sejler vi');
		expect(await open()).toEqual({ titles: ['Grundlag', 'Sådan sejler vi'], notes: [] });
	});

	it('keeps the old graph and says why where an edition was broken since', async () => {
		await open();
		change('Vi tør', 'Vi vil');
		const { titles, notes } = await open();
		expect(titles).toEqual(['Grundlag', 'Sådan leder vi']);
		expect(notes).toEqual([expect.stringMatching(/^The graph was not renewed: strandby-leder\.md:18: /)]);
	});

	it('leaves a graph of other documents alone', async () => {
		const store = await openStore({ settings: databaseSettings(env()) });
		await store.write(buildSeed('seed').graph);
		await store.close();
		const { titles, notes } = await open();
		expect(titles).toContain('Hvidovrevejen');
		expect(notes).toEqual([]);
	});

	it.each<[string, string[][], string]>([
		['a folder that was named', [['seed', '--seed', 'theirs']], 'the seed folder [^ ]+/theirs'],
		[
			'a copy',
			[
				['seed', '--seed', 'theirs', '--store', 'their.db'],
				['copy', '--from', 'their.db', '--to', 'data/sammenhaeng.db']
			],
			'the seed folder [^ ]+/theirs'
		],
		[
			'a copy of a graph of an unknown folder',
			[['copy', '--from', 'plain.db', '--to', 'data/sammenhaeng.db']],
			'another database'
		],
		[
			'a backup of such a graph',
			[
				['seed', '--seed', 'theirs'],
				['backup', '--out', 'one.db'],
				['remove', 'strandby-leder'],
				['restore', 'one.db', '--replace']
			],
			'the seed folder [^ ]+/theirs'
		]
	])(
		'leaves what %s brought as it is, though it has the same documents, and says how to replace it',
		async (_, lines, from) => {
			cpSync(join(root, 'seed'), join(root, 'theirs'), { recursive: true });
			const file = join(root, 'theirs/corpus/strandby-leder.md');
			writeFileSync(file, readFileSync(file, 'utf8').replace('title: Sådan leder vi', 'title: Deres egen'));
			const plain = await openStore({ settings: databaseSettings({}), url: join(root, 'plain.db') });
			await plain.write(buildSeed(join(root, 'theirs')).graph);
			await plain.close();
			for (const line of lines) expect(await graph(...line)).toBe(0);
			// Also another vocabulary of the program's own is no reason.
			for (const edit of [() => undefined, () => writeFileSync(join(root, 'seed/vocabulary/kaffe.md'), COFFEE)]) {
				edit();
				expect(await open()).toEqual({
					titles: ['Grundlag', 'Deres egen'],
					notes: [expect.stringMatching(new RegExp(`brought from ${from}, .* left as it is.*graph -- seed;`))]
				});
			}
			expect(await graph('seed', '--seed', 'seed')).toBe(0);
		}
	);

	it('leaves a document that was put from a file as it is until its own edition is newer', async () => {
		await open();
		const corpus = join(root, 'elsewhere');
		cpSync(join(root, 'seed/corpus'), corpus, { recursive: true });
		const file = join(corpus, 'strandby-leder.md');
		writeFileSync(file, readFileSync(file, 'utf8').replace('title: Sådan leder vi', 'title: Deres egen'));
		expect(await graph('put', 'elsewhere/strandby-leder.md', '--seed', 'seed')).toBe(0);
		expect(await open()).toEqual({
			titles: ['Grundlag', 'Deres egen'],
			notes: [expect.stringContaining('from the file strandby-leder.md; it is left as it is')]
		});
		writeFileSync(join(root, 'seed/vocabulary/kaffe.md'), COFFEE);
		expect((await open()).titles).toEqual(['Grundlag', 'Deres egen']);
		change('edited: 2026-03-01', 'edited: 2026-03-02');
		expect(await open()).toEqual({ titles: ['Grundlag', 'Sådan leder vi'], notes: [] });
	});

	it('builds anew what an earlier version of the program wrote, and says where the old file is', async () => {
		await open();
		const earlier = new DatabaseSync(join(root, 'data/sammenhaeng.db'));
		earlier.exec('PRAGMA user_version = 1');
		earlier.close();
		const { titles, notes } = await open();
		expect(titles).toEqual(['Grundlag', 'Sådan leder vi']);
		expect(notes).toEqual([expect.stringContaining('sammenhaeng.v1.db in DATA_DIR')]);
		expect((await open()).notes).toEqual([]);
	});

	it('stops where an edition is broken and nothing is stored, and leaves the database empty', async () => {
		change('Vi tør', 'Vi vil');
		const failure: unknown = await open().catch((error: unknown) => error);
		expect(isGraphError(failure) && failure.code).toBe('unanchored');
		const store = await openStore({ settings: databaseSettings(env()) });
		expect((await store.status()).state).toBe('empty');
		const unread: unknown = await readSeeded(store).catch((error: unknown) => error);
		expect(isGraphError(unread) && unread.code).toBe('store-unavailable');
		await store.close();
	});
});
