/** Puts the kept parts of lines together as one running text, and keeps where each letter of it came from. */

import type { Dictionary } from '../danish/dictionary/dictionary.ts';

/** Why the parts of a word were put together: a hyphen inside it, an ending or a first syllable that stood apart. */
export type ClosedReason = 'hyphen-inside' | 'ending-apart' | 'syllable-apart';

/** A word that was put together again: where it stands in the running text, and how it stood. */
export interface Closed {
	at: number;
	original: string;
	closed: string;
	why: ClosedReason;
}

/** A running text with the source offset of each of its letters. */
export interface CleanText {
	text: string;
	/** For each UTF-16 unit of `text`, its offset in the source; one more entry for the end. */
	origin: readonly number[];
	/** Words that were put together again, with the words as they stood. */
	closed: readonly Closed[];
}

const CONJUNCTION = /^(?:og|eller|samt)(?!\p{L})/iu;

/** Joins the ranges `[from, to)` of `source`, one a line: hyphens at line ends are closed, blanks become single, split words are closed. */
export function cleanText(
	source: string,
	ranges: readonly (readonly [number, number])[],
	dictionary: Dictionary
): CleanText {
	const letters: string[] = [];
	const origin: number[] = [];
	let lineEnded = false;
	for (const [from, to] of ranges) {
		let first = true;
		for (let at = from; at < to; at++) {
			const letter = source[at] ?? '';
			if (letter === '\u00ad' && at < to - 1) continue;
			if (/\s/.test(letter)) {
				if (letters.length > 0 && letters.at(-1) !== ' ') push(' ', at);
				continue;
			}
			if (first && lineEnded) meet(letter, source.slice(at, at + 12), at);
			first = false;
			if (isTightDash(source, at)) {
				// a dash between words stands free; the blanks share its place
				if (letters.length > 0 && letters.at(-1) !== ' ') push(' ', at);
				push('–', at);
				if (at < to - 1 && !/\s/.test(source[at + 1] ?? '')) push(' ', at);
			} else push(letter, at);
		}
		lineEnded = true;
		if (letters.at(-1) === ' ') pop();
	}
	const end = (origin.at(-1) ?? -1) + 1;
	return closeSplitWords({ text: letters.join(''), origin: [...origin, end], closed: [] }, dictionary);

	function push(letter: string, at: number): void {
		letters.push(letter);
		origin.push(at);
	}
	function pop(): void {
		letters.pop();
		origin.pop();
	}
	/** What stands between the last line and this one: nothing after a closed hyphen, else a blank. */
	function meet(letter: string, ahead: string, at: number): void {
		const tail = letters.slice(-12).join('');
		const broken = /\p{L}[-\u00ad¬]$/u.test(tail) && /\p{Ll}/u.test(letter) && !CONJUNCTION.test(ahead);
		if (!broken) {
			if (letters.at(-1) !== ' ') push(' ', at);
			return;
		}
		// HR-afdeling keeps its hyphen: it was printed
		if (!/\p{Lu}{2,}-$/u.test(tail)) pop();
	}
}

/** A long dash that touches a word: it is the free dash of Danish print. */
function isTightDash(source: string, at: number): boolean {
	const letter = source[at];
	if (letter === '—') return !/^\s—\s$/.test(source.slice(at - 1, at + 2));
	return letter === '–' && /\p{L}–|–\p{L}/u.test(source.slice(at - 1, at + 2));
}

const SUBJECT = /^(?:vi|jeg|du|de|man|han|hun|det|der)$/iu;
const PARTICLE = /^(?:op|ud|ind|af|til|over|under|efter|frem|hen|ned|med|mod|på|ved|for|fore|gen|an|om|tilbage)$/iu;
const LONE_ENDING = /^(?:hed|heden|hedens|heder|hederne|hedernes|ningen|ninger|ningerne|elsen|elser|elserne|somhed)$/iu;

/**
 * Closes words that a blank or hyphen has split: a particle between subject and verb ("vi op søger"), an ending that stands alone ("virksom heder"), a particle hyphenated to its verb ("op-stiller").
 * Only where the closed word is in the dictionary.
 */
function closeSplitWords(clean: CleanText, dictionary: Dictionary): CleanText {
	const closed: Closed[] = [];
	const words = [...clean.text.matchAll(/\p{L}+/gu)];
	const cuts: number[] = [];
	words.forEach((match, index) => {
		const next = words[index + 1];
		if (!next) return;
		const [first, second] = [match[0], next[0]];
		const between = clean.text.slice(match.index + first.length, next.index);
		const before = words[index - 1]?.[0] ?? '';
		const why = whyClosed(first, second, between, before, dictionary);
		if (!why) return;
		cuts.push(match.index + first.length);
		closed.push({ at: match.index - cuts.length + 1, original: first + between + second, closed: first + second, why });
	});
	if (cuts.length === 0) return clean;
	const kept = (_: unknown, index: number) => !cuts.includes(index);
	return { text: [...clean.text.split('')].filter(kept).join(''), origin: clean.origin.filter(kept), closed };
}

function whyClosed(
	first: string,
	second: string,
	between: string,
	before: string,
	dictionary: Dictionary
): ClosedReason | undefined {
	if (!/^\p{Ll}+$/u.test(second) || !dictionary.has(first + second)) return undefined;
	if (between === '-')
		return PARTICLE.test(first) && isVerbForm(first + second, dictionary) ? 'hyphen-inside' : undefined;
	if (between !== ' ') return undefined;
	if (LONE_ENDING.test(second)) return 'ending-apart';
	const finite =
		PARTICLE.test(first) &&
		SUBJECT.test(before) &&
		isPresent(second, dictionary) &&
		isVerbForm(first + second, dictionary);
	return finite ? 'syllable-apart' : undefined;
}

function isVerbForm(word: string, dictionary: Dictionary): boolean {
	return dictionary.lemmas(word).some(({ tags }) => tags.includes('verb'));
}

function isPresent(word: string, dictionary: Dictionary): boolean {
	return dictionary.lemmas(word).some(({ tags }) => tags.includes('present'));
}
