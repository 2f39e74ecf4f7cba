/** Reads back a text of one byte a letter that another code page was taken for: `fÊlles` is fælles, `m¿de` is møde. */

import { CODE_PAGES, type CodePage } from '../text/code-pages.ts';
import type { Change } from './types.ts';
import { LONGEST_WORD } from '../text/longest-word.ts';

const WORD = /\S+/gu;
const OWN = /[æøåÆØÅ]/gu;
const MARKS = /[“”‘’„–—…«»•·§é\u00a0]/u;
/** So many words must come out right before one is believed, and so large a share of all. */
const LEAST = 3;
const SHARE = 0.8;
/** Words looked at: enough to tell. */
const MOST_WORDS = 400;

interface Reading {
	readonly change: ReadonlyMap<string, string>;
	readonly known: number;
}

/**
 * One change for each word, where one reading makes nearly all odd words of the text into words, and the text has
 * hardly an æ, ø or å as it is.
 * @param isWord asks a dictionary
 */
export function oneByte(text: string, isWord: (word: string) => boolean): Change[] {
	if (!/[^\p{ASCII}]/u.test(text)) return [];
	const words = [...text.matchAll(WORD)].filter(
		({ 0: word }) => word.length <= LONGEST_WORD && /[^\p{ASCII}]/u.test(word)
	);
	const odd = words.filter(
		({ 0: word }) => /[^\p{ASCII}æøåÆØÅ“”‘’„–—…«»•·§éüöä\u00a0]/u.test(word) || /\p{L}[‘’›†]\p{Ll}/u.test(word)
	);
	const own = words.filter(({ 0: word }) => word.search(OWN) >= 0).length;
	if (odd.length < LEAST || own > odd.length / 10) return [];
	const sample = [...new Set(odd.map(({ 0: word }) => word))].slice(0, MOST_WORDS);
	const isKnown = (word: string) =>
		(word.match(/\p{L}{2,}/gu) ?? []).every((part) => isWord(part.toLowerCase())) && /\p{L}{2}/u.test(word);
	const least = Math.max(Math.min(LEAST, sample.length), sample.length * SHARE);
	let best: Reading | undefined;
	for (const change of READINGS) {
		const known = sample.filter((word) => {
			const read = reread(word, change);
			return read !== word && isKnown(read);
		}).length;
		if (known >= least && known > (best?.known ?? 0)) best = { change, known };
	}
	if (best === undefined) return [];
	const { change } = best;
	return words.flatMap(({ 0: original, index }) => {
		const mended = reread(original, change);
		if (mended === original || !isKnown(mended)) return [];
		return [{ start: index, end: index + original.length, original, mended, why: [{ code: 'decoded' as const }] }];
	});
}

function reread(word: string, change: ReadonlyMap<string, string>): string {
	return word.replace(/[^\p{ASCII}]/gu, (character) => change.get(character) ?? character);
}

/** For each page a text was written in and another it was read by: what each character is to be read as. */
const READINGS: readonly ReadonlyMap<string, string>[] = CODE_PAGES.flatMap((written) =>
	CODE_PAGES.filter((read) => read !== written).map((read) => readingOf(written, read))
);

function readingOf(written: CodePage, read: CodePage): ReadonlyMap<string, string> {
	const change = new Map<string, string>();
	for (let byte = 0x80; byte < 0x100; byte++) {
		const seen = read.characterOf(byte);
		const meant = written.characterOf(byte);
		if (seen === undefined || meant === undefined || seen === meant) continue;
		if (meant.search(OWN) >= 0 || MARKS.test(meant)) change.set(seen, meant);
	}
	return change;
}
