/** What scanning does to Danish letters, as far as five scanned and clean documents show it, and where in a text it happened. */

import {
	A_AFTER_A,
	AA_FIRST,
	AA_SECOND,
	AE_FIRST,
	AE_SECOND,
	ALPHABET,
	AMPERSAND,
	basicCode,
	E_AFTER_A,
	E_AFTER_O,
	type Letters,
	letterCode,
	lettersOf,
	OE_FIRST,
	OE_SECOND,
	SCAN_LETTERS
} from './letters.ts';
import { DANISH_LETTERS, EXPECTED_SHARE, startingConfusions } from '../danish/confusions.ts';

/** Scores for setting one letter of a statement against one of the source: only their ratios matter. */
const SAME = 20;
const SCANNED = 12;
const OTHER = -30;
/** The second letter of ø and å is lost rather than set against another letter. */
const OTHER_FOR_SILENT = -1000;
/** Costs for a letter of the statement that the source lacks. */
const LOST = 35;
const LOST_IN_SCAN: readonly (readonly [code: number, cost: number])[] = [
	[AE_FIRST, 10],
	[AE_SECOND, 2],
	[OE_FIRST, 15],
	[AA_FIRST, 15],
	// one letter is what most scans have for both
	[OE_SECOND, 0],
	[AA_SECOND, 0]
];

/** How letters may be read against each other in one stretch of source text. */
export interface Reading {
	/** True where scanning has lost æ, ø or å. */
	damaged: boolean;
	/** Score by statement letter × {@link ALPHABET} + source letter. */
	scores: Int16Array;
	/** Cost by statement letter. */
	lost: Int16Array;
	/** 1 where two letters are the same or are confused by scanning; indexed as `scores`. */
	agree: Uint8Array;
}

/** An a or e that follows another letter is still one. */
const PLAIN: readonly (readonly [code: number, letter: string])[] = [
	[A_AFTER_A, 'a'],
	[E_AFTER_O, 'e'],
	[E_AFTER_A, 'e']
];
/** How æ, ø and å are written where they are missing: the same wording in any source. */
const DIGRAPHS: readonly (readonly [printed: number, written: number])[] = [
	[AE_FIRST, letterCode('a')],
	[AE_SECOND, E_AFTER_A],
	[OE_FIRST, letterCode('o')],
	[OE_SECOND, E_AFTER_O],
	[AA_FIRST, letterCode('a')],
	[AA_SECOND, A_AFTER_A]
];

/** Seen in scans: the letter printed, the letter read for it. Of æ, ø and å it is what repair may mend. */
const CONFUSIONS: readonly (readonly [printed: number, look: number])[] = [
	...startingConfusions().flatMap(({ letter, seen }) => {
		const [first, second] = SCAN_LETTERS[letter];
		// alone an ampersand is none of a word's letters
		const [look, next] = seen === '&' ? [AMPERSAND] : lettersOf(seen).codes;
		if (look === undefined) return [];
		const read: [number, number][] = [[first, basicCode(look)]];
		if (letter === 'æ') read.push([second, basicCode(next ?? look)]);
		return read;
	}),
	...['il1j', 'o0', 's5', 'b8', 'gq9', 'z2'].flatMap((look) =>
		[...look].flatMap((letter) => [...look].map((other): [number, number] => [letterCode(letter), letterCode(other)]))
	)
];

const CLEAN = reading(false);
const DAMAGED = reading(true);

function reading(damaged: boolean): Reading {
	const scores = new Int16Array(ALPHABET * ALPHABET).fill(OTHER);
	const lost = new Int16Array(ALPHABET).fill(LOST);
	const read = (printed: number, look: number, score: number) => {
		const cell = printed * ALPHABET + look;
		scores[cell] = Math.max(scores[cell] ?? OTHER, score);
	};
	for (const code of [OE_SECOND, AA_SECOND]) scores.fill(OTHER_FOR_SILENT, code * ALPHABET, (code + 1) * ALPHABET);
	for (let code = 0; code < ALPHABET; code++) read(code, code, SAME);
	for (const [printed, written] of DIGRAPHS) read(printed, written, SAME);
	if (damaged) {
		for (const [printed, look] of CONFUSIONS) read(printed, look, look === basicCode(printed) ? SAME : SCANNED);
		for (const [code, cost] of LOST_IN_SCAN) lost[code] = cost;
	}
	for (const [code, letter] of PLAIN) {
		for (let other = 0; other < ALPHABET; other++) {
			read(other, code, scores[other * ALPHABET + letterCode(letter)] ?? OTHER);
			read(code, other, scores[letterCode(letter) * ALPHABET + other] ?? OTHER);
		}
	}
	// two of the three may meet, as an a before which the statement has another letter than the source
	for (const [code, letter] of PLAIN) {
		for (const [other, same] of PLAIN) if (letter === same) read(code, other, SAME);
	}
	return { damaged, scores, lost, agree: Uint8Array.from(scores, (score) => (score > 0 ? 1 : 0)) };
}

const EXPECTED = DANISH_LETTERS.map((letter) => [SCAN_LETTERS[letter][0], EXPECTED_SHARE[letter]] as const);
/** A letter counts as lost in scanning where less than this part of what clean Danish has is there. */
const SURVIVAL = 0.3;
/** Letters on each side that are looked at: pages of one document can differ. Fewer would take a chance lull for damage. */
const AROUND = 900;

/** Tells for any stretch of a source whether scanning damaged it. */
export function damageOf(source: Letters): (from: number, to: number) => Reading {
	const sums = EXPECTED.map(([code]) => {
		const sum = new Int32Array(source.codes.length + 1);
		for (let index = 0; index < source.codes.length; index++) {
			sum[index + 1] = (sum[index] ?? 0) + (source.codes[index] === code ? 1 : 0);
		}
		return sum;
	});
	return (from, to) => {
		const start = Math.max(0, from - AROUND);
		const end = Math.min(source.codes.length, to + AROUND);
		const damaged = EXPECTED.some(([, share], letter) => {
			const sum = sums[letter];
			const there = (sum?.[end] ?? 0) - (sum?.[start] ?? 0);
			return there < share * SURVIVAL * (end - start);
		});
		return damaged ? DAMAGED : CLEAN;
	};
}
