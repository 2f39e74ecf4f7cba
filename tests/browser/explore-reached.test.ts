/** Free exploration by keyboard alone, by touch, without script, and by links that ask for too much. */

import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { openPage, pageAlive } from './harness.ts';
import { canvas, marksOn } from './marks.ts';

const MOD = '/?v=1&mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement';

describe('a free exploration by keyboard alone', () => {
	it('opens more by the menu key, and has the focus in the picture again', async () => {
		const { page } = await openPage(`${MOD}&select=concept:mod`);
		await pageAlive(page);
		await canvas(page).focus();
		await page.keyboard.press('Shift+F10');
		const menu = page.getByRole('menu', { name: 'Muligheder for Mod' });
		await menu.getByText('12 af 21 vist').waitFor();
		await page.keyboard.press('End');
		expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Åbn alene');
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('concept:mod~mentions-in-statement~21');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
		await page.keyboard.press('Control+z');
		await expect.poll(() => page.url()).not.toContain('~21');
	});

	it('walks to a mark, and chooses a line by its two ends', async () => {
		const { page } = await openPage(MOD);
		await pageAlive(page);
		await canvas(page).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('n');
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).searchParams.get('select')?.split(',').length).toBe(2);
		await page.locator('[data-link]').waitFor();
	});
});

describe('a free exploration by touch', () => {
	it('has the menu on a long press, and chooses nothing by it', async () => {
		const { page, context } = await openPage(MOD, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true
		});
		await pageAlive(page);
		const [mod] = await marksOn(page, PALETTES.light.node.Concept);
		if (!mod) throw new Error('No concept is drawn.');
		const cdp = await context.newCDPSession(page);
		const at = { x: Math.round(mod.x), y: Math.round(mod.y) };
		await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
		const menu = page.getByRole('menu', { name: 'Muligheder for Mod' });
		await menu.waitFor();
		await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await menu.getByText('12 af 21 vist').waitFor();
		expect(new URL(page.url()).searchParams.get('select')).toBeNull();
		await menu.getByRole('menuitem', { name: 'Skjul' }).tap();
		await expect.poll(() => new URL(page.url()).searchParams.get('without')).toBe('concept:mod');
	});
});

describe('a free exploration without script', () => {
	it('is painted by the server, and led on by links', async () => {
		const { page } = await openPage(`${MOD}&select=concept:mod`, { javaScriptEnabled: false, drawn: false });
		expect(await page.locator('#sent-picture svg a').count()).toBeGreaterThan(0);
		await page.locator('[data-way=mentions-in-statement] a').first().click();
		expect(await page.locator('[data-told]').innerText()).toContain('viser 22 af');
		await page.getByRole('link', { name: 'Skjul', exact: true }).click();
		expect(await page.locator('[data-told]').innerText()).toContain('1 ting er skjult.');
		await page.getByRole('link', { name: 'Vis det skjulte igen' }).click();
		expect(await page.locator('[data-told]').innerText()).not.toContain('skjult');
	});
});

describe('a link to a free exploration that asks for what cannot be', () => {
	it.each([
		['what is gone', 'things=concept:mod&acts=concept:borte~mentions-in-statement', 'Et skridt i linket'],
		['what is not shown', 'things=concept:mod&acts=concept:tillid~mentions-in-statement', 'Et skridt i linket'],
		['a path that there is not', 'things=concept:mod&acts=concept:mod~path~concept:mod', 'Et skridt i linket']
	])('opens with %s, and says so', async (_, search, words) => {
		const { page, status } = await openPage(`/?v=1&mode=explore&${search}`);
		expect(status).toBe(200);
		expect(await page.locator('#reader').innerText()).toContain(words);
	});

	it('brings a pin from far out nearer, and draws all', async () => {
		const { page } = await openPage(
			'/?v=1&mode=explore&things=concept:mod,concept:tillid&acts=concept:mod~pin~100000~0'
		);
		expect(await page.locator('[data-told]').innerText()).toContain('viser 2 af');
		const across = (await marksOn(page, PALETTES.light.node.Concept, 5)).map(({ x }) => x);
		expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(200);
	});

	it('takes 10,000 acts for a link that is too long, and says so', async () => {
		const acts = Array.from({ length: 10_000 }, () => 'arrange').join(',');
		const { page, status } = await openPage(`/?v=1&mode=explore&acts=${acts.slice(0, 9000)}`);
		expect(status).toBe(200);
		expect(await page.locator('body').innerText()).toContain('for lang');
	});
});
