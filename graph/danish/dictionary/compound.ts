/** Cuts compounds by the dictionary's own linking rules: which shapes may begin, stand in the middle of, or end a compound. */

import { CLASS, MARK, type Lexicon } from './lexicon.ts';

const SHORTEST_PART = 3;
const MOST_PARTS = 3;

/** Every reading of `word` (lower case) as two or three parts of at least three letters, best first: fewest parts, then the one whose shortest part is longest. */
export function splitCompound(lexicon: Lexicon, word: string): string[][] {
	const letters = [...word];
	const found: string[][] = [];
	const extend = (from: number, parts: string[]) => {
		let node = lexicon.automaton.root;
		for (let to = from; to < letters.length; to++) {
			node = lexicon.automaton.next(node, lexicon.codes.get(letters[to] ?? '') ?? 0);
			if (node <= 0) return;
			const length = to + 1 - from;
			if (length < SHORTEST_PART) continue;
			const bits = classBits(lexicon, node);
			const part = letters.slice(from, to + 1).join('');
			if (to === letters.length - 1) {
				if (parts.length > 0 && (bits & CLASS.end) !== 0) found.push([...parts, part]);
			} else if (parts.length < MOST_PARTS - 1 && letters.length - to > SHORTEST_PART) {
				const place = parts.length === 0 ? CLASS.begin : CLASS.middle;
				if ((bits & place) !== 0) extend(to + 1, [...parts, part]);
			}
		}
	};
	extend(0, []);
	return found.sort((a, b) => a.length - b.length || shortest(b) - shortest(a) || (a.join('+') < b.join('+') ? -1 : 1));
}

/** The class bits of the form that ends at `node`; 0 where no form does. */
export function classBits(lexicon: Lexicon, node: number): number {
	const marked = lexicon.automaton.next(node, MARK.class);
	let bits = 0;
	if (marked > 0) lexicon.automaton.each(marked, (label) => (bits = label - 1));
	return bits;
}

function shortest(parts: readonly string[]): number {
	return Math.min(...parts.map((part) => part.length));
}
