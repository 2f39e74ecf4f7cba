/** What other sites show of a view: the card of a link, and the view in a frame. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { addressOf, openPage } from './harness.ts';
import { decodePng } from './pixels.ts';

const LENS = '/?focus=concept:mod&municipality=gladsaxe,albertslund';
const fetched = (path: string, init?: RequestInit) => fetch(addressOf(path), init);

describe('a link that others show', () => {
	it('has a title, a sentence, its picture and its description for frames', async () => {
		const { page } = await openPage(LENS);
		const meta = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
		expect(await meta('og:title')).toBe('Mod');
		expect(await meta('og:url')).toBe(addressOf('/?v=1&municipality=albertslund,gladsaxe&focus=concept:mod'));
		const image = await fetch((await meta('og:image')) ?? '');
		const { width, height } = decodePng(Buffer.from(await image.arrayBuffer()));
		expect([width, height]).toEqual([1200, 630]);
		const href = (await page.locator('link[type="application/json+oembed"]').getAttribute('href')) ?? '';
		const told = (await (await fetch(href)).json()) as Record<string, unknown>;
		expect(told).toMatchObject({ version: '1.0', type: 'rich', title: 'Mod' });
		expect(told['html']).toMatch(/^<iframe src="[^"]*embed=none/);
	});

	it('is described for this server’s views alone', async () => {
		for (const url of ['https://other.example/?focus=concept:mod', addressOf('/was'), 'x'])
			expect((await fetched(`/api/oembed?url=${encodeURIComponent(url)}`)).status).toBe(404);
	});
});

/** A page of another site with a view in a frame, and room to scroll. */
function siteWith(frame: string): Promise<{ server: Server; address: string }> {
	const html = `<!doctype html><title>Et andet sted</title><h1>Intranet</h1><iframe src="${frame}" title="Mod" width="800" height="500"></iframe><p style="height:3000px">…</p>`;
	const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			resolve({ server, address: `http://localhost:${(server.address() as AddressInfo).port}` });
		});
	});
}

describe('a view in a frame', () => {
	const data = temporaryFolder();
	let app: RunningApp;
	let site: Awaited<ReturnType<typeof siteWith>>;
	const view = '?focus=concept:mod&embed=municipality&lang=da&theme=light';

	beforeAll(async () => {
		const frame = { address: '' };
		site = await siteWith('FRAME');
		app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder'), EMBED_ORIGINS: site.address });
		frame.address = `${app.address}/${view}`;
		site.server.close();
		site.server.closeAllConnections();
		const port = Number(new URL(site.address).port);
		site.server = createServer((_request, response) =>
			response
				.setHeader('content-type', 'text/html')
				.end(
					`<!doctype html><title>Et andet sted</title><h1>Intranet</h1><iframe src="${frame.address}" title="Mod" width="800" height="500"></iframe><p style="height:3000px">…</p>`
				)
		);
		await new Promise<void>((resolve) => site.server.listen(port, '127.0.0.1', resolve));
	});
	afterAll(async () => {
		site.server.close();
		await app.stop();
		data.remove();
	});

	const frameOf = (page: Page) => page.frameLocator('iframe');

	it('is shown by a site that the settings name, with the facets that were chosen and no bar', async () => {
		const { page } = await openPage(site.address, { drawn: false });
		const frame = frameOf(page);
		await frame.getByText('Vi møder disse forandringer med').first().waitFor();
		await frame.getByRole('button', { name: 'Vis filtre' }).click();
		expect(await frame.locator('#facets details, #facets fieldset').count()).toBeGreaterThan(0);
		await frame.locator('input[value="municipality:gladsaxe"]').check();
		await expect.poll(() => frame.locator('#reader [data-statement]').count()).toBe(8);
		expect(await frame.getByRole('searchbox').count()).toBe(0);
		expect(await frame.getByRole('button', { name: 'Del', exact: true }).count()).toBe(0);
		expect(await frame.getByText('Rolle', { exact: true }).count()).toBe(0);
		const out = frame.getByRole('link', { name: /Åbn i Sammenhæng/ });
		expect(await out.getAttribute('href')).toBe(`${app.address}/?v=1&municipality=gladsaxe&focus=concept:mod`);
	});

	it('keeps nothing with its reader', async () => {
		const { page, context } = await openPage(site.address, { drawn: false });
		await frameOf(page).locator('[data-picture] canvas').first().waitFor();
		await frameOf(page).getByRole('link', { name: 'Forandring' }).first().click();
		await frameOf(page).getByRole('heading', { name: 'Forandring' }).first().waitFor();
		await page.goto('about:blank');
		expect(await context.cookies()).toEqual([]);
		const { origins } = await context.storageState();
		expect(origins.filter(({ origin }) => origin === app.address)).toEqual([]);
	});

	it('leaves the wheel to the page around it until somebody clicks in the picture', async () => {
		const { page } = await openPage(site.address, { drawn: false });
		const stage = frameOf(page).locator('[data-picture]');
		await frameOf(page).locator('[data-picture] canvas').first().waitFor();
		const box = await stage.boundingBox();
		if (!box) throw new Error('The frame has a picture.');
		const [x, y] = [box.x + box.width / 2, box.y + 60];
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, 300);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		await page.evaluate(() => scrollTo(0, 0));
		const frame = page.frames().find((one) => one.url().includes('embed='));
		await page.mouse.click(x, y);
		await page.mouse.wheel(0, -300);
		await expect.poll(() => frame?.url()).toMatch(/camera=/);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	it('is refused to every other site, and the app’s own pages to all', async () => {
		const policy = async (path: string) => (await fetch(app.address + path)).headers.get('content-security-policy');
		expect(await policy(`/${view}`)).toContain(`frame-ancestors 'self' ${site.address}`);
		expect(await policy('/?focus=concept:mod')).toMatch(/frame-ancestors 'self'(;|$)/);
		const other = await siteWith(`${app.address}/${view}`);
		const { page } = await openPage(other.address, {
			drawn: false,
			allowedErrors: [/frame-ancestors|refused to connect|ERR_BLOCKED/i]
		});
		await page.getByRole('heading', { name: 'Intranet' }).waitFor();
		expect(await frameOf(page).getByText('Vi møder disse forandringer med').count()).toBe(0);
		other.server.close();
	});
});
