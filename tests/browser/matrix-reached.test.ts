/** The matrix by keyboard, on a phone, carried away, and without script. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, openPage } from './harness.ts';
import { QUIET, reader, grid, detail, setting, parameter, plain, openMatrix, has, focused } from './matrix-page.ts';

describe('by keyboard the matrix', () => {
	it('is one stop, in which arrows, Home and End go from cell to cell, and Enter opens', async () => {
		const { page } = await openMatrix('/?mode=matrix&sort=total');
		await grid(page).waitFor();
		const stops = () =>
			grid(page)
				.locator('a')
				.evaluateAll((links) => links.filter((link) => link.tabIndex === 0 && !link.closest('.detail')).length);
		await expect.poll(stops).toBe(1);
		await page.getByRole('link', { name: 'Byt rækker og kolonner' }).focus();
		await page.keyboard.press('Tab');
		const walk: string[] = [plain(await focused(page))];
		for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home', 'ArrowUp', 'Control+End', 'Control+Home']) {
			await page.keyboard.press(key);
			walk.push(`${key} ${plain(await focused(page))}`);
		}
		expect(walk).toEqual([
			'concept:borger: 23,6 %',
			'ArrowRight concept:borger: 14,5 %',
			'ArrowDown concept:samarbejde: 13,2 %',
			'End concept:samarbejde: 22,2 %',
			'Home concept:samarbejde: Samarbejde',
			'ArrowUp concept:borger: Borgeren',
			'Control+End concept:digitalisering: 0,0 %, ingen udsagn',
			'Control+Home head: Hvidovre'
		]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await has(page, 'cell', 'concept:borger,municipality:hvidovre');
		expect(await stops()).toBe(1);
	});
});

describe('carried away, the matrix', () => {
	it('is text for a spreadsheet, with its bases, filters, date and link', async () => {
		const { page } = await openMatrix('/?mode=matrix&sort=total&role=leder', {
			permissions: ['clipboard-read', 'clipboard-write']
		});
		await page.getByRole('button', { name: 'Kopiér tabel' }).click();
		await page.getByRole('status').getByText('Tabellen er kopieret').waitFor();
		const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map(plain);
		expect(lines[0]).toContain('Hvidovre (n = 67): udsagn Hvidovre (n = 67): andel');
		expect(lines[1]).toMatch(/^Borgeren 33 16 23,9 % /);
		expect(lines).toContain('Filtre: Leder');
		expect(lines.at(-1)).toBe(addressOf('/?v=1&role=leder&mode=matrix&sort=total'));
	});

	it('is sentences too, one a row', async () => {
		const { page } = await openMatrix('/?mode=matrix');
		await page.getByText('Tabellen i ord').click();
		const words = reader(page).locator('details', { hasText: 'Tabellen i ord' });
		const said = (await words.locator('li').allInnerTexts()).map(plain);
		expect(said).toHaveLength(43);
		expect(said).toContain(
			'Mod fylder mest i Albertslund: 6 af 36 udsagn (16,7 %); mindst i Hvidovre: 2 af 127 udsagn (1,6 %).'
		);
	});
});

describe('on a phone the matrix', () => {
	it('has one column at a time, and a chooser for the others', async () => {
		const { page } = await openMatrix('/?mode=matrix', { viewport: { width: 390, height: 844 } });
		const seen = () => grid(page).locator('thead th:visible').allInnerTexts();
		expect((await seen()).map(plain)[2]).toMatch(/^Hvidovre n = 127/);
		await setting(page, 'Kolonne').selectOption('Albertslund');
		await has(page, 'column', 'municipality:albertslund');
		await expect.poll(async () => (await seen()).map(plain)[2]).toMatch(/^Albertslund n = 36/);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		const box = await grid(page)
			.locator('xpath=..')
			.evaluate((scroll) => [scroll.scrollWidth, scroll.clientWidth]);
		expect(box[0]).toBeLessThanOrEqual(box[1] ?? 0);
	});

	it('fits also with a cell open', async () => {
		const { page } = await openPage('/?mode=matrix&cell=concept:mod,municipality:gladsaxe', {
			...QUIET,
			viewport: { width: 320, height: 640 }
		});
		expect((await grid(page).locator('thead th:visible').allInnerTexts()).map(plain)[2]).toMatch(/^Gladsaxe/);
		// The statements of a cell come in a moment.
		const end = async () => {
			const box = await detail(page).locator('section').boundingBox();
			return box === null ? Infinity : box.x + box.width;
		};
		await expect.poll(end).toBeLessThanOrEqual(320);
	});
});

describe('without script the matrix', () => {
	it('is whole, opens cells and orders rows by links, and crosses other facets by its button', async () => {
		const { page } = await openPage('/?mode=matrix&role=leder', { ...QUIET, javaScriptEnabled: false });
		expect((await cellsWithoutScript(page)).length).toBe(43 * 4);
		await grid(page).locator('[data-row="concept:mod"] td a').nth(2).click();
		await expect.poll(() => detail(page).locator('[data-statement]').count()).toBeGreaterThan(0);
		await page.getByRole('link', { name: 'Ordn efter I alt' }).click();
		await has(page, 'sort', 'total');
		await setting(page, 'Kolonner').selectOption('role');
		await page.getByRole('button', { name: 'Vis tabellen' }).click();
		await has(page, 'columns', 'role');
		expect(parameter(page, 'role')).toBe('leder');
	});
});

const cellsWithoutScript = (page: Page) => grid(page).locator('tr[data-row] a[aria-expanded]').all();
