/** What whoever runs the app sees of it: a failure with the id that its page shows, figures, and no word of what anybody asked. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { openPage } from './harness.ts';

interface Entry {
	level: string;
	message: string;
	request?: string;
	code?: string;
}

describe('an app whose database is taken away', () => {
	const folder = temporaryFolder();
	let app: RunningApp;
	const entries = () =>
		app
			.logged()
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Entry);

	beforeAll(async () => {
		app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder'), LOG: 'json', METRICS: 'on' });
	});
	afterAll(async () => {
		await app.stop();
		folder.remove();
	});

	it('shows on the page the id that its log has, and one line a failure', async () => {
		rmSync(join(folder.path, 'sammenhaeng.db'));
		const { page, status } = await openPage(`${app.address}/?q=hemmeligt&lang=da`, {
			drawn: false,
			allowedErrors: [/status of 503/]
		});
		expect(status).toBe(503);
		const [, id = ''] = /I serverens log: (\S+)/.exec(await page.locator('main').innerText()) ?? [];
		await expect.poll(() => entries().filter(({ request }) => request === id)).toHaveLength(1);
		const entry = entries().find(({ request }) => request === id);
		expect(entry).toMatchObject({ level: 'error', message: '503 GET /', code: 'store-unavailable' });
		expect(app.logged()).not.toContain('hemmeligt');
	});

	it('tells programs the same id', async () => {
		const answer = await fetch(`${app.address}/api/search?q=hemmeligt`);
		const { error } = (await answer.json()) as { error: { request: string } };
		expect(error.request).toBe(answer.headers.get('x-request-id'));
		await expect.poll(() => entries().filter(({ request }) => request === error.request)).toHaveLength(1);
		expect(app.logged()).not.toContain('hemmeligt');
	});

	it('counts answers for Prometheus, and says that there is no graph', async () => {
		const answer = await fetch(`${app.address}/api/metrics`);
		expect(answer.headers.get('content-type')).toContain('text/plain');
		const text = await answer.text();
		expect(text).toMatch(/^sammenhaeng_answers_total\{of="api",status="503"\} [1-9]/m);
		expect(text).toMatch(/^sammenhaeng_answer_seconds_bucket\{le="0.1",of="page"\} \d+$/m);
		expect(text).toMatch(/^sammenhaeng_graph_ready 0$/m);
		expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m);
	});
});

describe('an app as it is', () => {
	it('keeps its figures to itself', async () => {
		const answer = await fetch(new URL('/api/metrics', inject('appAddress')));
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({ error: { code: 'unknown-id' } });
	});
});
