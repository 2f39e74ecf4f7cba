import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGraphError } from '../../graph/model/errors.ts';
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
