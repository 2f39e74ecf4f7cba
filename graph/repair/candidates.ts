/** Finds the words that may have been printed where a damaged one stands: walks the lexicon with the letters seen and every known way to misread. */

import { CLASS } from '../danish/dictionary/lexicon.ts';
import { classBits } from '../danish/dictionary/compound.ts';
import type { Dictionary } from '../danish/dictionary/dictionary.ts';
import { OTHER_MISREADINGS, type Confusion, type DanishLetter } from '../danish/confusions.ts';

export interface Candidate {
	/** Lower case. */
	word: string;
	/** What misreading costs, in nats, were every æ, ø and å damaged; the document's rate of damage comes on top. */
	cost: number;
	/** The confusions used, as `æ:ae`. */
	uses: readonly string[];
	/** Repairs of each letter. */
	mended: Readonly<Record<DanishLetter, number>>;
	/** A misreading of another letter, or a letter too many, is among them. */
	other: boolean;
	/** Compound boundaries walked over. */
	boundaries: number;
	/** For each letter of the word, which seen letter it was read from. */
	from: readonly number[];
}

export interface SearchOptions {
	/** Allow one misreading of other letters, or one letter too many. */
	others: boolean;
	compounds: boolean;
}

const DEAREST = 15;
/** What a compound boundary adds to the cost of a path, in nats. */
export const BOUNDARY_COST = 2.5;
const LETTER_TOO_MANY = 7;
const SHORTEST_PART = 3;

export type Search = ReturnType<typeof candidateSearch>;

/** Prepares the search for one set of confusion shares. */
export function candidateSearch(dictionary: Dictionary, confusions: readonly Confusion[]) {
	const { automaton, codes } = dictionary.lexicon;
	const rules = confusions.map(({ seen, letter, share }) => ({
		seen,
		letter,
		cost: -Math.log(share),
		use: `${letter}:${seen}`
	}));
	const byFirst = new Map<string, typeof rules>();
	for (const rule of rules) {
		const first = rule.seen.slice(0, 1);
		byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
	}

	/** The candidates for `seen` (lower case; `raw` as it stands), each word once with its cheapest reading, cheapest first. The word as it stands is not among them. */
	return function search(seen: string, raw: string, options: SearchOptions): Candidate[] {
		const found = new Map<string, Candidate>();
		const word: string[] = [];
		const from: number[] = [];
		const uses: string[] = [];
		const mended = { æ: 0, ø: 0, å: 0 };
		const capital = /^\p{Lu}/u.test(raw);

		function put(letter: string, at: number, action: () => void): void {
			word.push(letter);
			from.push(at);
			action();
			word.pop();
			from.pop();
		}

		/** Names stand in the lexicon with their capital: where one was seen, both are looked for. */
		function codesOf(letter: string, at: number): number[] {
			const small = codes.get(letter) ?? 0;
			return at === 0 && capital ? [small, codes.get(letter.toUpperCase()) ?? 0] : [small];
		}

		function arrive(node: number, cost: number, other: boolean, boundaries: number, partStart: number): void {
			const bits = classBits(dictionary.lexicon, node);
			const long = word.length - partStart >= SHORTEST_PART;
			if ((bits & (boundaries === 0 ? CLASS.free : CLASS.end)) === 0 || (boundaries > 0 && !long)) return;
			const text = word.join('');
			const known = found.get(text);
			if (text === seen || (known && known.cost <= cost)) return;
			found.set(text, { word: text, cost, uses: [...uses], mended: { ...mended }, other, boundaries, from: [...from] });
		}

		function walk(at: number, node: number, cost: number, other: boolean, boundaries: number, partStart: number): void {
			if (cost > DEAREST) return;
			if (at === seen.length) arrive(node, cost, other, boundaries, partStart);
			if (
				options.compounds &&
				boundaries < 2 &&
				word.length - partStart >= SHORTEST_PART &&
				seen.length - at >= SHORTEST_PART
			) {
				const place = boundaries === 0 ? CLASS.begin : CLASS.middle;
				if ((classBits(dictionary.lexicon, node) & place) !== 0) {
					walk(at, automaton.root, cost + BOUNDARY_COST, other, boundaries + 1, word.length);
				}
			}
			const letter = seen[at] ?? '';
			for (const code of letter === '' ? [] : codesOf(letter, at)) {
				const same = automaton.next(node, code);
				if (same > 0) put(letter, at, () => walk(at + 1, same, cost, other, boundaries, partStart));
			}
			for (const rule of [...(letter === '' ? [] : (byFirst.get(letter) ?? [])), ...(byFirst.get('') ?? [])]) {
				if (cost + rule.cost > DEAREST || !seen.startsWith(rule.seen, at)) continue;
				for (const code of codesOf(rule.letter, at)) {
					const next = automaton.next(node, code);
					if (next <= 0) continue;
					uses.push(rule.use);
					mended[rule.letter]++;
					const after = at + rule.seen.length;
					put(rule.letter, at, () => walk(after, next, cost + rule.cost, other, boundaries, partStart));
					mended[rule.letter]--;
					uses.pop();
				}
			}
			// a capital I at the head of a word is often a small l
			if (at === 0 && raw.startsWith('I') && !other) {
				const next = automaton.next(node, codes.get('l') ?? 0);
				if (next > 0) put('l', 0, () => walk(1, next, cost + 2.5, true, boundaries, partStart));
			}
			if (!options.others || other || letter === '') return;
			if (seen.length >= 6) walk(at + 1, node, cost + LETTER_TOO_MANY, true, boundaries, partStart);
			for (const misreading of OTHER_MISREADINGS) {
				if (!seen.startsWith(misreading.seen, at)) continue;
				let next = node;
				for (const letter of misreading.letters) next = next < 0 ? -1 : automaton.next(next, codes.get(letter) ?? 0);
				if (next <= 0) continue;
				const count = misreading.letters.length;
				word.push(...misreading.letters);
				from.push(...Array<number>(count).fill(at));
				walk(at + misreading.seen.length, next, cost + misreading.cost, true, boundaries, partStart);
				word.length -= count;
				from.length -= count;
			}
		}

		walk(0, automaton.root, 0, false, 0, 0);
		return [...found.values()].sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
	};
}
