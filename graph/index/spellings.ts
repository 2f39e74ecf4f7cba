/** What was typed on a keyboard without å, æ and ø, and how it is spelled with them. */

import type { Words } from './words.ts';

/** Folded words have aa, ae and oe for å, æ and ø; such a keyboard often has a, a and o. */
const LETTERS: Readonly<Record<string, readonly string[]>> = { a: ['a', 'aa', 'ae'], o: ['o', 'oe'] };
/** Spellings that are followed at once; a word with many a and o could have thousands. */
const MOST = 64;

/** How a typed word is looked for in a list of words. */
export interface Looked {
	typed: string;
	/** The words that are it, whole. */
	whole: readonly string[];
	/** What words begin with that begin as it does. */
	beginnings: readonly string[];
}

/**
 * Looks for a word as it was typed. Where no word of the list is spelled so, also with å, æ and ø
 * for a and o: »abenhed« is looked for as »åbenhed«, but »for« never as »før«.
 */
export function lookFor(list: Words, typed: string): Looked {
	if (list.has(typed)) return { typed, whole: [typed], beginnings: [typed] };
	const spellings = spellingsIn(list, typed);
	const whole = spellings.filter((spelling) => list.has(spelling));
	return { typed, whole, beginnings: list.begins(typed) ? [typed, ...whole] : spellings };
}

/** The other spellings of what was typed that some word of the list begins with. */
function spellingsIn(list: Words, typed: string): string[] {
	let spellings = [''];
	for (const letter of typed) {
		const next = new Set<string>();
		for (const spelling of spellings)
			for (const written of LETTERS[letter] ?? [letter])
				if (next.size < MOST && list.begins(spelling + written)) next.add(spelling + written);
		spellings = [...next];
	}
	return spellings.filter((spelling) => spelling !== typed);
}
