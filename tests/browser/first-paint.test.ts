/** The picture at first paint: the server's page holds it, its links lead on, and the renderer takes its place without anything moving. */

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { addressOf, graphDrawn, openPage, type OpenOptions, pixels } from './harness.ts';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { canvas, marksOn } from './marks.ts';
import type { Picture } from './pixels.ts';

const LENS = '/?focus=concept:mod';
/** Two ways of smoothing an edge differ by no more than this in a channel, of 255. */
const SMOOTHING = 48;
/** Rows at the foot of the picture where a page without script says so. */
const NOTICE = 44;

/** Share of the picture's pixels that are of another colour in the other one. */
function difference(one: Picture, other: Picture): number {
	expect([one.width, one.height]).toEqual([other.width, other.height]);
	const compared = (one.height - NOTICE) * one.width;
	let different = 0;
	for (let pixel = 0; pixel < compared; pixel++) {
		const differs = [0, 1, 2].some((channel) => {
			const at = pixel * 4 + channel;
			return Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > SMOOTHING;
		});
		if (differs) different++;
	}
	return different / compared;
}

/** The page without script, in a browser that has been here before in a window of this size. */
async function sentAgain(
	{ page, context }: { page: Page; context: Awaited<ReturnType<typeof openPage>>['context'] },
	options: OpenOptions
) {
	const cookies = await context.cookies();
	const sent = await openPage('/api/health', { ...options, javaScriptEnabled: false, drawn: false });
	await sent.context.addCookies(cookies);
	await sent.page.goto(page.url());
	return sent.page;
}

describe('the picture that the server paints', () => {
	const CASES: [string, string, OpenOptions][] = [
		['the overview', '/', {}],
		['a lens', LENS, {}],
		['a filtered overview', '/?role=centerchef', {}],
		['an overview from near', '/?camera=0.4,0.6,0.5', {}],
		['a chosen concept', '/?select=concept:mod', {}],
		['a window wider than pictures are stretched', '/?fold=facets,reader', { viewport: { width: 1600, height: 700 } }],
		['a dark lens', LENS, { colorScheme: 'dark' }],
		['a projected lens', `${LENS}&theme=projector`, { viewport: { width: 1920, height: 1080 } }],
		['a phone', '/', { viewport: { width: 390, height: 844 } }]
	];
	it.each(CASES)('shows %s as the renderer then draws it', async (_name, path, options) => {
		const drawn = await openPage(path, options);
		const after = await pixels(canvas(drawn.page));
		const before = await pixels(canvas(await sentAgain(drawn, options)));
		expect(difference(before, after)).toBeLessThan(0.02);
	});

	it('keeps every mark in its place in a window it was not painted for', async () => {
		const options = { viewport: { width: 1180, height: 680 } };
		const drawn = await openPage('/', options);
		const sent = await openPage('/', { ...options, javaScriptEnabled: false, drawn: false });
		const box = await canvas(drawn.page).boundingBox();
		const foot = (box?.y ?? 0) + (box?.height ?? 0) - NOTICE - 10;
		for (const color of [PALETTES.light.node.Concept, PALETTES.light.node.Municipality]) {
			const before = await marksOn(sent.page, color);
			const after = (await marksOn(drawn.page, color)).filter(({ y }) => y < foot);
			expect(after.length).toBeGreaterThan(3);
			const moved = after.filter((mark) => !before.some(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) < 3));
			expect(moved).toEqual([]);
		}
	});

	it('leads from a mark to its lens, by pointer and by keyboard, without script', async () => {
		const { page } = await openPage('/', { javaScriptEnabled: false, drawn: false });
		const mark = page.getByRole('link', { name: /^Begreb: Mod\b/ });
		await mark.click();
		await page.waitForURL(addressOf(`/?v=1&focus=concept:mod`));
		await page.getByRole('link', { name: /^Kommune: Gladsaxe\b/ }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/focus=municipality:gladsaxe/);
	});

	it('answers to the pointer without script', async () => {
		const { page } = await openPage('/', { javaScriptEnabled: false, drawn: false });
		const mark = page.getByRole('link', { name: /^Begreb: Mod\b/ });
		const stroke = () => mark.locator('circle').evaluate((circle) => getComputedStyle(circle).stroke);
		expect(await stroke()).toBe('none');
		await mark.hover();
		expect(await stroke()).not.toBe('none');
	});

	it('has its first frame before any script is asked for, and all of them are then asked for at once', async () => {
		const { page } = await openPage('/api/health', { drawn: false });
		await page.addInitScript(() => {
			requestAnimationFrame(() => performance.mark('first-frame'));
		});
		await page.goto(addressOf('/'));
		await graphDrawn(page);
		const { frame, scripts, listed } = await page.evaluate(() => ({
			frame: performance.getEntriesByName('first-frame')[0]?.startTime ?? NaN,
			scripts: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
				.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
				.map(({ name, startTime }) => ({ name, startTime })),
			listed: [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href)
		}));
		expect(listed.length).toBeGreaterThan(5);
		expect(scripts.map(({ name }) => name)).toEqual(expect.arrayContaining(listed));
		expect(scripts.filter(({ startTime }) => !(startTime >= frame))).toEqual([]);
	});

	it('leads on while the script is still on its way', async () => {
		const { page, context } = await openPage('/api/health', { drawn: false });
		// Held back until the page has been left.
		await context.route('**/*.js', () => undefined);
		await page.goto(addressOf('/'));
		await page.getByRole('link', { name: /^Begreb: Mod\b/ }).click();
		await page.waitForURL(/focus=concept:mod/);
		await page.locator('#reader').getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		await context.unrouteAll();
	});

	it('is put aside once the renderer has drawn', async () => {
		const { page } = await openPage('/');
		await expect.poll(() => page.locator('#sent-picture').count()).toBe(0);
		expect(await canvas(page).locator('canvas').count()).toBeGreaterThan(2);
	});

	it('lets nothing on the page jump', async () => {
		const { page } = await openPage('/api/health', { drawn: false });
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(globalThis, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		for (const path of ['/', LENS]) {
			await page.goto(addressOf(path));
			await graphDrawn(page);
			await page.waitForLoadState('networkidle');
			const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
			expect(
				shifts.reduce((sum, value) => sum + value, 0),
				path
			).toBeLessThanOrEqual(0.02);
		}
	});
});

describe('a browser without WebGL', () => {
	it('shows the same picture', async () => {
		const drawn = await openPage(LENS);
		const painted = await openPage(LENS, { withoutWebGL: true });
		await graphDrawn(painted.page);
		const after = await pixels(canvas(drawn.page));
		expect(difference(await pixels(canvas(painted.page)), after)).toBeLessThan(0.02);
	});

	it('lets a mark be pointed at, chosen and opened', async () => {
		const { page } = await openPage('/', { withoutWebGL: true });
		await graphDrawn(page);
		const mod = canvas(page).locator('[data-id="concept:mod"]');
		await mod.hover();
		await expect.poll(() => canvas(page).getAttribute('class')).toMatch(/pointing/);
		await mod.click();
		await page.waitForURL(/select=concept:mod/);
		await mod.dblclick();
		await page.waitForURL(/focus=concept:mod/);
	});

	it('is walked by keyboard, zoomed and moved', async () => {
		const { page } = await openPage('/', { withoutWebGL: true });
		await graphDrawn(page);
		await canvas(page).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.waitForURL(/select=/);
		await page.keyboard.press('+');
		await page.waitForURL(/camera=/);
	});
});

it('a page whose file of Sigma does not come draws the picture without it, and answers', async () => {
	const [file, ...others] = globSync(join(inject('buildFolder'), 'client/**/*.js')).filter((path) =>
		readFileSync(path, 'utf8').includes('u_correctionRatio')
	);
	expect(others).toEqual([]);
	const { page, context } = await openPage('/api/health', { drawn: false, allowedErrors: [/Failed to load resource/] });
	await context.route(`**/${basename(file ?? '')}`, (route) => route.abort());
	await page.goto(addressOf('/'));
	await graphDrawn(page);
	await canvas(page).locator('[data-id="concept:mod"]').click();
	await page.waitForURL(/select=concept:mod/);
	await page.locator('input[value="municipality:gladsaxe"]').check();
	await page.waitForURL(/municipality=gladsaxe/);
});
