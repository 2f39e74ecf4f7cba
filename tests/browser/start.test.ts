/** `npm start` as a person meets it: what it prints, what it refuses in one line, and how it ends. */

import { factsOf } from '../../graph/facts/batch.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	copyFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { openPage } from './harness.ts';
import { help } from '../../src/start/settings-table.ts';
import { runToEnd, type RunningApp, startApp, type StartOptions, temporaryFolder } from './app-server.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(async () => {
	await Promise.all(running.splice(0).map((app) => app.stop()));
	folder.remove();
});

const running: RunningApp[] = [];

/** Stopped after the test, however it ends. */
async function start(env: NodeJS.ProcessEnv, options?: StartOptions): Promise<RunningApp> {
	const app = await startApp({ BUILD_DIR: inject('buildFolder'), ...env }, options);
	running.push(app);
	return app;
}

/** The one line of a start that did not succeed. */
async function refusal(env: NodeJS.ProcessEnv, exitCode = 1): Promise<string> {
	const { code, stdout, stderr } = await runToEnd({
		BUILD_DIR: inject('buildFolder'),
		DATA_DIR: join(folder.path, 'data'),
		...env
	});
	expect(code).toBe(exitCode);
	expect(stdout).toBe('');
	expect(stderr.trimEnd().split('\n')).toHaveLength(1);
	expect(stderr).not.toMatch(/\.ts:\d|node_modules|at async/);
	return stderr.trimEnd();
}

/** The bytes of an index may lie beside a database; they are no part of it. */
function databasesIn(path: string): string[] {
	return readdirSync(path).filter((name) => !/\.(index|words)$/.test(name));
}

describe('npm start', () => {
	it('builds anew what an earlier version wrote, and says where the old file is', async () => {
		await (await start({ DATA_DIR: folder.path })).stop();
		const earlier = new DatabaseSync(join(folder.path, 'sammenhaeng.db'));
		earlier.exec('PRAGMA user_version = 1');
		earlier.close();
		const app = await start({ DATA_DIR: folder.path });
		expect(await (await fetch(`${app.address}/api/health`)).json()).toMatchObject({ ready: true });
		await app.stop();
		expect(databasesIn(folder.path)).toEqual(['sammenhaeng.db', 'sammenhaeng.v1.db']);
	});

	it('makes the data folder, seeds it, says where it serves, and is healthy from the first request', async () => {
		const app = await start({ DATA_DIR: join(folder.path, 'new/data') });
		expect(app.address).toMatch(/^http:\/\/localhost:\d+$/);
		const health = await fetch(`${app.address}/api/health`);
		expect(health.status).toBe(200);
		expect(await health.json()).toMatchObject({ ready: true, engine: 'sqlite' });
		expect(await app.stop()).toBe(0);
	});

	it('closes the database when it ends, and serves the same graph when it starts again', async () => {
		const health = async () => {
			const app = await start({ DATA_DIR: folder.path });
			const answer: unknown = await (await fetch(`${app.address}/api/health`)).json();
			await app.stop();
			return answer;
		};
		const first = await health();
		expect(databasesIn(folder.path)).toEqual(['sammenhaeng.db']);
		expect(await health()).toEqual(first);
	});

	it.skipIf(process.platform === 'win32')(
		'ends with npm, though the shell between them passes no signal on',
		async () => {
			const app = await start({ DATA_DIR: folder.path, npm_lifecycle_event: 'start' }, { inShell: true });
			await app.stop();
			await expect(fetch(app.address)).rejects.toThrow();
			expect(databasesIn(folder.path)).toEqual(['sammenhaeng.db']);
		}
	);

	it('refuses a request body that no form of the app would send', async () => {
		const app = await start({ DATA_DIR: folder.path });
		const answer = await fetch(`${app.address}/api/health`, { method: 'POST', body: 'x'.repeat(100_000) });
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(answer.status).toBeLessThan(500);
	});
});

describe('the database file under the running app', () => {
	let file: string;
	let backup: string;
	let app: RunningApp;
	beforeEach(async () => {
		file = join(folder.path, 'data/sammenhaeng.db');
		backup = join(folder.path, 'backup.db');
		app = await start({ DATA_DIR: join(folder.path, 'data') });
	});

	const health = async () => {
		const answer = await fetch(`${app.address}/api/health`);
		return { status: answer.status, ...((await answer.json()) as object) };
	};
	const pageStatus = async () => (await fetch(app.address)).status;
	const seed = async () => {
		const terminal = { env: { DATA_DIR: join(folder.path, 'data') }, out: () => {}, note: () => {} };
		expect(await runCommandLine(['seed'], terminal)).toBe(0);
	};
	const ready = (fingerprint?: string) => ({ status: 200, ready: true, ...(fingerprint && { fingerprint }) });

	it('is whole in a copy, and a backup put back by either way is served at the next question', async () => {
		const before = await health();
		expect(before).toMatchObject(ready());
		copyFileSync(file, backup);
		const small = openSqlite({ path: join(folder.path, 'small.db'), name: 'small', patience: 0 });
		await small.write(factsOf(smallGraph()));
		await small.close();
		renameSync(join(folder.path, 'small.db'), file);
		expect(await health()).toMatchObject(ready(smallGraph().meta.fingerprint));
		expect(await pageStatus()).toBe(200);
		copyFileSync(backup, file);
		expect(await health()).toEqual(before);
		expect(await app.stop()).toBe(0);
		expect(readFileSync(file)).toEqual(readFileSync(backup));
		expect(databasesIn(join(folder.path, 'data'))).toEqual(['sammenhaeng.db']);
	});

	it.each([
		['deleted', () => rmSync(file), 'store-unavailable', []],
		['emptied', () => truncateSync(file), 'store-unavailable', ['sammenhaeng.db']],
		[
			'replaced by a text',
			() => writeFileSync(file, 'Dette er en huskeseddel. '.repeat(99)),
			'bad-data',
			['sammenhaeng.db']
		]
	])('that is %s is told of and not made anew, before the first question and after', async (_, take, code, left) => {
		for (const asked of [false, true]) {
			if (asked) expect(await health()).toMatchObject(ready());
			copyFileSync(file, backup);
			take();
			const { status, ...answer } = await health();
			expect([status >= 500, answer]).toMatchObject([true, { ready: false, error: { code } }]);
			expect(JSON.stringify(answer)).not.toContain(folder.path);
			expect(await pageStatus()).toBe(status);
			expect(databasesIn(join(folder.path, 'data'))).toEqual(left);
			copyFileSync(backup, file);
			await expect.poll(health).toMatchObject(ready());
		}
	});

	it('that somebody holds keeps no monitor waiting, and is served once it is free', async () => {
		expect(await health()).toMatchObject(ready());
		const holder = new DatabaseSync(file);
		holder.exec('BEGIN EXCLUSIVE');
		expect(await health()).toMatchObject({ status: 503, ready: false, error: { code: 'busy' } });
		expect((await fetch(`${app.address}/api/live`)).status).toBe(200);
		holder.exec('ROLLBACK');
		holder.close();
		await expect.poll(health).toMatchObject(ready());
	});

	it('that is deleted and seeded anew by another process is served at the next question', async () => {
		const before = await health();
		rmSync(file);
		await seed();
		expect(await health()).toEqual(before);
		expect(databasesIn(join(folder.path, 'data'))).toEqual(['sammenhaeng.db']);
	});
});

describe.skipIf(process.platform === 'win32')('npm run dev', () => {
	it('serves the page without an error on the console, and is gone when it is ended', async () => {
		const app = await start({ DATA_DIR: folder.path }, { npmRun: ['dev', '--', '--port', '0'] });
		const { page, status, consoleErrors, close } = await openPage(`${app.address}/?focus=concept:mod`);
		expect(status).toBe(200);
		expect(await page.title()).toContain('Mod');
		expect(consoleErrors).toEqual([]);
		await close();
		await app.stop();
		await expect(fetch(app.address)).rejects.toThrow();
	});
});

describe('npm start with a word behind it', () => {
	it.each(['--help', '-h'])('%s tells its settings, and starts nothing', async (word) => {
		const { code, stdout, stderr } = await runToEnd({ DATA_DIR: folder.path }, [word]);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toBe(help());
		expect(readdirSync(folder.path)).toEqual([]);
	});

	it('that it does not know says so, and where the settings are listed', async () => {
		const { code, stdout, stderr } = await runToEnd({ DATA_DIR: folder.path }, ['--port']);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/does not know '--port'.*`npm start -- --help`/);
	});

	it('opened to the network without a name says what to set', async () => {
		const app = await start({ HOST: '0.0.0.0', DATA_DIR: folder.path });
		await expect
			.poll(() => app.logged())
			.toMatch(/numeric addresses alone\. .*ORIGIN=https:\/\/graph\.example.*ALLOWED_HOSTS/);
	});
});

describe('npm start says in one line why it cannot', () => {
	it('when the port is in use', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const { port } = other.address() as AddressInfo;
		expect(await refusal({ PORT: String(port) })).toMatch(`Port ${port} is already in use. Stop what runs there, or`);
		await new Promise((resolve) => other.close(resolve));
		expect(readdirSync(folder.path), 'nothing is written').toEqual([]);
	});

	it('when PORT is no number', async () => {
		expect(await refusal({ PORT: 'http' }, 2)).toMatch(/PORT is 'http', which is no port\. Give a number/);
	});

	it('when HOST is not this machine', async () => {
		expect(await refusal({ HOST: 'nowhere.invalid' }, 2)).toMatch(/HOST is 'nowhere\.invalid'/);
	});

	it('when the data folder cannot be made', async () => {
		writeFileSync(join(folder.path, 'file'), '');
		expect(await refusal({ DATA_DIR: join(folder.path, 'file/data') })).toMatch(/DATA_DIR/);
	});

	it('when the database file is none', async () => {
		const data = join(folder.path, 'data');
		mkdirSync(data);
		writeFileSync(join(data, 'sammenhaeng.db'), 'This is a shopping list, not a database. '.repeat(200));
		expect(await refusal({ DATA_DIR: data })).toMatch(/sammenhaeng\.db/);
		expect(databasesIn(data)).toEqual(['sammenhaeng.db']);
	});

	it('when BUILD_DIR holds no build', async () => {
		expect(await refusal({ BUILD_DIR: folder.path }, 2)).toMatch(/holds no build/);
	});
});
