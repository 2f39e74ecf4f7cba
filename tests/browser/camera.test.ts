/** What moves the camera, a theme or a language may cost: no new scene and no new index; that the camera follows the keyboard; and that a drag waits for nothing. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
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

	it('the first load frames the picture as any later index does', async () => {
		const page = await openSettled(path);
		const first = await pixels(canvas(page));
		await canvas(page).focus();
		await page.keyboard.press('ArrowUp');
		await expect.poll(async () => (await work(page)).indexed).toBeGreaterThan(0);
		await page.getByRole('link', { name: 'Sammenhæng' }).focus();
		await expect.poll(async () => differingShare(first, await pixels(canvas(page)))).toBe(0);
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

/** Counts how often the page waits for pixels from the graphics card, which is how Sigma finds what is under the pointer. */
function countReads(): void {
	const count = { reads: 0 };
	Object.assign(globalThis, { count });
	const { readPixels } = WebGL2RenderingContext.prototype;
	WebGL2RenderingContext.prototype.readPixels = new Proxy(readPixels, {
		apply: (read, context, given: Parameters<typeof readPixels>) => {
			count.reads++;
			Reflect.apply(read, context, given);
		}
	});
}

function reads(page: Page): Promise<number> {
	return page.evaluate(() => (globalThis as unknown as { count: { reads: number } }).count.reads);
}

describe('a dragged picture', () => {
	it('waits for no pixels, and knows again what is under the pointer when it is let go', async () => {
		const page = await openSettled('/', { before: countReads });
		const box = await canvas(page).boundingBox();
		const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 30];
		await page.mouse.move(x, y);
		await expect.poll(() => reads(page)).toBeGreaterThan(0);
		await page.mouse.down();
		const before = await reads(page);
		await page.mouse.move(x + 60, y + 40, { steps: 5 });
		expect(await reads(page)).toBe(before);
		await page.mouse.up();
		const [mark] = await marksOn(page, PALETTES.light.node.Municipality, 150);
		await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
		await canvas(page).and(page.locator('.pointing')).waitFor();
	});
});

describe('the keyboard in the picture', () => {
	/** So near that most of the picture is outside the window. */
	const NEAR = '/?focus=concept:mod&camera=0.5,0.5,0.2';
	/** Pixels between the window's edge and a mark that counts as seen. */
	const INSIDE = 12;

	/** Where the keyboard's frame stands, in pixels of the window, and the window's extent. */
	async function cursor(page: Page) {
		return page.evaluate(() => {
			const stage = document.getElementById('graph-stage')?.getBoundingClientRect() ?? new DOMRect();
			const frame = document.querySelector('.canvas .line rect')?.getBoundingClientRect() ?? new DOMRect(NaN, NaN);
			const [x, y] = [frame.x + frame.width / 2 - stage.x, frame.y + frame.height / 2 - stage.y];
			return { x, y, width: stage.width, height: stage.height };
		});
	}

	it.each(['reduce', 'no-preference'] as const)('takes the camera along, with motion: %s', async (reducedMotion) => {
		const page = await openSettled(NEAR, { reducedMotion });
		await canvas(page).focus();
		const ways = ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'];
		const seen = new Set<string>();
		for (const key of [...ways, ...ways]) {
			await page.keyboard.press(key);
			await expect
				.poll(async () => {
					const { x, y, width, height } = await cursor(page);
					return Math.min(x, width - x, y, height - y);
				})
				.toBeGreaterThanOrEqual(INSIDE - 1);
			seen.add(await page.locator('.canvas [aria-live]').innerText());
		}
		expect(seen.size).toBeGreaterThan(3);
		await page.waitForURL((url) => /camera=(?!0\.5,0\.5)[^&]*,0\.2$/.test(decodeURIComponent(url.search)));
	});

	it('moves the camera at once where nothing may move', async () => {
		const page = await openSettled(NEAR);
		await canvas(page).focus();
		for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowUp');
		const places = await page.evaluate(async () => {
			const seen = new Set<string>();
			for (let frames = 0; frames < 20; frames++) {
				await new Promise(requestAnimationFrame);
				const frame = document.querySelector('.canvas .line rect')?.getBoundingClientRect();
				seen.add(`${frame?.x} ${frame?.y}`);
			}
			return [...seen];
		});
		// The first frame may still be the one before the last press.
		expect(places.length).toBeLessThanOrEqual(2);
	});

	it('leaves the camera where it is while all is in view', async () => {
		const page = await openSettled('/?focus=concept:mod');
		await canvas(page).focus();
		for (const key of [
			'ArrowUp',
			'ArrowUp',
			'ArrowUp',
			'ArrowRight',
			'ArrowDown',
			'ArrowDown',
			'ArrowDown',
			'ArrowDown'
		])
			await page.keyboard.press(key);
		await page.keyboard.press('Enter');
		await page.waitForURL(/select=/);
		expect(page.url()).not.toContain('camera=');
	});
});

describe('single keys', () => {
	it.each([
		['a checkbox', 'input[type=checkbox]'],
		['a link', '#reader a'],
		['the page itself', undefined]
	])('do nothing while %s has the focus', async (_what, selector) => {
		const page = await openSettled('/');
		if (selector) await page.locator(selector).first().focus();
		for (const key of ['+', '=', '-', '/']) await page.keyboard.press(key);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('combobox');
		// A step that is seen comes last: had a key acted, its camera would be in the address by then.
		await page.getByRole('button', { name: 'Zoom ind' }).click();
		await page.waitForURL(/camera=0\.5,0\.5,0\.71429$/);
	});

	it('zoom and search while the picture has it, also after a click', async () => {
		const page = await openSettled('/');
		const box = await canvas(page).boundingBox();
		await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) - 5);
		await page.keyboard.press('+');
		await page.waitForURL(/camera=0\.5,0\.5,0\.7/);
		await page.keyboard.press('0');
		await page.waitForURL((url) => !url.search.includes('camera='));
		await page.keyboard.press('-');
		await page.waitForURL(/camera=0\.5,0\.5,1\.4/);
		await page.keyboard.press('/');
		await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
	});

	it('are not needed for the search: Ctrl-K leads there from anywhere, and the field says so', async () => {
		const page = await openSettled('/');
		const search = page.getByRole('combobox', { name: /^Søg/ });
		expect(await search.getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');
		await page.getByText('Ctrl K').waitFor();
		await page.locator('input[type=checkbox]').first().focus();
		await page.keyboard.press('Control+k');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
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
