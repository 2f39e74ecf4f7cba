/** The app under load, on the real server: everybody is answered in time or told at once, a supervisor is answered meanwhile, and nobody is cut off at the end. */

import { Agent, get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';

let folder: ReturnType<typeof temporaryFolder>;
let app: RunningApp;
let agent: Agent;
beforeEach(async () => {
	folder = temporaryFolder();
	app = await startApp({ BUILD_DIR: inject('buildFolder'), DATA_DIR: folder.path });
	agent = new Agent({ keepAlive: true, maxSockets: Infinity });
});
afterEach(async () => {
	agent.destroy();
	await app.stop();
	folder.remove();
});

interface Told {
	status: number;
	headers: IncomingMessage['headers'];
	text: string;
}

function ask(path: string): Promise<Told> {
	return new Promise((resolve, reject) => {
		get(app.address + path, { agent }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				const { statusCode: status = 0, headers } = answer;
				resolve({ status, headers, text: Buffer.concat(chunks).toString('utf8') });
			});
		}).on('error', reject);
	});
}

/** Views of which no two are alike. */
const views = (count: number, path = '/') =>
	Array.from({ length: count }, (_, number) => `${path}?q=${'abcdefghij'[number % 10]}${number}`);

/** Milliseconds within which a supervisor is answered: far more than it takes, since the tests share their machine. */
const SOON = 10_000;

describe('many readers at once', () => {
	it('are all answered where there are a hundred, each with their own view, and a supervisor meanwhile', async () => {
		const state = { isOver: false };
		const asked = Promise.all(views(100).map(ask)).finally(() => (state.isOver = true));
		let longest = 0;
		while (!state.isOver)
			for (const path of ['/api/live', '/api/health']) {
				const begin = performance.now();
				expect((await ask(path)).status).toBe(200);
				longest = Math.max(longest, performance.now() - begin);
			}
		expect(new Set((await asked).map(({ status }) => status))).toEqual(new Set([200]));
		expect(longest).toBeLessThan(SOON);
	});

	it('are told at once to come again where there are too many, and the others are answered', async () => {
		const asked = Promise.all([
			...views(350).map(ask),
			...views(350, '/__data.json').map(ask),
			ask('/?q=last&lang=en')
		]);
		expect((await ask('/api/live')).status).toBe(200);
		expect((await ask('/api/statements?limit=3')).status).toBe(200);
		const answers = await asked;
		const codes = new Map<number, number>();
		for (const { status } of answers) codes.set(status, (codes.get(status) ?? 0) + 1);
		expect([...codes.keys()].sort()).toEqual([200, 503]);
		expect(codes.get(200)).toBeGreaterThanOrEqual(100);
		const refused = answers.filter(({ status }) => status === 503);
		for (const { headers } of refused)
			expect([headers['retry-after'], headers['cache-control']]).toEqual(['5', 'no-store']);
		const page = refused.find(({ headers }) => headers['content-type']?.startsWith('text/html'));
		expect(page?.text).toMatch(/<html lang="da">[^]*Der er meget at gøre lige nu\.[^]*Prøv igen/);
		const data = refused.find(({ headers }) => headers['content-type'] === 'application/json');
		expect(JSON.parse(data?.text ?? '')).toMatchObject({ code: 'busy' });
		// Nothing of it is left behind.
		expect((await ask('/?q=afterwards')).status).toBe(200);
	});

	it('leave their places when they go away', async () => {
		const leaving = new AbortController();
		const gone = Promise.allSettled(views(200).map((path) => fetch(app.address + path, { signal: leaving.signal })));
		expect((await ask('/api/live')).status).toBe(200);
		leaving.abort();
		await gone;
		const answers = await Promise.all(views(100, '/').map((path) => ask(`${path}&lang=en`)));
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	});
});

describe('the same address, asked for by many at once', () => {
	it.each(['/?focus=concept:tillid', '/api/overview?role=leder', '/api/picture/png?focus=concept:tillid'])(
		'is made once, and is the same for all: %s',
		async (path) => {
			const answers = await Promise.all(Array.from({ length: 60 }, () => ask(path)));
			expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
			expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
			expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
		}
	);
});

describe('an end in the middle', () => {
	it('finishes or tells every answer that was asked for, and closes their connections', async () => {
		await ask('/');
		const asked = Promise.all(views(30).map(ask));
		// They have arrived when one of them is answered.
		await ask('/api/live');
		const begin = performance.now();
		expect(await app.stop()).toBe(0);
		const answers = await asked;
		expect(performance.now() - begin).toBeLessThan(10_000);
		for (const { status, text } of answers) {
			expect([200, 503]).toContain(status);
			expect(text.trimEnd().endsWith('</html>')).toBe(true);
		}
		await expect(ask('/api/live')).rejects.toThrow();
	});
});
