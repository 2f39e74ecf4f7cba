/** The one place where search words are made: what an engine indexes and what a reader types pass through here alike. */

/** A word of a text: UTF-16 offsets, `end` exclusive, and the word as it is searched. */
export interface TextWord {
	word: string;
	start: number;
	end: number;
}

/**
 * Letters, digits and their marks. Soft hyphens, zero-width letters, marks of direction and word
 * joiners stand inside a word without being part of it.
 */
const WORD = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Latin ligatures such as »ﬁ«, which scanned texts have; Unicode takes them apart by NFKC alone. */
const LIGATURES = /[\uFB00-\uFB06]/g;
const MARKS = /\p{M}/gu;
const FOLDED: Readonly<Record<string, string>> = {
	æ: 'ae',
	ø: 'oe',
	å: 'aa',
	ß: 'ss',
	œ: 'oe',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l'
};
const FOLDABLE = /[æøåßœđðþł]/g;

/**
 * One word as it is searched: lower case, æ→ae, ø→oe, å→aa, ligatures apart, other accents dropped.
 * å is folded before accents are dropped, because decomposed it is an a with a ring.
 */
function fold(word: string): string {
	return word
		.replace(INVISIBLE, '')
		.replace(LIGATURES, (letter) => letter.normalize('NFKC'))
		.normalize('NFC')
		.toLowerCase()
		.replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
		.normalize('NFD')
		.replace(MARKS, '')
		.normalize('NFC');
}

/** The words of a text with their places, in reading order. */
export function wordsOf(text: string): TextWord[] {
	const words: TextWord[] = [];
	for (const match of text.matchAll(WORD)) {
		const word = fold(match[0]);
		if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
	}
	return words;
}

/** The words of a text as they are searched, in reading order. No word is dropped: the usual Danish stop words contain "mod". */
export function normaliseWords(text: string): string[] {
	return wordsOf(text).map(({ word }) => word);
}

/** What an engine indexes for a text: its words, single spaces between them. */
export function searchText(text: string): string {
	return normaliseWords(text).join(' ');
}
