/** A reader's own colours, sizes and spacing: the system's colours, larger text alone, wider spacing. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './harness.ts';
import { canvas } from './marks.ts';

const LENS = '/?focus=concept:mod';

async function alive(path: string, options?: Parameters<typeof openPage>[1]): Promise<Page> {
	const { page } = await openPage(path, options);
	await expect.poll(() => canvas(page).getAttribute('data-drawn')).toBe('true');
	return page;
}

/** Text twice as large, everything else as it was. */
async function enlarge(page: Page) {
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
}

describe('the system’s own colours', () => {
	it('show where the keyboard stands, and which buttons are pressed', async () => {
		const page = await alive(LENS, { forcedColors: 'active' });
		await canvas(page).focus();
		await page.keyboard.press('ArrowUp');
		const frame = page.locator('.canvas .line');
		const highlight = await page.evaluate(() => {
			const probe = document.body.appendChild(document.createElement('i'));
			probe.style.setProperty('forced-color-adjust', 'none');
			probe.style.color = 'Highlight';
			const { color } = getComputedStyle(probe);
			probe.remove();
			return color;
		});
		await expect.poll(() => frame.evaluate((one) => getComputedStyle(one).stroke)).toBe(highlight);
		const move = page.getByRole('button', { name: 'Flyt billedet' });
		const ground = () => move.evaluate((button) => getComputedStyle(button).backgroundColor);
		const before = await ground();
		await move.click();
		await expect.poll(ground).not.toBe(before);
	});
});

describe('text twice as large', () => {
	it('enlarges the names in the picture', async () => {
		const page = await alive(LENS, { before: keepFonts });
		const largest = () => page.evaluate(() => Math.max(...(globalThis as unknown as { fonts: number[] }).fonts));
		const before = await largest();
		await enlarge(page);
		await expect.poll(largest).toBeGreaterThanOrEqual(before * 1.9);
	});

	it.each([1280, 1024])('keeps buttons apart and the picture whole in a window %i pixels wide', async (width) => {
		const page = await alive(LENS, { viewport: { width, height: 800 } });
		await enlarge(page);
		await expect.poll(async () => (await canvas(page).boundingBox())?.height).toBeGreaterThan(250);
		const boxes = await page
			.locator(':is([data-over-picture], .zoom):visible')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
		expect(boxes.length).toBeGreaterThan(2);
		for (const [index, a] of boxes.entries())
			for (const b of boxes.slice(index + 1))
				expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
		const legend = await page.locator('.legend').boundingBox();
		expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThanOrEqual(800);
	});
});

describe('wider spacing of text', () => {
	it('leaves the names in the picture where they were placed', async () => {
		const page = await alive(LENS);
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }'
			);
			document.adoptedStyleSheets = [sheet];
		});
		const spacing = await page
			.locator('#graph-stage canvas')
			.evaluateAll((all) => all.map((one) => getComputedStyle(one).letterSpacing));
		expect(new Set(spacing)).toEqual(new Set(['normal']));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
	});
});

/** Keeps the sizes of the words on the canvas since it was last cleared. */
function keepFonts(): void {
	const fonts: number[] = [];
	Object.assign(globalThis, { fonts });
	const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
	CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
		fonts.push(Number(/([\d.]+)px/.exec(this.font)?.[1]));
		fillText.call(this, text, ...rest);
	};
	CanvasRenderingContext2D.prototype.clearRect = function (...rest) {
		fonts.length = 0;
		clearRect.call(this, ...rest);
	};
}
