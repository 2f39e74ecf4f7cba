/** The database as a file that people copy, put back, move and delete while it is open. */

import { factsOf } from '../../graph/facts/batch.ts';
import { spawn, spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphBatch } from '../../graph/model/graph.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { Database } from '../../graph/store/sqlite/database.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import type { SqliteOptions } from '../../graph/store/sqlite/engine.ts';
import { bareGraph, graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';

const NAME = 'graph.db';
let folder: string;
let data: string;
let file: string;
const atTheEnd: (() => unknown)[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-file-'));
	data = join(folder, 'data');
	mkdirSync(data);
	file = join(data, NAME);
});
afterEach(async () => {
	for (const end of atTheEnd.splice(0)) await end();
	rmSync(folder, { recursive: true });
});

function open(options: Partial<SqliteOptions> = {}): GraphStore {
	const store = openSqlite({ path: file, name: NAME, patience: 5000, ...options });
	atTheEnd.push(() => store.close());
	return store;
}

/** A store on the file, with the small graph in it, that has been asked. */
async function openSmall(options: Partial<SqliteOptions> = {}): Promise<GraphStore> {
	const store = open(options);
	await store.write(factsOf(smallGraph()));
	expect(await store.read()).toEqual(smallGraph());
	return store;
}

/** A database file of this batch, in another folder. */
async function fileOf(batch: GraphBatch): Promise<string> {
	const path = join(mkdtempSync(join(folder, 'made-')), 'other.db');
	const store = openSqlite({ path, name: 'other.db', patience: 0 });
	await store.write(factsOf(batch));
	await store.close();
	return path;
}

async function graphIn(path: string): Promise<GraphBatch | undefined> {
	const store = openSqlite({ path, name: 'copy', patience: 0, readOnly: true });
	const batch = await store.read();
	await store.close();
	return batch;
}

/** The graph in a copy of the one file, without anything that may lie beside it. */
function graphInCopy(): Promise<GraphBatch | undefined> {
	const copy = join(folder, 'copy.db');
	copyFileSync(file, copy);
	return graphIn(copy);
}

const NODE = ['--input-type=module-typescript', '-e'];

/** Another process with the file open; `letGo` ends it. */
async function connectElsewhere(sql: string): Promise<{ letGo: () => Promise<void> }> {
	const program = `
		import { DatabaseSync } from 'node:sqlite';
		const connection = new DatabaseSync(process.argv[1]);
		for (const sql of process.argv[2].split(';')) connection.prepare(sql).all();
		process.stdout.write('open');
		process.stdin.resume().on('end', () => connection.close());
	`;
	const child = spawn(process.execPath, [...NODE, program, file, sql], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const letGo = async () => {
		child.stdin.end();
		await ended;
	};
	atTheEnd.push(letGo);
	await new Promise<void>((resolve, reject) => {
		child.stdout.once('data', () => resolve());
		child.once('close', () => reject(new Error('The other process ended.')));
	});
	return { letGo };
}

function writeElsewhere(): void {
	const program = `
		import { factsOf } from './graph/facts/batch.ts';
		import { graphWithoutPromises } from './tests/fixtures/graph.ts';
		import { openSqlite } from './graph/store/sqlite/open.ts';
		const store = openSqlite({ path: process.argv[1], name: 'graph', patience: 5000 });
		await store.write(factsOf(graphWithoutPromises()));
		await store.close();
	`;
	const { status, stderr } = spawnSync(process.execPath, [...NODE, program, file], { encoding: 'utf8' });
	expect([status, stderr]).toEqual([0, '']);
}

const isLocked = (): void => {
	const other = new DatabaseSync(file);
	try {
		expect(() => other.prepare('SELECT count(*) FROM meta').get()).toThrow(/locked/);
	} finally {
		other.close();
	}
};

describe('when a write has ended, a copy of the one file is the new graph', () => {
	it.each([
		['nobody else has it open', undefined],
		['another process has read it and stays connected', 'SELECT * FROM meta']
	])('where %s', async (_, sql) => {
		const store = await openSmall();
		if (sql !== undefined) await connectElsewhere(sql);
		await store.write(factsOf(graphWithoutPromises()));
		expect(await graphInCopy()).toEqual(graphWithoutPromises());
		expect(readdirSync(data)).toEqual([NAME]);
	});

	it('where another process writes and this one has it open', async () => {
		const store = await openSmall();
		writeElsewhere();
		expect(await graphInCopy()).toEqual(graphWithoutPromises());
		expect(readdirSync(data)).toEqual([NAME]);
		expect(await store.read()).toEqual(graphWithoutPromises());
	});

	it('and it does not end before a reader in another process is out of the old graph', async () => {
		const store = await openSmall();
		const reader = await connectElsewhere('BEGIN; SELECT * FROM meta');
		let ended = false;
		const writing = store.write(factsOf(graphWithoutPromises())).then(() => (ended = true));
		await vi.waitFor(isLocked, { timeout: 10_000, interval: 20 });
		expect(ended).toBe(false);
		await reader.letGo();
		await writing;
		expect(await graphInCopy()).toEqual(graphWithoutPromises());
	});

	it('and the old one where a reader never lets go: the write says so and has changed nothing', async () => {
		const store = await openSmall({ patience: 20 });
		const reader = await connectElsewhere('BEGIN; SELECT * FROM meta');
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({
			code: 'busy',
			message: expect.stringContaining('does not finish')
		});
		expect(await graphInCopy()).toEqual(smallGraph());
		await reader.letGo();
		expect(readdirSync(data)).toEqual([NAME]);
		await store.write(factsOf(graphWithoutPromises()));
		expect(await store.read()).toEqual(graphWithoutPromises());
	});
});

describe('a question during the moment of a commit', () => {
	it('waits in turns and is answered: what it waits for may happen in this process', async () => {
		// Longer than a test may take: a wait that held up the process would never end in time.
		const store = await openSmall({ patience: 120_000 });
		const other = await connectElsewhere('BEGIN EXCLUSIVE');
		const answer = store.read();
		await other.letGo();
		expect(await answer).toEqual(smallGraph());
	});
});

/** What may stand at the path of an open database afterwards. */
const REPLACING: [string, (other: string) => void][] = [
	['renamed to it', (other) => renameSync(other, file)],
	['copied over it', (other) => copyFileSync(other, file)],
	[
		'put in its place after it was deleted',
		(other) => {
			rmSync(file);
			copyFileSync(other, file);
		}
	]
];

describe('a file under an open store', () => {
	it.each(REPLACING)('that another was %s is opened anew at the next question', async (_, replace) => {
		const store = await openSmall();
		replace(await fileOf(graphWithoutPromises()));
		expect(await store.read()).toEqual(graphWithoutPromises());
		expect((await store.status()).fingerprint).toBe(graphWithoutPromises().meta.fingerprint);
		await store.close();
		expect(await graphIn(file)).toEqual(graphWithoutPromises());
		expect(readdirSync(data)).toEqual([NAME]);
	});

	it('is read anew by what has been kept of it, though both files held as many graphs', async () => {
		const store = await openSmall();
		const before = await store.catalog();
		renameSync(await fileOf(bareGraph()), file);
		expect(await store.catalog()).toMatchObject({ nodes: [] });
		renameSync(await fileOf(smallGraph()), file);
		expect(await store.catalog()).toEqual(before);
	});

	it.each(REPLACING)('that another was %s is safe from the next process that opens it', async (_, replace) => {
		const store = await openSmall();
		replace(await fileOf(bareGraph()));
		writeElsewhere();
		expect(await graphInCopy()).toEqual(graphWithoutPromises());
		expect(await store.read()).toEqual(graphWithoutPromises());
		await store.close();
		expect(readdirSync(data)).toEqual([NAME]);
		const checked = new DatabaseSync(file);
		expect(checked.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
		checked.close();
	});

	it.each(REPLACING)('that another was %s is not written over before anybody has looked at it', async (_, replace) => {
		const store = await openSmall();
		replace(await fileOf(bareGraph()));
		const bytes = readFileSync(file);
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({
			code: 'busy',
			message: expect.stringContaining('replaced or changed')
		});
		expect(readFileSync(file)).toEqual(bytes);
		expect(readdirSync(data)).toEqual([NAME]);
		expect(await store.read()).toEqual(bareGraph());
		await store.write(factsOf(graphWithoutPromises()));
		expect(await store.read()).toEqual(graphWithoutPromises());
	});

	it.each(REPLACING)('that another was %s during a write is not written over', async (_, replace) => {
		const other = await fileOf(bareGraph());
		let isWriting = false;
		const store = await openSmall({
			betweenSteps: async () => {
				if (isWriting && existsSync(other)) replace(other);
				if (isWriting) rmSync(other, { force: true });
			}
		});
		isWriting = true;
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({ code: 'busy' });
		expect(readdirSync(data)).toEqual([NAME]);
		expect(await store.read()).toEqual(bareGraph());
		expect(await graphInCopy()).toEqual(bareGraph());
	});

	it('that another was copied over while it was read is read again', async () => {
		await (await openSmall()).close();
		const other = await fileOf(graphWithoutPromises());
		const db = new Database({ path: file, name: NAME, patience: 5000 });
		atTheEnd.push(() => db.close());
		const fingerprints: unknown[] = [];
		const answer = await db.snapshot(() => {
			const found = db.first('SELECT fingerprint FROM meta')?.['fingerprint'];
			if (fingerprints.push(found) === 1) copyFileSync(other, file);
			return found;
		});
		expect(fingerprints).toEqual([smallGraph().meta.fingerprint, graphWithoutPromises().meta.fingerprint]);
		expect(answer).toBe(graphWithoutPromises().meta.fingerprint);
	});
});

describe('a database that is gone from under an open store', () => {
	it.each([
		['deleted', () => rmSync(file), []],
		['moved away', () => renameSync(file, join(folder, 'moved.db')), []],
		['emptied', () => truncateSync(file), [NAME]]
	])('because it was %s is said to be missing, and none is made', async (_, take, left) => {
		const store = await openSmall();
		const kept = join(folder, 'kept.db');
		copyFileSync(file, kept);
		take();
		for (const ask of [() => store.status(), () => store.catalog(), () => store.write(factsOf(graphWithoutPromises()))])
			await expect(ask()).rejects.toMatchObject({
				code: 'store-unavailable',
				message: `The database ${NAME} is not there, or it is empty.`,
				nextStep: expect.stringContaining('graph -- seed')
			});
		expect(readdirSync(data)).toEqual(left);
		expect(existsSync(file) && readFileSync(file).length).toBe(left.length > 0 && 0);
		copyFileSync(kept, file);
		expect(await store.read()).toEqual(smallGraph());
	});

	it('and is written anew by another process is served from the new file', async () => {
		const store = await openSmall();
		rmSync(file);
		writeElsewhere();
		expect(await store.read()).toEqual(graphWithoutPromises());
		await store.close();
		expect(await graphInCopy()).toEqual(graphWithoutPromises());
		expect(readdirSync(data)).toEqual([NAME]);
	});

	it('during a write is not answered as written', async () => {
		let isWriting = false;
		const store = await openSmall({
			betweenSteps: async () => {
				if (isWriting) rmSync(file, { force: true });
			}
		});
		isWriting = true;
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({ code: 'busy' });
		expect(readdirSync(data)).toEqual([]);
	});

	it('is not made by one who says that it must exist', () => {
		expect(() => open({ mustExist: true })).toThrow(expect.objectContaining({ code: 'store-unavailable' }));
		expect(readdirSync(data)).toEqual([]);
	});
});

const withSql = (path: string, sql: string): string => {
	const database = new DatabaseSync(path);
	database.exec(sql);
	database.close();
	return path;
};

/** Files that are not to be served, made beside the open one. */
const NOT_OURS: [string, string, () => Promise<string>][] = [
	['a text', 'bad-data', async () => join(folder, 'text')],
	[
		'the first half of one of ours',
		'bad-data',
		async () => {
			const path = await fileOf(graphWithoutPromises());
			truncateSync(path, 8192);
			return path;
		}
	],
	['a database of another program', 'store-refused', async () => withSql(join(folder, 'f.db'), 'CREATE TABLE t (a)')],
	[
		'one of an older version',
		'store-refused',
		async () => withSql(await fileOf(bareGraph()), 'PRAGMA user_version = 1')
	],
	[
		'one of a newer version',
		'store-refused',
		async () => withSql(await fileOf(bareGraph()), 'PRAGMA user_version = 1000')
	]
];

describe.each(REPLACING)('what was %s under an open store', (_how, replace) => {
	it.each(NOT_OURS)('is refused where it is %s, and left as it is', async (_what, code, make) => {
		writeFileSync(join(folder, 'text'), 'Dette er ikke en database. '.repeat(400));
		const store = await openSmall();
		const kept = join(folder, 'kept.db');
		copyFileSync(file, kept);
		replace(await make());
		const bytes = readFileSync(file);
		await expect(store.read()).rejects.toMatchObject({ code, subject: NAME });
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({ code: expect.any(String) });
		expect(readFileSync(file)).toEqual(bytes);
		expect(readdirSync(data)).toEqual([NAME]);
		copyFileSync(kept, file);
		expect(await store.read()).toEqual(smallGraph());
	});
});

describe('a file in WAL mode, as earlier versions left it', () => {
	const leaveInWal = async () => {
		await (await openSmall()).close();
		withSql(file, 'PRAGMA journal_mode = WAL');
	};

	it('is taken out of it when it is opened, and has nothing beside it then', async () => {
		await leaveInWal();
		const store = open();
		expect(await store.read()).toEqual(smallGraph());
		expect(readdirSync(data)).toEqual([NAME]);
	});

	it('is read while another process keeps it in that mode, not written, and taken out when that one is gone', async () => {
		await leaveInWal();
		const earlier = await connectElsewhere('SELECT * FROM meta');
		const store = open({ patience: 20 });
		expect(await store.read()).toEqual(smallGraph());
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({
			code: 'busy',
			message: expect.stringContaining('earlier version')
		});
		await earlier.letGo();
		expect(await store.read()).toEqual(smallGraph());
		expect(readdirSync(data)).toEqual([NAME]);
		await store.write(factsOf(graphWithoutPromises()));
		expect(await graphInCopy()).toEqual(graphWithoutPromises());
	});
});
