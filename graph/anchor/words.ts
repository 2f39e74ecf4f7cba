/** Checks an alignment word by word: every word of a statement must stand in the source, damaged by scanning at most. */

import type { Alignment } from './align.ts';
import type { Reading } from './damage.ts';
import { ALPHABET, isScanLetter, isSilent, type Letters } from './letters.ts';
import { shorten } from '../text/shorten.ts';

/** A text with its letters; `wordStart` is 1 where a letter begins a word. */
export interface Lettered extends Letters {
	text: string;
	wordStart: Uint8Array;
}

/** Letters of a statement that lie together in the source: indices of source letters, both inclusive. */
export interface Part {
	first: number;
	last: number;
	/** Index of the statement's letter that stands last in it. */
	until: number;
}

/** The first word that does not fit: its offsets in the statement, and what is wrong. */
export interface Misfit {
	start: number;
	end: number;
	why: string;
}

/** A scanned word may have one letter too many when it has at least this many, and one wrong letter, but not in its ending, when it has this many. */
const LONG_WORD = 6;
const VERY_LONG_WORD = 10;
const ENDING = 3;
/** What is left out between two parts may be this long, in letters, before the parts themselves must be. */
const SHORT_GAP = 30;
const LEAST_PART = 3;
const LEAST_PART_AT_LONG_GAP = 8;
const MOST_PARTS = 6;

/** The parts of a statement in the source, or the first word that does not fit. */
export function fit(
	statement: Lettered,
	source: Lettered,
	{ at }: Alignment,
	reading: Reading
): { parts: Part[]; misfit?: undefined } | { misfit: Misfit } {
	const words = wordsOf(statement);
	const parts: Part[] = [];
	let part: { letter: number; gapBefore: number } | undefined;
	/** The statement's letter last found, and its place. */
	let last = { letter: -1, cell: -1 };
	/** @returns false where the part is too small to be more than chance. */
	const closePart = (gapAfter: number): boolean => {
		if (!part) return false;
		const least = Math.max(part.gapBefore, gapAfter) > SHORT_GAP ? LEAST_PART_AT_LONG_GAP : LEAST_PART;
		parts.push({ first: at[part.letter] ?? 0, last: last.cell, until: last.letter });
		return last.letter - part.letter + 1 >= Math.min(least, at.length);
	};

	for (const [index, word] of words.entries()) {
		const misfit = (why: string, { from, to }: Word = word): { misfit: Misfit } => ({
			misfit: { start: statement.starts[from] ?? 0, end: statement.ends[to] ?? 0, why }
		});
		const length = printedLetters(statement, word);
		/** Damaged letters this word may still have. */
		let spare = reading.damaged ? 1 : 0;
		let found = false;
		for (let letter = word.from; letter <= word.to; letter++) {
			const code = statement.codes[letter] ?? 0;
			const cell = at[letter] ?? -1;
			if (cell < 0) {
				if (reading.damaged && isScanLetter(code)) continue;
				return misfit(NOT_THERE);
			}
			if (reading.agree[code * ALPHABET + (source.codes[cell] ?? 0)] !== 1) {
				const inEnding = word.to - letter < ENDING;
				if (spare === 0 || length < VERY_LONG_WORD || inEnding) return misfit(NOT_THERE);
				spare--;
			}
			const between = last.letter < 0 ? 0 : cell - last.cell - 1;
			part ??= { letter, gapBefore: 0 };
			if (between > 0) {
				const before = words[found ? index : index - 1] ?? word;
				const touching = touches(source, cell);
				if (between === 1 && touching && spare > 0 && mayHaveSpare(statement, letter, length)) spare--;
				else if (!atLineEdge(source, last.cell, cell)) {
					return misfit(
						found ? 'has other letters there' : `follows other words there: «${textBetween(source, last.cell, cell)}»`
					);
				} else if (!found && (touches(source, last.cell + 1) || goesOnInNextLine(statement, source, last))) {
					return misfit('goes on there', before);
				} else {
					if (!closePart(between)) return misfit('stands apart from the words around it', before);
					part = { letter, gapBefore: between };
				}
			}
			found = true;
			last = { letter, cell };
		}
		if (!found) return misfit(NOT_THERE);
		if (index === 0 && runInto(source, at.find((cell) => cell >= 0) ?? 0) > spare)
			return misfit('begins earlier there');
		if (index < words.length - 1) continue;
		if (touches(source, last.cell + 1) || goesOnInNextLine(statement, source, last)) return misfit('goes on there');
		if (!closePart(0)) return misfit('stands apart from the words around it');
		if (parts.length > MOST_PARTS) return misfit('and the words before it are scattered there');
	}
	return { parts };
}

const NOT_THERE = 'is not there, or not so';

/** Letters of one word of a statement, both inclusive. */
interface Word {
	from: number;
	to: number;
}

function wordsOf({ wordStart }: Lettered): Word[] {
	const words: Word[] = [];
	wordStart.forEach((starts, letter) => {
		const word = words.at(-1);
		if (starts === 1 || !word) words.push({ from: letter, to: letter });
		else word.to = letter;
	});
	return words;
}

/** How many letters a word has in print, æ counted as two. */
function printedLetters({ codes }: Lettered, { from, to }: Word): number {
	return codes.subarray(from, to + 1).reduce((count, code) => count + (isSilent(code) ? 0 : 1), 0);
}

/** Scanning adds a letter beside æ, ø and å, or somewhere in a long word. */
function mayHaveSpare(statement: Lettered, letter: number, length: number): boolean {
	const beside = [statement.codes[letter], statement.codes[letter - 1]].some((code) => isScanLetter(code ?? 0));
	return beside || length >= LONG_WORD;
}

/** True where a letter follows the one before it with nothing in between. */
function touches(source: Lettered, letter: number): boolean {
	return letter > 0 && letter < source.codes.length && (source.ends[letter - 1] ?? 0) >= (source.starts[letter] ?? 0);
}

/** True where the source breaks the word by a hyphen at the line's end and the statement does not have that hyphen. */
function goesOnInNextLine(statement: Lettered, source: Lettered, last: { letter: number; cell: number }): boolean {
	return hyphenAfter(source, last.cell) && !hyphenAfter(statement, last.letter);
}

/** True where what stands between two letters begins or ends at the edge of a line: there columns and garbage come in. */
function atLineEdge(source: Lettered, before: number, after: number): boolean {
	const opening = source.text.slice(source.ends[before], source.starts[before + 1]);
	const closing = source.text.slice(source.ends[after - 1], source.starts[after]);
	return /[\n\r\f]/.test(opening) || /[\n\r\f]/.test(closing);
}

function hyphenAfter({ text, ends }: Lettered, letter: number): boolean {
	return /^[-\u00AD\u2010\u2011]/.test(text.slice(ends[letter], (ends[letter] ?? 0) + 1));
}

function textBetween(source: Lettered, before: number, after: number): string {
	const text = source.text.slice(source.ends[before], source.starts[after]).replace(/\s+/g, ' ').trim();
	return shorten(text, 40);
}

/** Letters that stand directly before this one. */
function runInto(source: Lettered, letter: number): number {
	let first = letter;
	while (touches(source, first)) first--;
	return letter - first;
}
