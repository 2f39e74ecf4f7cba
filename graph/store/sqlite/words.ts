/** The words of statements and nodes, each with the places it stands in: written with the graph, read by a search. */

import { add, type Bits, noBits, size } from '../columns/bits.ts';
import { numbersIn, pack, unpackInto } from '../columns/packed.ts';
import { lettersOf } from '../columns/ranking.ts';
import type { Database } from './database.ts';
import { bytesIn } from './rows.ts';
import { INSERT, SELECT } from './sql.ts';

/** What a word was looked for in: its places are numbered anew in each. */
export const SCOPES = { statement: 0, node: 1, label: 2 } as const;
export type Scope = keyof typeof SCOPES;

/** Beginnings of up to this many letters are stored as if they were words: longer ones are shared by few words. */
const BEGINNING = 3;

/** Gathers words, place by place. */
export class WordList {
	readonly #places = new Map<string, number[]>();
	#size = 0;

	/** The words of the next place. */
	push(text: string): void {
		const place = this.#size++;
		for (const word of lettersOf(text)) {
			const places = this.#places.get(word);
			if (places === undefined) this.#places.set(word, [place]);
			else if (places[places.length - 1] !== place) places.push(place);
		}
	}

	/** Stores all words and their beginnings. */
	async store(db: Database, scope: Scope, step: () => Promise<void>): Promise<void> {
		const insert = db.prepare(INSERT.word);
		const beginnings = Array.from({ length: BEGINNING }, () => ({ letters: '', places: noBits(this.#size) }));
		const finish = (beginning: { letters: string; places: Bits }, next: string) => {
			if (beginning.letters === next) return;
			const count = size(beginning.places);
			if (beginning.letters !== '')
				insert.run(SCOPES[scope], 1, beginning.letters, pack(numbersIn(beginning.places, count), this.#size));
			beginning.letters = next;
			beginning.places.fill(0);
		};
		for (const word of [...this.#places.keys()].sort()) {
			const places = Uint32Array.from(this.#places.get(word) ?? []);
			insert.run(SCOPES[scope], 0, word, pack(places, this.#size));
			const letters = [...word];
			for (const [index, beginning] of beginnings.entries()) {
				if (letters.length <= index) continue;
				finish(beginning, letters.slice(0, index + 1).join(''));
				add(beginning.places, places);
			}
			await step();
		}
		for (const beginning of beginnings) finish(beginning, '');
	}
}

/** The places of a whole word, in a set for `room` places. */
export function placesOf(db: Database, scope: Scope, word: string, room: number): Bits {
	return places(db, SELECT.word, { scope: SCOPES[scope], begun: 0, word }, room);
}

/** The places of all words that begin with these letters. */
export function placesBegun(db: Database, scope: Scope, letters: string, room: number): Bits {
	const bound = { scope: SCOPES[scope], word: letters };
	if ([...letters].length <= BEGINNING) return places(db, SELECT.word, { ...bound, begun: 1 }, room);
	return places(db, SELECT.wordsBegun, { ...bound, end: `${letters}\u{10ffff}` }, room);
}

function places(db: Database, sql: string, bound: Record<string, string | number>, room: number): Bits {
	const found = noBits(room);
	for (const row of db.all(sql, bound)) unpackInto(found, bytesIn(row, 'places'));
	return found;
}
