/** On a phone and in small windows: one row of header, a page that scrolls under a finger, nothing covered, and panels folded as the link says. */

import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { axeViolations, openPage } from './harness.ts';
import { canvas, marksOn } from './marks.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LENS = '/?focus=concept:mod';
const top = (page: Page) => page.evaluate(() => scrollY);

/** The page alive on a phone, and a line to its touch screen. */
async function onPhone(path: string): Promise<{ page: Page; touch: CDPSession }> {
	const { page, context } = await openPage(path, PHONE);
	await expect.poll(() => canvas(page).getAttribute('data-drawn')).toBe('true');
	return { page, touch: await context.newCDPSession(page) };
}

/** Fingers down, along and up again, each a path of points. */
async function drag(touch: CDPSession, fingers: readonly (readonly { x: number; y: number }[])[]) {
	const steps = fingers[0]?.length ?? 0;
	for (let step = 0; step < steps; step++)
		await touch.send('Input.dispatchTouchEvent', {
			type: step === 0 ? 'touchStart' : 'touchMove',
			touchPoints: fingers.flatMap((path, id) => {
				const at = path[step];
				return at ? [{ ...at, id }] : [];
			})
		});
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** In steps as small as a finger's, since a browser scrolls by nothing larger. */
const upwards = Array.from({ length: 20 }, (_, step) => ({ x: 150, y: 400 - 10 * step }));

describe('a finger on the picture', () => {
	it('scrolls the page and leaves the picture where it is', async () => {
		const { page, touch } = await onPhone(LENS);
		await drag(touch, [upwards]);
		await expect.poll(() => top(page)).toBeGreaterThan(50);
		expect(page.url()).not.toContain('camera=');
	});

	it('moves the picture once a button says so', async () => {
		const { page, touch } = await onPhone(LENS);
		await page.getByRole('button', { name: 'Flyt billedet' }).tap();
		await drag(touch, [upwards]);
		await page.waitForURL(/camera=/);
		expect(await top(page)).toBe(0);
	});

	it('is not needed for zoom: two fingers bring the picture nearer', async () => {
		const { page, touch } = await onPhone(LENS);
		await drag(touch, [
			[300, 280, 250, 220].map((y) => ({ x: 180, y })),
			[320, 340, 370, 400].map((y) => ({ x: 180, y }))
		]);
		await page.waitForURL((url) => Number(url.searchParams.get('camera')?.split(',')[2] ?? 1) < 0.9);
		expect(await top(page)).toBe(0);
	});

	it('selects a mark, says which, and leads to its statements without a jump', async () => {
		const { page } = await onPhone('/');
		const [mark] = await marksOn(page, PALETTES.light.node.Municipality, 60);
		await page.touchscreen.tap(mark?.x ?? 0, mark?.y ?? 0);
		await page.waitForURL(/select=municipality:/);
		await page.locator('.bar .what', { hasText: /^Valgt: \S/ }).waitFor();
		expect(await top(page)).toBe(0);
		await page.getByRole('link', { name: 'Læs udsagnene' }).tap();
		await expect.poll(async () => (await page.locator('#reader').boundingBox())?.y).toBeLessThan(50);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('reader');
	});

	it('selects a statement without throwing the page down', async () => {
		const { page } = await onPhone(LENS);
		const [mark] = await marksOn(page, PALETTES.light.node.Statement, 8);
		await page.touchscreen.tap(mark?.x ?? 0, mark?.y ?? 0);
		await page.waitForURL(/select=statement:/);
		await page.locator('.bar .what', { hasText: 'Valgt: ' }).waitFor();
		expect(await top(page)).toBe(0);
	});
});

describe.each([320, 360])('in a window %i pixels wide', (width) => {
	const viewport = { width, height: 640 };

	it('the header has one row, and a menu for the rest', async () => {
		const { page } = await openPage(LENS, { viewport });
		expect((await page.locator('header').first().boundingBox())?.height).toBeLessThan(64);
		const opener = page.getByRole('button', { name: 'Menu', exact: true });
		await opener.click();
		await page.getByRole('link', { name: 'Udsagn', exact: true }).waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('link', { name: 'Udsagn', exact: true }).waitFor({ state: 'hidden' });
		expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
		expect(page.url()).toContain('focus=');
	});

	it('says what one looks at', async () => {
		const { page } = await openPage(LENS, { viewport });
		const title = page.getByRole('heading', { level: 1 });
		expect((await title.boundingBox())?.width).toBeGreaterThan(200);
		await expect(title.innerText()).resolves.toMatch(/Mod$/);
	});

	it('nothing covers a button or a link, and nothing sticks out', async () => {
		const { page } = await openPage(LENS, { viewport });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		const covered = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('header .button, main button, main a')]
				.filter(
					(one) =>
						!one.matches('.skip') && one.getClientRects().length > 0 && one.closest('details:not([open])') === null
				)
				.filter((one) => {
					one.scrollIntoView({ block: 'center' });
					const { left, top, width: own, height } = one.getBoundingClientRect();
					const seen = document.elementFromPoint(left + Math.min(own, 20) / 2, top + height / 2);
					return seen === null || !(one.contains(seen) || seen.contains(one));
				})
				.map((one) => one.outerHTML.slice(0, 120))
		);
		expect(covered).toEqual([]);
	});

	it('axe finds nothing, also with the menu open', async () => {
		const { page } = await openPage(LENS, { viewport });
		expect(await axeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Menu', exact: true }).click();
		expect(await axeViolations(page)).toEqual([]);
	});
});

describe('a link with a folded reading panel', () => {
	it.each([1280, 1024, 800])(
		'has it folded in a window %i pixels wide, with a button that unfolds it',
		async (width) => {
			const { page } = await openPage(`${LENS}&fold=reader`, { viewport: { width, height: 768 } });
			const reader = page.locator('#reader');
			await reader.waitFor({ state: 'hidden' });
			expect((await canvas(page).boundingBox())?.width).toBeGreaterThan(width * 0.7);
			await page.getByRole('button', { name: 'Vis læsepanel' }).click();
			await reader.waitFor();
		}
	);

	it('has it folded on a phone, where the way to the statements unfolds it', async () => {
		const { page } = await openPage(`${LENS}&fold=reader`, PHONE);
		await page.locator('#reader').waitFor({ state: 'hidden' });
		await page.getByRole('link', { name: 'Læs udsagnene' }).tap();
		await page.locator('#reader').waitFor();
	});
});
