/** What moves the camera, a theme or a language may cost: no new scene and no new index. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../src/lib/canvas/palette.ts';
import { openPage, pixels } from './harness.ts';
import { canvas, marksOn } from './marks.ts';
import { colours, differingShare } from './pixels.ts';

const PATHS = ['/', '/?focus=concept:mod'];

/** How often the app built a scene, and Sigma indexed its graph again after it was made. */
function work(page: Page): Promise<{ scenes: number; indexed: number }> {
	return page.evaluate(() => ({
		scenes: performance.getEntriesByName('scene-built').length,
		indexed: performance.getEntriesByName('graph-indexed').length
	}));
}

/** The page alive, its fonts there and its picture at rest. */
async function openSettled(path: string, options?: Parameters<typeof openPage>[1]): Promise<Page> {
	const { page } = await openPage(path, options);
	await expect.poll(() => canvas(page).getAttribute('data-drawn')).toBe('true');
	await page.evaluate(async () => {
		await document.fonts.ready;
		for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
	});
	return page;
}

describe.each(PATHS)('on %s', (path) => {
	it.each([
		['in Danish', ''],
		['in English', 'lang=en'],
		['with a camera', 'camera=0.4,0.5,0.6']
	])('the first load %s builds one scene and indexes it once', async (_how, more) => {
		const page = await openSettled(path + (path.includes('?') ? '&' : '?') + more);
		expect(await work(page)).toEqual({ scenes: 1, indexed: 0 });
	});

	it('a settled zoom builds no scene and indexes nothing', async () => {
		const page = await openSettled(path);
		const before = await work(page);
		const seen = await pixels(canvas(page));
		await page.getByRole('button', { name: 'Zoom ind' }).click();
		await page.waitForURL(/camera=/);
		await expect.poll(async () => differingShare(seen, await pixels(canvas(page)))).toBeGreaterThan(0.02);
		expect(await work(page)).toEqual(before);
	});

	it('another theme repaints, builds no scene and indexes nothing', async () => {
		const page = await openSettled(path);
		const before = await work(page);
		await page.getByRole('combobox', { name: 'Udseende' }).selectOption('dark');
		await page.waitForURL(/theme=dark/);
		await expect.poll(async () => colours(await pixels(canvas(page)))[0]?.[0]).toBe(PALETTES.dark.paper);
		await expect.poll(async () => (await marksOn(page, PALETTES.dark.node.Municipality, 60)).length).toBe(4);
		expect(await work(page)).toEqual(before);
	});

	it('another language names anew, builds no scene and indexes nothing', async () => {
		const page = await openSettled(path, { before: keepPainted });
		const before = await work(page);
		expect(await painted(page)).not.toContain('Courage');
		await page.getByRole('link', { name: /Skift til engelsk/ }).click();
		await page.waitForURL(/lang=en/);
		await expect.poll(() => painted(page)).toContain('Courage');
		expect(await work(page)).toEqual(before);
	});
});

/** Keeps the words on the canvas since it was last cleared. */
function keepPainted(): void {
	const words: string[] = [];
	Object.assign(globalThis, { painted: words });
	const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
	CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
		words.push(text);
		fillText.call(this, text, ...rest);
	};
	CanvasRenderingContext2D.prototype.clearRect = function (...rest) {
		words.length = 0;
		clearRect.call(this, ...rest);
	};
}

function painted(page: Page): Promise<string[]> {
	return page.evaluate(() => [...(globalThis as unknown as { painted: string[] }).painted]);
}
