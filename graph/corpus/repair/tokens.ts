/** Cuts a text into the words that repair looks at: with the odd signs scanning leaves inside them, and closed over line ends. */

/** A word as it stands in the text. */
export interface Token {
	/** UTF-16 offsets in the text; a word broken over a line end runs from its first to its last letter. */
	start: number;
	end: number;
	/** The letters without the hyphen and line end between them. */
	letters: string;
	/** Where the second piece of a broken word begins: its offset in `letters` and in the text, and where the first piece ends. */
	broken?: { at: number; firstEnd: number; secondStart: number };
	/** Letters and signs around it say that it must not be touched: part of an address, after an apostrophe, a number. */
	fixed: boolean;
	/** It opens a sentence, a heading or a bullet, so a capital says nothing. */
	startsSentence: boolean;
	/** A hyphen follows or goes before: a piece of a compound. */
	hyphenated: boolean;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[\w-]+\.(?:dk|com|org|net|eu)\b/giu;
/** Letters and the signs that stand in for them. */
const WORD = /(?:[\p{L}\p{N}&@£¢¥|°\ufffd]|(?<=\p{L})\?(?=\p{Ll}))+/gu;
/** What may stand between a hyphen and its line end: blanks and stray signs, no word. */
const BREAK = /^(?:-|\u00ad|¬)(?:[^\p{L}\n]{0,6}|[^\p{L}\n]{0,4}\p{L}?[^\p{L}\n]{0,3})\n\s*(?=\p{Ll})/u;
/** The end of what goes before a sentence: its last sign, an empty line, or a bullet. */
const SENTENCE_START = /(?:[.!?:]\s+|\n[^\S\n]*\n\s*|(?:^|\s)[-–—•*o]\s*)["'”“‘’«»(]?$/u;
const CONJUNCTION = /^(?:og|eller|samt|som)(?!\p{L})/iu;

/** The words of `text` in order. Pieces over a line end are one word, unless a conjunction follows: `opgave- og rollefordeling`. */
export function tokenize(text: string): Token[] {
	const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
	const tokens: Token[] = [];
	for (const match of text.matchAll(WORD)) {
		const previous = tokens.at(-1);
		if (previous && match.index < previous.end) continue;
		const token = tokenAt(text, match.index, match[0], addresses);
		const rest = text.slice(token.end, token.end + 40);
		const gap = BREAK.exec(rest);
		const secondStart = token.end + (gap?.[0].length ?? 0);
		const second = gap && !CONJUNCTION.test(text.slice(secondStart)) ? wordAt(text, secondStart) : '';
		if (second !== '') {
			token.broken = { at: token.letters.length, firstEnd: token.end, secondStart };
			token.letters += second;
			token.end = secondStart + second.length;
			token.hyphenated = text[token.end] === '-';
		}
		tokens.push(token);
	}
	return tokens;
}

function tokenAt(
	text: string,
	start: number,
	letters: string,
	addresses: readonly (readonly [number, number])[]
): Token {
	const end = start + letters.length;
	const fixed =
		addresses.some(([from, to]) => start < to && end > from) ||
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
