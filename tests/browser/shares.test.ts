/** Marks of the overview carry the shares of each organisation: on the screen, in the card, in the legend and in the page that is sent. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { openPage } from './harness.ts';
import { canvas, marksOn } from './marks.ts';

const { light } = PALETTES;

/** Puts the pointer on the largest field of the picture: Borgeren has it. */
async function pointAtLargest(page: Page) {
	const [largest] = await marksOn(page, light.node.Concept, 150);
	if (!largest) throw new Error('The picture has no field.');
	await page.mouse.move(largest.x, largest.y);
}

describe('a mark of the overview', () => {
	it('tells the share of each organisation on its card, the greatest first', async () => {
		const { page } = await openPage('/');
		await pointAtLargest(page);
		const card = page.locator('.card');
		await card.waitFor();
		expect(await card.locator('dt').allInnerTexts()).toHaveLength(4);
		const shares = (await card.locator('dd').allInnerTexts()).map((text) => parseFloat(text.replace(',', '.')));
		expect(shares).toEqual([...shares].sort((a, b) => b - a));
		expect(await card.locator('dd').first().innerText()).toMatch(/^\d+,\d\s%\s\(\d+ af \d+\)$/);
	});

	it('has its lines only while it is pointed at or chosen, but for what one municipality clearly says more', async () => {
		const { page } = await openPage('/');
		// Gentofte speaks of leadership clearly more than the others.
		expect(await marksOn(page, light.edge, 60)).toHaveLength(1);
		expect(await marksOn(page, light.edgeLit, 30)).toEqual([]);
		await pointAtLargest(page);
		await expect.poll(async () => (await marksOn(page, light.edgeLit, 30)).length).toBeGreaterThan(0);
		const chosen = await openPage('/?select=concept:borger,municipality:gladsaxe');
		await expect.poll(async () => (await marksOn(chosen.page, light.edgeLit, 30)).length).toBeGreaterThan(0);
	});

	it('says to the keyboard what the card says, also who is silent', async () => {
		const { page } = await openPage('/?select=concept:forandring');
		await canvas(page).focus();
		await page.keyboard.press('n');
		await page.keyboard.press('h');
		const said = page.locator('[aria-live]').filter({ hasText: /Gentofte: nævner det ikke/ });
		await said.first().waitFor({ state: 'attached' });
	});

	it('keeps a grey field for what a filter hides, and the legend says so only then', async () => {
		const grey = 'Gråt: ikke inden for filtrene.';
		const legendOf = async (path: string) =>
			(await openPage(path)).page.getByRole('region', { name: 'Signaturforklaring' }).innerText();
		expect(await legendOf('/')).not.toContain(grey);
		expect(await legendOf('/?role=centerchef')).toContain(grey);
	});

	it('is there without script, and leads on where its fields are clicked', async () => {
		const { page } = await openPage('/', { javaScriptEnabled: false, drawn: false });
		const mark = page.locator('#sent-picture a[data-id="concept:mod"]');
		const { width, height } = (await mark.boundingBox()) ?? { width: 0, height: 0 };
		// A click that waits until the mark stands still: its place moves while the page's fonts arrive.
		await mark.click({ position: { x: width * 0.35, y: height * 0.35 } });
		await page.waitForURL(/focus=concept:mod/, { waitUntil: 'commit' });
	});
});
