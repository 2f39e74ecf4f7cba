/** Many small numbers as letters: a page has tens of thousands of counts, and most are below ten. */

/** A count that is 0 has its reason as 0, −1 or −2; see graph/model/mentions.ts. */
const LOWEST = -2;
const DIGITS = 36;

/** A digit a cell, counted from the lowest; greater ones between commas. */
export function writeCells(cells: readonly number[]): string {
	return cells
		.map((cell) => {
			const digit = cell - LOWEST;
			return digit < DIGITS ? digit.toString(DIGITS) : `,${digit.toString(DIGITS)},`;
		})
		.join('');
}

export function readCells(written: string): number[] {
	return [...written.matchAll(/,(\w+),|\w/g)].map(([one, long]) => parseInt(long ?? one, DIGITS) + LOWEST);
}
