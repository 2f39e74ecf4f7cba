/** Room in a window, as names look for it. */

import { describe, expect, it } from 'vitest';
import { createOccupied, type Rectangle } from '$graph/drawing/occupied';

const box = (left: number, top: number, width: number, height: number): Rectangle => ({
	left,
	top,
	right: left + width,
	bottom: top + height
});

describe('what is occupied', () => {
	it.each([
		['over it', box(100, 100, 20, 20), true],
		['around it', box(0, 0, 900, 900), true],
		['within it', box(95, 95, 2, 2), true],
		['only touching it', box(290, 90, 50, 50), false],
		['in the same part of the window, beside it', box(90, 60, 50, 20), false],
		['far away', box(700, 500, 50, 50), false]
	])('a rectangle %s', (_where, asked, overlaps) => {
		const occupied = createOccupied();
		occupied.add(box(90, 90, 200, 20));
		expect(occupied.overlaps(asked)).toBe(overlaps);
	});

	it.each([
		['left of and above the window', box(-500, -500, 60, 60)],
		['far right of it', box(9000, 100, 60, 60)],
		['far below it', box(100, 90_000, 60, 60)]
	])('what stands %s is found there and nowhere else', (_where, taken) => {
		const occupied = createOccupied();
		occupied.add(taken);
		expect(occupied.overlaps(taken)).toBe(true);
		expect(occupied.overlaps(box(taken.left + 100, taken.top, 60, 60))).toBe(false);
		expect(occupied.overlaps(box(0, 0, 60, 60))).toBe(false);
	});

	it('leaves out what does not count', () => {
		const occupied = createOccupied<Rectangle & { id: string }>();
		occupied.add({ id: 'own', ...box(0, 0, 10, 10) });
		expect(occupied.overlaps(box(5, 5, 10, 10), ({ id }) => id !== 'own')).toBe(false);
		occupied.add({ id: 'other', ...box(0, 0, 10, 10) });
		expect(occupied.overlaps(box(5, 5, 10, 10), ({ id }) => id !== 'own')).toBe(true);
	});
});
