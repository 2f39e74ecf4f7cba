/** What the main thread has to do for each frame while a picture is dragged. */

import type { Page } from 'playwright-core';
import { openDrawn } from './browser-window.ts';
import { type Figure, median } from './figures.ts';
import { atRest, watchMainThread, worked } from './main-thread.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 7;
/** Moves of the mouse in one drag, one a frame. */
const STEPS = 60;

/** The main thread's time of one frame while a lens is dragged to and fro. */
export async function measurePan(page: Page, url: string, name: string): Promise<Figure> {
	await openDrawn(page, url);
	const session = await watchMainThread(page);
	const times: number[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const before = await atRest(session);
		await page.evaluate(() => {
			const count = { frames: 0, ended: false };
			Object.assign(globalThis, { count });
			const tick = () => {
				count.frames++;
				if (!count.ended) requestAnimationFrame(tick);
			};
			requestAnimationFrame(tick);
		});
		const box = await page.locator('#graph-stage').boundingBox();
		if (!box) throw new Error('There is no picture to drag.');
		// Off the marks, where a drag moves the picture whatever is beneath.
		const from = { x: box.x + box.width / 2, y: box.y + 40 };
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		for (let step = 1; step <= STEPS; step++) {
			await page.mouse.move(from.x + (round % 2 ? -step : step) * 2, from.y + step);
			await page.evaluate(() => new Promise(requestAnimationFrame));
		}
		const spent = await worked(session);
		const frames = await page.evaluate(() => {
			const { count } = globalThis as unknown as { count: { frames: number; ended: boolean } };
			count.ended = true;
			return count.frames;
		});
		await page.mouse.up();
		await page.getByRole('button', { name: 'Vis det hele' }).click();
		if (round > 0) times.push((spent - before) / frames);
	}
	const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1));
	return {
		what: `${name}: main thread of a frame while a lens is dragged`,
		value: `${median(times).toFixed(1)} ms`,
		spread: `${least} to ${most}`,
		aim: '≤ 4 ms'
	};
}
