/** Words with the places they stand in, held in memory for a search as the bytes that a cache keeps. */

import { type Bits, noBits } from './bits.ts';
import { bytesOf, numbersOf, pack, unpack, unpackInto } from './packed.ts';

/** Bytes of the numbers before the words: how many places there are, how many words, and the bytes of their letters. */
const HEAD = 12;
/** A place that is no more, as an unsigned number: what -1 becomes in a Uint32Array. */
const GONE = 0xffffffff;
/** Stands between two words; no word holds it. */
const END = '\n';
/** A word may begin with U+FEFF, which is no mark of the encoding here. */
const LETTERS = new TextDecoder('utf-8', { ignoreBOM: true });

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

	/** The words gathered so far. */
	done(): Words {
		const words = [...this.#places.keys()].sort();
		return Words.of(
			this.#size,
			words,
			words.map((word) => Uint32Array.from(this.#places.get(word) ?? []))
		);
	}
}

/** Words and the places each stands in, ascending. No bytes hold no words. */
export class Words {
	readonly #bytes: Uint8Array;
	readonly #size: number;
	/** Sorted by UTF-16 code unit. */
	readonly #words: readonly string[];
	readonly #ends: Uint32Array;
	readonly #places: Uint8Array;

	constructor(bytes: Uint8Array) {
		const [size = 0, count = 0, letters = 0] = numbersOf(bytes.subarray(0, HEAD));
		const [afterLetters, afterEnds] = [HEAD + letters, HEAD + letters + count * 4];
		this.#bytes = bytes;
		this.#size = size;
		this.#words = count === 0 ? [] : LETTERS.decode(bytes.subarray(HEAD, afterLetters)).split(END);
		this.#ends = numbersOf(bytes.subarray(afterLetters, afterEnds));
		this.#places = bytes.subarray(afterEnds);
	}

	/** From sorted words and the places of each. Bytes: head, letters, the end of each word's places, the places. */
	static of(size: number, words: readonly string[], places: readonly Uint32Array[]): Words {
		const letters = new TextEncoder().encode(words.join(END));
		const packed = places.map((numbers) => pack(numbers, size));
		const ends = new Uint32Array(words.length);
		for (const [index, { length }] of packed.entries()) ends[index] = (ends[index - 1] ?? 0) + length;
		const parts = [bytesOf(Uint32Array.of(size, words.length, letters.length)), letters, bytesOf(ends), ...packed];
		const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const part of parts) {
			bytes.set(part, at);
			at += part.length;
		}
		return new Words(bytes);
	}

	/** What the constructor reads. */
	get bytes(): Uint8Array {
		return this.#bytes;
	}

	/**
	 * The words after their places have moved: `moved` holds the new place of each, or a negative number where it is gone,
	 * and keeps their order. `added` holds the words of new places, ascending; `size` is how many places there are then.
	 */
	moved(moved: Int32Array, size: number, added: ReadonlyMap<string, readonly number[]>): Words {
		const words: string[] = [];
		const places: Uint32Array[] = [];
		const later = new Map(added);
		for (const [index, word] of this.#words.entries()) {
			const more = later.get(word) ?? [];
			later.delete(word);
			const kept = unpack(this.#packed(index), this.#size)
				.map((place) => moved[place] ?? GONE)
				.filter((place) => place !== GONE);
			if (kept.length + more.length === 0) continue;
			words.push(word);
			places.push(more.length === 0 ? kept : Uint32Array.from([...kept, ...more]).sort());
		}
		if (later.size === 0) return Words.of(size, words, places);
		const all = [
			...words.map((word, index): [string, Uint32Array] => [word, places[index] ?? new Uint32Array()]),
			...[...later].map(([word, numbers]): [string, Uint32Array] => [word, Uint32Array.from(numbers)])
		].sort(([a], [b]) => (a < b ? -1 : 1));
		return Words.of(
			size,
			all.map(([word]) => word),
			all.map(([, numbers]) => numbers)
		);
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
		for (let index = from; index < to; index++) unpackInto(found, this.#packed(index));
		return found;
	}

	#packed(index: number): Uint8Array {
		return this.#places.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]);
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
