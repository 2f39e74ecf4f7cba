/** What is shared is what was seen: links, pictures, languages, themes, and links that are not all ours. */

import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { addressOf, openPage, pixels } from './harness.ts';
import { canvas, patches } from './marks.ts';
import { colours, decodePng, differingShare } from './pixels.ts';

async function bytesOf(download: Download): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

describe('a copied link', () => {
	it('shows the same selection, facets and camera in a fresh browser', async () => {
		const first = await openPage('/?focus=concept:mod', { permissions: ['clipboard-read', 'clipboard-write'] });
		await first.page.locator('input[value="municipality:gladsaxe"]').check();
		await first.page.locator('input[value="municipality:albertslund"]').check();
		await first.page.waitForURL(/municipality=albertslund,gladsaxe/);
		await first.page.getByRole('button', { name: 'Zoom ind' }).click();
		await first.page.waitForURL(/camera=/);
		await canvas(first.page).focus();
		await first.page.keyboard.press('ArrowLeft');
		await first.page.keyboard.press('Enter');
		await first.page.waitForURL(/select=/);
		await first.page.getByRole('button', { name: 'Kopiér link' }).click();
		await first.page.getByText('Linket er kopieret').waitFor();
		const link = await first.page.evaluate(() => navigator.clipboard.readText());
		await first.page.locator('.name').first().focus();
		const seen = await pixels(canvas(first.page));

		const { page } = await openPage(link.slice(addressOf('/').length - 1));
		expect(page.url()).toBe(link);
		for (const id of ['municipality:gladsaxe', 'municipality:albertslund'])
			expect(await page.locator(`input[value="${id}"]`).isChecked()).toBe(true);
		expect(await page.locator('input[value="municipality:hvidovre"]').isChecked()).toBe(false);
		await expect.poll(async () => differingShare(seen, await pixels(canvas(page)))).toBeLessThan(0.01);
	});

	it('is a step of the browser: Back leads to where one was', async () => {
		const { page } = await openPage('/');
		await page.getByRole('link', { name: 'Tillid', exact: true }).first().click();
		await page.waitForURL(/select=concept:tillid/);
		await page.getByRole('link', { name: 'Vis udsagnene om Tillid' }).click();
		await page.waitForURL(/focus=concept:tillid/);
		await page.goBack();
		await page.waitForURL(/select=concept:tillid/);
		await page.keyboard.press('Control+z');
		await page.waitForURL((url) => url.search === '');
	});
});

describe('a saved picture', () => {
	it('is a PNG at twice the size that shows the graph, its title and its legend', async () => {
		const { page } = await openPage('/?focus=concept:mod&municipality=gladsaxe,albertslund');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Gem billede' }).click()
		]);
		expect(download.suggestedFilename()).toBe('sammenhaeng-mod.png');
		const picture = decodePng(await bytesOf(download));
		const box = await canvas(page).boundingBox();
		expect(picture.width).toBeGreaterThanOrEqual(2 * (box?.width ?? Infinity));
		expect(picture.height).toBeGreaterThan(2 * (box?.height ?? Infinity));
		const { node } = PALETTES.light;
		const marks = (type: keyof typeof node, least: number) => patches(picture, node[type], least).length;
		// Two municipalities and four sectors' worth of legend: the mark in the legend counts too.
		expect(marks('Municipality', 100)).toBeGreaterThanOrEqual(3);
		expect(marks('Concept', 1000)).toBe(1);
		expect(marks('Statement', 20)).toBeGreaterThan(8);
		await page.getByText('Billedet er gemt').waitFor();
	});
});

describe('language and appearance', () => {
	it('speaks English at a click, and keeps the quotes Danish', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		await page.getByRole('link', { name: /Skift til engelsk/ }).click();
		await page.getByRole('heading', { name: 'Courage', level: 2 }).waitFor();
		expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
		expect(await page.locator('blockquote[lang=da]').count()).toBeGreaterThan(8);
		await page.getByRole('link', { name: /Switch to Danish/ }).click();
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
	});

	it.each([
		['dark', PALETTES.dark.paper],
		['projector', PALETTES.projector.paper],
		['light', PALETTES.light.paper]
	])('wears the %s theme on page and canvas', async (theme, paper) => {
		const { page } = await openPage('/');
		await page.getByRole('combobox', { name: 'Udseende' }).selectOption(theme);
		await page.waitForURL(new RegExp(`theme=${theme}`));
		await expect.poll(async () => colours(await pixels(canvas(page)))[0]?.[0]).toBe(paper);
	});

	it('follows the machine into the dark unless told otherwise', async () => {
		const { page } = await openPage('/', { colorScheme: 'dark' });
		expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 24, 28)');
	});
});

describe('a link that is not all ours', () => {
	it.each([
		['/?focus=concept:findes-ikke', /Begrebet »findes-ikke« findes ikke her/],
		['/?municipality=atlantis', /Kommunen »atlantis« findes ikke her/],
		['/?role=kejser', /Rollen »kejser« findes ikke her/],
		['/?select=statement:vaek:0123456789', /Udsagnet i linket findes ikke her/],
		['/?v=9&focus=concept:mod', /nyere udgave \(9\)/],
		['/?utm_source=nyhedsbrev', /Vi kender ikke »utm_source« og ser bort fra det/],
		['/?camera=her', /Værdien »her« for zoom kan ikke bruges/],
		[`/?q=${'a'.repeat(300)}`, /Søgeteksten i linket er for lang/],
		[`/?focus=concept:mod&x=${'a'.repeat(9000)}`, /Linket er for langt/]
	])('%s: says what it did not understand, and shows the rest', async (path, words) => {
		const { page, status } = await openPage(path);
		expect(status).toBe(200);
		await expect(page.getByRole('alert').first().innerText()).resolves.toMatch(words);
		await page.getByRole('button', { name: 'Luk beskeden' }).click();
		await page.getByRole('link', { name: /^(Tabel|Udsagn)$/ }).click();
		await page.locator('table, [data-statement]').first().waitFor();
	});

	it('to no page at all is a page that says so', async () => {
		const { page, status } = await openPage('/findes/ikke', { drawn: false, allowedErrors: [/404/] });
		expect(status).toBe(404);
		await page.getByRole('heading', { name: 'Siden findes ikke.' }).waitFor();
		await page.getByRole('link', { name: 'Til overblikket' }).click();
		await page.getByRole('heading', { name: 'Overblik', exact: true }).waitFor();
	});
});
