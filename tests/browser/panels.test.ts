/** The panels beside the picture: where focus goes, what a statement tells, who is silent, and a server that is gone. */

import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { startApp, temporaryFolder } from './app-server.ts';
import { openPage, pageAlive } from './harness.ts';

const PHONE = { viewport: { width: 390, height: 780 } };
const reader = (page: Page) => page.locator('#reader');
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function choose(page: Page, words: string) {
	await page.getByRole('combobox', { name: /^Søg/ }).fill(words);
	await page.getByRole('combobox', { name: /^Søg/ }).press('Enter');
	await page.waitForURL(/focus=/);
}

describe('choosing in the search', () => {
	it('moves focus to the text of what was chosen', async () => {
		const { page } = await openPage('/');
		await choose(page, 'mod');
		await expect.poll(() => focusedId(page)).toBe('reader');
	});
});

describe('a link to a statement', () => {
	it('shows it with its place and the proof of its links', async () => {
		const first = await openPage('/?focus=concept:mod');
		const quote = first.page.locator('[data-statement]').first();
		const id = (await quote.getAttribute('data-statement')) ?? '';
		const text = await quote.locator('blockquote').innerText();
		const { page } = await openPage(`/?focus=${id}&select=${id}`, { drawn: false });
		await pageAlive(page);
		const shown = reader(page).locator(`[data-statement="${id}"]`);
		await expect(shown.locator('blockquote').innerText()).resolves.toBe(text);
		await expect(shown.locator('blockquote mark').allInnerTexts()).resolves.not.toEqual([]);
		await shown.getByRole('button', { name: 'Hvorfor står det her?' }).click();
		await expect.poll(() => shown.locator('.why li').allInnerTexts()).toContainEqual(expect.stringMatching(/^Mod: »/));
	});
});

describe('a list of quotes', () => {
	it('names the statement in each of its buttons', async () => {
		const { page } = await openPage('/?mode=list&focus=concept:mod', { drawn: false });
		const names = await page
			.getByRole('button', { name: /^Vis i kilden – / })
			.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
		expect(names.length).toBeGreaterThan(8);
		expect(new Set(names).size).toBe(names.length);
	});

	it('says why a municipality has no statement, and says it of no other', async () => {
		const { page } = await openPage('/?mode=list&focus=concept:mod&role=medarbejder', { drawn: false });
		const silent = reader(page).locator('[data-municipality="municipality:albertslund"]');
		await expect(silent.innerText()).resolves.toMatch(
			/Albertslund nævner det i 6 udsagn, men ikke i noget, der er til rollen »Medarbejder«/
		);
		expect(await silent.locator('[data-statement]').count()).toBe(0);
		for (const section of await reader(page).locator('section:has([data-statement])').all())
			await expect(section.innerText()).resolves.not.toMatch(/nævner det/);
	});
});

describe('a statement that completes a lead-in of its document', () => {
	const LEAD_IN = 'I Gladsaxe Kommune er lederne …';
	const permissions = ['clipboard-read', 'clipboard-write'];

	it.each([
		['', 'Kopiér citat', 'Citatet er kopieret'],
		['&lang=en', 'Copy quote', 'Quote copied']
	])('is read after it, in grey, and copied with it in brackets (%s)', async (language, copy, copied) => {
		const { page } = await openPage(`/?mode=list&focus=concept:mod${language}`, { drawn: false, permissions });
		const shown = page.locator('[data-statement]', { hasText: 'villige til at udfordre' });
		const quote = shown.locator('blockquote');
		await expect(quote.innerText()).resolves.toMatch(`${LEAD_IN} villige til at udfordre`);
		await expect(quote.ariaSnapshot()).resolves.toMatch(/blockquote.*I Gladsaxe Kommune er lederne … villige til/s);
		await expect(quote.getAttribute('lang')).resolves.toBe('da');
		const colour = (part: string) => shown.locator(part).evaluate((element) => getComputedStyle(element).color);
		expect(await colour('.lead-in')).toBe(await colour('.document'));
		expect(await colour('.lead-in')).not.toBe(await colour('blockquote'));
		await expect(shown.locator('mark').allInnerTexts()).resolves.toEqual(['modet']);
		await shown.getByRole('button', { name: new RegExp(`^${copy}`) }).click();
		await page.getByText(copied).waitFor();
		const text = await page.evaluate(() => navigator.clipboard.readText());
		expect(text).toMatch(
			/^»\[I Gladsaxe Kommune er lederne\] villige til at udfordre .*« \(Gladsaxe, Ledelsesgrundlag\)\n/
		);
	});
});

describe('on a phone', () => {
	it('leads from the picture to the text and back', async () => {
		const { page } = await openPage('/?focus=concept:mod', PHONE);
		const top = async () => (await reader(page).boundingBox())?.y ?? Infinity;
		expect(await top()).toBeGreaterThan(400);
		await page.getByRole('link', { name: 'Læs udsagnene' }).click();
		await expect.poll(top).toBeLessThan(50);
		expect(await focusedId(page)).toBe('reader');
		await page.getByRole('button', { name: 'Tilbage til billedet' }).click();
		await expect.poll(top).toBeGreaterThan(400);
	});

	it('shows the text of what was chosen in the search', async () => {
		const { page } = await openPage('/', PHONE);
		await choose(page, 'mod');
		await expect.poll(async () => (await reader(page).boundingBox())?.y ?? Infinity).toBeLessThan(50);
	});

	it.each(['Escape', 'Enter'])(
		'opens the filters with focus in them, and %s leads back to their button',
		async (key) => {
			const { page } = await openPage('/', PHONE);
			const opener = page.getByRole('button', { name: 'Vis filtre' });
			await opener.click();
			const close = page.getByRole('button', { name: 'Skjul filtre' });
			await expect.poll(() => close.evaluate((button) => button === document.activeElement)).toBe(true);
			await page.keyboard.press(key);
			await close.waitFor({ state: 'hidden' });
			await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
		}
	);
});

describe('colours of the system', () => {
	it('tell which way of showing is on', async () => {
		const { page } = await openPage('/', { forcedColors: 'active' });
		const ground = (name: string) =>
			page.getByRole('link', { name, exact: true }).evaluate((link) => getComputedStyle(link).backgroundColor);
		expect(await ground('Netværk')).not.toBe(await ground('Tabel'));
	});
});

describe('a server that stops', () => {
	it('is told in words, and the page comes back with it', async () => {
		const data = temporaryFolder();
		const env = { DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') };
		let app = await startApp(env);
		try {
			const { page } = await openPage(app.address, { allowedErrors: [/ERR_CONNECTION_REFUSED|Failed to fetch|500/] });
			await app.stop();
			await page.getByRole('link', { name: 'Tillid', exact: true }).first().click();
			await page.getByRole('heading', { name: 'Serveren svarer ikke.' }).waitFor();
			app = await startApp({ ...env, PORT: new URL(app.address).port });
			await page.getByRole('heading', { name: 'Tillid', level: 2 }).waitFor();
		} finally {
			await app.stop();
			data.remove();
		}
	});
});
