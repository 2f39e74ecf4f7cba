/** An order of rows and columns in which like stands by like. */

/** Rounds at most; each makes the distance from the answer smaller. */
const MOST_ROUNDS = 200;
const STILL = 1e-9;
/** Scores that differ by less are the same place: ties go by the order they came in. */
const ALIKE = 1e-6;

/** Places of the rows and of the columns, in their new order. */
export interface Seriation {
	rows: number[];
	columns: number[];
}

/**
 * Reciprocal averaging: each row stands at the mean of its columns, each column at the mean of its
 * rows, until nothing moves (M. O. Hill, Journal of Ecology 61, 1973; it is the first axis of
 * correspondence analysis). `weights` holds the rows one behind the other, none below 0. The start
 * is the given order, so that the same table always gives the same order; the first row that has
 * weights stands in the first half. Rows and columns without any weight come last.
 */
export function seriated(weights: ArrayLike<number>, rows: number, columns: number): Seriation {
	const table: Table = { weights: Float64Array.from(weights), rows, columns };
	const rowSums = summed(table, new Float64Array(columns).fill(1), 'rows');
	const columnSums = summed(table, new Float64Array(rows).fill(1), 'columns');
	const columnScores = (of: Float64Array) => divided(summed(table, of, 'columns'), columnSums);
	let scores = centred(
		rowSums.map((_, row) => row),
		rowSums
	);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = centred(divided(summed(table, columnScores(scores), 'rows'), rowSums), rowSums);
		const still = next.every((score, row) => Math.abs(score - (scores[row] ?? 0)) < STILL);
		scores = next;
		if (still) break;
	}
	const turn = (scores[rowSums.findIndex((sum) => sum > 0)] ?? 0) > 0 ? -1 : 1;
	return { rows: ordered(scores, rowSums, turn), columns: ordered(columnScores(scores), columnSums, turn) };
}

interface Table {
	weights: Float64Array;
	rows: number;
	columns: number;
}

/** Of each row the sum of the columns' scores by weight; of each column that of the rows'. */
function summed({ weights, rows, columns }: Table, scores: Float64Array, of: 'rows' | 'columns'): Float64Array {
	const sums = new Float64Array(of === 'rows' ? rows : columns);
	for (let row = 0, at = 0; row < rows; row++) {
		const score = scores[row] ?? 0;
		let sum = 0;
		for (let column = 0; column < columns; column++, at++) {
			const weight = weights[at] ?? 0;
			if (of === 'rows') sum += weight * (scores[column] ?? 0);
			else sums[column] = (sums[column] ?? 0) + weight * score;
		}
		if (of === 'rows') sums[row] = sum;
	}
	return sums;
}

function divided(sums: Float64Array, by: Float64Array): Float64Array {
	return sums.map((sum, place) => sum / ((by[place] ?? 0) || 1));
}

/** Scores with mean 0 and variance 1 under these weights; zeros where all are alike. */
function centred(scores: Float64Array, weights: Float64Array): Float64Array {
	const weighed = (value: (score: number) => number) =>
		scores.reduce((sum, score, place) => sum + value(score) * (weights[place] ?? 0), 0);
	const all = weighed(() => 1) || 1;
	const mean = weighed((score) => score) / all;
	const variance = weighed((score) => (score - mean) ** 2) / all;
	const scale = variance < STILL ** 2 ? 0 : 1 / Math.sqrt(variance);
	return scores.map((score) => (score - mean) * scale);
}

function ordered(scores: Float64Array, sums: Float64Array, turn: number): number[] {
	const keys = scores.map((score, place) =>
		(sums[place] ?? 0) === 0 ? Number.MAX_VALUE : Math.round((turn * score) / ALIKE)
	);
	return Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
