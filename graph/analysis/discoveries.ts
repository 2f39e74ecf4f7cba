/** How sure each of many claims is, where all of them are looked for at once. */

import type { Certainty } from './certainty.ts';

/** How often a claim may be by chance alone: one that is looked at alone, and of all claims made. */
const LEVEL = 0.05;

/** Something that is looked for, before it is claimed. */
export interface Looked {
	/** How likely chance alone is to give it. */
	chance: number;
	/** Whether it could be claimed whatever is found; what could not is not among those compared. */
	hasRoom: boolean;
	/** Whether too little of it is found for any claim. */
	isFew: boolean;
}

/** How sure it is, as {@link certaintyOf} has it: `sure` holds among all that was looked for. */
export interface Claim {
	chance: number;
	/** The least share of false ones among the claims at which this would be one of them. */
	adjusted: number;
	certainty: Certainty;
}

/** The claims in the same order. */
export function claimed(looked: readonly Looked[]): Claim[] {
	const compared = looked.flatMap(({ hasRoom }, at) => (hasRoom ? [at] : []));
	const chances = compared.map((at) => {
		const one = looked[at];
		return one === undefined || one.isFew ? 1 : one.chance;
	});
	const values = new Float64Array(looked.length).fill(1);
	for (const [place, value] of adjusted(chances).entries()) values[compared[place] ?? 0] = value;
	return looked.map(({ chance, hasRoom, isFew }, at) => {
		const value = values[at] ?? 1;
		return { chance, adjusted: value, certainty: hasRoom && !isFew ? certaintyAt(chance, value) : 'few' };
	});
}

function certaintyAt(chance: number, value: number): Certainty {
	if (value <= LEVEL) return 'sure';
	return chance <= LEVEL ? 'likely' : 'open';
}

/**
 * Of each probability, the least share of false discoveries at which it would be one among all of
 * these. Y. Benjamini and Y. Hochberg, “Controlling the false discovery rate”, JRSS B 57 (1995).
 * Its stricter kin for tests that depend on one another in any way (Y. Benjamini and D. Yekutieli,
 * Annals of Statistics 29, 2001) would divide by 6.5 at 378 pairs; pairs of concepts depend too
 * little on one another for that, as a test over shuffled graphs shows. For mid-p: X. Chen and S.
 * Sarkar, “On Benjamini–Hochberg procedure applied to mid p-values”, Journal of Statistical
 * Planning and Inference 205 (2020).
 */
export function adjusted(probabilities: readonly number[]): number[] {
	const order = Array.from(probabilities.keys()).sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
	const found = new Array<number>(probabilities.length).fill(1);
	let least = 1;
	for (const [place, at] of order.entries()) {
		const rank = order.length - place;
		least = Math.min(least, ((probabilities[at] ?? 1) * order.length) / rank);
		found[at] = least;
	}
	return found;
}
