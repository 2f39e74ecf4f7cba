/** The bar of a cell as an SVG path, in a box of 100 × 6. */

const WIDTH = 100;
const HEIGHT = 6;

/**
 * From the left; of a difference from a line in the middle, to the right for more, thin and to the left
 * for less, so that colour says nothing alone.
 * @param part of the longest bar, −1 to 1
 */
export function barPath(part: number, twoSided: boolean): string {
	if (!twoSided) return box(0, WIDTH * part, 0);
	const middle = WIDTH / 2;
	const line = box(middle - 0.5, middle + 0.5, 0);
	return part < 0 ? line + box(middle * (1 + part), middle, 2) : line + box(middle, middle * (1 + part), 0);
}

function box(from: number, to: number, inset: number): string {
	const [left, right] = [from, to].map((x) => Math.round(x * 10) / 10);
	return left === right ? '' : `M${left} ${inset}H${right}V${HEIGHT - inset}H${left}z`;
}
