/** Gathers the words of places one after the other, and makes them into what a search reads. */

import { Numbers } from './numbers.ts';
import { Packer } from './packed.ts';
import { Words } from './words.ts';

/** Words are gathered as numbers, because a list for each word would weigh more than all the rest. */
export class WordList {
	/** By word, its number in the order in which words were met. */
	readonly #numbers = new Map<string, number>();
	/** By a word's number, the place after the last one it stands in. */
	readonly #after: number[] = [];
	/** The words of place `p`, as numbers, each once: `wordsOf` from `ends[p - 1]` to `ends[p]`. */
	readonly #wordsOf = new Numbers(1024);
	readonly #ends = new Numbers(256);

	/** The words of the next place. */
	push(words: Iterable<string>): void {
		const after = this.#ends.length + 1;
		for (const word of words) {
			let number = this.#numbers.get(word);
			if (number === undefined) this.#numbers.set(word, (number = this.#numbers.size));
			if (this.#after[number] === after) continue;
			this.#after[number] = after;
			this.#wordsOf.push(number);
		}
		this.#ends.push(this.#wordsOf.length);
	}

	/** The words gathered so far. */
	done(): Words {
		const { starts, places } = this.#placesByWord();
		const packer = new Packer(this.#ends.length, this.#wordsOf.length);
		const words = [...this.#numbers.keys()].sort();
		const ends = Uint32Array.from(words, (word) => {
			const number = this.#numbers.get(word) ?? 0;
			packer.add(places.subarray(starts[number], starts[number + 1]));
			return packer.length;
		});
		return Words.of(this.#ends.length, words, ends, packer.done());
	}

	/** The same by word: one pass to count, one to fill. */
	#placesByWord(): { starts: Uint32Array; places: Uint32Array } {
		const wordsOf = this.#wordsOf.view();
		const starts = new Uint32Array(this.#numbers.size + 1);
		for (const word of wordsOf) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
		for (let word = 0; word < this.#numbers.size; word++)
			starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
		const next = starts.slice();
		const places = new Uint32Array(wordsOf.length);
		let at = 0;
		for (const [place, end] of this.#ends.view().entries())
			for (; at < end; at++) {
				const word = wordsOf[at] ?? 0;
				const free = next[word] ?? 0;
				places[free] = place;
				next[word] = free + 1;
			}
		return { starts, places };
	}
}
