/** Reads characters that stand for others: codes of HTML, ligatures, letters with their marks apart, signs that are not seen. */

import { decodeHTMLStrict } from 'entities/decode';
import type { Reason } from './reasons.ts';
import type { Change } from './types.ts';

/** Codes that were written as codes again: `&amp;oslash;`. */
const MOST_ROUNDS = 3;
const ENTITY = /&(?:amp;){0,2}(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;

/** `&oslash;` is ø, `&nbsp;` a blank. A code for a line end is a blank too, because no line is added. */
export function entities(text: string): Change[] {
	return changed(text, ENTITY, 'code-of-html', (code) => {
		let read = code;
		for (let round = 0; round < MOST_ROUNDS && /^&.+;$/u.test(read); round++) read = decodeHTMLStrict(read);
		return /^&.+;$/u.test(read) ? code : read.replace(/\s/g, ' ');
	});
}

/** Letters set as one: `ﬁ` is fi. */
export function ligatures(text: string): Change[] {
	return changed(text, /[\ufb00-\ufb06]/gu, 'ligature', (sign) => sign.normalize('NFKC'));
}

/** A letter and the mark that belongs to it are one character. */
export function composedLetters(text: string): Change[] {
	return changed(text, /\p{L}\p{M}+/gu, 'mark-apart', (letter) => letter.normalize('NFC'));
}

/** Signs without width. A soft hyphen at the end of a line still tells of a broken word. */
const UNSEEN = new RegExp(
	[
		'(?:[\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|\\u034f|\\p{Variation_Selector})+',
		'\\u00ad(?=[^\\S\\n]*\\S)'
	].join('|'),
	'gu'
);

/**
 * Signs that nobody sees are not there. One that stood between two words alone was a blank.
 * @param isWord asks a dictionary
 */
export function unseenSigns(text: string, isWord: (word: string) => boolean): Change[] {
	return changed(text, UNSEEN, 'unseen-sign', (signs, at) => {
		if (!signs.includes('\u200b')) return '';
		const before = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
		const after = /^\p{L}+/u.exec(text.slice(at + signs.length, at + signs.length + 40))?.[0] ?? '';
		const parts = before !== '' && after !== '' && !isWord(before + after) && isWord(before) && isWord(after);
		return parts ? ' ' : '';
	});
}

type Code = Extract<Reason, { code: 'code-of-html' | 'ligature' | 'mark-apart' | 'unseen-sign' }>['code'];

/** One change for each run of letters and signs around what is found, so that a report shows whole words. */
function changed(text: string, pattern: RegExp, code: Code, read: (found: string, at: number) => string): Change[] {
	const changes: Change[] = [];
	for (const { 0: original, index } of text.matchAll(pattern)) {
		const mended = read(original, index);
		if (mended !== original)
			changes.push({ start: index, end: index + original.length, original, mended, why: [{ code }] });
	}
	return changes;
}
