/** Words with the places they stand in: gathered with the graph, stored as bytes, held in memory for a search. Places are numbered in the order a search lists them. */

import { type Bits, noBits } from './bits.ts';
import { bytesOf, numbersOf, pack, unpackInto } from './packed.ts';

/** Bytes of the numbers before the words: how many places there are, how many words, and the bytes of their letters. */
const HEAD = 12;
/** Stands between two words; no word holds it. */
const END = '\n';

/** Gathers words, place by place. */
export class WordList {
	readonly #places = new Map<string, number[]>();
	#size = 0;

	/** The words of the next place. */
	push(words: Iterable<string>): void {
		const place = this.#size++;
		for (const word of words) {
			const places = this.#places.get(word);
			if (places === undefined) this.#places.set(word, [place]);
			else if (places[places.length - 1] !== place) places.push(place);
		}
	}

	/** Head, letters, the end of each word's places, the places. */
	bytes(): Uint8Array {
		const words = [...this.#places.keys()].sort();
		const letters = new TextEncoder().encode(words.join(END));
		const packed = words.map((word) => pack(Uint32Array.from(this.#places.get(word) ?? []), this.#size));
		const ends = new Uint32Array(words.length);
		for (const [index, { length }] of packed.entries()) ends[index] = (ends[index - 1] ?? 0) + length;
		const parts = [
			bytesOf(Uint32Array.of(this.#size, words.length, letters.length)),
			letters,
			bytesOf(ends),
			...packed
		];
		const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const part of parts) {
			bytes.set(part, at);
			at += part.length;
		}
		return bytes;
	}
}

/** What a {@link WordList} has stored. No bytes hold no words. */
export class Words {
	readonly #size: number;
	/** Sorted by UTF-16 code unit. */
	readonly #words: readonly string[];
	readonly #ends: Uint32Array;
	readonly #places: Uint8Array;

	constructor(bytes: Uint8Array) {
		const [size = 0, count = 0, letters = 0] = numbersOf(bytes.subarray(0, HEAD));
		const [afterLetters, afterEnds] = [HEAD + letters, HEAD + letters + count * 4];
		this.#size = size;
		this.#words = count === 0 ? [] : new TextDecoder().decode(bytes.subarray(HEAD, afterLetters)).split(END);
		this.#ends = numbersOf(bytes.subarray(afterLetters, afterEnds));
		this.#places = bytes.subarray(afterEnds);
	}

	/** The places of a whole word. */
	whole(word: string): Bits {
		const index = this.#firstFrom(word);
		return this.#placesOf(index, this.#words[index] === word ? index + 1 : index);
	}

	/** The places of all words that begin with these letters. */
	begun(letters: string): Bits {
		const from = this.#firstFrom(letters);
		let to = from;
		while (this.#words[to]?.startsWith(letters)) to++;
		return this.#placesOf(from, to);
	}

	#placesOf(from: number, to: number): Bits {
		const found = noBits(this.#size);
		for (let index = from; index < to; index++)
			unpackInto(found, this.#places.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]));
		return found;
	}

	/** The first word that does not stand before this one. */
	#firstFrom(word: string): number {
		let [low, high] = [0, this.#words.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#words[middle] ?? '') < word) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
