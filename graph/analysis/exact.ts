/** Exact probabilities of counts in tables whose margins are given: what a surprise is measured by. */

/** A table of two properties over the same statements: those with both, with each, and all. */
export interface Table {
	both: number;
	first: number;
	second: number;
	all: number;
}

/** What a count is measured by. */
export interface Surprise {
	/** The mean count that chance gives. */
	expected: number;
	/** How likely chance is to give a count as improbable as this one. */
	chance: number;
}

/**
 * How likely chance alone is to give a count as unlikely as that of those with both, if neither property knew of the
 * other: Fisher's exact test, where a count is as extreme as it is improbable (J. Irwin, Metron 12, 1935), with half
 * of the weight of the counts that are as probable (the mid-p of H. Lancaster, “Significance tests in discrete
 * distributions”, JASA 56, 1961). The chi-square distribution of the likelihood ratio would claim too much where
 * counts are small: it gives 0 statements of 3.8 expected 0.003, where the exact test gives 0.013.
 */
export function besideIndependence({ both, first, second, all }: Table): Surprise {
	return surpriseIn({
		count: both,
		from: leastOf(first, second, all),
		to: Math.min(first, second),
		step: (count) => stepOf(count, first, second, all)
	});
}

/**
 * How likely chance alone is to give such a difference between two tables, if both properties went together equally
 * (one odds ratio) in both: the exact test of M. Zelen, “The analysis of several 2×2 contingency tables”, Biometrika
 * 58 (1971), with mid-p as {@link besideIndependence}. The margins of both are given, so that a property that is frequent on one
 * side alone is no difference.
 */
export function besideEqualOdds(ours: Table, theirs: Table): Surprise {
	const total = ours.both + theirs.both;
	const least = ({ first, second, all }: Table) => leastOf(first, second, all);
	const most = ({ first, second }: Table) => Math.min(first, second);
	return surpriseIn({
		count: ours.both,
		from: Math.max(least(ours), total - most(theirs)),
		to: Math.min(most(ours), total - least(theirs)),
		step: (count) =>
			stepOf(count, ours.first, ours.second, ours.all) /
			stepOf(total - count - 1, theirs.first, theirs.second, theirs.all)
	});
}

/** The least count that these margins allow. */
function leastOf(first: number, second: number, all: number): number {
	return Math.max(0, first + second - all);
}

/** How many times as probable as a count the next one is, in the hypergeometric distribution. */
function stepOf(count: number, first: number, second: number, all: number): number {
	return ((first - count) * (second - count)) / ((count + 1) * (all - first - second + count + 1));
}

/** A distribution over whole numbers with one peak, by its steps, which fall from the first to the last. */
interface Peaked {
	count: number;
	from: number;
	to: number;
	step: (count: number) => number;
}

/** Weights that differ by less are equal: the steps are rounded. */
const ALIKE = 1 + 1e-7;
/** Weights below this part of what is looked for change nothing; where that is beyond a double, its chance is 0. */
const NOTHING = 1e-17;

function surpriseIn({ count, from, to, step }: Peaked): Surprise {
	const peak = peakOf(from, to, step);
	let own = 1;
	for (let at = peak; at < count; at++) own *= step(at);
	for (let at = peak; at > count; at--) own /= step(at - 1);
	let [sum, mean, tail] = [0, 0, 0];
	const add = (weight: number, at: number) => {
		sum += weight;
		mean += weight * at;
		if (weight * ALIKE < own) tail += weight;
		else if (weight <= own * ALIKE) tail += weight / 2;
		return weight > Math.min(own, 1) * NOTHING;
	};
	let weight = 1;
	add(weight, peak);
	for (let at = peak; at < to; at++) {
		weight *= step(at);
		if (!add(weight, at + 1)) break;
	}
	weight = 1;
	for (let at = peak; at > from; at--) {
		weight /= step(at - 1);
		if (!add(weight, at - 1)) break;
	}
	return { expected: mean / sum, chance: Math.min(1, tail / sum) };
}

/** The count after which no step grows. */
function peakOf(from: number, to: number, step: (count: number) => number): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (step(middle) > 1) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Those with both that chance gives, if neither property knew of the other. */
export function expectedIn({ first, second, all }: Table): number {
	return all === 0 ? 0 : (first / all) * second;
}

/**
 * How much better the table is told by its own shares than by chance: −2 log λ of T. Dunning, “Accurate methods for
 * the statistics of surprise and coincidence”, Computational Linguistics 19 (1993). It orders pairs of one chance.
 */
export function likelihoodRatio(table: Table): number {
	const { both, first, second, all } = table;
	const cells: [found: number, expected: number][] = [
		[both, expectedIn(table)],
		[first - both, expectedIn({ ...table, second: all - second })],
		[second - both, expectedIn({ ...table, first: all - first })],
		[all - first - second + both, expectedIn({ ...table, first: all - first, second: all - second })]
	];
	const sum = cells.reduce(
		(all, [found, expected]) => (found === 0 ? all : all + found * Math.log(found / expected)),
		0
	);
	return Math.max(0, 2 * sum);
}
