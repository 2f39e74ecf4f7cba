/** What is shared is what was seen: links, pictures, languages, themes, and links that are not all ours. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { addressOf, openPage, pixels } from './harness.ts';
import { canvas } from './marks.ts';
import { colours, differingShare } from './pixels.ts';

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
		await first.page.getByText('Linket er kopieret. Andre kan ikke åbne linket').waitFor();
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

/** The cookie with a reader's own language and theme, where there is one. */
async function remembered(page: Page) {
	return (await page.context().cookies()).filter(({ name }) => name === 'sammenhaeng');
}

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
		await expect.poll(async () => colours(await pixels(canvas(page)))[0]?.[0]).toBe(paper);
	});

	const worn = (page: Page) =>
		page.evaluate(() => {
			const { lang, dataset } = document.documentElement;
			return [lang, dataset['theme']];
		});

	it('are remembered, so that the page comes with them, and the defaults as well', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		await page.getByRole('combobox', { name: 'Udseende' }).selectOption('dark');
		await page.getByRole('link', { name: /Skift til engelsk/ }).click();
		await page.getByRole('heading', { name: 'Courage', level: 2 }).waitFor();
		const [before] = await remembered(page);
		expect(before).toMatchObject({ name: 'sammenhaeng', value: 'lang=en&theme=dark', sameSite: 'Lax' });

		const sent = await page.goto(addressOf('/'));
		await expect(sent?.text()).resolves.toContain('<html lang="en" data-theme="dark"');
		await expect(sent?.headerValue('vary')).resolves.toMatch(/cookie/);
		await expect(sent?.headerValue('set-cookie')).resolves.toMatch(
			/^sammenhaeng=lang=en&theme=dark;.*Max-Age=31536000/
		);
		await page.getByRole('heading', { name: 'Overview', exact: true }).waitFor();
		expect(await worn(page)).toEqual(['en', 'dark']);

		await page.getByRole('link', { name: /Switch to Danish/ }).click();
		await page.getByRole('heading', { name: 'Overblik', exact: true }).waitFor();
		await page.getByRole('combobox', { name: 'Udseende' }).selectOption('auto');
		await expect.poll(() => worn(page)).toEqual(['da', 'auto']);
		expect(await remembered(page)).toEqual([]);
		await page.reload();
		expect(await worn(page)).toEqual(['da', 'auto']);
	});

	it('of a link hold for its view, and are not remembered until somebody chooses', async () => {
		const { page } = await openPage('/?lang=en&theme=dark');
		expect(await worn(page)).toEqual(['en', 'dark']);
		await page.locator('#reader').getByRole('link', { name: 'Trust', exact: true }).first().click();
		await page.waitForURL(/select=concept:tillid&lang=en&theme=dark/);
		expect(await remembered(page)).toEqual([]);
		await page.goto(addressOf('/'));
		expect(await worn(page)).toEqual(['da', 'auto']);
	});

	it('travel as the language and, for a room, the projector; a reader’s own theme stays', async () => {
		const { page } = await openPage('/?focus=concept:mod&lang=en', {
			permissions: ['clipboard-read', 'clipboard-write']
		});
		const copied = async () => {
			await page.getByRole('button', { name: 'Copy link' }).click();
			await page.getByText('Link copied').waitFor();
			return new URL(await page.evaluate(() => navigator.clipboard.readText())).search;
		};
		await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
		await expect.poll(copied).toBe('?v=1&focus=concept:mod&lang=en');
		await page.getByRole('combobox', { name: 'Appearance' }).selectOption('projector');
		await page.waitForURL(/theme=projector/);
		await expect.poll(copied).toBe('?v=1&focus=concept:mod&lang=en&theme=projector');
	});

	it('are those of the page that says what went wrong, too', async () => {
		const cookie = { name: 'sammenhaeng', value: 'lang=en&theme=dark', url: addressOf('/') };
		const { page, context } = await openPage('/', {
			javaScriptEnabled: false,
			drawn: false,
			allowedErrors: [/404/]
		});
		await context.addCookies([cookie]);
		await page.goto(addressOf('/findes/ikke'));
		expect(await worn(page)).toEqual(['en', 'dark']);
		await page.getByRole('link', { name: 'To the overview' }).waitFor();
	});

	it('change by a link where no script runs', async () => {
		const { page } = await openPage('/?focus=concept:mod', { javaScriptEnabled: false, drawn: false });
		await page.getByRole('link', { name: /Skift til engelsk/ }).click();
		await page.getByRole('heading', { name: 'Courage', level: 2 }).waitFor();
		await page.getByRole('link', { name: /Switch to Danish/ }).click();
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
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
		['/?ref=nyhedsbrev', /Vi kender ikke »ref« og ser bort fra det/],
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

	it.each(['/?focus=concept:mod).', '/?focus=concept:mod&utm_source=mail&fbclid=IwAR0', '/?focus=concept:mod%C2%BB,'])(
		'%s: opens without a word on what it picked up on its way',
		async (path) => {
			const { page } = await openPage(path);
			await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
			expect(await page.getByRole('alert').count()).toBe(0);
		}
	);

	it.each(['/,', '/).', '/%C2%BB'])('%s is the front page', async (path) => {
		const { page, status } = await openPage(path);
		expect(status).toBe(200);
		expect(new URL(page.url()).pathname).toBe('/');
	});

	it('never leads to another host', async () => {
		const { headers, status } = await fetch(addressOf('/') + '/example.com/,', { redirect: 'manual' });
		expect([status, headers.get('location')]).toEqual([308, '/example.com/']);
	});

	it('to no page at all is a page that says so', async () => {
		const { page, status } = await openPage('/findes/ikke', { drawn: false, allowedErrors: [/404/] });
		expect(status).toBe(404);
		await page.getByRole('heading', { name: 'Siden findes ikke.' }).waitFor();
		await page.getByRole('link', { name: 'Til overblikket' }).click();
		await page.getByRole('heading', { name: 'Overblik', exact: true }).waitFor();
	});
});
