/** Paths of many small things of one look: a country has thousands of them. */

import type { Box, Point } from '../drawing/drawing.ts';

/** Whole tenths of a pixel, so that steps from one to the next add up to where each is. */
const TENTHS = 10;

/** A point of a line for each; each step begins where the one before ended. */
export function dotsPath(at: readonly Point[]): string {
	return steps(at, () => 'h0');
}

export function boxesPath(boxes: readonly Box[]): string {
	return steps(boxes, ({ width, height }) => {
		const [across, down] = [written(tenths(width)), written(tenths(height))];
		// A closed outline ends where it began.
		return `h${across}v${down}h${negative(across)}z`;
	});
}

function steps<T extends Point>(all: readonly T[], drawn: (one: T) => string): string {
	let [x, y] = [0, 0];
	let path = '';
	for (const one of all) {
		const [right, down] = [tenths(one.x), tenths(one.y)];
		const [dx, dy] = [written(right - x), written(down - y)];
		path += `m${dx}${dy.startsWith('-') ? '' : ' '}${dy}${drawn(one)}`;
		[x, y] = [right, down];
	}
	return path;
}

function tenths(value: number): number {
	return Math.round(value * TENTHS);
}

function written(value: number): string {
	return String(value / TENTHS);
}

function negative(number: string): string {
	return number === '0' ? '0' : `-${number}`;
}
