/** Breaks running text into lines, and makes each fit to be drawn. */

import { isolated } from '../text/isolate.ts';

/** Where a line may end: after a blank, a comma, or a part of an address. */
const BREAKS = /(?<=[ ,&])/;
/** A letter or a sign with the marks that stand on it, and signs that are joined to one. */
const CHARACTERS = /(?:\P{M}|^\p{M})(?:[\p{M}\p{Emoji_Modifier}\u200d]|(?<=\u200d)\P{M})*/gu;
/** More marks than these on one letter would climb out of their line. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Lines as wide as `room` at most; a link or a word that is wider is broken anywhere. `widthOf` gives pixels. */
export function wrap(text: string, room: number, widthOf: (line: string) => number): string[] {
	const fits = (line: string) => widthOf(line) <= room;
	const lines: string[] = [];
	let line = '';
	for (const piece of text.split(BREAKS)) {
		if (line && !fits(line + piece)) {
			lines.push(line);
			line = '';
		}
		line += piece;
		while (!fits(line)) {
			const part = longestBeginning(line, fits);
			if (part === line) break;
			lines.push(part);
			line = line.slice(part.length);
		}
	}
	return [...lines, line];
}

/** The longest beginning of a word that fits; one character at least, and no part of one. */
export function longestBeginning(word: string, fits: (start: string) => boolean): string {
	let start = '';
	for (const [character] of word.matchAll(CHARACTERS)) {
		if (start && !fits(start + character)) break;
		start += character;
	}
	return start;
}

/** A line as it is drawn: in the direction of its own letters, whatever is drawn beside it, and no higher than others. */
export function drawnLine(line: string): string {
	return isolated(line.replace(TOO_MANY_MARKS, '$1'));
}
