/** Lays the letters of a statement along a stretch of source letters, leaving out whatever interrupts it there. */

import type { Reading } from './damage.ts';
import { ALPHABET } from './letters.ts';

/** Where each letter of the statement lies. */
export interface Alignment {
	score: number;
	/** Index of the source letter for each statement letter; -1 where it has none. */
	at: Int32Array;
}

/** Cost of beginning to leave out source letters between words of the statement, and inside one; and of each letter left out. A letter too many inside a word must cost less than a wrong letter costs against a right one. */
const OPEN_BETWEEN = 40;
const OPEN_INSIDE = 50;
const EXTEND = 1;
const NEVER = -1e6;

const DIAGONAL = 1;
const LOST = 2;
/** The step before this one was inside a gap. */
const FROM_GAP = 4;
/** The gap began here. */
const GAP_OPENS = 8;

/** Room that grows and is used again: aligning hundreds of statements would otherwise fill memory with short-lived tables. */
let trace = new Uint8Array(1 << 16);
let rows = new Int32Array(1 << 12);

/**
 * Best alignment of a whole statement with part of `source[from, to)`: global in the statement, local in the source
 * (Sellers, J. Algorithms 1:359, 1980), with affine gaps in the source (Gotoh, J. Mol. Biol. 162:705, 1982), so that a
 * column or garbage in between costs little more than its being there. Among equals the one that ends first wins.
 * @param wordStart 1 where a word of the statement begins
 * @param taken 1 for source letters that belong to another statement; they may lie in a gap only
 */
export function align(
	statement: Uint8Array,
	wordStart: Uint8Array,
	source: Uint8Array,
	from: number,
	to: number,
	reading: Reading,
	taken: Uint8Array
): Alignment {
	const n = statement.length;
	const m = to - from;
	const width = m + 1;
	if (trace.length < (n + 1) * width) trace = new Uint8Array(2 * (n + 1) * width);
	if (rows.length < 2 * width) rows = new Int32Array(4 * width);
	const { scores, lost } = reading;
	// rows[0, width): best score ending in row i at column j outside a gap; rows[width, 2 width): inside a gap.
	rows.fill(0, 0, width);
	rows.fill(NEVER, width, 2 * width);
	for (let i = 1; i <= n; i++) {
		const code = statement[i - 1] ?? 0;
		const line = code * ALPHABET;
		const cost = lost[code] ?? 0;
		// A gap after letter i stands between words when letter i + 1 begins one; after the last letter none is worth opening.
		const open = i === n ? -NEVER : wordStart[i] === 1 ? OPEN_BETWEEN : OPEN_INSIDE;
		const base = i * width;
		let beforeFlat = rows[0] ?? 0;
		let beforeGap = rows[width] ?? 0;
		let flat = beforeFlat - cost;
		rows[0] = flat;
		rows[width] = NEVER;
		trace[base] = LOST;
		let gap = NEVER;
		for (let j = 1; j < width; j++) {
			const upFlat = rows[j] ?? 0;
			const upGap = rows[width + j] ?? 0;
			const cell = from + j - 1;
			const match = taken[cell] === 1 ? NEVER : (scores[line + (source[cell] ?? 0)] ?? 0);
			let step = DIAGONAL;
			let best: number;
			if (beforeGap > beforeFlat) {
				best = beforeGap + match;
				step |= FROM_GAP;
			} else best = beforeFlat + match;
			const upBest = upGap > upFlat ? upGap : upFlat;
			if (upBest - cost > best) {
				best = upBest - cost;
				step = upGap > upFlat ? LOST | FROM_GAP : LOST;
			}
			// The gap that ends at column j: opened after column j - 1, or carried on.
			if (flat - open >= gap - EXTEND) {
				gap = flat - open;
				step |= GAP_OPENS;
			} else gap -= EXTEND;
			beforeFlat = upFlat;
			beforeGap = upGap;
			flat = best;
			rows[j] = flat;
			rows[width + j] = gap;
			trace[base + j] = step;
		}
	}
	let end = 0;
	for (let j = 1; j < width; j++) if ((rows[j] ?? 0) > (rows[end] ?? 0)) end = j;
	return { score: rows[end] ?? 0, at: walkBack(n, end, width, from) };
}

/**
 * The same for a statement that stands letter for letter in `source[from, to)`, as most do: found by comparing alone.
 * @returns undefined where it does not.
 */
export function alignUnbroken(
	statement: Uint8Array,
	source: Uint8Array,
	from: number,
	to: number,
	{ scores }: Reading,
	taken: Uint8Array
): Alignment | undefined {
	const n = statement.length;
	for (let start = from; start + n <= to; start++) {
		let score = 0;
		let i = 0;
		for (; i < n; i++) {
			const cell = scores[(statement[i] ?? 0) * ALPHABET + (source[start + i] ?? 0)] ?? 0;
			if (cell <= 0 || taken[start + i] === 1) break;
			score += cell;
		}
		if (i < n) continue;
		const at = new Int32Array(n);
		for (let letter = 0; letter < n; letter++) at[letter] = start + letter;
		return { score, at };
	}
	return undefined;
}

function walkBack(n: number, end: number, width: number, from: number): Int32Array {
	const at = new Int32Array(n).fill(-1);
	let i = n;
	let j = end;
	let inGap = false;
	while (i > 0) {
		const step = trace[i * width + j] ?? 0;
		if (inGap) {
			inGap = (step & GAP_OPENS) === 0;
			j--;
			continue;
		}
		inGap = (step & FROM_GAP) !== 0;
		if ((step & DIAGONAL) !== 0) {
			at[i - 1] = from + j - 1;
			j--;
		}
		i--;
	}
	return at;
}
