/** What a search looks at: the words of statements, and the order in which they are listed. */

import { searchText } from '../text/normalise.ts';
import { Numbers } from './numbers.ts';
import { WordList } from './word-list.ts';
import type { Words } from './words.ts';

/** The words of statements, by their place in the index. */
export interface StatementWords {
	words: Words;
	/** How many words a statement has: of two statements found, the shorter one says more about the words. */
	lengths: Uint16Array;
	/** A number made of a statement's words, which tells whether they have changed. */
	sums: Uint32Array;
	/** Places by number of words, then in reading order: the order in which a search lists them. */
	order: Uint32Array;
}

/** Words part at everything that is neither an ASCII letter or digit nor beyond ASCII. Half a surrogate pair could not be stored as UTF-8. */
export function lettersOf(text: string): string[] {
	return (
		text
			// What `toWellFormed` does, which browsers that the app supports do not have.
			.replace(/\p{Cs}/gu, '\ufffd')
			.toLowerCase()
			.match(/[a-z0-9\u0080-\u{10ffff}]+/gu) ?? []
	);
}

/** Gathers the words of statements in the order of their places. */
export class StatementWordList {
	readonly #words = new WordList();
	readonly #lengths = new Numbers(256);
	readonly #sums = new Numbers(256);

	push(text: string): void {
		const { letters, length, sum } = wordsIn(text);
		this.#words.push(letters);
		this.#lengths.push(length);
		this.#sums.push(sum);
	}

	done(): StatementWords {
		return statementWords(this.#words.done(), Uint16Array.from(this.#lengths.view()), this.#sums.done());
	}
}

/** From what a cache holds. */
export function statementWords(words: Words, lengths: Uint16Array, sums: Uint32Array): StatementWords {
	return { words, lengths, sums, order: byLength(lengths) };
}

/** The words after some statements came, went or moved; the same where none of them says anything else. */
export function movedWords(
	earlier: StatementWords,
	moved: Int32Array,
	size: number,
	added: readonly { place: number; text: string }[]
): StatementWords {
	const news = added.map(({ place, text }) => ({ place, ...wordsIn(text) }));
	const same =
		size === earlier.lengths.length &&
		news.every(({ place, sum, length }) => earlier.sums[place] === sum && earlier.lengths[place] === length);
	const stays = moved.every((place, index) => place === index || place < 0);
	if (same && stays) return earlier;
	const lengths = new Uint16Array(size);
	const sums = new Uint32Array(size);
	for (let from = 0; from < moved.length; from++) {
		const to = moved[from] ?? -1;
		if (to < 0) continue;
		lengths[to] = earlier.lengths[from] ?? 0;
		sums[to] = earlier.sums[from] ?? 0;
	}
	const more = new Map<string, number[]>();
	for (const { place, letters, length, sum } of news) {
		lengths[place] = length;
		sums[place] = sum;
		for (const word of new Set(letters)) {
			const places = more.get(word);
			if (places === undefined) more.set(word, [place]);
			else places.push(place);
		}
	}
	return statementWords(earlier.words.moved(moved, size, more), lengths, sums);
}

function wordsIn(text: string): { letters: string[]; length: number; sum: number } {
	const normalised = searchText(text);
	const letters = lettersOf(normalised);
	return { letters, length: Math.min(normalised.split(' ').filter(Boolean).length, 0xffff), sum: sumOf(normalised) };
}

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo: isthe.com/chongo/tech/comp/fnv). */
function sumOf(text: string): number {
	let sum = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
	return sum >>> 0;
}

/** Places by length, equal ones in their own order: a counting sort. */
function byLength(lengths: Uint16Array): Uint32Array {
	const starts = new Uint32Array(0x10001);
	for (const length of lengths) starts[length + 1] = (starts[length + 1] ?? 0) + 1;
	for (let length = 0; length < 0x10000; length++)
		starts[length + 1] = (starts[length + 1] ?? 0) + (starts[length] ?? 0);
	const order = new Uint32Array(lengths.length);
	for (let place = 0; place < lengths.length; place++) {
		const length = lengths[place] ?? 0;
		const at = starts[length] ?? 0;
		order[at] = place;
		starts[length] = at + 1;
	}
	return order;
}
