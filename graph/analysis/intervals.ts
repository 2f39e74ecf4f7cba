/** How sure a difference is: the near end of an interval, so that few statements claim little. */

import { betaQuantile } from './beta.ts';
import type { BesideChance, Figure } from '../model/query.ts';

/** Statements, and those they are of. */
type Counts = Pick<Figure, 'statements' | 'base'>;

/** Of a hundred intervals, how many hold the true value at least. */
const LEVEL = 0.95;

/**
 * The ends of the exact interval of C. Clopper and E. Pearson (Biometrika 26, 1934) for `hits` of
 * `tries`; `doubt` is how often it may fail.
 */
export function lowEnd(hits: number, tries: number, doubt = 1 - LEVEL): number {
	return hits === 0 ? 0 : betaQuantile(doubt / 2, hits, tries - hits + 1);
}

export function highEnd(hits: number, tries: number, doubt = 1 - LEVEL): number {
	return hits === tries ? 1 : betaQuantile(1 - doubt / 2, hits + 1, tries - hits);
}

/**
 * The binary logarithm of how many times the share of `ours` is that of `theirs`, at the end of its
 * interval that is nearest to 0: 1 says “at least twice”, −1 “at most half”, 0 that the counts
 * can't tell. LRC of S. Evert, “Measuring keyness” (2022), over statements instead of words: of the
 * statements of both, ours are taken as drawn one by one, and their exact interval is turned into a
 * ratio, which is wider than need be where shares are great. `compared`: among how many things the
 * difference was looked for; each interval is then wider, so that all of them hold together
 * (Bonferroni). 0 where a base is 0.
 */
export function nearLogRatio(ours: Counts, theirs: Counts, compared = 1): number {
	const [hits, tries] = [ours.statements, ours.statements + theirs.statements];
	if (ours.base === 0 || theirs.base === 0 || tries === 0) return 0;
	const doubt = (1 - LEVEL) / compared;
	const logRatio = (share: number) => Math.log2((share / (1 - share)) * (theirs.base / ours.base));
	// Only the near end is worked out: the other one costs as much.
	if (ours.statements * theirs.base >= theirs.statements * ours.base)
		return Math.max(0, logRatio(lowEnd(hits, tries, doubt)));
	return Math.min(0, logRatio(highEnd(hits, tries, doubt)));
}

/** The prior weighs as much as this many statements: little beside the shortest text. */
const PRIOR = 10;

/**
 * Log-odds with an informative Dirichlet prior, in standard deviations: B. Monroe, M. Colaresi and
 * K. Quinn, “Fightin' Words”, Political Analysis 16 (2008), equations 16, 20 and 22, over
 * statements that mention or don't. The prior is the share of both together. 0 where nobody
 * mentions it, or everybody does in every statement.
 */
export function logOdds(ours: Figure, theirs: Figure): number {
	const all = ours.base + theirs.base;
	const share = all === 0 ? 0 : (ours.statements + theirs.statements) / all;
	if (share === 0 || share === 1) return 0;
	const [hit, miss] = [PRIOR * share, PRIOR * (1 - share)];
	const odds = ({ statements, base }: Figure) => Math.log((statements + hit) / (base - statements + miss));
	const spread = Math.sqrt(1 / (ours.statements + hit) + 1 / (theirs.statements + hit));
	return (odds(ours) - odds(theirs)) / spread;
}

/**
 * Lift (“interest” of S. Brin, R. Motwani, J. Ullman and S. Tsur, SIGMOD 1997) of two things with
 * `first` and `second` statements, `both` of them shared, among `all`: the same whichever comes
 * first. The interval is the exact one of the shared statements among all, the two counts taken as
 * given; it errs on the careful side, because these bind the shared ones.
 */
export function besideChance(both: number, first: number, second: number, all: number): BesideChance {
	const expected = all === 0 ? 0 : (first / all) * second;
	if (expected === 0) return { statements: both, expected: 0, near: 1 };
	const lift = both / expected;
	let near = 1;
	if (lift > 1) near = Math.max(1, (lowEnd(both, all) * all) / expected);
	else if (lift < 1) near = Math.min(1, (highEnd(both, all) * all) / expected);
	return { statements: both, expected, lift, near };
}
