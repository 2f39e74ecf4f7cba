/**
 * Words a slip or two away from what was typed: a letter left out, put in, mistaken for another, or
 * changed with its neighbour.
 */

export interface NearWord {
	word: string;
	/** How many slips lie between it and what was typed: 1 or 2. */
	slips: number;
}

/** Shorter words are too like one another. */
const SHORTEST = 4;
/** From this many letters on, two slips. */
const LONG = 8;

/** How many slips are looked for in a word of this many letters. */
export function slipsIn(letters: number): number {
	if (letters < SHORTEST) return 0;
	return letters < LONG ? 1 : 2;
}

/**
 * The words that are near what was typed, in their own order; `words` is sorted by UTF-16 code unit.
 *
 * The distance is that of Damerau (1964), "A technique for computer detection and correction of
 * spelling errors", CACM 7(3), 171–176, where no part is changed twice (optimal string alignment).
 * It is worked out row by row as by Wagner and Fischer (1974), "The string-to-string correction
 * problem", JACM 21(1), 168–173. Words that begin alike share their rows, as in a trie; where a row
 * has no small enough distance left, all words with that beginning are passed over.
 */
export function nearWords(words: readonly string[], typed: string): NearWord[] {
	const most = slipsIn(typed.length);
	if (most === 0) return [];
	const near: NearWord[] = [];
	const width = typed.length + 1;
	const rows = new Uint8Array(width * (typed.length + most + 2));
	for (let column = 0; column < width; column++) rows[column] = column;
	let previous = '';
	/** Rows that hold for this many letters of the previous word. */
	let depth = 0;
	for (let index = 0; index < words.length;) {
		const word = words[index] ?? '';
		depth = sharedLetters(previous, word, depth);
		previous = word;
		let least = 0;
		while (depth < word.length && least <= most) least = fillRow(rows, ++depth, word, typed);
		if (least > most) {
			index = afterBeginning(words, index, word.slice(0, depth));
			depth--;
			continue;
		}
		const slips = rows[depth * width + typed.length] ?? 0;
		if (slips > 0 && slips <= most) near.push({ word, slips });
		index++;
	}
	return near;
}

/**
 * Fills the row of the first `depth` letters of a word: its distances to all beginnings of what was
 * typed. Returns the least of them. A word too long to be near ends before the rows do, because a
 * row has at least as many slips as it has letters more than what was typed.
 */
function fillRow(rows: Uint8Array, depth: number, word: string, typed: string): number {
	const width = typed.length + 1;
	const at = depth * width;
	const letter = word[depth - 1];
	rows[at] = depth;
	let least = depth;
	for (let column = 1; column < width; column++) {
		const isSame = typed[column - 1] === letter;
		let slips = Math.min(
			(rows[at - width + column] ?? 0) + 1,
			(rows[at + column - 1] ?? 0) + 1,
			(rows[at - width + column - 1] ?? 0) + (isSame ? 0 : 1)
		);
		const isSwapped = depth > 1 && column > 1 && typed[column - 2] === letter && typed[column - 1] === word[depth - 2];
		if (isSwapped) slips = Math.min(slips, (rows[at - 2 * width + column - 2] ?? 0) + 1);
		rows[at + column] = slips;
		if (slips < least) least = slips;
	}
	return least;
}

/** How many letters two words begin alike, `most` at most. */
function sharedLetters(a: string, b: string, most: number): number {
	let shared = 0;
	while (shared < most && a[shared] === b[shared]) shared++;
	return shared;
}

/** The first word from `index` on that does not begin with these letters. */
function afterBeginning(words: readonly string[], index: number, letters: string): number {
	let [low, high] = [index + 1, words.length];
	// Most beginnings have few words, so the steps grow from here.
	for (let step = 1; low + step < high; step *= 2) {
		if (!(words[low + step] ?? '').startsWith(letters)) {
			high = low + step;
			break;
		}
		low += step;
	}
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((words[middle] ?? '').startsWith(letters)) low = middle + 1;
		else high = middle;
	}
	return low;
}
