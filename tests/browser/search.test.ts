/** The search as people use it: names together, slips, reasons, what a filter hides, by keyboard and on a phone. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage } from './harness.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const searchBox = (page: Page) => page.getByRole('combobox', { name: /^Søg/ });
const reader = (page: Page) => page.locator('#reader');
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** Types, and waits for an option that says this. */
async function offered(page: Page, words: string, says: RegExp) {
	await searchBox(page).fill(words);
	const option = page.getByRole('option', { name: says }).first();
	await option.waitFor();
	return option;
}

describe('the search box', () => {
	it.each([
		['gentofte mod', /^Mod · Gentofte\s+\d+ udsagn$/],
		['modig leder', /^Mod · Leder\s+\d+ udsagn$/],
		['centerchefer', /^Centerchef\s+Rolle$/],
		['forpligtelse', /^Psykologisk tryg organisation, Gladsaxe\s+Forpligtelse$/],
		['psykologisk tryghed', /^Psykologisk tryg organisation, Gladsaxe\s+Forpligtelse$/],
		['psykologisk tryghed', /^Trivsel\s+»tryghed« tælles under Trivsel\s+Begreb$/],
		['Gentofte Kommune', /^Gentofte\s+Kommune$/],
		['abenhed', /^Åbenhed\s+Begreb$/],
		['pa tvaers', /^På tværs\s+Begreb$/],
		['tryghed', /^Trivsel\s+»tryghed« tælles under Trivsel\s+Begreb$/]
	])('offers for %j what is meant by it', async (words, says) => {
		const { page } = await openPage('/');
		await offered(page, words, says);
	});

	it('opens a concept within a municipality, by keyboard alone', async () => {
		const { page } = await openPage('/');
		await offered(page, 'gentofte mod', /^Mod · Gentofte/);
		await searchBox(page).press('Enter');
		await page.waitForURL(/focus=concept:mod/);
		expect(new URL(page.url()).searchParams.get('select')).toBe('municipality:gentofte');
		await reader(page).locator('[data-statement]').first().waitFor();
		const ids = await reader(page)
			.locator('[data-statement]')
			.evaluateAll((quotes) => quotes.map((quote) => quote.dataset['statement']));
		expect(ids.length).toBeGreaterThan(2);
		expect(ids.filter((id) => id?.startsWith('statement:gentofte-') !== true)).toEqual([]);
	});

	it.each([
		['ledlse', 'ledelse'],
		['tilid', 'Tillid']
	])('asks for %j whether %j was meant, and takes it at Enter', async (words, meant) => {
		const { page } = await openPage('/');
		await offered(page, words, new RegExp(`^»${meant}«$`));
		await page.getByRole('group', { name: 'Mente du' }).waitFor();
		await searchBox(page).press('Enter');
		await expect.poll(() => searchBox(page).inputValue()).toBe(meant);
		await page
			.getByRole('option', { name: /udsagn$/ })
			.last()
			.waitFor();
		expect(page.url()).not.toContain('q=');
	});

	it('leads to one statement in words for one', async () => {
		const { page } = await openPage('/');
		await offered(page, 'psykologisk tryghed', /^Vis udsagnet$/);
	});

	it('says how many the filter hides, aloud too, and shows them by keyboard', async () => {
		const { page } = await openPage('/?municipality=gladsaxe');
		await offered(page, 'mod', /^\d+ flere skjult af filtret/);
		await expect(page.locator('.popup [role=status]').innerText()).resolves.toMatch(
			/\d+ udsagn.*, \d+ flere skjult af filtret$/
		);
		await searchBox(page).press('ArrowUp');
		await expect(active(page).innerText()).resolves.toMatch(/skjult af filtret/);
		expect(await searchBox(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'));
		await searchBox(page).press('Enter');
		await page.waitForURL(/q=mod/);
		expect(page.url()).not.toContain('municipality');
	});

	it('shows the marked word of each quote on a phone', async () => {
		const { page } = await openPage('/', PHONE);
		for (const words of ['mod', 'samarbejde', 'forandring', 'politiske']) {
			await searchBox(page).fill(words);
			await page.getByRole('option', { name: /^Vis (alle|udsagnet)/ }).waitFor();
			const cut = await page.locator('[role=option] .text').evaluateAll((texts) =>
				texts
					.filter((text) => {
						const mark = text.querySelector('mark')?.getBoundingClientRect();
						return mark === undefined || mark.bottom > text.getBoundingClientRect().bottom + 1;
					})
					.map((text) => text.textContent)
			);
			expect(cut, words).toEqual([]);
		}
	});

	it('keeps the active option in sight where the list is longer than the window', async () => {
		const { page } = await openPage('/', { viewport: { width: 1280, height: 420 } });
		await offered(page, 'mod', /^Vis alle/);
		for (const key of ['ArrowUp', 'ArrowDown']) {
			await searchBox(page).press(key);
			await expect
				.poll(() =>
					active(page).evaluate((option) => {
						const [list, own] = [option.closest('.popup'), option].map((element) => element?.getBoundingClientRect());
						return list && own && own.top >= list.top && own.bottom <= list.bottom;
					})
				)
				.toBe(true);
		}
	});

	it.each(['gentofte mod', 'psykologisk tryghed', 'tilid', 'xyzzyx'])(
		'axe finds nothing while it offers for %j',
		async (words) => {
			const { page } = await openPage('/');
			await searchBox(page).fill(words);
			await page.locator('.popup [role=status] span').waitFor({ state: 'attached' });
			expect(await axeViolations(page)).toEqual([]);
		}
	);
});

describe('the page of a search', () => {
	it('tells the word from the concept, with both numbers and the way to the concept', async () => {
		const { page } = await openPage('/?q=mod');
		const note = reader(page).locator('.note');
		await expect(note.innerText()).resolves.toMatch(
			/^»mod« står i 17 udsagn, men kun \d+ af dem nævner begrebet Mod, som i alt nævnes i 21 udsagn\./
		);
		await note.getByRole('link', { name: 'Se begrebet Mod' }).click();
		await page.waitForURL(/focus=concept:mod/);
	});

	it.each([true, false])(
		'says why, what is hidden and what was meant, scripts running: %s',
		async (javaScriptEnabled) => {
			const open = async (path: string) => (await openPage(path, { javaScriptEnabled, drawn: false })).page;
			await reader(await open('/?q=tryghed'))
				.getByText('»tryghed« tælles under Trivsel')
				.waitFor();
			const filtered = await open('/?q=mod&municipality=gladsaxe');
			await reader(filtered)
				.getByText(/\d+ flere skjult af filtret/)
				.waitFor();
			await reader(filtered).getByRole('link', { name: 'Vis dem uden filter' }).click();
			await filtered.waitForURL((url) => !url.searchParams.has('municipality') && url.searchParams.get('q') === 'mod');
			const slip = await open('/?q=ledlse');
			await reader(slip).getByRole('link', { name: '»ledelse«' }).click();
			await slip.waitForURL(/q=ledelse/);
			const named = await open('/?q=gentofte+mod');
			await reader(named).getByRole('link', { name: 'Mod · Gentofte' }).waitFor();
			await reader(named)
				.getByText(/^Intet udsagn har alle ordene/)
				.waitFor();
		}
	);
});
