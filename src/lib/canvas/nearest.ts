/** What lies at a point of the picture: the mark under it, or the line nearest to it. */

import type { Point } from '$graph/drawing/drawing';

/** Pixels from a line at which it is still pointed at, and that a mark is larger to a finger. */
export const REACH = { line: 6, mark: 4 };

export interface Target {
	node?: string;
	link?: string;
}

/** The square of the distance from a point to a line between two others. */
export function fromLine(point: Point, a: Point, b: Point): number {
	const [x, y] = [b.x - a.x, b.y - a.y];
	const length = x * x + y * y;
	const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * x + (point.y - a.y) * y) / length));
	const [awayX, awayY] = [point.x - a.x - share * x, point.y - a.y - share * y];
	return awayX * awayX + awayY * awayY;
}

/** The one of least distance, where that is below `within`; of two alike the first. */
export function nearestOf<T>(all: Iterable<T>, distance: (one: T) => number, within: number): T | undefined {
	let best: T | undefined;
	let least = within;
	for (const one of all) {
		const far = distance(one);
		if (far < least) [best, least] = [one, far];
	}
	return best;
}
