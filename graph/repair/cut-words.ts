/** Finds words that a blank has cut in two: `le delse`. Each half is no word, and must not be mended into one. */

import type { Broken } from '../danish/broken.ts';
import type { Search } from './candidates.ts';
import type { Token } from './tokens.ts';
import type { WordModel } from './word-model.ts';

/** Nearly any few letters can be put together to some word. */
const SHORTEST = 6;
/** A reading dearer than this, in nats, is a guess. */
const PLAIN = 6;

/** The cut words among the tokens, as one fragment each. A half that is a word, or plainly a damaged one, is whole; at least one half must be neither. */
export function cutWords(text: string, tokens: readonly Token[], words: WordModel, search: Search): Broken[] {
	const found: Broken[] = [];
	tokens.forEach((first, index) => {
		const second = tokens[index + 1];
		if (!second || first.fixed || second.fixed || first.broken || first.start < (found.at(-1)?.end ?? 0)) return;
		if (!/^ +$/.test(text.slice(first.end, second.start)) || !/^\p{Ll}+$/u.test(second.letters)) return;
		const seen = (first.letters + second.letters).toLowerCase();
		if (seen.length < SHORTEST || (isWhole(first.letters) && isWhole(second.letters))) return;
		const word = readAs(seen);
		if (word === undefined) return;
		found.push({ start: first.start, end: second.end, why: 'cut-in-two', candidates: [word] });
	});
	return found;

	function isWhole(letters: string): boolean {
		const seen = letters.toLowerCase();
		return words.logListed(seen) !== undefined || words.logCompound(seen) !== undefined || readAs(seen) !== undefined;
	}

	/** The common word that these letters are, or plainly were. */
	function readAs(seen: string): string | undefined {
		if (words.isCommon(seen)) return seen;
		const [best] = search(seen, seen, { others: false, compounds: false });
		return best && best.cost <= PLAIN && words.isCommon(best.word) ? best.word : undefined;
	}
}
