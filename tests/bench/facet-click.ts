/** From the click on a facet until the picture without it is on the screen. */

import type { Page } from 'playwright-core';
import { openDrawn } from './browser-window.ts';
import { type Figure, timed } from './figures.ts';
import { atRest, watchMainThread } from './main-thread.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 7;

export interface ClickAim {
	/** By the clock. */
	click: string;
	/** Of the main thread. */
	work: string;
}

/** From the click on a role until the picture without it is on the screen. */
export async function measureClick(page: Page, address: string, name: string, aim: ClickAim): Promise<Figure[]> {
	await openDrawn(page, address);
	const session = await watchMainThread(page);
	const clicks: number[] = [];
	const work: number[] = [];
	// The first two are for warming up.
	for (let round = 0; round < ROUNDS + 2; round++) {
		const before = await atRest(session);
		const time = await page.evaluate(async () => {
			const box = document.querySelector<HTMLInputElement>('#facets input[name=role][value="role:leder"]');
			if (!box) throw new Error('There is no such role to click on.');
			const indexed = () => performance.getEntriesByName('graph-indexed').length;
			const earlier = indexed();
			const clicked = performance.now();
			box.click();
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			while (indexed() === earlier) await frame();
			await frame();
			return performance.now() - clicked;
		});
		const after = await atRest(session);
		if (round < 2) continue;
		clicks.push(time);
		work.push(after - before);
	}
	return [
		timed(`${name}: click on a facet until new pixels`, clicks, aim.click),
		timed(`${name}: main thread of it, until rest`, work, aim.work)
	];
}
