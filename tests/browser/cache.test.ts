/** The index that `npm start` keeps beside its database: whatever happens to its files under the running app, the answers are right. */

import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';

let folder: ReturnType<typeof temporaryFolder>;
let app: RunningApp;
beforeEach(async () => {
	folder = temporaryFolder();
	app = await startApp({ BUILD_DIR: inject('buildFolder'), DATA_DIR: folder.path });
});
afterEach(async () => {
	await app.stop();
	folder.remove();
});

const CACHES = ['index', 'words'] as const;
const database = () => join(folder.path, 'sammenhaeng.db');
const cache = (name: (typeof CACHES)[number]) => `${database()}.${name}`;
const answer = async (address: string): Promise<unknown> => (await fetch(`${app.address}/api/${address}`)).json();

/** What the app answers, of each part of the index something. */
async function answers() {
	const { total, statements } = (await answer('search?q=mod&limit=50')) as Awaited<ReturnType<GraphStore['search']>>;
	return {
		overview: await answer('overview'),
		statements: await answer('statements?limit=200&concept=tillid'),
		found: { total, statements }
	};
}

/** Another process, with a store of its own on the database. */
async function elsewhere<T>(use: (store: GraphStore) => Promise<T>): Promise<T> {
	const store = openSqlite({ path: database(), name: 'graph', patience: 5000 });
	try {
		return await use(store);
	} finally {
		await store.close();
	}
}

/** What a graph in memory, made anew from all that is stored, answers. */
async function expected() {
	const fresh = openMemory();
	await elsewhere(async (store) => {
		const { head, documents } = await store.facts();
		await fresh.write({ ...head, documents });
	});
	const trusting = { ...NO_FILTER, concept: ['concept:tillid'] };
	const { total, statements } = await fresh.search({ words: ['mod'], filter: NO_FILTER, limit: 50 });
	const all = {
		overview: await fresh.overview(NO_FILTER),
		statements: await fresh.statements({ filter: trusting, offset: 0, limit: 200 }),
		found: { total, statements }
	};
	return JSON.parse(JSON.stringify(all)) as unknown;
}

/** The caches of another graph, as whole as these. */
async function othersCaches(): Promise<void> {
	const path = join(folder.path, 'other.db');
	const store = openSqlite({ path, name: 'other', patience: 0 });
	await store.write(factsOf(smallGraph()));
	await store.prepare();
	await store.close();
	for (const name of CACHES) copyFileSync(`${path}.${name}`, cache(name));
}

const each = (spoil: (path: string, name: (typeof CACHES)[number]) => void) => async () =>
	CACHES.forEach((name) => spoil(cache(name), name));

describe('the index beside the database of a running app', () => {
	it.each([
		['is deleted', each((path) => rmSync(path))],
		['is cut short', each((path) => writeFileSync(path, readFileSync(path).subarray(0, -9)))],
		['is emptied', each((path) => writeFileSync(path, ''))],
		['is another graph’s', othersCaches],
		['gives way to a folder', each((path) => (rmSync(path), mkdirSync(path)))]
	])('%s: the app answers as before, after a change, and when it starts again', async (_, spoil) => {
		const before = await answers();
		expect(before).toEqual(await expected());
		await spoil();
		expect(await answers()).toEqual(before);

		await elsewhere(async (store) => {
			const { documents } = (await store.catalog()).meta;
			await store.removeDocument(documents[0]?.id ?? '');
		});
		const after = await expected();
		expect(after).not.toEqual(before);
		expect(await answers()).toEqual(after);

		await app.stop();
		for (const name of CACHES) rmSync(cache(name), { recursive: true, force: true });
		await elsewhere((store) => store.prepare());
		await spoil();
		app = await startApp({ BUILD_DIR: inject('buildFolder'), DATA_DIR: folder.path });
		const renewed = await expected();
		expect(await answers()).toEqual(renewed);
	});

	it('is kept a moment after a change, so that a start after a crash finds it', async () => {
		await answers();
		await elsewhere((store) => store.removeDocument('document:gentofte-ledelsesgrundlag'));
		const after = await expected();
		expect(await answers()).toEqual(after);
		const made = () => CACHES.map((name) => statSync(cache(name), { throwIfNoEntry: false })?.ino);
		const before = made();
		await expect
			.poll(() => made().map((ino, place) => ino !== undefined && ino !== before[place]))
			.toEqual([true, true]);
		const kept = made();
		process.kill(app.pid, 'SIGKILL');
		// Whoever opens it next finds it, and does not write it again.
		await elsewhere(async (store) => {
			expect(JSON.parse(JSON.stringify(await store.overview(NO_FILTER)))).toEqual(
				(after as { overview: unknown }).overview
			);
		});
		expect(made()[0]).toBe(kept[0]);
	});

	it('is made anew by the app once it has been deleted, and is then believed', async () => {
		const before = await answers();
		await app.stop();
		for (const name of CACHES) rmSync(cache(name));
		app = await startApp({ BUILD_DIR: inject('buildFolder'), DATA_DIR: folder.path });
		expect(await answers()).toEqual(before);
		await app.stop();
		const made = CACHES.map((name) => statSync(cache(name)).ino);
		app = await startApp({ BUILD_DIR: inject('buildFolder'), DATA_DIR: folder.path });
		expect(await answers()).toEqual(before);
		await app.stop();
		expect(CACHES.map((name) => statSync(cache(name)).ino)).toEqual(made);
	});
});
