/** The explorer without a pointer, without sight, on a phone and on a wall. */

import { describe, expect, it } from 'vitest';
import { axeViolations, openPage } from './harness.ts';
import { canvas } from './marks.ts';

describe('accessibility', () => {
	it.each([
		['/', 'the overview'],
		['/?focus=concept:mod', 'the lens'],
		['/?focus=concept:mod&theme=dark', 'the lens in the dark'],
		['/?focus=concept:mod&theme=projector&lang=en', 'the lens on a projector, in English'],
		['/?mode=list', 'the list'],
		['/?mode=list&focus=concept:tillid&theme=dark', 'quotes as a list in the dark'],
		['/?q=mod', 'a search'],
		['/?focus=municipality:hvidovre', 'a profile'],
		['/?focus=concept:nix&municipality=nix', 'a link not understood']
	])('axe finds nothing on %s (%s)', async (path) => {
		const { page } = await openPage(path, { drawn: !path.includes('mode=list') });
		expect(await axeViolations(page)).toEqual([]);
	});

	it('axe finds nothing on a phone, also with the filters open', async () => {
		const { page } = await openPage('/?focus=concept:mod', { viewport: { width: 360, height: 740 } });
		expect(await axeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Vis filtre' }).click();
		expect(await axeViolations(page)).toEqual([]);
	});

	it('leads by keyboard alone from the search to a quote and its source', async () => {
		const { page } = await openPage('/');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('mod');
		await page.getByRole('option', { name: /^Mod\s*Begreb/ }).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/focus=concept:mod/);
		for (let presses = 0; presses < 120; presses++) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(() => document.activeElement?.textContent.trim());
			if (name === 'Vis i kilden') break;
		}
		await page.keyboard.press('Enter');
		await page.locator('pre mark').first().waitFor();
	});

	it('walks the picture with the arrow keys and says where one is', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		await canvas(page).focus();
		const live = page.locator('.canvas [aria-live]');
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => live.innerText()).toMatch(/Begreb: Mod\. \d+ udsagn/);
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => live.innerText()).not.toMatch(/Begreb: Mod\./);
		await page.keyboard.press('Enter');
		await page.waitForURL(/select=/);
	});

	it('moves focus into the search at Ctrl-K and out of everything at Escape', async () => {
		const { page } = await openPage('/?focus=concept:mod&select=municipality:gladsaxe&role=leder');
		await page.keyboard.press('Control+k');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
		await page.locator('body').evaluate(() => {
			if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		});
		const gone = [/select=/, /focus=/, /role=/];
		for (const part of gone) {
			await page.keyboard.press('Escape');
			await page.waitForURL((url) => !part.test(url.search));
		}
	});

	it.each([
		[360, 740],
		[768, 1024],
		[1280, 720],
		[1920, 1080]
	])('fits %i × %i: nothing sticks out sideways', async (width, height) => {
		const { page } = await openPage('/?focus=concept:mod', { viewport: { width, height } });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		const box = await canvas(page).boundingBox();
		expect(box?.width).toBeGreaterThan(Math.min(300, width * 0.9));
		expect(box?.height).toBeGreaterThan(250);
	});
});
