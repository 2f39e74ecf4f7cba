/** The app and a server that comes, goes, falls silent and comes back: it serves what it can, says what it cannot, and needs nobody to mend it. */

import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../src/start/build.ts';
import { spawnApp, temporaryFolder } from '../browser/app-server.ts';
import { access, testEnvironment } from './database.ts';
import { type Server, startServer } from './server.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds until the app must have found its server again. */
const PATIENCE = 100_000;

// A server of its own, since it is stopped: where the tests are given one that runs elsewhere, there may be no Java.
describe.skipIf(access === undefined || process.env['NEO4J_TEST_URI'])('the app', () => {
	const data = temporaryFolder();
	let server: Server;
	let app: ChildProcess;
	let said = '';
	let address = '';

	beforeAll(async () => {
		await ensureBuilt(ROOT);
		server = await startServer();
		await server.halt();
		app = spawnApp({ ...testEnvironment(server), DATA_DIR: data.path });
		const found = Promise.withResolvers<string>();
		const read = (chunk: Buffer): void => {
			said += chunk.toString('utf8');
			const [, served] = /Sammenhæng: (http:\S+)\n/.exec(said) ?? [];
			if (served !== undefined) found.resolve(served);
		};
		app.stdout?.on('data', read);
		app.stderr?.on('data', read);
		app.once('close', () => found.reject(new Error(said)));
		address = await found.promise;
	}, 300_000);
	afterAll(async () => {
		app.kill('SIGKILL');
		await server.stop();
		data.remove();
		expect(existsSync(server.home), 'its data go with it').toBe(false);
	});

	const get = async (path: string) => {
		const answer = await fetch(address + path, { headers: { accept: path.startsWith('/api') ? '*/*' : 'text/html' } });
		return { status: answer.status, headers: answer.headers, text: await answer.text() };
	};
	/** A server that has just come back is slow at first. */
	const recovered = async (path = '/api/health') => {
		for (const end = performance.now() + PATIENCE; ;) {
			const answer = await get(path);
			if (answer.status === 200) return JSON.parse(answer.text) as Record<string, unknown>;
			if (performance.now() > end) throw new Error(`It did not recover:\n${said}`);
			await pause(200);
		}
	};
	/** Until the driver knows that the server is gone, a monitor is told that the database is late. */
	const toldAsLost = async () => {
		for (const end = performance.now() + PATIENCE; ;) {
			const { status, text } = await get('/api/health');
			const answer = JSON.parse(text) as { ready: boolean; error: { code: string; message: string } };
			expect([status, answer.ready, ['busy', 'store-unavailable']]).toEqual([
				503,
				false,
				expect.arrayContaining([answer.error.code])
			]);
			if (answer.error.code === 'store-unavailable') return answer.error.message;
			if (performance.now() > end) throw new Error(`It is not told that the server is gone:\n${said}`);
			await pause(200);
		}
	};
	const expectUnavailable = async () => {
		expect(await toldAsLost()).toContain('Neo4j at 127.0.0.1');
		const answer = await get('/api/overview');
		expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
		const page = await get('/');
		const html = page.text;
		expect([page.status, page.headers.get('content-type')]).toEqual([503, expect.stringContaining('text/html')]);
		expect(html).toContain('<h1');
		for (const text of [html, said]) {
			expect(text).not.toContain(server.password);
			expect(text).not.toMatch(/node_modules|\bat async\b/);
		}
	};

	it('starts without its server, says what it waits for, and answers with 503', async () => {
		expect(said).toMatch(/^Waiting for the database: Neo4j at 127\.0\.0\.1:\d+ cannot be reached\. /m);
		await expectUnavailable();
	});

	it('seeds and serves as soon as the server is there', async () => {
		await server.resume();
		expect(await recovered()).toMatchObject({
			ready: true,
			engine: 'neo4j',
			engineVersion: expect.stringMatching(/^\d+\.\d+/),
			counts: { nodes: { Municipality: 4 } }
		});
		const answers = await Promise.all(['/', '/?focus=concept:mod', '/api/overview', '/api/search?q=mod'].map(get));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(answers[0]?.text).toContain('Albertslund');
	});

	it('keeps nothing in its own folder then', () => {
		expect(existsSync(data.path) && readdirSync(data.path)).toEqual([]);
	});

	it('answers with 503 while the server is frozen, and goes on when it moves again', async () => {
		server.signal('SIGSTOP');
		try {
			expect((await get('/api/overview')).status).toBe(503);
		} finally {
			server.signal('SIGCONT');
		}
		expect(await recovered()).toMatchObject({ ready: true, engine: 'neo4j' });
	});

	it('answers with 503 when the server is lost, and recovers by itself', async () => {
		await server.halt();
		await expectUnavailable();
		await server.resume();
		expect(await recovered()).toMatchObject({ ready: true, engine: 'neo4j' });
		expect(await recovered('/api/slice?focus=concept:mod')).toMatchObject({ focus: { id: 'concept:mod' } });
	});

	it('ends when it is asked to', async () => {
		const ended = new Promise((resolve) => app.once('close', resolve));
		app.kill('SIGTERM');
		expect(await ended).toBe(0);
	});
});
