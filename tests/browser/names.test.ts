/** Names as people see, hear and look for them: apart from their owners, in Danish order, and within their frames however long they are. */

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import { byName } from '../../graph/text/order.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { graphWithLongNames, LONG } from '../fixtures/long-names.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { savedPicture } from './carry.ts';
import { openPage } from './harness.ts';
import { colourAt, decodePng, type Picture } from './pixels.ts';

const facet = (page: Page, title: string) =>
	page.locator('#facets details', { has: page.getByRole('heading', { name: title, exact: true }) });

describe('a name with its owner', () => {
	it('is two names to the eye and to a screen reader, in a facet and as a filter', async () => {
		const { page } = await openPage('/?value=albertslund-medarbejder-og-ledelsesgrundlag:mod');
		await page.getByRole('checkbox', { name: /^Mod, Albertslund \d/ }).waitFor();
		const text = await facet(page, 'Værdier og temaer').innerText();
		expect(text).toContain('Mod, Albertslund');
		await page.getByRole('link', { name: 'Fjern filtret Mod, Albertslund' }).waitFor();
	});

	it('is two names in the search, before what it is', async () => {
		const { page } = await openPage('/');
		await page.getByRole('combobox', { name: /^Søg/ }).fill('mod');
		await page.getByRole('option', { name: /^Mod, Albertslund\s+Værdi$/ }).waitFor();
	});
});

describe('the Danish order', () => {
	it('is the same in the browser as on the server, so that a page stays as it came', async () => {
		const { page } = await openPage('/');
		const names = 'Zealand Aarhus Åbenhed Ærø Ølby Mod mod Kaare Afdeling-10 Afdeling-9 Ansvar'.split(' ');
		const inBrowser = await page.evaluate(
			(names) => names.sort(new Intl.Collator('da', { numeric: true }).compare),
			[...names]
		);
		expect(inBrowser).toEqual([...names].sort(byName));
	});

	it('puts Å last among the concepts of a group', async () => {
		const { page } = await openPage('/');
		const groups = facet(page, 'Begreb').locator('ul');
		const named = await Promise.all(
			(await groups.all()).map(async (group) => await group.locator('.name').allTextContents())
		);
		expect(named.flat().length).toBeGreaterThan(40);
		for (const concepts of named) expect(concepts).toEqual([...concepts].sort(byName));
		expect(named.map((concepts) => concepts.at(-1))).toContain('Åbenhed');
	});

	it('puts concepts under the small headings of their groups, in their order, and names each list by its own', async () => {
		const { page } = await openPage('/');
		const concepts = facet(page, 'Begreb');
		await concepts.locator('summary').click();
		const headings = await concepts.getByRole('heading', { level: 4 }).allTextContents();
		expect(headings).toEqual([
			'Opgaven og resultaterne',
			'Borger og samfund',
			'Ledelse og retning',
			'Sammen om arbejdet',
			'Udvikling og viden',
			'Holdninger',
			'Mennesker og trivsel'
		]);
		const attitudes = page.getByRole('list', { name: 'Holdninger' });
		await attitudes.getByRole('checkbox', { name: /^Mod / }).focus();
		await page.keyboard.press('Space');
		await page.waitForURL(/concept=mod/);
	});
});

describe('names of ninety letters', () => {
	const data = temporaryFolder();
	let app: RunningApp;
	beforeAll(async () => {
		const store = openSqlite({ path: join(data.path, 'sammenhaeng.db'), name: 'sammenhaeng.db', patience: 2000 });
		await store.write(factsOf(graphWithLongNames()));
		await store.close();
		app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') });
	});
	afterAll(async () => {
		await app.stop();
		data.remove();
	});

	const VIEWS = [
		'/',
		'/?mode=list',
		'/?focus=concept:mod',
		'/?select=municipality:nordby,municipality:sydby',
		'/?focus=value:sydby-loefter:plads-til-mod&municipality=sydby&document=sydby-loefter',
		'/?q=nordre'
	];
	it.each([320, 360, 1024, 1440])('stay within every panel of a window %i pixels wide', async (width) => {
		for (const view of VIEWS) {
			const { page, close } = await openPage(app.address + view, {
				viewport: { width, height: 800 },
				drawn: !/mode=list|focus=value/.test(view)
			});
			expect(await sticksOut(page), view).toEqual([]);
			await close();
		}
	});

	it('stay within the frame of a saved picture', async () => {
		const { page } = await openPage(`${app.address}/?focus=concept:tillid&municipality=nordby,sydby`);
		await page.getByRole('heading', { name: LONG.oneWord, level: 2 }).waitFor();
		const { bytes } = await savedPicture(page, { asSeen: true });
		expect(inkAtRightEdge(decodePng(bytes))).toBe(0);
	});
});

/** What is wider than the window or than the panel it scrolls in; the table has a frame of its own to scroll in. */
function sticksOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const all = [document.documentElement, ...document.querySelectorAll('header *, main, main *')];
		return all
			.filter((element) => !element.closest('.scroll, .visually-hidden, [data-picture]'))
			.filter((element) => {
				const { right, width: own } = element.getBoundingClientRect();
				// A heading that only is read aloud takes a pixel; a field scrolls what is typed in it.
				if (own <= 1 || element instanceof HTMLInputElement) return false;
				const scrolls = getComputedStyle(element).overflowX !== 'visible';
				return right > width + 1 || (scrolls && element.scrollWidth > element.clientWidth + 1);
			})
			.map((element) => `${element.tagName} ${element.className}`);
	});
}

/** Pixels of the outermost columns that are not the paper's colour, as the corner is. */
function inkAtRightEdge(picture: Picture): number {
	const paper = colourAt(picture, 0, 0);
	let ink = 0;
	for (let y = 0; y < picture.height; y++)
		for (let x = picture.width - 20; x < picture.width; x++) if (colourAt(picture, x, y) !== paper) ink++;
	return ink;
}
