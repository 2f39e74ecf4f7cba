/** What scanning does to Danish letters, as far as five scanned and clean documents show it, and where in a text it happened. */

import {
	AA,
	AE_FIRST,
	AE_SECOND,
	ALPHABET,
	AMPERSAND,
	basicCode,
	type Letters,
	letterCode,
	OE
} from './anchor-letters.ts';

/** Scores for setting one letter of a statement against one of the source: only their ratios matter. */
const SAME = 20;
const SCANNED = 12;
const OTHER = -30;
/** Costs for a letter of the statement that the source lacks. */
const LOST = 35;
const LOST_IN_SCAN: Readonly<Record<number, number>> = { [AE_SECOND]: 2, [AE_FIRST]: 10, [OE]: 15, [AA]: 15 };

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

/** Seen in scans: the letter printed, the letters read for it. */
const CONFUSIONS: readonly (readonly [number, string])[] = [
	[AA, 'ad4'],
	[OE, 'oegacq069'],
	[AE_FIRST, 'aezxsco'],
	[AE_SECOND, 'eaxo'],
	...['il1j', 'o0', 's5', 'b8', 'gq9', 'z2'].flatMap((look) =>
		[...look].map((letter): [number, string] => [letterCode(letter), look])
	)
];

const CLEAN = reading(false);
const DAMAGED = reading(true);

function reading(damaged: boolean): Reading {
	const scores = new Int16Array(ALPHABET * ALPHABET).fill(OTHER);
	const lost = new Int16Array(ALPHABET).fill(LOST);
	for (let code = 0; code < ALPHABET; code++) scores[code * ALPHABET + code] = SAME;
	if (damaged) {
		for (const [printed, looks] of CONFUSIONS) {
			for (const look of looks) {
				const cell = printed * ALPHABET + letterCode(look);
				const plain = letterCode(look) === basicCode(printed);
				scores[cell] = Math.max(scores[cell] ?? OTHER, plain ? SAME : SCANNED);
			}
		}
		scores[AE_FIRST * ALPHABET + AMPERSAND] = SCANNED;
		for (const [code, cost] of Object.entries(LOST_IN_SCAN)) lost[Number(code)] = cost;
	}
	return { damaged, scores, lost, agree: Uint8Array.from(scores, (score) => (score > 0 ? 1 : 0)) };
}

/** Share of letters in clean Danish, measured on three clean documents: æ 0.95 %, ø 0.83 %, å 1.05 %. */
const EXPECTED: readonly (readonly [code: number, share: number])[] = [
	[AE_FIRST, 0.0095],
	[OE, 0.0083],
	[AA, 0.0105]
];
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
