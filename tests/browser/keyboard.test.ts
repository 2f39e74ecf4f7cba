/** The picture by keyboard: both walks, links, panning, what is said of it, and where the focus goes. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './harness.ts';
import { canvas, marksOn } from './marks.ts';
import { PALETTES } from '../../graph/drawing/palette.ts';

const OVERVIEW = '/';
const LENS = '/?focus=concept:mod';

const live = (page: Page) => page.locator('.canvas [aria-live]');
const said = (page: Page) => live(page).innerText();
const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim());

/** The page alive, with the focus in its picture. */
async function inPicture(path: string, options?: Parameters<typeof openPage>[1]): Promise<Page> {
	const { page } = await openPage(path, options);
	await expect.poll(() => canvas(page).getAttribute('data-drawn')).toBe('true');
	await canvas(page).focus();
	return page;
}

describe('a walk by direction', () => {
	it('says where the picture ends, each time', async () => {
		const page = await inPicture(OVERVIEW);
		for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowUp');
		await expect.poll(() => said(page)).toBe('Der er intet længere oppe.');
		const before = await live(page).locator('span').first().elementHandle();
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => before.evaluate((words) => words.isConnected)).toBe(false);
		expect(await said(page)).toBe('Der er intet længere oppe.');
	});

	it.each([OVERVIEW, LENS])('%s: never stands beneath what lies over the picture', async (path) => {
		const page = await inPicture(path);
		const keys = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp'];
		for (const key of [...keys, ...keys, ...keys]) {
			await page.keyboard.press(key);
			const covered = await page.evaluate(() => {
				const frame = document.querySelector('.canvas .line rect')?.getBoundingClientRect() ?? new DOMRect();
				const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
				return [...document.querySelectorAll('[data-over-picture]')].some((over) => {
					const { left, top, right, bottom } = over.getBoundingClientRect();
					return x > left && x < right && y > top && y < bottom;
				});
			});
			expect(covered).toBe(false);
		}
	});

	it('shows a square frame, where a selection has a round ring', async () => {
		const page = await inPicture('/?select=concept:mod');
		await expect.poll(() => page.locator('.canvas .line rect').count()).toBe(0);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.locator('.canvas .line rect').count()).toBe(1);
		await page.getByRole('button', { name: 'Zoom ind' }).focus();
		await expect.poll(() => page.locator('.canvas .line rect').count()).toBe(0);
	});
});

describe('a walk along links', () => {
	it('goes from link to link, follows one, and comes back the way it went', async () => {
		const page = await inPicture('/?select=municipality:gladsaxe');
		await page.keyboard.press('n');
		await expect.poll(() => said(page)).toMatch(/^Gladsaxe – \S.*: \d+ udsagn \(forbindelse 1 af \d+\)$/);
		const first = await said(page);
		await page.keyboard.press('n');
		await expect.poll(() => said(page)).toMatch(/forbindelse 2 af/);
		await page.keyboard.press('Shift+N');
		await expect.poll(() => said(page)).toBe(first);
		await page.keyboard.press('f');
		const far = /– (.*):/.exec(first)?.[1] ?? '';
		await expect.poll(() => said(page)).toMatch(new RegExp(`^Begreb: ${far}\\. \\d+ udsagn, \\d+ forbindelser\\.$`));
		await page.keyboard.press('Backspace');
		await expect.poll(() => said(page)).toMatch(/^Kommune: Gladsaxe\./);
		await page.keyboard.press('Backspace');
		await expect.poll(() => said(page)).toBe('Her begyndte vejen.');
	});

	it('selects both ends at Enter', async () => {
		const page = await inPicture(LENS);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('n');
		await expect.poll(() => said(page)).toMatch(/^Mod – /);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => (url.searchParams.get('select') ?? '').startsWith('concept:mod,'));
	});

	it('says it where a node has no links', async () => {
		const page = await inPicture(`${LENS}&select=municipality:gladsaxe`);
		await page.keyboard.press('n');
		await expect.poll(() => said(page)).toBe('Gladsaxe har ingen forbindelser i dette billede.');
	});
});

describe('what is said', () => {
	it.each([
		['/?select=concept:mod', /^Mod – Gladsaxe/, 'Gladsaxe valgt, 76 udsagn'],
		[`${LENS}&select=concept:mod`, /^Mod – Mod \(værdi\)/, 'Mod (værdi) valgt, 6 udsagn']
	])('%s: of a selection', async (path, link, words) => {
		const page = await inPicture(path);
		await page.keyboard.press('n');
		await expect.poll(() => said(page)).toMatch(link);
		await page.keyboard.press('f');
		await page.keyboard.press('Enter');
		await expect.poll(() => said(page)).toBe(words);
	});

	it('of a statement: who says it, under which value, and to whom; Danish words are marked in English', async () => {
		const page = await inPicture(`${LENS}&lang=en`);
		for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowUp');
		await expect
			.poll(() => said(page))
			.toMatch(/^Statement: Vi .*\. Albertslund, Mod, Statements addressed to everyone\. 1 link\.$/);
		expect(await live(page).locator('[lang=da]').allInnerTexts()).toEqual([
			expect.stringMatching(/^Vi /),
			'Albertslund',
			'Mod'
		]);
	});

	it('of what is around, on request', async () => {
		const page = await inPicture('/?select=concept:mod');
		await page.keyboard.press('h');
		await expect
			.poll(() => said(page))
			.toMatch(/Albertslund: 16,7\s%\s\(6 af 36\)\..*De stærkeste forbindelser: Gladsaxe 8,.*Til venstre: .*Under: /);
	});

	it('of all of its keys, in a list that comes and goes', async () => {
		const page = await inPicture(OVERVIEW);
		await page.keyboard.press('?');
		const list = page.getByRole('dialog', { name: 'Taster i billedet' });
		await list.waitFor();
		expect(await focused(page)).toBe('Luk tasterne');
		await page.keyboard.press('Escape');
		await list.waitFor({ state: 'detached' });
		expect(await focused(page)).toBe('graph-stage');
		await page.getByRole('button', { name: 'Vis tasterne' }).click();
		await list.waitFor();
	});
});

describe('panning', () => {
	it('goes by keys, a step in each direction, and not out of the picture', async () => {
		const page = await inPicture(OVERVIEW);
		await page.keyboard.press('Shift+ArrowRight');
		await page.waitForURL(/camera=0\.7,0\.5,1(&|$)/);
		await page.keyboard.press('Shift+ArrowUp');
		await page.waitForURL(/camera=0\.7,0\.7,1(&|$)/);
		for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Shift+ArrowRight');
		await page.waitForURL(/camera=1,0\.7,1(&|$)/);
	});

	it('goes by buttons too', async () => {
		const page = await inPicture(OVERVIEW);
		await page.getByRole('button', { name: 'Flyt billedet' }).click();
		await page.getByRole('button', { name: 'Flyt til venstre' }).click();
		await page.waitForURL(/camera=0\.3,0\.5,1(&|$)/);
		await page.getByRole('button', { name: 'Flyt ned' }).click();
		await page.waitForURL(/camera=0\.3,0\.3,1(&|$)/);
	});
});

describe('the card of a mark', () => {
	async function hover(page: Page) {
		const [mark] = await marksOn(page, PALETTES.light.node.Concept, 150);
		await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
		await page.locator('.card').waitFor();
		return { x: mark?.x ?? 0, y: mark?.y ?? 0 };
	}

	it('tells shares, leaves its mark uncovered, and stays while it is pointed at', async () => {
		const page = await inPicture(OVERVIEW);
		const mark = await hover(page);
		await expect(page.locator('.card').innerText()).resolves.toMatch(/\d+,\d\s% \(\d+ af \d+\)/);
		const box = await page.locator('.card').boundingBox();
		if (!box) throw new Error('The card has no box.');
		const { x, y, width, height } = box;
		expect(mark.x > x && mark.x < x + width && mark.y > y && mark.y < y + height).toBe(false);
		await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
		await page.locator('.card:hover').waitFor();
		await page.mouse.move(5, 5, { steps: 4 });
		await page.locator('.card').waitFor({ state: 'detached' });
	});

	it('is what Escape closes first', async () => {
		const page = await inPicture(LENS);
		await hover(page);
		await page.keyboard.press('Escape');
		await page.locator('.card').waitFor({ state: 'detached' });
		expect(page.url()).toContain('focus=concept:mod');
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.search.includes('focus='));
	});
});

describe('the focus', () => {
	it.each([OVERVIEW, LENS])('%s: comes from the picture to its text in four stops at most', async (path) => {
		const page = await inPicture(path);
		const inText = () => page.evaluate(() => document.activeElement?.closest('#reader') !== null);
		let stops = 0;
		while (stops < 20 && !(await inText())) {
			await page.keyboard.press('Tab');
			stops++;
		}
		expect(stops).toBeLessThanOrEqual(4);
	});

	it('goes past the filters at a link', async () => {
		const page = await inPicture(OVERVIEW);
		await page.getByRole('link', { name: 'Spring filtrene over' }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('graph-stage');
	});

	it('moves among the buttons of a toolbar by arrows', async () => {
		const page = await inPicture(OVERVIEW);
		await page.keyboard.press('Tab');
		const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		expect(await name()).toBe('Zoom ind');
		await page.keyboard.press('ArrowRight');
		expect(await name()).toBe('Zoom ud');
		await page.keyboard.press('End');
		expect(await name()).toBe('Vis tasterne');
	});

	it('is kept when a choice in the search is taken back', async () => {
		const { page } = await openPage(OVERVIEW);
		await page.getByRole('combobox', { name: /^Søg/ }).fill('mod');
		await page.keyboard.press('Enter');
		await page.waitForURL(/focus=/);
		await expect.poll(() => focused(page)).toBe('reader');
		await page.keyboard.press('Control+z');
		await page.waitForURL((url) => !url.search.includes('focus='));
		await expect.poll(() => focused(page)).toBe('reader');
	});

	it('goes to its panel when Escape takes away what had it', async () => {
		const { page } = await openPage(`${LENS}&select=municipality:gladsaxe`);
		await page
			.locator('#reader')
			.getByRole('link', { name: /Gladsaxe/ })
			.first()
			.focus();
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.search.includes('select='));
		await expect.poll(() => focused(page)).toBe('reader');
	});

	it('goes to the text when a message is closed', async () => {
		const { page } = await openPage('/?focus=concept:nix');
		await page.getByRole('button', { name: 'Luk beskeden' }).click();
		await expect.poll(() => focused(page)).toBe('reader');
	});

	it('stays on the button that folds a panel away', async () => {
		const page = await inPicture(OVERVIEW);
		await page.getByRole('button', { name: 'Skjul læsepanel' }).click();
		await expect.poll(() => focused(page)).toBe('Vis læsepanel');
	});
});
