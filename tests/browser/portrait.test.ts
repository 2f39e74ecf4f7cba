/** The portrait of what is no concept: its statements by group, its figures beside the others', where each leads, and what is said where there is nothing. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Portrait } from '../../graph/model/query.ts';
import { addressOf, openPage, type OpenOptions, pageAlive } from './harness.ts';

const PHONE: OpenOptions = { viewport: { width: 390, height: 844 } };
const reader = (page: Page) => page.locator('#reader');
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const parameter = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const percent = new Intl.NumberFormat('da-DK', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});

async function openPortrait(search: string, options: OpenOptions = {}) {
	const opened = await openPage(`/?${search}`, { drawn: false, ...options });
	if (options.javaScriptEnabled !== false) await pageAlive(opened.page);
	return opened;
}

async function asked(id: string, more = ''): Promise<Portrait> {
	return (await (await fetch(addressOf(`/api/portrait?id=${id}${more}`))).json()) as Portrait;
}

describe('the portrait of a role', () => {
	it('says what is expected of it, by what its statements stand under, each with its count', async () => {
		const { page } = await openPortrait('focus=role:centerchef');
		expect(await page.locator('[data-picture]').count()).toBe(0);
		const said = reader(page).locator('#statements');
		expect((await said.locator('h4').allInnerTexts()).map(plain)).toEqual([
			'Styrker resultaterne (Performance) 4 udsagn',
			'Sikrer driften (Compliance) 4 udsagn',
			'Skaber velfærd (Emergens) 4 udsagn',
			'Udvikler en robust organisation (Resiliens) 4 udsagn'
		]);
		expect(await said.locator('[data-statement]').count()).toBe(16);
	});

	it('says whose it is where one organisation alone has it, and leads to how the others say what it leaves out', async () => {
		const { page } = await openPortrait('focus=role:centerchef');
		expect(await reader(page).locator('.kicker').innerText()).toBe('Rolle, Hvidovre');
		await reader(page).locator('.unsaid').getByRole('link', { name: 'Mod', exact: true }).click();
		await expect.poll(() => parameter(page, 'focus')).toBe('concept:mod');
	});

	it('offers the nearest broader role where one organisation alone has it', async () => {
		const { page } = await openPortrait('focus=role:centerchef');
		expect(plain(await reader(page).innerText())).toContain(
			'Kun Hvidovre taler til »Centerchef«. 2 andre kommuner taler til »Leder«: 77 udsagn.'
		);
		await page.getByRole('link', { name: 'Læs, hvad der siges til »Leder«' }).click();
		await expect.poll(() => parameter(page, 'focus')).toBe('role:leder');
		await reader(page).getByRole('heading', { name: 'Leder', level: 2 }).waitFor();
	});

	it('reads the statements on a concept, and on all again', async () => {
		const { page } = await openPortrait('focus=role:centerchef');
		const row = reader(page).locator('tr[data-row="concept:faglighed"]');
		await row.getByRole('link', { name: /^Faglighed: 31,3/ }).click();
		await expect.poll(() => parameter(page, 'select')).toBe('concept:faglighed');
		await expect.poll(() => reader(page).locator('#statements [data-statement]').count()).toBe(5);
		expect(await reader(page).locator('#statements mark').count()).toBeGreaterThanOrEqual(5);
		await page.keyboard.press('Escape');
		await expect.poll(() => reader(page).locator('#statements [data-statement]').count()).toBe(16);
		expect(parameter(page, 'focus')).toBe('role:centerchef');
	});
});

describe('every figure of a portrait is the API’s', () => {
	it.each([
		['role:centerchef', ''],
		['role:leder', '&municipality=gentofte,hvidovre'],
		['municipality:gladsaxe', ''],
		['municipality:hvidovre', '&role=leder'],
		['document:gentofte-ledelsesgrundlag', ''],
		['relation:opad', ''],
		['value:gladsaxe-vi-vil:psykologisk-tryg-organisation', '']
	])('of %s%s', async (id, filter) => {
		const { against } = await asked(id, filter);
		const { page } = await openPortrait(`focus=${id}${filter}`);
		const contrasts = new Map([...against.more, ...against.less].map((one) => [one.id, one]));
		const rows = await reader(page)
			.locator('tr[data-row]')
			.evaluateAll((all) =>
				all.map((row) => ({
					id: row.getAttribute('data-row') ?? '',
					cells: [...row.querySelectorAll('td')].map(({ innerText }) => innerText)
				}))
			);
		expect(rows.length).toBeGreaterThan(3);
		for (const row of rows) {
			const { share, statements, base, others } = contrasts.get(row.id) ?? { share: NaN, statements: 0, base: 0 };
			expect([row.id, ...row.cells.map(plain)]).toEqual([
				row.id,
				plain(`${percent.format(share)} (${statements} af ${base})`),
				plain(`${percent.format(others?.share ?? NaN)} (${others?.statements} af ${others?.base})`)
			]);
		}
		const unsaid = await reader(page)
			.locator('.unsaid li')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-row')));
		expect(unsaid).toEqual(against.less.filter(({ statements }) => statements === 0).map((one) => one.id));
	});
});

describe('a portrait', () => {
	it('leads to the network with its municipality selected, to the table, and to a comparison', async () => {
		const { page } = await openPortrait('focus=municipality:gladsaxe');
		const modes = page.getByRole('navigation', { name: 'Vis som' });
		expect(await modes.locator('[aria-current]').count()).toBe(0);
		await modes.getByRole('link', { name: 'Netværk' }).click();
		await page.locator('[data-picture]').waitFor();
		expect([parameter(page, 'focus'), parameter(page, 'select')]).toEqual([null, 'municipality:gladsaxe']);
		await page.goBack();
		await modes.getByRole('link', { name: 'Tabel' }).click();
		await expect.poll(() => parameter(page, 'mode')).toBe('list');
		await page.goBack();
		await reader(page).getByRole('link', { name: 'Sammenlign med …' }).click();
		await expect.poll(() => parameter(page, 'compare')).toBe('municipality:gladsaxe');
	});

	it('is told of an old link to the text alone, and of one statement', async () => {
		const { page } = await openPortrait('mode=list&focus=municipality:hvidovre');
		await reader(page).getByRole('heading', { name: 'Fylder mere her' }).waitFor();
		const id = await reader(page).locator('[data-statement]').first().getAttribute('data-statement');
		const { page: single } = await openPortrait(`focus=${id}`);
		expect(await reader(single).locator('[data-statement]').count()).toBe(1);
		expect(await single.locator('[data-picture]').count()).toBe(0);
	});

	it('says that filters leave nothing, and how to go on', async () => {
		const { page } = await openPortrait('focus=role:centerchef&municipality=gentofte');
		expect(plain(await reader(page).innerText())).toContain('Ingen udsagn passer til filtrene.');
		await page.getByRole('link', { name: 'Ryd filtre' }).first().click();
		await expect.poll(() => reader(page).locator('#statements [data-statement]').count()).toBe(16);
	});

	it('is whole without script, and its figures are links', async () => {
		const { page } = await openPortrait('focus=role:centerchef', { javaScriptEnabled: false });
		expect(await reader(page).locator('#statements [data-statement]').count()).toBe(16);
		await reader(page).locator('tr[data-row="concept:ansvar"] td a').click();
		await page.waitForURL(/select=concept:ansvar/);
		expect(await reader(page).locator('#statements [data-statement]').count()).toBe(3);
	});

	it('fits a phone, where a link leads down to the statements', async () => {
		const { page } = await openPortrait('focus=municipality:gladsaxe', PHONE);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await page.getByRole('link', { name: 'Til de 76 udsagn' }).click();
		await expect.poll(async () => (await page.locator('#statements').boundingBox())?.y ?? Infinity).toBeLessThan(300);
	});
});
