/** The two files beside a database that spare a start its work: whatever happens to them, the answers are right. */

import { spawn } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	chmodSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import type { GraphFacts } from '../../graph/facts/facts.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';

let folder: string;
let file: string;
const atTheEnd: (() => unknown)[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-cache-'));
	file = join(folder, 'graph.db');
});
afterEach(async () => {
	for (const end of atTheEnd.splice(0)) await end();
	rmSync(folder, { recursive: true });
});

const CACHES = ['index', 'words'] as const;
const cache = (name: (typeof CACHES)[number]) => `${file}.${name}`;

async function using<T>(use: (store: GraphStore) => Promise<T>, path = file): Promise<T> {
	const store = openSqlite({ path, name: 'graph.db', patience: 5000 });
	try {
		return await use(store);
	} finally {
		await store.close();
	}
}

async function answers(store: GraphStore): Promise<unknown[]> {
	return [
		await store.overview(NO_FILTER),
		await store.statements({ filter: NO_FILTER, offset: 0, limit: 100 }),
		await store.search({ words: ['mod'], filter: NO_FILTER, limit: 50 }),
		await store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: 50 })
	];
}

async function expected(graph: GraphFacts = factsOf(smallGraph())): Promise<unknown[]> {
	const fresh = openMemory();
	await fresh.write(graph);
	return answers(fresh);
}

/** A database with both caches. */
async function withCaches(): Promise<void> {
	await using((store) => store.write(factsOf(smallGraph())));
	await using(answers);
	for (const name of CACHES) expect(existsSync(cache(name))).toBe(true);
}

/** Where every bit of a short part and some of a long one are. */
function* flips(bytes: Buffer): Generator<Buffer> {
	for (let place = 0; place < bytes.length; place += place < 64 ? 1 : Math.ceil(bytes.length / 40)) {
		const flipped = Buffer.from(bytes);
		flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
		yield flipped;
	}
}

describe('a cache beside the database', () => {
	it('is read at the next start, and not written again', async () => {
		await withCaches();
		const before = CACHES.map((name) => statSync(cache(name)).ino);
		expect(await using(answers)).toEqual(await expected());
		expect(CACHES.map((name) => statSync(cache(name)).ino)).toEqual(before);
	});

	it('is kept with all changes when the store is told so, though it is never closed', async () => {
		await withCaches();
		const store = openSqlite({ path: file, name: 'graph.db', patience: 5000 });
		atTheEnd.push(() => store.close());
		await store.removeDocument('document:sydby-loefter');
		await answers(store);
		await store.keepIndex();
		// As the next start finds it after a crash.
		const copy = join(folder, 'copy.db');
		copyFileSync(file, copy);
		for (const name of CACHES) copyFileSync(cache(name), `${copy}.${name}`);
		const before = CACHES.map((name) => statSync(`${copy}.${name}`).ino);
		expect(await using(answers, copy)).toEqual(await expected(factsOf(graphWithoutPromises())));
		expect(CACHES.map((name) => statSync(`${copy}.${name}`).ino)).toEqual(before);
		await store.keepIndex();
	});

	const spoilt: [string, (path: string, bytes: Buffer) => void][] = [
		['is empty', (path) => writeFileSync(path, '')],
		['is cut short within its first line', (path, bytes) => writeFileSync(path, bytes.subarray(0, 21))],
		['is cut short by one byte', (path, bytes) => writeFileSync(path, bytes.subarray(0, -1))],
		['is twice as long', (path, bytes) => writeFileSync(path, Buffer.concat([bytes, bytes]))],
		['is of another version', (path, bytes) => writeFileSync(path, `sammenhaeng-index 1\n${bytes.toString('latin1')}`)],
		['is another file', (path) => writeFileSync(path, 'Kære borgmester')],
		['is a folder', (path) => (rmSync(path), mkdirSync(path))],
		['is gone', (path) => rmSync(path)]
	];
	it.each(spoilt)('that %s is made anew, and the answers are right', async (_, spoil) => {
		await withCaches();
		for (const name of CACHES) spoil(cache(name), readFileSync(cache(name)));
		expect(await using(answers)).toEqual(await expected());
		expect(await using(answers)).toEqual(await expected());
	});

	it('with any bit turned over is not believed', async () => {
		await withCaches();
		const right = await expected();
		for (const name of CACHES) {
			const whole = readFileSync(cache(name));
			for (const flipped of flips(whole)) {
				writeFileSync(cache(name), flipped);
				expect(await using(answers)).toEqual(right);
				// A bit of the place was turned over, so it was made anew.
				expect(readFileSync(cache(name)).equals(whole)).toBe(true);
			}
		}
	});

	it('with the two files exchanged is not believed', async () => {
		await withCaches();
		const [index, words] = CACHES.map((name) => readFileSync(cache(name)));
		writeFileSync(cache('index'), words ?? '');
		writeFileSync(cache('words'), index ?? '');
		expect(await using(answers)).toEqual(await expected());
	});

	it('of another graph, or of an earlier state of this one, is not believed', async () => {
		await withCaches();
		const other = join(folder, 'other.db');
		await using((store) => store.write(factsOf(graphWithoutPromises())), other);
		await using(answers, other);
		for (const name of CACHES) copyFileSync(`${other}.${name}`, cache(name));
		expect(await using(answers)).toEqual(await expected());

		const earlier = CACHES.map((name) => readFileSync(cache(name)));
		await using((store) => store.removeDocument('document:sydby-loefter'));
		for (const [place, name] of CACHES.entries()) writeFileSync(cache(name), earlier[place] ?? '');
		expect(await using(answers)).toEqual(await expected(factsOf(graphWithoutPromises())));
	});

	it('of the same documents, put in another order into a database put back, is not believed', async () => {
		const [first, second] = ['document:nordby-vejen', 'document:sydby-loefter'];
		const documents = factsOf(smallGraph()).documents;
		await using((store) => store.write(factsOf(smallGraph())));
		const backup = readFileSync(file);
		const changed = async (order: (string | undefined)[]) =>
			using(async (store) => {
				for (const id of order)
					for (const facts of documents)
						if (facts.head.node.id === id)
							await store.putDocument({ ...facts, head: { ...facts.head, fingerprint: `again ${id}` } });
			});
		await changed([first, second]);
		const right = await using(answers);
		const kept = CACHES.map((name) => readFileSync(cache(name)));
		writeFileSync(file, backup);
		await changed([second, first]);
		for (const [place, name] of CACHES.entries()) writeFileSync(cache(name), kept[place] ?? '');
		expect(await using(answers)).toEqual(right);
	});

	it('may be deleted or spoilt while the store is open', async () => {
		await withCaches();
		await using(async (store) => {
			await store.overview(NO_FILTER);
			rmSync(cache('index'));
			writeFileSync(cache('words'), 'nothing');
			expect(await answers(store)).toEqual(await expected());
			await store.removeDocument('document:sydby-loefter');
			expect(await answers(store)).toEqual(await expected(factsOf(graphWithoutPromises())));
		});
	});

	it('is not needed: where no file can be made the answers are right, and no error is told', async () => {
		await using((store) => store.write(factsOf(smallGraph())));
		for (const name of CACHES) mkdirSync(cache(name));
		expect(await using(answers)).toEqual(await expected());
		expect(readdirSync(folder).sort()).toEqual(['graph.db', 'graph.db.index', 'graph.db.words']);
	});

	it('leaves nothing beside it, also where a process was killed while it wrote', async () => {
		await using((store) => store.write(factsOf(smallGraph())));
		for (const name of CACHES) writeFileSync(`${cache(name)}.6f1d2c3b-1111-4222-8333-abcdefabcdef`, 'half');
		writeFileSync(`${cache('index')}.mine`, 'of a person');
		await using(answers);
		expect(readdirSync(folder).sort()).toEqual(['graph.db', 'graph.db.index', 'graph.db.index.mine', 'graph.db.words']);
	});

	it.skipIf(process.platform === 'win32')('is readable by nobody who may not read the database', async () => {
		await using((store) => store.write(factsOf(smallGraph())));
		chmodSync(file, 0o600);
		await using(answers);
		for (const name of CACHES) expect(statSync(cache(name)).mode & 0o777).toBe(0o600);
	});

	it('that several processes write at once is whole', async () => {
		await using((store) => store.write(factsOf(smallGraph())));
		const program = `
			import { NO_FILTER } from './graph/model/query.ts';
			import { openSqlite } from './graph/store/sqlite/open.ts';
			import { rmSync } from 'node:fs';
			for (let time = 0; time < 20; time++) {
				const store = openSqlite({ path: process.argv[1], name: 'graph', patience: 5000 });
				const { total } = await store.overview(NO_FILTER);
				const found = await store.search({ words: ['mod'], filter: NO_FILTER, limit: 50 });
				process.stdout.write(total + ' ' + found.total + '\\n');
				await store.close();
				for (const name of ['index', 'words']) rmSync(process.argv[1] + '.' + name, { force: true });
			}
		`;
		const run = () =>
			new Promise<string>((resolve) => {
				const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, file]);
				let told = '';
				for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
				child.once('close', () => resolve(told));
			});
		const told = await Promise.all([run(), run(), run()]);
		const [overview, , search] = (await expected()) as [{ total: number }, unknown, { total: number }];
		for (const lines of told) expect(lines).toBe(`${overview.total} ${search.total}\n`.repeat(20));
		expect(await using(answers)).toEqual(await expected());
	});
});
