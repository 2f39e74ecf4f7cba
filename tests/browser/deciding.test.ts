/** Links that an editor confirms or rejects: where they are explained, in the review, by mouse and by keyboard; counts and pictures follow. */

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage, pageAlive } from './harness.ts';

const folder = temporaryFolder();
let app: RunningApp;

beforeAll(async () => {
	app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder') });
});
afterAll(async () => {
	await app.stop();
	folder.remove();
});

/** How many statements the reading panel has for Mod. */
const count = (page: Page) =>
	page
		.locator('#reader')
		.getByText(/^\d+ udsagn, 4 kommuner$/)
		.textContent();

/** Opens the explanation of the statement about challenging oneself: one word group links it to Mod. */
async function why(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Hvorfor står det her\? – Og vi er ikke bange/ }).click();
	await page.getByText('Er koblingen rigtig?').waitFor();
}

describe('a decision', () => {
	it('by mouse takes a link out of counts and pictures at once, and undone puts it back', async () => {
		const { page } = await openPage(`${app.address}/?focus=concept:mod`);
		expect(await count(page)).toBe('21 udsagn, 4 kommuner');
		await why(page);
		await page.getByRole('button', { name: /^Afvis …: »ikke bange/ }).click();
		await page.getByLabel('Begrundelse').fill('Handler om ro');
		await page.getByRole('button', { name: 'Gem', exact: true }).click();
		await expect.poll(() => count(page)).toBe('20 udsagn, 4 kommuner');
		expect(await page.locator('#reader').getByText('Og vi er ikke bange').count()).toBe(0);
		expect(await axeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
		await expect.poll(() => count(page)).toBe('21 udsagn, 4 kommuner');
	});

	it('by the keyboard is kept with who and when, and is seen by the next reader', async () => {
		const { page } = await openPage(`${app.address}/?focus=concept:mod`);
		await why(page);
		await page.getByRole('button', { name: /^Bekræft: »ikke bange/ }).press('Enter');
		await page.getByText('Bekræftet', { exact: true }).waitFor();
		const other = await openPage(`${app.address}/?focus=concept:mod`);
		await why(other.page);
		expect(await other.page.locator('.decisions').textContent()).toMatch(/Bekræftet\s\(local, \d+\. \w+\.? 20\d\d\)/);
		await other.page.getByRole('button', { name: /^Fortryd: »ikke bange/ }).press('Enter');
		await expect.poll(() => other.page.getByRole('button', { name: /^Bekræft: »ikke bange/ }).count()).toBe(1);
	});

	it('gives the words to another concept', async () => {
		const { page } = await openPage(`${app.address}/?focus=concept:mod`);
		await why(page);
		await page.getByRole('button', { name: /^Andet begreb …: »ikke bange/ }).click();
		await page.getByLabel('Ordene handler i stedet om').selectOption({ label: 'Tillid' });
		await page.getByRole('button', { name: 'Gem', exact: true }).click();
		await expect.poll(() => count(page)).toBe('20 udsagn, 4 kommuner');
		await page.goto(`${app.address}/?focus=concept:tillid&municipality=gentofte`);
		await page.locator('#reader').getByText('Og vi er ikke bange').first().waitFor();
		await page.goto(`${app.address}/review?document=document:gentofte-ledelsesgrundlag&state=confirmed`);
		await pageAlive(page);
		await page.getByRole('button', { name: /^Fortryd: / }).click();
		await page.getByText('Afgørelsen er fortrudt.').waitFor();
		await page.goto(`${app.address}/?focus=concept:mod`);
		await expect.poll(() => count(page)).toBe('21 udsagn, 4 kommuner');
	});

	it('about what somebody has just decided is told, not overwritten', async () => {
		const { page } = await openPage(`${app.address}/?focus=concept:mod`, { allowedErrors: [/status of 412/] });
		await why(page);
		const other = await openPage(`${app.address}/?focus=concept:mod`);
		await why(other.page);
		await other.page.getByRole('button', { name: /^Bekræft: »ikke bange/ }).click();
		await other.page.getByText('Bekræftet', { exact: true }).waitFor();
		await page.getByRole('button', { name: /^Bekræft: »ikke bange/ }).click();
		await page.getByText('local har netop afgjort det samme').waitFor();
		await page.getByRole('button', { name: /^Fortryd: »ikke bange/ }).click();
		await page.getByText('Afgørelsen er fortrudt.').waitFor();
	});
});

describe('the review', () => {
	it('goes through the links of a document by key, and narrows them', async () => {
		const { page } = await openPage(`${app.address}/?lang=da`);
		await page.getByRole('contentinfo').getByRole('link', { name: 'Gennemgang' }).click();
		await page.getByRole('heading', { name: 'Gennemgang af koblinger' }).waitFor();
		await page.getByRole('button', { name: 'Næste, der ikke er afgjort' }).waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await page.keyboard.press('n');
		// A letter acts in the list alone.
		expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
		await page.getByRole('button', { name: 'Næste, der ikke er afgjort' }).focus();
		await page.keyboard.press('n');
		const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
		const first = await name();
		expect(first).toMatch(/^Bekræft: /);
		await page.keyboard.press('Enter');
		await page.getByText(/er bekræftet som/).waitFor();
		await expect.poll(name).toMatch(/^Bekræft: /);
		expect(await name()).not.toBe(first);

		await page.locator('select[name=state]').selectOption({ label: 'Bekræftede' });
		await page.getByRole('button', { name: 'Vis', exact: true }).click();
		await page.getByText(/Viser 1 til 1 af 1 koblinger\. +Dokumentet har \d+ i alt\./).waitFor();
		await page.getByRole('button', { name: /^Fortryd: / }).click();
		await page.getByText('Der er ingen koblinger at vise med de valg.').waitFor();
	});
});
