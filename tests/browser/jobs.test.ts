/** What people come for, done from an empty page step by step, and every figure they would publish counted again, plainly, from the export. */

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphBatch } from '../../graph/model/graph.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { type Recount, recountOf } from '../fixtures/recount.ts';
import { savedPicture } from './carry.ts';
import { addressOf, openPage, type OpenOptions, pageAlive } from './harness.ts';

let recount: Recount;
beforeAll(async () => {
	recount = recountOf((await (await fetch(addressOf('/api/export/json'))).json()) as GraphBatch);
});

const MUNICIPALITIES = {
	Albertslund: 'municipality:albertslund',
	Gentofte: 'municipality:gentofte',
	Gladsaxe: 'municipality:gladsaxe',
	Hvidovre: 'municipality:hvidovre'
};
const CLIPBOARD: OpenOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const reader = (page: Page) => page.locator('#reader');
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const parameter = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const percent = (part: number, whole: number) =>
	(part / whole).toLocaleString('da-DK', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** As a share stands on the screen, of those with all of `of` those that have `what` too. */
function figure(what: string, ...of: string[]): string {
	const [part, whole] = [recount.count(NO_FILTER, [...of, what]), recount.count(NO_FILTER, of)];
	return whole === 0 ? '–' : plain(`${percent(part, whole)} (${part} af ${whole})`);
}

async function start(options: OpenOptions = {}): Promise<Page> {
	const { page } = await openPage('/', options);
	await pageAlive(page);
	return page;
}

/** Types into the search and takes an option of it. */
async function find(page: Page, words: string, option: RegExp) {
	await page.keyboard.press('Control+k');
	await page.getByRole('combobox', { name: /^Søg/ }).fill(words);
	await page.getByRole('option', { name: option }).first().click();
}

describe('a consultant prepares slides on courage', () => {
	it('finds who says it, how often, and the sentence to quote', async () => {
		const page = await start(CLIPBOARD);
		await page.keyboard.press('Control+k');
		await page.getByRole('combobox', { name: /^Søg/ }).fill('mod');
		await page.keyboard.press('Enter');
		await expect.poll(() => parameter(page, 'focus')).toBe('concept:mod');
		for (const [name, id] of Object.entries(MUNICIPALITIES)) {
			const section = reader(page).locator(`section[data-municipality="${id}"]`);
			const statements = recount.count(NO_FILTER, ['concept:mod', id]);
			await expect.poll(() => section.locator('[data-statement]').count(), { message: name }).toBe(statements);
		}
		await reader(page)
			.getByRole('button', { name: /^Kopiér citat/ })
			.first()
			.click();
		await page.getByText('Citatet er kopieret').waitFor();
		const quote = await page.evaluate(() => navigator.clipboard.readText());
		expect(quote).toMatch(/^».+« \(Albertslund, .+\)\nhttp/s);
		const { name: file } = await savedPicture(page);
		expect(file).toBe('sammenhaeng-mod-21-udsagn.png');
	});

	it('lays it beside trust, with figures for each municipality', async () => {
		const page = await start();
		await find(page, 'mod', /^Mod\b/);
		await reader(page).getByRole('link', { name: 'Sammenlign med …' }).click();
		await reader(page).getByRole('link', { name: 'Tillid', exact: true }).click();
		await expect.poll(() => parameter(page, 'compare')).toBe('concept:mod,concept:tillid');
		for (const [name, id] of Object.entries(MUNICIPALITIES)) {
			const row = reader(page).locator(`tr[data-row="${id}"]`).first();
			await row.waitFor();
			expect([name, ...(await row.locator('td').allInnerTexts()).map(plain)]).toEqual([
				name,
				figure('concept:mod', id),
				figure('concept:tillid', id)
			]);
		}
		const both = recount.count(NO_FILTER, ['concept:mod', 'concept:tillid']);
		expect(plain(await reader(page).innerText())).toContain(`Mod og Tillid: ${both} udsagn sammen`);
	});

	it('learns what Gentofte alone leaves out, and what fills more there', async () => {
		const page = await start();
		await find(page, 'gentofte', /^Gentofte\b/);
		await page
			.getByRole('link', { name: 'Vis portrættet af Gentofte' })
			.or(reader(page).locator('.unsaid').first())
			.first()
			.waitFor();
		if (parameter(page, 'focus') === null) await page.getByRole('link', { name: 'Vis portrættet af Gentofte' }).click();
		await expect.poll(() => parameter(page, 'focus')).toBe('municipality:gentofte');
		await reader(page).locator('.unsaid').waitFor();
		const unsaid = await reader(page)
			.locator('.unsaid li')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-row') ?? ''));
		const silent = recount
			.ids('concept')
			.filter(
				(id) => recount.count(NO_FILTER, [id]) > 0 && recount.count(NO_FILTER, [id, MUNICIPALITIES.Gentofte]) === 0
			);
		expect(unsaid.toSorted()).toEqual(silent);
		const rows = await reader(page)
			.locator('tr[data-row]')
			.evaluateAll((all) =>
				all.map((row) => [row.getAttribute('data-row') ?? '', row.querySelector('td')?.innerText ?? ''] as const)
			);
		expect(rows.length).toBeGreaterThan(8);
		for (const [id, shown] of rows) expect([id, plain(shown)]).toEqual([id, figure(id, MUNICIPALITIES.Gentofte)]);
	});

	it('finds psychological safety where it is written', async () => {
		const page = await start();
		await find(page, 'psykologisk tryghed', /^Psykologisk tryg organisation, Gladsaxe/);
		const [value] = recount.ids('value').filter((id) => id.endsWith(':psykologisk-tryg-organisation'));
		await expect.poll(() => parameter(page, 'focus') ?? parameter(page, 'select')).toBe(value?.replace(/^/, ''));
		await expect
			.poll(() => reader(page).locator('[data-total]').first().getAttribute('data-total'))
			.toBe(String(recount.count(NO_FILTER, [value ?? ''])));
	});
});

describe('a centre manager asks what is expected of her', () => {
	it('reads it by perspective, and beside leaders elsewhere', async () => {
		const page = await start();
		await find(page, 'centerchef', /^Centerchef\b/);
		await expect.poll(() => parameter(page, 'focus')).toBe('role:centerchef');
		const groups = await reader(page).locator('#statements h4').allInnerTexts();
		expect(groups).toHaveLength(4);
		for (const group of groups) {
			const [, name = '', n = ''] = /^(.+?)\s+(\d+) udsagn$/.exec(plain(group)) ?? [];
			const id = recount
				.ids('value')
				.find((value) =>
					value.endsWith(
						name.toLowerCase().normalize('NFC').replace(/[()]/g, '').replaceAll('æ', 'ae').replaceAll(' ', '-')
					)
				);
			expect([name, Number(n)]).toEqual([name, recount.count(NO_FILTER, ['role:centerchef', id ?? ''])]);
		}
		const own = await reader(page)
			.locator('tr[data-row]')
			.evaluateAll((all) =>
				all.map((row) => [
					row.getAttribute('data-row') ?? '',
					...[...row.querySelectorAll('td')].map((cell) => cell.innerText)
				])
			);
		const leaders = (what: string[] = []) =>
			recount.count(NO_FILTER, ['role:leder', ...what]) -
			recount.count(NO_FILTER, ['role:leder', MUNICIPALITIES.Hvidovre, ...what]);
		for (const [id = '', here = '', others = ''] of own)
			expect([id, plain(here), plain(others)]).toEqual([
				id,
				figure(id, 'role:centerchef'),
				plain(`${percent(leaders([id]), leaders())} (${leaders([id])} af ${leaders()})`)
			]);
	});

	it('shows it on the wall in large type', async () => {
		const page = await start({ viewport: { width: 1024, height: 768 } });
		await find(page, 'centerchef', /^Centerchef\b/);
		await page.locator('header select').selectOption('projector');
		const size = () =>
			reader(page)
				.locator('blockquote')
				.first()
				.evaluate((quote) => parseFloat(getComputedStyle(quote).fontSize));
		await expect.poll(size).toBeGreaterThanOrEqual(20);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
	});
});

describe('a researcher takes the figures along', () => {
	it('crosses concepts and municipalities for leaders, and copies a table that is so', async () => {
		const page = await start(CLIPBOARD);
		await page
			.getByRole('checkbox', { name: /^Leder\b/ })
			.first()
			.check();
		await page.getByRole('link', { name: 'Matrix', exact: true }).click();
		await page.getByRole('grid').waitFor();
		await page.getByRole('link', { name: 'Ordn efter Gentofte' }).click();
		await expect.poll(() => parameter(page, 'sort')).toBe('municipality:gentofte');
		await page.getByRole('button', { name: 'Kopiér tabel' }).click();
		await page.getByRole('status').getByText('Tabellen er kopieret').waitFor();
		const lines = (await page.evaluate(() => navigator.clipboard.readText()))
			.split('\n')
			.map((line) => line.split('\t'));
		const heads = lines[0]?.map(plain) ?? [];
		const names = new Map(
			await page
				.locator('[role=grid] tr[data-row] th a')
				.evaluateAll((all) =>
					all.map((link) => [link.textContent.trim(), link.closest('tr')?.getAttribute('data-row') ?? ''] as const)
				)
		);
		expect(names.size).toBe(43);
		let compared = 0;
		for (const cells of lines.slice(1))
			for (const [at, head] of heads.entries()) {
				const [, municipality = '', base = ''] = /^(\w+) \(n = (\d+)\): udsagn$/.exec(head) ?? [];
				const [concept, id] = [
					names.get(plain(cells[0] ?? '')),
					Object.entries(MUNICIPALITIES).find(([name]) => name === municipality)?.[1]
				];
				if (concept === undefined || id === undefined) continue;
				compared++;
				const own = ['role:leder', id];
				expect([concept, id, Number(cells[at]), Number(base)]).toEqual([
					concept,
					id,
					recount.count(NO_FILTER, [...own, concept]),
					recount.count(NO_FILTER, own)
				]);
			}
		expect(compared).toBe(43 * 4);
	});

	it('crosses concepts with one another, and every number opens as many statements', async () => {
		const page = await start();
		await page.getByRole('link', { name: 'Matrix', exact: true }).click();
		await page.getByText('Færdige tabeller').click();
		await page.getByRole('link', { name: 'Begreber × begreber' }).click();
		await expect.poll(() => parameter(page, 'columns')).toBe('concept');
		const cells = await page
			.locator('[role=grid] tr[data-row] td a[aria-expanded]')
			.evaluateAll((all) =>
				all.map((link) => [link.getAttribute('href') ?? '', link.closest('td')?.innerText ?? ''] as const)
			);
		expect(cells.length).toBeGreaterThan(100);
		for (const [href, text] of cells) {
			const [row = '', column = ''] = (new URL(href, addressOf('/')).searchParams.get('cell') ?? '').split(',');
			expect([row, column, plain(text)]).toEqual([row, column, figure(column, row)]);
		}
	});
});
