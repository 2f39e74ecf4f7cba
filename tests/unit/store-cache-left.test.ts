/** The index beside a database file: left by whoever filled or used the database, for the next start. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { createFileCache } from '../../graph/store/file-cache.ts';
import { openSqliteEngine } from '../../graph/store/sqlite/engine.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { smallGraph } from '../fixtures/graph.ts';

const FILES = ['graph.db', 'graph.db.index', 'graph.db.words'];
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = () => ({ path: join(folder, 'graph.db'), name: 'graph.db', patience: 5000 });

/** How many statements the cached index and the cached words hold, where they are of the graph as it is stored now. */
async function cached(): Promise<(number | undefined)[]> {
	const engine = openSqliteEngine(place());
	try {
		const cache = createFileCache(place().path, engine);
		const generation = (await engine.generation()) ?? '';
		return [(await cache.index(generation))?.keys.length, (await cache.words(generation))?.lengths.length];
	} finally {
		await engine.close();
	}
}

async function filled(): Promise<number> {
	const store = openSqlite(place());
	await store.write(factsOf(smallGraph()));
	await store.prepare();
	const { total } = await store.statements({ filter: NO_FILTER, offset: 0, limit: 0 });
	await store.close();
	return total;
}

it('is left behind by one who fills a database and prepares it', async () => {
	const total = await filled();
	expect(readdirSync(folder).sort()).toEqual(FILES);
	expect(await cached()).toEqual([total, total]);
});

it('is that of the last change once the store is closed', async () => {
	const total = await filled();
	const store = openSqlite(place());
	await store.search({ words: ['mod'], filter: NO_FILTER, limit: 1 });
	const [gone] = (await store.catalog()).nodes.filter(({ type }) => type === 'Document');
	await store.removeDocument(gone?.id ?? '');
	const left = (await store.statements({ filter: NO_FILTER, offset: 0, limit: 0 })).total;
	expect(await cached()).toEqual([undefined, undefined]);
	await store.close();
	expect(left).toBeLessThan(total);
	expect(await cached()).toEqual([left, left]);
});

it('is made by nobody who only reads', async () => {
	const writer = openSqlite(place());
	await writer.write(factsOf(smallGraph()));
	await writer.close();
	const reader = openSqlite({ ...place(), readOnly: true });
	await reader.prepare();
	await reader.overview(NO_FILTER);
	await reader.close();
	expect(readdirSync(folder)).toEqual(['graph.db']);
});
