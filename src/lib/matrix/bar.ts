/** The bar of a cell as boxes, in per cent of the room that it has: a page has hundreds. */

/** A part of a bar, from its left upper corner. */
export interface BarBox {
	x?: string;
	y?: string;
	width: string;
	height: string;
}

const WHOLE = 100;
const MIDDLE = WHOLE / 2;

/**
 * From the left; of a difference from a line in the middle, to the right for more, thin and to the left
 * for less, so that colour says nothing alone. None where there is nothing to measure.
 * @param part of the longest bar, −1 to 1
 */
export function barBoxes(part: number, twoSided: boolean): BarBox[] {
	if (!twoSided) return box(0, WHOLE * part);
	const line = box(MIDDLE - 0.5, MIDDLE + 0.5);
	const thin = { y: '33%', height: '34%' };
	return part < 0
		? [...line, ...box(MIDDLE * (1 + part), MIDDLE, thin)]
		: [...line, ...box(MIDDLE, MIDDLE * (1 + part))];
}

function box(from: number, to: number, across: Pick<BarBox, 'y' | 'height'> = { height: '100%' }): BarBox[] {
	const width = Math.round((to - from) * 10) / 10;
	if (width === 0) return [];
	const x = Math.round(from * 10) / 10;
	return [{ ...(x !== 0 && { x: `${x}%` }), width: `${width}%`, ...across }];
}
