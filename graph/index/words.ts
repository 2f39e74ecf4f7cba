/** Words with the places they stand in, held in memory for a search as the bytes that a cache keeps. */

import { type Bits, noBits, size } from './bits.ts';
import { type NearWord, nearWords } from './near.ts';
import { bytesOf, numbersOf, Packer, unpackInto, unpackTo } from './packed.ts';

/** Bytes of the numbers before the words: how many places there are, how many words, and the bytes of their letters. */
const HEAD = 12;
/** Stands between two words; no word holds it. */
const END = '\n';
/** A word may begin with U+FEFF, which is no mark of the encoding here. */
const LETTERS = new TextDecoder('utf-8', { ignoreBOM: true });

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

	/**
	 * From sorted words, where the packed places of each end, and these places. Bytes: head, letters, ends, places.
	 */
	static of(size: number, words: readonly string[], ends: Uint32Array, places: Uint8Array): Words {
		const letters = new TextEncoder().encode(words.join(END));
		const head = bytesOf(Uint32Array.of(size, words.length, letters.length));
		const bytes = new Uint8Array(HEAD + letters.length + ends.byteLength + places.length);
		let at = 0;
		for (const part of [head, letters, bytesOf(ends), places]) {
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
		const packer = new Packer(size, this.#places.length);
		const words: string[] = [];
		const ends: number[] = [];
		const put = (word: string, places: Uint32Array) => {
			if (places.length === 0) return;
			packer.add(places);
			words.push(word);
			ends.push(packer.length);
		};
		const [before, after] = [new Uint32Array(this.#size), new Uint32Array(size)];
		const later = [...added].sort(([a], [b]) => (a < b ? -1 : 1));
		let next = 0;
		for (const [index, word] of this.#words.entries()) {
			for (let one = later[next]; one !== undefined && one[0] < word; one = later[++next])
				put(one[0], Uint32Array.from(one[1]));
			const more = later[next]?.[0] === word ? (later[next++]?.[1] ?? []) : [];
			const places = before.subarray(0, unpackTo(before, this.#packed(index)));
			put(word, after.subarray(0, mergeInto(after, places, moved, more)));
		}
		for (const [word, places] of later.slice(next)) put(word, Uint32Array.from(places));
		return Words.of(size, words, Uint32Array.from(ends), packer.done());
	}

	/** The places of any of these words, whole. */
	whole(...words: readonly string[]): Bits {
		const found = noBits(this.#size);
		for (const word of words) {
			const index = this.#firstFrom(word);
			if (this.#words[index] === word) unpackInto(found, this.#packed(index));
		}
		return found;
	}

	/** The places of all words that begin with any of these letters. */
	begun(...beginnings: readonly string[]): Bits {
		const found = noBits(this.#size);
		for (const letters of beginnings)
			for (let index = this.#firstFrom(letters); this.#words[index]?.startsWith(letters); index++)
				unpackInto(found, this.#packed(index));
		return found;
	}

	has(word: string): boolean {
		return this.#words[this.#firstFrom(word)] === word;
	}

	/** Whether any word begins with these letters. */
	begins(letters: string): boolean {
		return this.#words[this.#firstFrom(letters)]?.startsWith(letters) ?? false;
	}

	/** In how many places a whole word stands. */
	count(word: string): number {
		return size(this.whole(word));
	}

	/** The words that somebody who typed this may have meant; see {@link nearWords}. */
	near(typed: string): NearWord[] {
		return nearWords(this.#words, typed);
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

/** Where these places have moved, and more of them, ascending into the first entries of `target`; returns how many. */
function mergeInto(target: Uint32Array, places: Uint32Array, moved: Int32Array, more: readonly number[]): number {
	let length = 0;
	let next = 0;
	for (const place of places) {
		const to = moved[place] ?? -1;
		if (to < 0) continue;
		while (next < more.length && (more[next] ?? 0) < to) target[length++] = more[next++] ?? 0;
		target[length++] = to;
	}
	while (next < more.length) target[length++] = more[next++] ?? 0;
	return length;
}
