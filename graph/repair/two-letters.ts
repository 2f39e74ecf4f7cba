/** Reads æ, ø and å that were written with two letters each: `vi foelger op paa det` is vi følger op på det. */

import type { Change } from './types.ts';
import { LONGEST_WORD } from '../text/longest-word.ts';

const WORD = /\p{L}+/gu;
const PAIR = /aa|ae|oe/giu;
const LETTERS: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' };
/** So many words that are none as they stand show that the text is written so. */
const LEAST = 3;
/** Scanning makes `ae` of æ too, but hardly `aa` of å or `oe` of ø. */
const SHARE_OF_AA_AND_OE = 0.4;
/** Words that lost their letter. */
const LOST = /(?<!\p{L})(?:pa|ogsa|nar|gor|ger|gar|sa|ma|fa|kob|mode[rnt]*|abne?|haj|hoj|spor|falles|vare)(?!\p{L})/giu;
/** One in so many is a slip. */
const MOST_LOST = 5;
/** More ways to read a word are not tried. */
const MOST_PAIRS = 4;

/** What a word list says of words in small letters. */
export interface WordList {
	isWord(word: string): boolean;
	/** Of two words, whether the second is the likelier one. */
	isLikelier(word: string, other: string): boolean;
}

/** One change for each such word. A word that is one as it stands is changed only where the other is likelier. */
export function twoLetters(text: string, list: WordList): Change[] {
	const read = new Map<string, string | undefined>();
	const found: (Change & { isSure: boolean })[] = [];
	for (const { 0: original, index } of text.matchAll(WORD)) {
		if (original.length > LONGEST_WORD || original.search(PAIR) < 0) continue;
		if (!read.has(original)) read.set(original, reading(original, list));
		const mended = read.get(original);
		if (mended === undefined) continue;
		const isSure = !list.isWord(original.toLowerCase());
		found.push({
			start: index,
			end: index + original.length,
			original,
			mended,
			why: [{ code: 'two-letters' }],
			isSure
		});
	}
	const sure = found.filter(({ isSure }) => isSure);
	const ofAaAndOe = sure.filter(({ original }) => /aa|oe/iu.test(original));
	if (sure.length < LEAST || ofAaAndOe.length < sure.length * SHARE_OF_AA_AND_OE) return [];
	// In a scan most of the letters were lost, not written out.
	if ((text.match(LOST)?.length ?? 0) * MOST_LOST > sure.length) return [];
	return found.map(({ start, end, original, mended, why }) => ({ start, end, original, mended, why }));
}

/** The word with as many pairs read as letters as make it one; undefined where it stays. */
function reading(word: string, { isWord, isLikelier }: WordList): string | undefined {
	const pairs = [...word.matchAll(PAIR)].slice(0, MOST_PAIRS);
	const small = word.toLowerCase();
	const stays = isWord(small);
	for (let chosen = 2 ** pairs.length - 1; chosen > 0; chosen--) {
		const mended = withLetters(word, pairs, chosen);
		const other = mended.toLowerCase();
		if (isWord(other) && (!stays || isLikelier(small, other))) return mended;
	}
	return undefined;
}

/** `chosen`: a bit for each pair that becomes a letter. */
function withLetters(word: string, pairs: readonly RegExpExecArray[], chosen: number): string {
	let mended = '';
	let from = 0;
	pairs.forEach(({ 0: pair, index }, bit) => {
		if ((chosen & (1 << bit)) === 0) return;
		const letter = LETTERS[pair.toLowerCase()] ?? pair;
		const isLarge = pair.slice(0, 1) !== pair.slice(0, 1).toLowerCase();
		mended += word.slice(from, index) + (isLarge ? letter.toUpperCase() : letter);
		from = index + pair.length;
	});
	return mended + word.slice(from);
}
