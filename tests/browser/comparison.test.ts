/** Two or three things side by side: how they get there, what every number opens, and what is said of what can't be compared. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { savedPicture } from './carry.ts';
import { addressOf, openPage, pageAlive } from './harness.ts';
import { marksOn } from './marks.ts';

const compared = (page: Page) => new URL(page.url()).searchParams.get('compare');
const reader = (page: Page) => page.locator('#reader');

/** Waits for the address, which changes when the page has changed. */
async function compares(page: Page, ids: string | null) {
	await expect.poll(() => compared(page)).toBe(ids);
}

describe('a comparison', () => {
	it('is offered for a mark that is chosen in the picture beside another', async () => {
		const { page: atRest } = await openPage('/');
		// The largest: Mod is small, and each field of a mark is a patch of its own.
		const [mark] = await marksOn(atRest, PALETTES.light.node.Concept);
		if (!mark) throw new Error('There is no concept in the picture.');
		const { page } = await openPage('/?select=concept:mod');
		await page.keyboard.down('Control');
		await page.mouse.click(mark.x, mark.y);
		await page.keyboard.up('Control');
		await page.getByRole('link', { name: /^Sammenlign Mod og / }).click();
		await expect.poll(() => compared(page)).toMatch(/^concept:mod,concept:[a-z-]+$/);
		await reader(page).getByRole('heading', { name: 'Kort sagt' }).waitFor();
		expect(await page.locator('[data-picture]').count()).toBe(0);
	});

	it('begins with one thing, takes a second and a third, changes places, and is left as it came', async () => {
		const { page } = await openPage('/?focus=concept:mod', { drawn: false });
		await page.getByRole('link', { name: 'Sammenlign med …' }).click();
		await compares(page, 'concept:mod');
		await expect.poll(() => reader(page).getByRole('alert').innerText()).toContain('Her er kun Mod.');
		await page.getByLabel('Find blandt begreber').fill('tilli');
		await reader(page).getByRole('link', { name: 'Tillid', exact: true }).click();
		await compares(page, 'concept:mod,concept:tillid');
		await page.getByRole('link', { name: 'Byt om' }).click();
		await compares(page, 'concept:tillid,concept:mod');
		await page.getByText('Tilføj en tredje').click();
		await page.getByLabel('Find blandt begreber').fill('fejl');
		await reader(page).getByRole('link', { name: 'Fejl', exact: true }).click();
		await compares(page, 'concept:tillid,concept:mod,concept:fejl');
		expect(await page.getByText('Tilføj en tredje').count()).toBe(0);
		await page.getByRole('link', { name: 'Fjern Mod fra sammenligningen' }).click();
		await compares(page, 'concept:tillid,concept:fejl');
		await page.keyboard.press('Escape');
		await compares(page, null);
		expect(new URL(page.url()).searchParams.get('select')).toBe('concept:tillid,concept:fejl');
		await page.goBack();
		await compares(page, 'concept:tillid,concept:fejl');
	});

	it('says in short what the figures say', async () => {
		const { page } = await openPage('/?compare=concept:mod,concept:tillid', { drawn: false });
		const said = (await reader(page).locator('.sentences li').allInnerTexts()).map((text) =>
			text.replaceAll('\u00a0', ' ')
		);
		expect(said).toEqual([
			'Mod nævnes i 21 af 326 udsagn (6,4 %).',
			'Tillid nævnes i 13 af 326 udsagn (4,0 %).',
			'Mod fylder mest i Albertslund: 6 af 36 udsagn (16,7 %); mindst i Hvidovre: 2 af 127 udsagn (1,6 %).',
			'Tillid fylder mest i Albertslund: 3 af 36 udsagn (8,3 %); mindst i Hvidovre: 4 af 127 udsagn (3,1 %).',
			'Begge står i 0 af de 34 udsagn, der har mindst et af dem.'
		]);
		expect(await page.title()).toContain('Sammenligning: Mod og Tillid');
	});

	it('tells of organisations what each says as no other, and what it never mentions', async () => {
		const { page } = await openPage('/?compare=municipality:gentofte,municipality:hvidovre&municipality=gladsaxe', {
			drawn: false
		});
		const text = await reader(page).innerText();
		expect(text).toContain(
			'Gentofte nævner aldrig: Ambition og dygtighed, Etik og troværdighed, Forandring, Kommunikation, Medindflydelse og Service.'
		);
		expect(text).toContain('Filtret på kommune gælder ikke her');
		expect(text).not.toContain('I samme udsagn');
		expect(text).not.toContain('Tallene gælder inden for filtrene');
	});

	it.each([
		['role=leder', 'Tallene gælder inden for filtrene.'],
		['concept=fejl', 'Kun udsagn, der passer til begrebsfiltret, er talt'],
		['role=centerchef&concept=fejl', 'Ingen.']
	])('says what %s does to the figures', async (filter, words) => {
		const { page } = await openPage(`/?compare=concept:mod,concept:dialog&${filter}`, { drawn: false });
		expect(await reader(page).innerText()).toContain(words);
	});

	it('is a page of figures and links without script, and no wider than a phone', async () => {
		const { page } = await openPage('/?compare=role:leder,role:medarbejder,role:alle&lang=en', {
			drawn: false,
			javaScriptEnabled: false,
			viewport: { width: 390, height: 844 }
		});
		expect(await reader(page).locator('[data-row] a').count()).toBeGreaterThan(20);
		const { width } = (await page.locator('body').boundingBox()) ?? { width: 0 };
		expect(width).toBeLessThanOrEqual(390);
	});
});

describe('every number opens as many statements as it says', () => {
	it.each([
		'/?compare=concept:mod,concept:tillid',
		'/?compare=concept:dialog,concept:samarbejde,concept:ansvar&role=leder',
		'/?compare=concept:mod,concept:dialog&concept=fejl',
		'/?compare=municipality:gentofte,municipality:hvidovre&municipality=gladsaxe&concept=dialog',
		'/?compare=role:leder,role:medarbejder',
		'/?compare=role:leder,role:medarbejder&role=leder&concept=dialog',
		'/?compare=relation:opad,relation:nedad&municipality=gladsaxe'
	])('on %s', async (path) => {
		const { page } = await openPage(path, { drawn: false });
		const figures = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>('[data-row] td a, [data-pair] a')].map((link) => ({
				href: link.getAttribute('href') ?? '',
				said: link.closest('td')?.innerText ?? link.textContent
			}))
		);
		expect(figures.length).toBeGreaterThan(5);
		const differing: string[] = [];
		for (const { href, said } of figures) {
			const html = await (await fetch(addressOf(href))).text();
			const [, opened] = /class="counts[^"]*" data-total="(\d+)"/.exec(html) ?? [];
			const [, counted] = /\((\d+) af/.exec(said) ?? /(\d+)/.exec(said) ?? [];
			if (opened === undefined || opened !== counted) differing.push(`${href}: ${said} opens ${opened ?? 'nothing'}`);
		}
		expect(differing).toEqual([]);
	});
});

describe('what can’t be compared', () => {
	it.each([
		['the same thing twice', 'concept:mod,concept:mod', 'Her er kun Mod.', 'Dialog'],
		['different kinds', 'concept:mod,role:leder', 'Her er Mod (begreb) og Leder (rolle).', 'Læs udsagnene i stedet'],
		[
			'too many',
			'concept:mod,concept:tillid,concept:fejl,concept:ansvar',
			'Der kan sammenlignes tre ad gangen. Her er 4.',
			'Sammenlign kun Mod, Tillid og Fejl'
		],
		['one that is unknown', 'concept:mod,concept:findes-ikke', 'Her er kun Mod.', 'Luk sammenligningen']
	])('%s: is said in a sentence, with the way out', async (_, ids, sentence, way) => {
		const { page, status } = await openPage(`/?compare=${ids}`, { drawn: false });
		expect(status).toBe(200);
		expect(await reader(page).getByRole('alert').innerText()).toContain(sentence);
		await reader(page).getByRole('link', { name: way, exact: true }).click();
		await expect.poll(() => compared(page)).not.toBe(ids);
		await expect.poll(() => reader(page).getByRole('alert').count()).toBe(0);
	});
});

describe('the picture of a comparison', () => {
	it('draws the things and what stands between them, and each mark leads on, also without script', async () => {
		const { page } = await openPage('/?compare=concept:mod,concept:tillid', { drawn: false, javaScriptEnabled: false });
		const figure = page.locator('#reader figure.wide');
		expect(await figure.locator('a').count()).toBe(20);
		const fejl = figure.getByRole('link', { name: /^Fejl\. Mod: 5 af 21 udsagn/ });
		expect(await fejl.count()).toBe(1);
		expect(await figure.locator('figcaption').innerText()).toContain('20 af 31 begreber er tegnet.');
		await fejl.locator('circle').click();
		await page.waitForURL(/concept=fejl&focus=concept:mod/);
		expect(await reader(page).locator('[data-statement]').count()).toBe(5);
	});

	it('is another one on a phone, which fits', async () => {
		const { page } = await openPage('/?compare=concept:mod,concept:tillid', {
			drawn: false,
			viewport: { width: 390, height: 844 }
		});
		expect(await page.locator('#reader figure.wide').isVisible()).toBe(false);
		expect(await page.locator('#reader figure.narrow a').count()).toBe(11);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});

	it('is saved with its title', async () => {
		const { page } = await openPage('/?compare=municipality:gentofte,municipality:hvidovre', { drawn: false });
		await pageAlive(page);
		const { name } = await savedPicture(page);
		expect(name).toMatch(/gentofte.*hvidovre.*\.png$/);
	});
});

describe('the statements of what is compared', () => {
	it('stand side by side, as many as there are, and more of each on request', async () => {
		const { page } = await openPage('/?compare=concept:mod,concept:tillid', { drawn: false });
		await pageAlive(page);
		const column = (id: string) => page.locator(`[data-thing="${id}"]`);
		expect(await column('concept:mod').locator('h4').innerText()).toMatch(/21 udsagn/);
		expect(await column('concept:tillid').locator('h4').innerText()).toMatch(/13 udsagn/);
		expect(await column('concept:mod').locator('[data-statement]').count()).toBe(5);
		expect(await column('concept:mod').locator('mark').count()).toBeGreaterThanOrEqual(5);
		await column('concept:mod').getByRole('button', { name: 'Vis flere (16 endnu)' }).click();
		await expect.poll(() => column('concept:mod').locator('[data-statement]').count()).toBe(21);
		const [first, second] = await Promise.all(['concept:mod', 'concept:tillid'].map((id) => column(id).boundingBox()));
		expect(second?.y).toBe(first?.y);
		expect(second?.x ?? 0).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? Infinity));
	});
});
