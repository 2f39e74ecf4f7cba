/** Paths of many small things of one look: a country has thousands of them. */

import type { Box, Point } from '../drawing/drawing.ts';

/** Whole tenths of a pixel, so that steps from one to the next add up to where each is. */
const TENTHS = 10;

/** A point of a line for each. */
export function dotsPath(at: readonly Point[]): string {
	return steps(at, () => ({ path: 'h0' }));
}

/** An outline for each, and one for boxes that stand side by side with nothing between. */
export function boxesPath(boxes: readonly Box[]): string {
	return steps(joined(boxes), ({ width, height }) => {
		const [across, down] = [written(tenths(width)), written(tenths(height))];
		// A closed outline ends where it began.
		return { path: `h${across}v${down}h${negative(across)}z` };
	});
}

/** Boxes of one height as strokes of that width, which are half as long as outlines; undefined where they differ. */
export function strokesPath(boxes: readonly Box[]): { d: string; width: number } | undefined {
	const [first] = boxes;
	if (first === undefined || boxes.some(({ height }) => height !== first.height)) return undefined;
	const middles = joined(boxes).map((box) => ({ ...box, y: box.y + box.height / 2 }));
	const d = steps(middles, ({ width }) => ({ path: `h${written(tenths(width))}`, right: tenths(width) }));
	return { d, width: first.height };
}

function joined(boxes: readonly Box[]): Box[] {
	const all: Box[] = [];
	for (const box of boxes) {
		const last = all.at(-1);
		const isBeside = last?.y === box.y && last.height === box.height && tenths(last.x + last.width) === tenths(box.x);
		if (isBeside) all[all.length - 1] = { ...last, width: box.x + box.width - last.x };
		else all.push(box);
	}
	return all;
}

/** Each step begins where the one before ended: where it began, or so far to its right. */
function steps<T extends Point>(all: readonly T[], drawn: (one: T) => { path: string; right?: number }): string {
	let [x, y] = [0, 0];
	let d = '';
	for (const one of all) {
		const [toX, toY] = [tenths(one.x), tenths(one.y)];
		const [dx, dy] = [written(toX - x), written(toY - y)];
		const { path, right = 0 } = drawn(one);
		d += `m${dx}${dy.startsWith('-') ? '' : ' '}${dy}${path}`;
		[x, y] = [toX + right, toY];
	}
	return d;
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
