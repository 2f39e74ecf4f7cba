/** Finds the marks on the canvas as an eye would: connected patches of one colour. */

import type { Locator, Page } from 'playwright-core';
import { pixels } from './harness.ts';
import type { Picture } from './pixels.ts';

export interface Patch {
	/** Middle, in CSS pixels of the page. */
	x: number;
	y: number;
	pixels: number;
}

/** Patches of a colour (`#rrggbb`, within `tolerance` a channel) with at least `least` pixels, the largest first. */
export function patches(picture: Picture, colour: string, least: number, tolerance = 6): Patch[] {
	const { width, height, data } = picture;
	const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	const like = (at: number) =>
		wanted.every((value, channel) => Math.abs((data[at * 4 + channel] ?? 0) - value) <= tolerance);
	const seen = new Uint8Array(width * height);
	const found: Patch[] = [];
	for (let first = 0; first < seen.length; first++) {
		if (seen[first] || !like(first)) continue;
		const queue = [first];
		seen[first] = 1;
		let [sumX, sumY] = [0, 0];
		for (const at of queue) {
			const x = at % width;
			sumX += x;
			sumY += (at - x) / width;
			const around = [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width];
			for (const next of around) {
				if (next < 0 || next >= seen.length || seen[next] || !like(next)) continue;
				seen[next] = 1;
				queue.push(next);
			}
		}
		if (queue.length >= least) found.push({ x: sumX / queue.length, y: sumY / queue.length, pixels: queue.length });
	}
	return found.sort((a, b) => b.pixels - a.pixels);
}

export function canvas(page: Page): Locator {
	return page.getByRole('application');
}

/** Marks of a colour on the canvas, their middles in coordinates of the page. */
export async function marksOn(page: Page, colour: string, least = 30): Promise<Patch[]> {
	const box = await canvas(page).boundingBox();
	if (!box) throw new Error('The canvas has no box.');
	const seen = patches(await pixels(canvas(page)), colour, least);
	return seen.map((patch) => ({ ...patch, x: patch.x + box.x, y: patch.y + box.y }));
}
