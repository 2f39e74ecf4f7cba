/** Closes letters that were set apart for looks: `T I L L I D` is TILLID. */

import type { Change } from './types.ts';

/** Four letters or more with a blank between each, on one line; wider blanks and signs part words. */
const APART = /(?<![\p{L}\p{N}])\p{L}(?:[^\S\n]{1,6}[\p{L}&+](?![\p{L}\p{N}])){3,}/gu;
/** No word of so many letters is looked for among letters that are set evenly. */
const LONGEST = 30;
/** So many letters are looked at as one run. */
const MOST_LETTERS = 200;

/**
 * One change for each run of letters that makes words. What makes none stays as it stands.
 * @param isWord asks a dictionary
 */
export function letterSpaced(text: string, isWord: (word: string) => boolean): Change[] {
	const changes: Change[] = [];
	for (const { 0: original, index } of text.matchAll(APART)) {
		const mended = closed(original, isWord);
		if (mended === undefined) continue;
		changes.push({ start: index, end: index + original.length, original, mended, why: [{ code: 'letter-spaced' }] });
	}
	return changes;
}

function closed(run: string, isWord: (word: string) => boolean): string | undefined {
	const blanks = run.match(/[^\S\n]+/gu) ?? [];
	const narrowest = Math.min(...blanks.slice(0, MOST_LETTERS).map(({ length }) => length));
	const known = (word: string) => isWord(word.toLowerCase());
	// Wider blanks stand between words; where all are alike, the dictionary parts them.
	const groups = run
		.split(new RegExp(`[^\\S\\n]{${narrowest + 1},}|\\s*(?=[&+])|(?<=[&+])\\s*`, 'u'))
		.map((group) => group.replace(/\s/gu, ''))
		.filter((group) => group !== '');
	const words = groups.map((group) => (/^[&+]$/u.test(group) || known(group) ? [group] : parted(group, known)));
	if (words.some((found) => found === undefined)) return undefined;
	return words.flatMap((found) => found ?? []).join(' ');
}

/** The fewest words that the letters make, one after the other. */
function parted(letters: string, known: (word: string) => boolean): string[] | undefined {
	if (letters.length > MOST_LETTERS) return undefined;
	const best: (string[] | undefined)[] = [[]];
	for (let end = 1; end <= letters.length; end++) {
		for (let start = Math.max(0, end - LONGEST); start < end; start++) {
			const before = best[start];
			const word = letters.slice(start, end);
			if (before === undefined || (word.length < 2 && !/^[iåIÅ]$/u.test(word)) || !known(word)) continue;
			if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, word];
		}
	}
	return best[letters.length];
}
