/** Cuts a text into the words that repair looks at: with the odd signs scanning leaves inside them, and closed over line ends. */

import { LONGEST_WORD } from '../text/longest-word.ts';

/** A word as it stands in the text. */
export interface Token {
	/** UTF-16 offsets in the text; a word broken over a line end runs from its first to its last letter. */
	start: number;
	end: number;
	/** The letters without the hyphen and line end between them. */
	letters: string;
	/** Where the second piece of a broken word begins: its offset in `letters` and in the text, and where the first piece ends. */
	broken?: { at: number; firstEnd: number; secondStart: number };
	/** It must not be touched: part of an address or of a broken fragment, after an apostrophe, a number. */
	fixed: boolean;
	/** It opens a sentence, a heading or a bullet, so a capital says nothing. */
	startsSentence: boolean;
	/** A hyphen follows or goes before: a piece of a compound. */
	hyphenated: boolean;
}

const ADDRESS =
	/\b(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+|(?<![\w-])[\w-]{1,63}\.(?:dk|com|org|net|eu)\b/giu;
/** Letters and the signs that stand in for them. */
const WORD = /(?:[\p{L}\p{N}&@£¢¥|°\ufffd]|(?<=\p{L})\?(?=\p{Ll}))+/gu;
/** What may stand between a hyphen and its line end: blanks and stray signs, no word. */
const BREAK = /^(?:-|\u00ad|¬)(?:[^\p{L}\n]{0,6}|[^\p{L}\n]{0,4}\p{L}?[^\p{L}\n]{0,3})\n\s*(?=\p{Ll})/u;
/** The end of what goes before a sentence: its last sign, an empty line, or a bullet. */
const SENTENCE_START = /(?:[.!?:]\s+|\n[^\S\n]*\n\s*|(?:^|\s)[-–—•*o]\s*)["'”“‘’«»(]?$/u;
const CONJUNCTION = /^(?:og|eller|samt|som)(?!\p{L})/iu;

/** A mark that belongs to the letter before it, or a sign without width: the letters on both sides are one word. */
const JOINED = /^[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** The words of `text` in order; those inside `broken` are fixed. Pieces over a line end are one word, unless a conjunction follows: `opgave- og rollefordeling`. */
export function tokenize(text: string, broken: readonly { start: number; end: number }[] = []): Token[] {
	const addresses = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
		start: index,
		end: index + address.length
	}));
	const isUntouchable = within([...addresses, ...broken]);
	const tokens: Token[] = [];
	for (const match of text.matchAll(WORD)) {
		const previous = tokens.at(-1);
		if (previous && match.index < previous.end) continue;
		const token = tokenAt(text, match.index, match[0], isUntouchable);
		const rest = text.slice(token.end, token.end + 40);
		const gap = BREAK.exec(rest);
		const secondStart = token.end + (gap?.[0].length ?? 0);
		const second = gap && !CONJUNCTION.test(text.slice(secondStart)) ? wordAt(text, secondStart) : '';
		if (second !== '') {
			token.broken = { at: token.letters.length, firstEnd: token.end, secondStart };
			token.letters += second;
			token.end = secondStart + second.length;
			token.hyphenated = text[token.end] === '-';
			token.fixed ||= tokenAt(text, secondStart, second, isUntouchable).fixed;
		}
		tokens.push(token);
	}
	return tokens;
}

function tokenAt(
	text: string,
	start: number,
	letters: string,
	isUntouchable: (start: number, end: number) => boolean
): Token {
	const end = start + letters.length;
	const fixed =
		letters.length > LONGEST_WORD ||
		isUntouchable(start, end) ||
		JOINED.test(text[start - 1] ?? '') ||
		(JOINED.test(text[end] ?? '') && !BREAK.test(text.slice(end, end + 40))) ||
		/\p{L}[’']$/u.test(text.slice(Math.max(0, start - 3), start)) ||
		/[={}<>\\_]/.test(text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2)) ||
		!/[\p{L}|]/u.test(letters) ||
		(/^\p{N}[\p{N}]*\p{L}{0,2}$/u.test(letters) && !/^0\p{Ll}/u.test(letters));
	return {
		start,
		end,
		letters,
		fixed,
		startsSentence: start === 0 || SENTENCE_START.test(text.slice(Math.max(0, start - 12), start)),
		hyphenated: text[end] === '-' || text[start - 1] === '-'
	};
}

function wordAt(text: string, start: number): string {
	const match = /^[\p{L}\p{N}&@£¢¥|°\ufffd]+/u.exec(text.slice(start, start + 60));
	return match?.[0] ?? '';
}

/** Tells whether a stretch meets one of these. */
function within(places: { start: number; end: number }[]): (start: number, end: number) => boolean {
	const sorted = places.sort((a, b) => a.start - b.start);
	let next = 0;
	// asked from the beginning to the end of the text
	return (start, end) => {
		while (next < sorted.length && (sorted[next]?.end ?? 0) <= start) next++;
		return (sorted[next]?.start ?? Infinity) < end;
	};
}
