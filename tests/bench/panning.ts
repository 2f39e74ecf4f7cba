/** What the main thread has to do for each frame while a picture is dragged. */

import type { Page } from 'playwright-core';
import { type Figure, median } from './figures.ts';
import { atRest, watchMainThread, worked } from './main-thread.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 7;
/** Moves of the mouse in one drag, one a frame; fewer where a frame takes a good part of a second. */
const STEPS = { usual: 60, few: 8 };

/** The main thread's time of one drawn frame while the picture in `stage`, which stands drawn, is dragged to and fro. */
export async function measurePan(
	page: Page,
	stage: string,
	what: string,
	aim?: string,
	moves: keyof typeof STEPS = 'usual'
): Promise<Figure> {
	const steps = STEPS[moves];
	const session = await watchMainThread(page);
	const times: number[] = [];
	const box = await page.locator(stage).boundingBox();
	if (!box) throw new Error('There is no picture to drag.');
	const from = { x: box.x + box.width / 2, y: box.y + 80 };
	for (let round = 0; round <= ROUNDS; round++) {
		const way = round % 2 ? -1 : 1;
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		const before = await atRest(session);
		for (let step = 1; step <= steps; step++) {
			await page.mouse.move(from.x + way * step * 2, from.y + way * step);
			await page.evaluate(() => new Promise(requestAnimationFrame));
		}
		const spent = (await worked(session)) - before;
		await page.mouse.up();
		// The first one is for warming up.
		if (round > 0) times.push(spent / steps);
	}
	const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1));
	return {
		what: `${what}: main thread, a frame while it is dragged`,
		value: `${median(times).toFixed(1)} ms`,
		spread: `${least} to ${most}`,
		...(aim && { aim })
	};
}
