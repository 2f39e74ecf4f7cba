/** A view goes into a meeting: by the dialog as a picture, slides, pages, data and a frame, and by the address of a file. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
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
		await expect
			.poll(() => shown.locator('pre').innerText())
			.toMatch(/^Kommune;Region;Art;Dokument;[\s\S]*Albertslund;/);
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
