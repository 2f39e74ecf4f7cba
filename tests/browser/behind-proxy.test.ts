/** The app below a path of a proxy, whether that takes the path away or not: pages, scripts, data, pictures, links and redirects lead below it. */

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { openPage, pageAlive } from './harness.ts';
import { type Proxy, startProxy } from './proxy.ts';

const BASE = '/viden/graf';

/** How the proxy does it, and what the app is told of it. */
const WAYS = [
	{ way: 'takes the path away', strips: true, tells: false, env: { BASE_PATH: BASE } },
	{ way: 'leaves the path', strips: false, tells: false, env: { BASE_PATH: `${BASE}/` } },
	{ way: 'takes the path away and says so', strips: true, tells: true, env: {} }
];

describe.each(WAYS)('behind a proxy that $way', ({ strips, tells, env }) => {
	const folder = temporaryFolder();
	let proxy: Proxy;
	let app: RunningApp;
	let top: string;

	beforeAll(async () => {
		proxy = await startProxy({ base: BASE, strips, tells });
		top = `${proxy.origin}${BASE}`;
		app = await startApp({
			DATA_DIR: folder.path,
			BUILD_DIR: inject('buildFolder'),
			TRUSTED_PROXIES: '127.0.0.1',
			ORIGIN: proxy.origin,
			...env
		});
		proxy.leadTo(app.address);
	});
	afterAll(async () => {
		await app.stop();
		await proxy.close();
		folder.remove();
	});

	it('a view is drawn; a search, a question to the API, a reload and Back stay below the path', async () => {
		const { page } = await openPage(`${top}/`);
		await pageAlive(page);
		await page.getByRole('combobox').first().fill('mod');
		await page.keyboard.press('Enter');
		await page.waitForURL(/focus=concept:mod/);
		expect(page.url().startsWith(`${top}/?`)).toBe(true);
		await page.getByText('Hvorfor står det her?').first().click();
		await page.reload();
		await pageAlive(page);
		await page.goBack();
		await expect.poll(() => page.url()).toBe(`${top}/`);
		expect(proxy.astray).toEqual([]);
	});

	it('every link of a page leads below the path, also without script', async () => {
		for (const path of [
			'/',
			'/?focus=concept:mod',
			'/stories',
			'/stories/hvad-er-mod',
			'/was',
			'/views',
			'/nothing/here'
		]) {
			const { page } = await openPage(`${top}${path}`, {
				drawn: false,
				javaScriptEnabled: false,
				allowedErrors: [/status of 404/]
			});
			const links = await page.locator('a[href], img[src], form[action], link[href], script[src]').evaluateAll((all) =>
				all.map((one) => {
					const written = ['href', 'src', 'action'].map((name) => one.getAttribute(name)).find(Boolean);
					return new URL(written ?? '', document.baseURI).href;
				})
			);
			expect(links.length).toBeGreaterThan(1);
			expect(
				links.filter((link) => link.startsWith('http') && !link.startsWith(`${top}/`)),
				path
			).toEqual([]);
		}
		expect(proxy.astray).toEqual([]);
	});

	it('pages are walked by their links, with script', async () => {
		const { page } = await openPage(`${top}/?lang=da`);
		await pageAlive(page);
		await page.getByRole('contentinfo').getByRole('link', { name: 'Præsentationer' }).click();
		await page.waitForURL(`${top}/stories**`);
		await page.getByRole('link', { name: 'Hvad er mod i fire kommuner?' }).first().click();
		await page.waitForURL(`${top}/stories/hvad-er-mod**`);
		await page.getByRole('link', { name: 'Vis', exact: true }).first().click();
		await page.waitForURL(`${top}/?**`);
		await expect.poll(() => page.locator('canvas').count()).toBeGreaterThan(0);
		expect(proxy.astray).toEqual([]);
	});

	it('what it tells others begins with the path: previews, files, embedding', async () => {
		const html = await (await fetch(`${top}/?focus=concept:mod`)).text();
		const previewed = [...html.matchAll(/property="og:(?:url|image)" content="([^"?]*)\?/g)].map(([, at]) => at);
		expect(previewed).toEqual([`${top}/`, `${top}/api/picture/png`]);
		const shared = encodeURIComponent(`${top}/?focus=concept:mod`);
		const embed = (await (await fetch(`${top}/api/oembed?url=${shared}`)).json()) as { html: string };
		expect(embed.html).toContain(`src="${top}/?`);
		const rows = await (await fetch(`${top}/api/export/csv?focus=concept:mod`)).text();
		expect(rows.includes(`${top}/?focus=statement:`)).toBe(true);
	});

	it.each([
		['/views/', `${BASE}/views`],
		['/stories).', `${BASE}/stories`]
	])('%s leads on to %s', async (from, to) => {
		const answer = await fetch(`${top}${from}`, { redirect: 'manual' });
		expect(answer.status).toBe(308);
		expect(new URL(answer.headers.get('location') ?? '', answer.url).pathname).toBe(to);
	});
});

it('the path without its slash leads to the page', async () => {
	const folder = temporaryFolder();
	const app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder'), BASE_PATH: '/viden' });
	try {
		const answer = await fetch(`${app.address}?focus=concept:mod`, { redirect: 'manual' });
		expect([answer.status, answer.headers.get('location')]).toEqual([308, '/viden/?focus=concept:mod']);
	} finally {
		await app.stop();
		folder.remove();
	}
});
