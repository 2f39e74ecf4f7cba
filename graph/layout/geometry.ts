/** Sizes and places that pictures share. */

/** Radius in pixels for a count: area grows with the count, so that twice as many looks twice as much. */
export function sizeFor(count: number, most: number, smallest: number, largest: number): number {
	if (most <= 0 || count <= 0) return smallest;
	return smallest + (largest - smallest) * Math.sqrt(Math.min(1, count / most));
}

/** A point on a ring round the middle. */
export function onRing(angle: number, radius: number): { x: number; y: number } {
	return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** Six decimals: enough for any screen, and the same text on every machine. */
export function rounded(value: number): number {
	const result = Math.round(value * 1e6) / 1e6;
	return result === 0 ? 0 : result;
}
