/** Opening a database: what is found at the address, and what is said when it cannot be used. Nothing found there is ever changed. */

import { factsOf } from '../../graph/facts/batch.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, openToRead } from '../../graph/store/open/open.ts';
import type { StoreOptions } from '../../graph/store/address.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { moveEarlierAside } from '../../graph/store/sqlite/earlier.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { graphWithoutPromises, smallGraph } from '../fixtures/graph.ts';

let folder: string;
let file: string;
const stores: GraphStore[] = [];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sammenhaeng-open-'));
	file = join(folder, 'sammenhaeng.db');
});
afterEach(async () => {
	for (const store of stores.splice(0)) await store.close();
	await rm(folder, { recursive: true });
});

async function open(options: Partial<StoreOptions> = {}): Promise<GraphStore> {
	const store = await openStore({ dataDir: folder, settings: databaseSettings({}), ...options });
	stores.push(store);
	return store;
}

/** The failure of an opening that must fail. */
async function refusal(options: Partial<StoreOptions> = {}): Promise<unknown> {
	return open(options).then(
		() => undefined,
		(error: unknown) => error
	);
}

describe('a database opens', () => {
	it('in a data directory that does not exist yet', async () => {
		const dataDir = join(folder, 'deep', 'down');
		expect((await (await open({ dataDir })).status()).state).toBe('empty');
		expect(existsSync(join(dataDir, 'sammenhaeng.db'))).toBe(true);
	});

	it('where DATA_DIR says', async () => {
		stores.push(await openStore({ settings: databaseSettings({ DATA_DIR: folder }) }));
		expect(existsSync(file)).toBe(true);
	});

	it.each([
		['a path', () => join(folder, 'other.db')],
		['sqlite: and a path', () => `sqlite:${join(folder, 'other.db')}`],
		['a sqlite:// URL', () => pathToFileURL(join(folder, 'other.db')).href.replace('file:', 'sqlite:')]
	])('by %s', async (_, url) => {
		await open({ url: url() });
		expect(existsSync(join(folder, 'other.db'))).toBe(true);
	});

	it('by sqlite: alone, in the data directory', async () => {
		await open({ url: 'sqlite:' });
		expect(existsSync(file)).toBe(true);
	});

	it('where an empty file lies', async () => {
		writeFileSync(file, '');
		const store = await open();
		await store.write(factsOf(smallGraph()));
		expect(await store.read()).toEqual(smallGraph());
	});

	it('again with what was written', async () => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		await store.close();
		expect(await (await open()).read()).toEqual(smallGraph());
	});

	it('after its process was killed in the middle of a write, with the old graph', async () => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		await store.close();
		const killed = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', KILLED_WRITER, file], {
			cwd: process.cwd(),
			encoding: 'utf8'
		});
		expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
		expect(await (await open()).read()).toEqual(smallGraph());
	});

	it('and leaves one file behind when closed', async () => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		await store.close();
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});
});

const KILLED_WRITER = `
	import { factsOf } from './graph/facts/batch.ts';
	import { graphWithoutPromises } from './tests/fixtures/graph.ts';
	import { openSqlite } from './graph/store/sqlite/open.ts';
	const betweenSteps = () => process.kill(process.pid, 'SIGKILL');
	await openSqlite({ path: process.argv[1], name: 'graph', patience: 0, betweenSteps }).write(factsOf(graphWithoutPromises()));
`;

describe('a database that cannot be used is refused, named, and left alone', () => {
	it.each([
		['text', Buffer.from('Dette er ikke en database, men en lang nok tekst til at ligne en fil. '.repeat(40))],
		['a few bytes', Buffer.from('hej')],
		['zeros', Buffer.alloc(4096)]
	])('when the file is %s', async (_, content) => {
		writeFileSync(file, content);
		expect(await refusal()).toMatchObject({ code: 'bad-data', subject: 'sammenhaeng.db in DATA_DIR' });
		expect(readFileSync(file)).toEqual(content);
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});

	it.each([
		['has tables', 'CREATE TABLE recipe (name TEXT)'],
		['has an application id', 'PRAGMA application_id = 42'],
		['has a version', 'PRAGMA user_version = 7']
	])('when it is of another program and %s', async (_, sql) => {
		const foreign = new DatabaseSync(file);
		foreign.exec(sql);
		foreign.close();
		const before = readFileSync(file);
		const error = await refusal();
		expect(error).toMatchObject({ code: 'store-refused', subject: 'sammenhaeng.db in DATA_DIR' });
		expect(error).toHaveProperty('nextStep', expect.stringContaining('DATA_DIR'));
		expect(readFileSync(file)).toEqual(before);
	});

	it.each([
		['newer', 1000],
		['older', 0]
	])('when a %s version wrote it', async (age, version) => {
		await (await open()).close();
		const ours = new DatabaseSync(file);
		ours.exec(`PRAGMA user_version = ${version}`);
		ours.close();
		const before = readFileSync(file);
		expect(await refusal()).toMatchObject({ code: 'store-refused', message: expect.stringContaining(age) });
		expect(readFileSync(file)).toEqual(before);
	});

	it('when pages in its middle are broken', async () => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		await store.close();
		const content = readFileSync(file);
		content.fill(0xff, 4096);
		writeFileSync(file, content);
		const asked = await open()
			.then((reopened) => reopened.catalog())
			.then(
				() => undefined,
				(error: unknown) => error
			);
		expect(asked).toMatchObject({ code: 'bad-data' });
	});

	it('when the data directory is a file', async () => {
		writeFileSync(join(folder, 'data'), '');
		const error = await refusal({ dataDir: join(folder, 'data') });
		expect(error).toMatchObject({ code: 'store-unwritable', nextStep: expect.stringContaining('DATA_DIR') });
		expect((error as Error).message).not.toContain(folder);
	});

	it('when the database is a folder', async () => {
		await mkdir(file);
		expect(await refusal()).toMatchObject({ code: 'store-unwritable', subject: 'sammenhaeng.db in DATA_DIR' });
	});

	it.skipIf(process.getuid?.() === 0)('when the data directory is read-only', async () => {
		await chmod(folder, 0o555);
		try {
			expect(await refusal()).toMatchObject({ code: 'store-unwritable', subject: 'sammenhaeng.db in DATA_DIR' });
		} finally {
			await chmod(folder, 0o755);
		}
		expect(readdirSync(folder)).toEqual([]);
	});

	it.each([
		'sqlite://graph.db',
		'sqlite://localhost:80/graph.db',
		'sqlite://',
		'sqlite:///',
		'sqlite:///srv/graph.db?mode=memory',
		'sqlite:///srv/graph.db#top',
		'sqlite:///srv/%ZZ.db',
		'sqlite:///srv%2Fgraph.db',
		'graph\0.db'
	])('when the address is malformed: %j', async (url) => {
		const error = await refusal({ url });
		expect(error).toMatchObject({ code: 'bad-usage', nextStep: expect.stringContaining('sqlite:///') });
		expect((error as Error).message).toMatch(/names no database file/);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('when the address has a scheme of no engine', async () => {
		expect(await refusal({ url: 'mysql://somewhere' })).toMatchObject({ code: 'bad-usage', subject: 'mysql:' });
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('a database of an earlier version', () => {
	const movedAside = (told: string[] = []) => ({ movedAside: (sentence: string) => void told.push(sentence) });

	/** A file as version `version` of the program left it, holding the small graph. */
	async function leave(version: number, applicationId?: number): Promise<void> {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		await store.close();
		const ours = new DatabaseSync(file);
		ours.exec(`PRAGMA user_version = ${version}`);
		if (applicationId !== undefined) ours.exec(`PRAGMA application_id = ${applicationId}`);
		ours.close();
	}

	it('is moved aside where that is asked for, whole, and an empty one takes its place', async () => {
		await leave(1);
		const told: string[] = [];
		const store = await open(movedAside(told));
		expect((await store.status()).state).toBe('empty');
		expect(told).toEqual([
			expect.stringMatching(/^sammenhaeng\.db in DATA_DIR was .* moved to sammenhaeng\.v1\.db in DATA_DIR,/)
		]);
		await store.close();
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db', 'sammenhaeng.v1.db']);
		const old = new DatabaseSync(join(folder, 'sammenhaeng.v1.db'));
		expect(old.prepare('SELECT count(*) AS statements FROM statement').get()).toEqual({ statements: 15 });
		old.close();
	});

	it('never takes the name of one moved before', async () => {
		for (const round of ['first', 'second', 'third']) {
			await leave(1);
			await (await open(movedAside())).close();
			expect(existsSync(file), round).toBe(true);
			await rm(file);
		}
		expect(readdirSync(folder)).toEqual(['sammenhaeng.v1-2.db', 'sammenhaeng.v1-3.db', 'sammenhaeng.v1.db']);
	});

	it('keeps what had not yet been folded into the file', async () => {
		await leave(1);
		const crash = `
			const db = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
			db.exec("PRAGMA journal_mode = WAL; UPDATE statement SET place = 77");
			process.kill(process.pid, 'SIGKILL');`;
		expect(spawnSync(process.execPath, ['-e', crash, file]).signal).toBe('SIGKILL');
		await (await open(movedAside())).close();
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db', 'sammenhaeng.v1.db']);
		const old = new DatabaseSync(join(folder, 'sammenhaeng.v1.db'));
		expect(old.prepare('SELECT DISTINCT place FROM statement').all()).toEqual([{ place: 77 }]);
		old.close();
	});

	it('stays where it is while another process has it open', async () => {
		await leave(1);
		const other = new DatabaseSync(file);
		other.exec('BEGIN; SELECT * FROM statement');
		expect(() => moveEarlierAside({ path: file, name: 'graph', patience: 20 })).toThrow(
			expect.objectContaining({ code: 'busy' })
		);
		other.close();
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});

	it.each([
		['of a newer version', 1000, undefined],
		['of another program', 1, 42],
		['of another program without an id', 1, 0]
	])('is not taken for one %s', async (_, version, applicationId) => {
		await leave(version, applicationId);
		const before = readFileSync(file);
		expect(await refusal(movedAside())).toMatchObject({ code: 'store-refused' });
		expect(readFileSync(file)).toEqual(before);
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});

	it('is refused to one who only reads, who is told what to do', async () => {
		await leave(1);
		await expect(openToRead({ dataDir: folder, settings: databaseSettings({}) })).rejects.toMatchObject({
			code: 'store-refused',
			nextStep: expect.stringContaining('graph -- seed')
		});
		expect(readdirSync(folder)).toEqual(['sammenhaeng.db']);
	});
});

describe('a database that another process writes to', () => {
	it('is read meanwhile, and says busy to a writer once its patience ends', async () => {
		const place = { path: file, name: 'sammenhaeng.db', patience: 40 };
		const store = openSqlite(place);
		stores.push(store);
		await store.write(factsOf(smallGraph()));
		const other = new DatabaseSync(file);
		other.exec('BEGIN IMMEDIATE');
		await expect(store.write(factsOf(graphWithoutPromises()))).rejects.toMatchObject({
			code: 'busy',
			subject: 'sammenhaeng.db'
		});
		expect(await store.read()).toEqual(smallGraph());
		stores.push(openSqlite(place));
		other.exec('COMMIT');
		other.close();
		await store.write(factsOf(graphWithoutPromises()));
		expect(await store.read()).toEqual(graphWithoutPromises());
	});

	it('is busy to one who opens it while it is locked whole', async () => {
		const other = new DatabaseSync(file);
		other.exec('CREATE TABLE t (a); BEGIN EXCLUSIVE');
		expect(() => openSqlite({ path: file, name: 'sammenhaeng.db', patience: 20 })).toThrow(
			expect.objectContaining({ code: 'busy' })
		);
		other.exec('COMMIT');
		other.close();
	});
});

describe('rows that somebody changed in the file', () => {
	it.each([
		['a statement that is none', `UPDATE statement SET facts = '{"kind":"song"}'`],
		['a statement that is no JSON', `UPDATE statement SET facts = '{'`],
		['a kind that is none', `UPDATE statement SET facts = json_set(facts, '$.node.kind', 'song')`],
		[
			'evidence that is none',
			`UPDATE statement SET facts = json_set(facts, '$.mentions', json('[{"concept":"concept:mod","evidence":[]}]'))`
		],
		['a document that is none', `UPDATE document SET head = '[]'`],
		['a vocabulary that is none', `UPDATE meta SET shared = '{}'`]
	])('are found at the border: %s', async (_, sql) => {
		const store = await open();
		await store.write(factsOf(smallGraph()));
		const other = new DatabaseSync(file);
		other.exec(sql);
		other.close();
		await expect(store.read()).rejects.toMatchObject({ code: 'bad-data' });
	});
});
