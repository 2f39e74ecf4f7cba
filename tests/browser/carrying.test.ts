/** A view goes into a meeting: by the dialog as a picture, slides, pages, data and a frame, and as a page that works without a server. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { openDialog, saved, savedPicture } from './carry.ts';
import { addressOf, axeViolations, openPage, pageAlive, pixels } from './harness.ts';
import { canvas, patches } from './marks.ts';
import { decodePng, differingShare, type Picture } from './pixels.ts';

const LENS = '/?focus=concept:mod&municipality=gladsaxe,albertslund';
const fetched = (path: string, init?: RequestInit) => fetch(addressOf(path), init);

/** The upper part of a picture. */
function cropped({ width, data }: Picture, height: number): Picture {
	return { width, height, data: data.subarray(0, 4 * width * height) };
}

describe('the dialog', () => {
	it('shows what will be saved, and saves that: a PNG with title, legend and marks', async () => {
		const { page } = await openPage(LENS);
		const { name, bytes } = await savedPicture(page);
		expect(name).toBe('sammenhaeng-mod-albertslund-gladsaxe-14-udsagn.png');
		const picture = decodePng(bytes);
		expect([picture.width, picture.height]).toEqual([1920, 1080]);
		const { node } = PALETTES.light;
		const marks = (type: keyof typeof node, least: number) => patches(picture, node[type], least).length;
		// Four municipalities, and one in the legend.
		expect(marks('Municipality', 100)).toBe(5);
		expect(marks('Concept', 2000)).toBe(1);
		expect(marks('Statement', 20)).toBeGreaterThan(8);
	});

	it('leaves out what is not wanted, in the look at it and in the file', async () => {
		const { page } = await openPage(LENS);
		const shown = await openDialog(page);
		const look = shown.getByRole('img');
		const address = () => look.getAttribute('src');
		await expect.poll(address).toMatch(/^\/api\/picture\/svg\?/);
		await shown.getByRole('checkbox', { name: 'QR-kode' }).uncheck();
		await shown.getByRole('checkbox', { name: 'Gennemsigtig baggrund' }).check();
		await shown.getByRole('radio', { name: 'A4' }).check();
		await expect.poll(address).toMatch(/size=a4&without=code&background=transparent/);
		await expect.poll(() => look.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(794);
		const { bytes } = await saved(page, shown.getByRole('link', { name: 'Gem som SVG' }));
		expect(bytes.toString()).not.toContain('fill="#fcfbf8"/><g');
	});

	it('saves as the screen has it: the same places, names and colours', async () => {
		const { page } = await openPage('/?focus=concept:tillid');
		const shown = await openDialog(page);
		await shown.getByRole('radio', { name: 'Som på skærmen' }).check();
		for (const part of [
			'Titel',
			'Signaturforklaring',
			'Filtre',
			'Valg',
			'Kilder',
			'Dataens udgave',
			'Dato',
			'Link',
			'QR-kode'
		])
			await shown.getByRole('checkbox', { name: part }).uncheck();
		const { bytes } = await saved(page, shown.getByRole('link', { name: 'Gem som SVG' }));
		await page.keyboard.press('Escape');
		await shown.waitFor({ state: 'detached' });
		const seen = await pixels(canvas(page));
		const { page: other } = await openPage('/was', {
			drawn: false,
			viewport: { width: seen.width, height: seen.height }
		});
		await other.goto('about:blank');
		await other.setContent(`<style>*{margin:0}</style>${bytes.toString()}`);
		await other.evaluate(() => document.fonts.ready);
		// The edges of marks are smoothed in two ways; buttons stand over the picture on the screen.
		const drawn = await pixels(other.locator('svg').first());
		// Neither is a whole number of pixels high.
		expect([drawn.width, Math.abs(drawn.height - seen.height) <= 1]).toEqual([seen.width, true]);
		const height = Math.min(seen.height, drawn.height);
		expect(differingShare(cropped(seen, height), cropped(drawn, height), 80)).toBeLessThan(0.02);
	});

	it.each([
		['PowerPoint', /^sammenhaeng-mod-.*\.pptx$/, 'PK'],
		['PDF', /^sammenhaeng-mod-.*\.pdf$/, '%PDF'],
		['Offline-side', /^sammenhaeng-mod-.*\.html$/, '<!doctype html>']
	])('saves as %s', async (format, name, begins) => {
		const { page } = await openPage(LENS);
		const shown = await openDialog(page);
		await shown.getByRole('radio', { name: 'PowerPoint, PDF eller offline' }).check();
		await shown.getByRole('radio', { name: format, exact: true }).check();
		const file = await saved(page, shown.getByRole('link', { name: `Gem som ${format}` }));
		expect(file.name).toMatch(name);
		expect(file.bytes.subarray(0, begins.length).toString('latin1')).toBe(begins);
	});

	it('saves data, of the view or of all, after a look at its first lines', async () => {
		const { page } = await openPage(LENS);
		const shown = await openDialog(page);
		await shown.getByRole('radio', { name: 'Data', exact: true }).check();
		await expect.poll(() => shown.locator('pre').innerText()).toMatch(/^Kommune;Dokument;[\s\S]*Albertslund;/);
		const rows = async () => {
			const { bytes } = await saved(page, shown.getByRole('link', { name: 'Gem som Excel' }));
			const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
			return sheet.match(/<row /g)?.length;
		};
		expect(await rows()).toBe(15);
		await shown.getByRole('radio', { name: 'Hele samlingen' }).check();
		expect(await rows()).toBe(327);
		await shown.getByRole('radio', { name: 'GEXF (Gephi)' }).check();
		await expect.poll(() => shown.locator('pre').innerText()).toMatch(/^<\?xml[\s\S]*<gexf/);
	});

	it('opens on what a view of words and figures can be carried away as', async () => {
		const { page } = await openPage('/?focus=role:leder', { drawn: false });
		await pageAlive(page);
		const shown = await openDialog(page);
		expect(await shown.getByRole('radio', { name: 'PowerPoint, PDF eller offline' }).isChecked()).toBe(true);
		expect(await shown.getByRole('img').count()).toBe(0);
		await shown.getByRole('radio', { name: 'Billede' }).check();
		await shown.getByText('Denne visning er ord og tal.').waitFor();
	});

	it('is used by keyboard, closes by Escape, and gives the focus back', async () => {
		const { page } = await openPage(LENS);
		const opener = page.getByRole('button', { name: 'Del', exact: true });
		await opener.focus();
		await page.keyboard.press('Enter');
		const shown = page.getByRole('dialog');
		await shown.waitFor();
		await shown.getByRole('radio', { name: 'Billede' }).focus();
		await page.keyboard.press('ArrowLeft');
		await shown.getByLabel('Link til visningen').waitFor();
		expect(await shown.getByLabel('Link til visningen').inputValue()).toBe(
			addressOf('/?v=1&municipality=albertslund,gladsaxe&focus=concept:mod')
		);
		await shown.getByRole('button', { name: 'Kopiér link' }).focus();
		await page.keyboard.press('Escape');
		await shown.waitFor({ state: 'detached' });
		expect(new URL(page.url()).searchParams.get('focus')).toBe('concept:mod');
		await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
	});

	it.each(['Link', 'Billede', 'PowerPoint, PDF eller offline', 'Data', 'Indlejring'])(
		'is accessible: %s',
		async (kind) => {
			const { page } = await openPage(LENS);
			const shown = await openDialog(page);
			await shown.getByRole('radio', { name: kind, exact: true }).check();
			await expect.poll(() => axeViolations(page)).toEqual([]);
		}
	);

	it('fits a phone', async () => {
		const { page } = await openPage(LENS, { viewport: { width: 360, height: 740 } });
		await page.getByRole('button', { name: 'Menu' }).click();
		const shown = await openDialog(page);
		expect(await shown.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
	});
});

describe('a file by its address', () => {
	it('is painted once, and then kept for whoever asks', async () => {
		const path = '/api/picture/png?focus=concept:dialog&size=4:3';
		const first = await fetched(path);
		const tag = first.headers.get('etag') ?? '';
		const [one, other] = [await first.arrayBuffer(), await (await fetched(path)).arrayBuffer()];
		expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
		expect((await fetched(path, { headers: { 'if-none-match': tag } })).status).toBe(304);
	});

	it('is refused in words where too many are asked for at once, and the app answers meanwhile', async () => {
		const asked = Array.from({ length: 40 }, (_, index) =>
			fetched(`/api/picture/png?focus=concept:ansvar&width=${400 + index}&size=seen`)
		);
		const live = await fetched('/api/live');
		expect(live.status).toBe(200);
		const answers = await Promise.all(asked);
		const codes = new Set(answers.map(({ status }) => status));
		expect([...codes].sort()).toEqual([200, 503]);
		const refused = answers.find(({ status }) => status === 503);
		expect(refused?.headers.get('retry-after')).toBe('5');
		expect(await refused?.json()).toMatchObject({ error: { code: 'busy' } });
	});

	it.each([
		['/api/picture/svg?focus=concept:mod', 'image/svg+xml', /^inline; filename="sammenhaeng-mod-21-udsagn\.svg"$/],
		['/api/picture/pdf?story=hvad-er-mod', 'application/pdf', /filename="sammenhaeng-hvad-er-mod/],
		[
			'/api/export/pptx?story=hvad-er-mod',
			'application/vnd.openxmlformats-officedocument.presentationml.presentation',
			/^attachment; filename="sammenhaeng-hvad-er-mod/
		],
		['/api/export/html?story=hvad-er-mod', 'text/html; charset=utf-8', /^attachment; /],
		['/api/export/csv', 'text/csv; charset=utf-8', /filename="sammenhaeng\.csv"$/],
		[
			'/api/export/xlsx?focus=concept:mod',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			/21-udsagn\.xlsx"$/
		],
		['/api/export/gexf', 'application/gexf+xml; charset=utf-8', /\.gexf"$/],
		['/api/export/graphml?focus=concept:mod', 'application/graphml+xml; charset=utf-8', /\.graphml"$/]
	])('has its type and its name: %s', async (path, type, name) => {
		const answer = await fetched(path);
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
		expect(answer.headers.get('content-disposition')).toMatch(name);
		expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500);
	});

	it('of a story is made anew when somebody has changed it: it has no tag', async () => {
		expect((await fetched('/api/export/pptx?story=hvad-er-mod', { method: 'HEAD' })).headers.get('etag')).toBeNull();
	});
});

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

describe('a page that works without a server', () => {
	const folder = mkdtempSync(join(tmpdir(), 'offline-'));
	const files = { view: '', story: '' };
	const foreign: string[] = [];

	beforeAll(async () => {
		for (const [name, query] of [
			['view', 'focus=concept:mod&saved=2026-11-26'],
			['story', 'story=hvad-er-mod']
		] as const) {
			const bytes = Buffer.from(await (await fetched(`/api/export/html?${query}`)).arrayBuffer());
			expect(bytes.length, name).toBeLessThanOrEqual(1_000_000);
			const path = join(folder, `${name}.html`);
			writeFileSync(path, bytes);
			files[name] = pathToFileURL(path).href;
		}
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	async function openFile(name: keyof typeof files, hash = '', options = {}): Promise<Page> {
		const { page } = await openPage('/was', { drawn: false, ...options });
		await page.context().setOffline(true);
		page.on('request', (request) => {
			if (/^https?:/.test(request.url())) foreign.push(request.url());
		});
		await page.goto(files[name] + hash);
		return page;
	}

	it('shows its view, filters it, proves it with quotes and their places, and asks nobody', async () => {
		const page = await openFile('view');
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		expect(await page.locator('#reader [data-statement]').count()).toBe(21);
		await page.getByText('Gemt 26. nov. 2026. Filen virker uden net.').waitFor();
		await page.locator('input[value="municipality:gladsaxe"]').check();
		await expect.poll(() => page.locator('#reader [data-statement]').count()).toBe(8);
		await page.getByRole('button', { name: 'Vis i kilden' }).first().click();
		await page
			.getByText(/Kildeteksten, som vi modtog den/)
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Hvorfor står det her?' }).first().click();
		await page.getByText('finde tager modet som genstand').first().waitFor();
		expect(foreign).toEqual([]);
	});

	it('is searched, crossed, compared, and gone back in, and its links are those of the app', async () => {
		const page = await openFile('view');
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		await page.getByRole('link', { name: 'Matrix', exact: true }).click();
		await page.waitForURL(/mode=matrix/);
		await page.goBack();
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		await page.getByRole('combobox', { name: /^Søg/ }).fill('tillid');
		await page
			.getByRole('option', { name: /^Tillid/ })
			.first()
			.click();
		await page.getByRole('heading', { name: 'Tillid', level: 2 }).waitFor();
		const out = await page.getByRole('link', { name: /Åbn i Sammenhæng/ }).getAttribute('href');
		expect(out).toBe(addressOf('/?v=1&focus=concept:mod'));
		expect(foreign).toEqual([]);
	});

	it('opens where its address says', async () => {
		const page = await openFile('view', '#?focus=concept:tillid&municipality=gentofte');
		await page.getByRole('heading', { name: 'Tillid', level: 2 }).waitFor();
		expect(await page.locator('input[value="municipality:gentofte"]').isChecked()).toBe(true);
	});

	it('points: what is under the pointer is named', async () => {
		const page = await openFile('view');
		await page.locator('[data-picture] canvas').first().waitFor();
		const box = await page.locator('[data-picture] [role=application]').boundingBox();
		if (!box) throw new Error('The file has a picture.');
		await expect
			.poll(async () => {
				await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
				await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
				return page.locator('.card').count();
			})
			.toBe(1);
	});

	it('is presented: each step by a key, the last one too', async () => {
		const page = await openFile('story');
		const number = () => page.locator('.room').getAttribute('data-step');
		await expect.poll(number).toBe('1');
		await page.keyboard.press('End');
		await expect.poll(async () => Number(await number())).toBeGreaterThan(7);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.locator('.room h1').innerText()).not.toBe('');
		expect(foreign).toEqual([]);
	});

	it('is accessible, in the explorer and in a talk', async () => {
		for (const name of ['view', 'story'] as const) {
			const page = await openFile(name);
			await page
				.locator(name === 'view' ? '#reader [data-statement]' : '.room[data-step]')
				.first()
				.waitFor();
			await expect.poll(() => axeViolations(page)).toEqual([]);
		}
	});

	it('reads without script: a title, the picture and the quotes', async () => {
		const page = await openFile('view', '', { javaScriptEnabled: false });
		await page.getByRole('heading', { name: 'Mod', level: 1 }).waitFor();
		expect(await page.locator('blockquote').count()).toBe(21);
		expect(await page.getByRole('img').count()).toBe(1);
	});
});
