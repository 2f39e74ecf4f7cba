/** How a scene fits a window: what is stretched with it, what never is, and that a camera means the same in every window. */

import { describe, expect, it } from 'vitest';
import { filledIn, fromShares, projectionOf, restOf, type Size, stretchFor, toShares } from '$graph/drawing/framing';
import { RESTING_CAMERA, type Camera } from '$graph/scene/camera';
import type { Frame } from '$graph/scene/scene';

const PULLED: Frame = { width: 2.5, height: 2.4 };
const ROUND: Frame = { ...PULLED, round: true };
/** With a column at its right in a wide window, and a row below it in others. */
const BESIDE: Frame = {
	...ROUND,
	rest: {
		wide: { left: -1.25, right: 2, bottom: -1.2, top: 1.2 },
		tall: { left: -1.25, right: 1.25, bottom: -1.9, top: 1.2 }
	}
};

const SIDES = [40, 390, 736, 800, 1080, 1920, 3840];
const WINDOWS: Size[] = SIDES.flatMap((width) => SIDES.map((height) => ({ width, height })));
const CAMERAS: Camera[] = [0, 0.2, 0.5, 0.9].flatMap((x) =>
	[0.1, 0.5, 1].flatMap((y) => [0.08, 0.5, 1, 2.5].map((ratio) => ({ x, y, ratio })))
);
const SEEN = WINDOWS.flatMap((size) => CAMERAS.map((camera) => ({ size, camera })));

describe('a round picture', () => {
	it('is a circle in every window, from near and from far', () => {
		for (const { size, camera } of SEEN) {
			const { unit, at } = projectionOf(ROUND, size, camera);
			expect(unit.x).toBe(unit.y);
			const [middle, right, up] = [at({ x: 0, y: 0 }), at({ x: 1, y: 0 }), at({ x: 0, y: 1 })];
			expect(right.x - middle.x).toBeCloseTo(middle.y - up.y, 6);
		}
	});

	it('is whole within its window at rest', () => {
		for (const size of WINDOWS) {
			const { at } = projectionOf(ROUND, size, RESTING_CAMERA);
			const first = at({ x: -ROUND.width / 2, y: ROUND.height / 2 });
			const last = at({ x: ROUND.width / 2, y: -ROUND.height / 2 });
			expect(Math.min(first.x, first.y)).toBeGreaterThanOrEqual(0);
			expect(last.x).toBeLessThanOrEqual(size.width);
			expect(last.y).toBeLessThanOrEqual(size.height);
		}
	});
});

describe('any other picture', () => {
	const CASES: [name: string, size: Size, stretch: number][] = [
		['a square window', { width: 700, height: 700 }, 1],
		['a wide window', { width: 1050, height: 700 }, 1.5],
		['a window wider than pictures are stretched', { width: 2800, height: 700 }, 1.8],
		['a narrow window', { width: 300, height: 700 }, 0.8]
	];
	it.each(CASES)('follows the shape of %s', (_name, size, stretch) => {
		expect(stretchFor(size, PULLED)).toBe(stretch);
		expect(stretchFor(size, ROUND)).toBe(1);
	});
});

describe('a camera of an address', () => {
	it.each([
		['a stretched picture', PULLED],
		['a round one', ROUND],
		['one with more beside it', BESIDE]
	])('comes back from that of the renderer in %s', (_name, frame) => {
		for (const { size, camera } of SEEN) {
			const filled = filledIn(size, frame);
			const back = toShares(fromShares(camera, frame, filled), frame, filled);
			expect(back.x).toBeCloseTo(camera.x, 9);
			expect(back.y).toBeCloseTo(camera.y, 9);
		}
	});

	it('looks at the same place of a round picture as it did of a stretched one, so that older links hold', () => {
		for (const { size, camera } of SEEN)
			for (const frame of [PULLED, ROUND]) {
				const place = { x: (camera.x - 0.5) * frame.width, y: (camera.y - 0.5) * frame.height };
				const seen = projectionOf(frame, size, camera).at(place);
				expect(seen.x).toBeCloseTo(size.width / 2, 6);
				expect(seen.y).toBeCloseTo(size.height / 2, 6);
			}
	});

	it('at rest sees as much of a round picture in both directions', () => {
		const { half } = restOf(ROUND, { stretch: 1, isTall: false });
		expect(half.x).toBe(half.y);
	});
});

describe('what stands beside the circle', () => {
	it.each([
		['beside it in a wide window', { width: 1400, height: 780 }, false],
		['below it on a phone', { width: 390, height: 560 }, true]
	])('stands %s, whole and as large as the window lets it', (_name, size, isTall) => {
		const { at, placeOf } = projectionOf(BESIDE, size, RESTING_CAMERA);
		expect(placeOf({ x: 2, y: 0, tall: { x: 0, y: -1.9 } })).toMatchObject(isTall ? { y: -1.9 } : { x: 2 });
		const { left, right, bottom, top } = (isTall ? BESIDE.rest?.tall : BESIDE.rest?.wide) ?? {
			left: NaN,
			right: NaN,
			bottom: NaN,
			top: NaN
		};
		const [first, last] = [at({ x: left, y: top }), at({ x: right, y: bottom })];
		const margins = [first.x, first.y, size.width - last.x, size.height - last.y];
		expect(Math.min(...margins)).toBeGreaterThan(0);
		expect(Math.min(...margins)).toBeLessThan(0.05 * size.height);
	});

	it('moves the camera less, the nearer it is: a zoom goes to the circle', () => {
		const size = { width: 1400, height: 780 };
		const offset = (ratio: number) => {
			const { at } = projectionOf(BESIDE, size, { ...RESTING_CAMERA, ratio });
			return Math.abs(at({ x: 0, y: 0 }).x - size.width / 2);
		};
		expect(offset(0.1)).toBeCloseTo(offset(1), 6);
		const seen = projectionOf(BESIDE, size, { ...RESTING_CAMERA, ratio: 0.1 }).unit.x;
		expect(offset(0.1) / seen).toBeLessThan(0.05);
	});
});
