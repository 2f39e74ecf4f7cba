/** Free exploration by pointer: opening with counts, the menu, dragging, lines, undo, and a link that gives the same picture. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { axeViolations, openPage, pageAlive, pixels } from './harness.ts';
import { canvas, marksOn } from './marks.ts';

const MOD = '/?v=1&mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement';
const CONCEPT = PALETTES.light.node.Concept;

const told = (page: Page) => page.locator('[data-told]').innerText();
const acts = (page: Page) => new URL(page.url()).searchParams.get('acts') ?? '';
/** The one mark of a concept. */
async function concept(page: Page) {
	const [mark] = await marksOn(page, CONCEPT);
	if (!mark) throw new Error('No concept is drawn.');
	return mark;
}

describe('a free exploration', () => {
	it('is reached from a lens, and begins with its concept', async () => {
		const { page } = await openPage('/?v=1&focus=concept:mod');
		await pageAlive(page);
		await page.getByRole('link', { name: 'Udforsk', exact: true }).click();
		await expect
			.poll(() => page.url())
			.toContain('mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement');
		await expect.poll(() => told(page)).toContain('viser 13 af');
	});

	it('shows counts before, opens more of a way, and takes it back by undo and Back', async () => {
		const { page } = await openPage(`${MOD}&select=concept:mod`);
		await pageAlive(page);
		const way = page.locator('[data-way=mentions-in-statement]');
		expect(await way.innerText()).toContain('12 af 21 vist');
		await way.getByRole('link').first().click();
		await expect.poll(() => way.innerText()).toContain('21 af 21 vist');
		await expect.poll(() => told(page)).toContain('viser 22 af');
		await page.keyboard.press('Control+z');
		await expect.poll(() => told(page)).toContain('viser 13 af');
		await page.goForward();
		await expect.poll(() => told(page)).toContain('viser 22 af');
	});

	it('takes an organisation in by its name, beside what is there', async () => {
		const { page } = await openPage(MOD);
		await pageAlive(page);
		await page.locator('summary', { hasText: 'Tilføj til billedet' }).click();
		await page.locator('#reader').getByRole('link', { name: 'Gentofte', exact: true }).click();
		await expect.poll(() => acts(page)).toContain('municipality:gentofte');
		await expect.poll(() => told(page)).toContain('viser 14 af');
	});

	it('gives all of it in a menu on right click, which gives the focus back', async () => {
		const { page } = await openPage(MOD);
		await pageAlive(page);
		const mod = await concept(page);
		await page.mouse.click(mod.x, mod.y, { button: 'right' });
		const menu = page.getByRole('menu', { name: 'Muligheder for Mod' });
		await menu.getByText('12 af 21 vist').waitFor();
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem');
		await page.keyboard.press('Escape');
		expect(await menu.count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
		await page.mouse.click(mod.x, mod.y, { button: 'right' });
		await menu.getByRole('menuitem', { name: 'Alt inden for 1 skridt' }).click();
		await expect.poll(() => acts(page)).toContain('concept:mod~near~1');
	});

	it('pins what is dragged where it is let go, in one step, and moves nothing else', async () => {
		const { page } = await openPage(MOD);
		await pageAlive(page);
		const mod = await concept(page);
		await page.mouse.move(mod.x, mod.y);
		await page.mouse.down();
		await page.mouse.move(mod.x + 30, mod.y + 20, { steps: 4 });
		await page.mouse.move(mod.x + 70, mod.y + 50, { steps: 4 });
		await page.mouse.up();
		await expect
			.poll(() => acts(page))
			.toMatch(/^concept:mod~mentions-in-statement,concept:mod~pin~-?[\d.]+~-?[\d.]+$/);
		await expect.poll(async () => Math.round((await concept(page)).x - mod.x)).toBeGreaterThan(60);
		const moved = await concept(page);
		expect(Math.abs(moved.x - mod.x - 70)).toBeLessThan(6);
		expect(Math.abs(moved.y - mod.y - 50)).toBeLessThan(6);
		expect(new URL(page.url()).searchParams.get('select')).toBeNull();
		await page.keyboard.press('Control+z');
		await expect.poll(async () => Math.round(Math.abs((await concept(page)).x - mod.x))).toBeLessThan(4);
	});

	it('lets lines be pointed at and chosen, and shows the sentence that proves one', async () => {
		const { page } = await openPage('/?v=1&mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement~1');
		await pageAlive(page);
		const mod = await concept(page);
		const box = await canvas(page).boundingBox();
		if (!box) throw new Error('No picture.');
		// Two marks: the line leads over the middle of the picture.
		const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		await page.mouse.move(middle.x + 1, middle.y + 1);
		await page.mouse.move(middle.x, middle.y);
		await page.getByText('nævner Mod', { exact: false }).first().waitFor();
		await page.mouse.click(middle.x, middle.y);
		await expect.poll(() => new URL(page.url()).searchParams.get('select')).toMatch(/^statement:.*,concept:mod$/);
		expect(await page.locator('[data-link]').innerText()).toContain('nævner');
		expect(await page.locator('#reader mark').count()).toBeGreaterThan(0);
		expect(Math.abs(mod.x - middle.x) + Math.abs(mod.y - middle.y)).toBeGreaterThan(30);
	});

	it('comes nearer by a double click on the ground', async () => {
		const { page } = await openPage(MOD);
		await pageAlive(page);
		const box = await canvas(page).boundingBox();
		if (!box) throw new Error('No picture.');
		await page.mouse.dblclick(box.x + 25, box.y + box.height - 25);
		await expect.poll(() => new URL(page.url()).searchParams.get('camera')).not.toBeNull();
	});

	it('draws the same picture from its link in another browser', async () => {
		const link = `${MOD},concept:mod~path~concept:samarbejde,concept:mod~pin~2~1,arrange`;
		const first = await openPage(link);
		await pageAlive(first.page);
		const second = await openPage(link);
		await pageAlive(second.page);
		const [one, other] = [await pixels(canvas(first.page)), await pixels(canvas(second.page))];
		expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(true);
	});

	it('hides what a filter leaves nothing, in its place', async () => {
		const { page } = await openPage(MOD);
		await pageAlive(page);
		const before = await concept(page);
		await page.getByRole('checkbox', { name: /Gentofte/ }).check();
		await expect.poll(() => told(page)).toContain('skjult; intet har flyttet sig');
		const after = await concept(page);
		expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThan(2);
	});

	it('has no fault that axe finds, with a menu open too', async () => {
		const { page } = await openPage(`${MOD}&select=concept:mod`);
		await pageAlive(page);
		expect(await axeViolations(page)).toEqual([]);
		const mod = await concept(page);
		await page.mouse.click(mod.x, mod.y, { button: 'right' });
		await page.getByRole('menu').getByText('vist').first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
	});
});
