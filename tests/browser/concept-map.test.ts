/** The concept map: how it is reached, what a line opens by pointer, by touch and by keyboard, what no filter moves, and what it says of too little. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, openPage, pageAlive } from './harness.ts';

const MAP = '/?mode=together';
const FEJL_MOD = 'concept:fejl>concept:mod';
const reader = (page: Page) => page.locator('#reader');
const shown = (page: Page) => page.locator('[data-map]:visible');
const told = (page: Page) => page.locator('[data-told]').innerText();
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const line = (page: Page, id: string) => shown(page).locator(`a[data-line="${id}"]`);
const mark = (page: Page, id: string) => shown(page).locator(`a[data-id="${id}"]`);

/** A page that answers to more than links. */
async function openMap(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
	const { page } = await openPage(path, { drawn: false, ...options });
	await pageAlive(page);
	return page;
}

/** A point of the window where a line lies beneath nothing else. */
async function pointOn(page: Page, id: string): Promise<{ x: number; y: number }> {
	await line(page, id)
		.locator('line')
		.evaluate((drawn) => drawn.scrollIntoView({ block: 'center' }));
	const point = await line(page, id)
		.locator('line')
		.evaluate((drawn) => {
			const at = (name: string) => Number(drawn.getAttribute(name));
			const svg = drawn.closest('svg');
			if (!svg) return undefined;
			const frame = svg.getBoundingClientRect();
			const scale = frame.width / svg.viewBox.baseVal.width;
			for (let step = 5; step < 96; step++) {
				const x = frame.left + scale * (at('x1') + ((at('x2') - at('x1')) * step) / 100);
				const y = frame.top + scale * (at('y1') + ((at('y2') - at('y1')) * step) / 100);
				if (document.elementFromPoint(x, y) === drawn) return { x, y };
			}
			return undefined;
		});
	if (!point) throw new Error(`${id} is covered all along.`);
	return point;
}

async function clickLine(page: Page, id: string): Promise<void> {
	const { x, y } = await pointOn(page, id);
	await page.mouse.click(x, y);
}

/** Where each mark of the picture that is seen stands, by id. */
function places(page: Page): Promise<Record<string, string>> {
	return shown(page)
		.locator('a[data-id] > g')
		.evaluateAll((marks) =>
			Object.fromEntries(
				marks.map((one) => [one.parentElement?.dataset['id'] ?? '', one.getAttribute('transform') ?? ''] as const)
			)
		);
}

describe('the concept map', () => {
	it('is reached from the bar, and from a concept with its pairs told', async () => {
		const page = await openMap('/');
		await page.getByRole('link', { name: 'Begrebskort' }).click();
		await expect.poll(() => param(page, 'mode')).toBe('together');
		await reader(page).getByRole('heading', { name: 'Begrebskort' }).waitFor();
		expect(await told(page)).toMatch(/^Streger: begreber, der står i samme udsagn oftere end .* Viser 44 af 861 par\./);
		await page.goto(addressOf('/?focus=concept:mod'));
		await pageAlive(page);
		await page.getByRole('link', { name: 'Begreber, der står sammen med Mod' }).click();
		await expect.poll(() => param(page, 'select')).toBe('concept:mod');
		const detail = reader(page).locator('.detail');
		await expect.poll(() => detail.innerText()).toContain('5 udsagn, ventet 0,4');
		expect(await detail.innerText()).toMatch(/Holder sig fra\s+Samarbejde 0 udsagn, ventet 3,8/);
	});

	it('opens the statements of a line with both concepts marked, and the lens of a mark', async () => {
		const page = await openMap(MAP);
		await clickLine(page, FEJL_MOD);
		await expect.poll(() => param(page, 'cell')).toBe('concept:fejl,concept:mod');
		const detail = reader(page).locator('.detail');
		await detail.getByRole('heading', { name: 'Fejl og Mod' }).waitFor();
		await expect.poll(() => detail.locator('article').count()).toBe(5);
		for (const quote of await detail.locator('article').all())
			expect(await quote.locator('mark').count()).toBeGreaterThan(1);
		await page.keyboard.press('Escape');
		await expect.poll(() => param(page, 'cell')).toBeNull();
		await mark(page, 'concept:mod').click();
		await expect.poll(() => param(page, 'focus')).toBe('concept:mod');
	});

	it('is one stop of the Tab key; arrows find lines, and Enter opens their statements and keeps the focus', async () => {
		const page = await openMap(MAP);
		await expect.poll(() => shown(page).locator('a[tabindex="0"]').count()).toBe(1);
		await mark(page, 'concept:mod').focus();
		const focused = () =>
			page.evaluate(() => {
				const at = document.activeElement;
				return at?.getAttribute('data-line') ?? at?.getAttribute('data-id') ?? '';
			});
		const seen = new Set<string>();
		for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
			await page.keyboard.press(key);
			seen.add(await focused());
		}
		expect([...seen].some((id) => id.includes('>'))).toBe(true);
		await line(page, FEJL_MOD).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => param(page, 'cell')).toBe('concept:fejl,concept:mod');
		await expect.poll(focused).toBe(FEJL_MOD);
	});

	it('a filter moves no mark, and a link in a fresh context gives the same picture', async () => {
		const page = await openMap(MAP);
		const whole = await places(page);
		await page.getByRole('checkbox', { name: /^Gentofte/ }).click();
		await expect.poll(() => told(page)).toContain('Grundlag: 87 udsagn.');
		const some = await places(page);
		expect(Object.keys(some).length).toBeLessThan(Object.keys(whole).length);
		for (const [id, place] of Object.entries(some)) expect(place, id).toBe(whole[id]);
		const fresh = await openMap(`/${new URL(page.url()).search}`);
		expect(await shown(fresh).locator('svg').innerHTML()).toBe(await shown(page).locator('svg').innerHTML());
	});

	it('tells two organisations apart, with both figures and both bases', async () => {
		const page = await openMap(`${MAP}&municipality=gentofte`);
		await page.getByLabel('Sammenlign med').selectOption('municipality:gladsaxe');
		await expect.poll(() => param(page, 'other')).toBe('municipality:gladsaxe');
		await reader(page).getByRole('heading', { name: 'Begrebskort: Gentofte over for Gladsaxe' }).waitFor();
		expect(await told(page)).toContain('Grundlag: 87 udsagn (Gentofte) og 76 udsagn (Gladsaxe).');
		await clickLine(page, 'concept:helhed>concept:samarbejde');
		const detail = reader(page).locator('.detail');
		await expect.poll(() => detail.innerText()).toContain('Gladsaxe: 3 udsagn, ventet 0,7 (af 76 udsagn)');
		await expect.poll(() => detail.locator('article').count()).toBe(3);
	});

	it('its table tells each pair, in the order that is asked for', async () => {
		const page = await openMap(MAP);
		const first = () => reader(page).locator('tbody tr').first().innerText();
		expect((await first()).replaceAll(/\s+/g, ' ')).toContain('Borgeren Samskabelse 15 3,8 sikkert oftere');
		await page.getByRole('link', { name: /^Begreb\. Ordn efter: navn/ }).click();
		await expect.poll(first).toMatch(/^Anerkendelse/);
		expect(await reader(page).locator('th[aria-sort=ascending]').innerText()).toContain('Begreb');
		await reader(page)
			.getByRole('button', { name: /^Vis flere par/ })
			.click();
		await reader(page).getByRole('link', { name: 'Fejl og Mod: læs 5 udsagn' }).click();
		await expect.poll(() => param(page, 'cell')).toBe('concept:fejl,concept:mod');
	});

	it('says where there are too few statements, and where there is nothing to draw', async () => {
		const page = await openMap(`${MAP}&municipality=gentofte&role=medarbejder`);
		expect(await told(page)).toContain('Det er for få til at sige');
		await page.goto(addressOf(`${MAP}&municipality=gentofte&role=centerchef`));
		await pageAlive(page);
		expect(await told(page)).toContain('så der er intet at tegne');
		expect(await page.locator('[data-map]').count()).toBe(0);
	});

	it('is there without a script, with its lines as links', async () => {
		const { page } = await openPage(MAP, { drawn: false, javaScriptEnabled: false });
		expect(await shown(page).locator('a[data-line]').count()).toBe(44);
		await page.goto(addressOf(`${MAP}&cell=concept:fejl,concept:mod`));
		expect(await reader(page).locator('.detail article').count()).toBe(5);
	});
});

describe('on a phone', () => {
	it('the map fits the window, names do not overlap, and a line opens by touch', async () => {
		const { page } = await openPage(MAP, { drawn: false, viewport: { width: 390, height: 844 }, hasTouch: true });
		await pageAlive(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		const boxes = await shown(page)
			.locator('text')
			.evaluateAll((names) => names.map((name) => name.getBoundingClientRect().toJSON() as DOMRect));
		expect(boxes.length).toBeGreaterThan(25);
		for (const [at, a] of boxes.entries())
			for (const b of boxes.slice(at + 1)) {
				const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				// Boxes of lines are higher than their letters.
				expect(across > 0 && along > a.height / 2).toBe(false);
			}
		const { x, y } = await pointOn(page, 'concept:borger>concept:samarbejde');
		await page.touchscreen.tap(x, y);
		await expect.poll(() => param(page, 'cell')).toBe('concept:borger,concept:samarbejde');
	});
});
