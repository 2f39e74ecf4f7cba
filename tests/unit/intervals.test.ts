/**
 * The numbers behind “surely more”: against published values, against plain sums, and against what
 * chance gives.
 */

import { describe, expect, it } from 'vitest';
import { betaProbability, betaQuantile } from '../../graph/analysis/beta.ts';
import { contrastOf, figureOf, isAll, isFew, partOf } from '../../graph/analysis/figures.ts';
import { highEnd, logOdds, lowEnd, nearLogRatio, besideChance } from '../../graph/analysis/intervals.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import type { Figure } from '../../graph/model/query.ts';

/** The plain way: the probability of at least `hits` of `tries`, term by term. */
function atLeast(hits: number, tries: number, chance: number): number {
	let term = (1 - chance) ** tries;
	let sum = 0;
	for (let count = 0; count <= tries; count++) {
		if (count >= hits) sum += term;
		term *= ((tries - count) / (count + 1)) * (chance / (1 - chance));
	}
	return sum;
}

describe('the beta distribution', () => {
	it.each([
		[0.3, 1, 1, 0.3],
		[0.5, 7, 7, 0.5],
		[0.2, 3, 1, 0.008],
		[0.2, 1, 3, 1 - 0.8 ** 3]
	])('has at %f with %i and %i the probability %f', (x, a, b, expected) => {
		expect(betaProbability(x, a, b)).toBeCloseTo(expected, 12);
	});

	it('gives the tails of the binomial distribution', () => {
		const draw = drawFrom(3);
		for (let round = 0; round < 200; round++) {
			const tries = 1 + draw.below(60);
			const hits = 1 + draw.below(tries);
			const chance = 0.01 + 0.98 * draw.share();
			expect(betaProbability(chance, hits, tries - hits + 1)).toBeCloseTo(atLeast(hits, tries, chance), 10);
		}
	});

	it('is turned around by its quantile, also where there are many statements', () => {
		const draw = drawFrom(4);
		for (let round = 0; round < 300; round++) {
			const [a, b] = [1 + draw.below(10 ** (1 + (round % 5))), 1 + draw.below(10 ** (1 + ((round + 2) % 5)))];
			const p = round % 3 === 0 ? 0.025 : 0.0001 + 0.9998 * draw.share();
			const x = betaQuantile(p, a, b);
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(1);
			expect(Math.abs(betaProbability(x, a, b) - p)).toBeLessThan(1e-9);
		}
	});
});

describe('the exact interval', () => {
	/** As R’s binom.test prints them; the third is the example in its manual. */
	it.each([
		[5, 10, 0.187086, 0.812914],
		[1, 20, 0.001265089, 0.2487328],
		[682, 925, 0.7076683, 0.7654066],
		[0, 10, 0, 0.3084971]
	])('of %i of %i is as published', (hits, tries, low, high) => {
		expect(lowEnd(hits, tries)).toBeCloseTo(low, 6);
		expect(highEnd(hits, tries)).toBeCloseTo(high, 6);
	});
});

describe('the near end of a log ratio', () => {
	const cases: [string, [number, number], [number, number], (near: number) => boolean][] = [
		['is 0 where the shares are alike', [10, 100], [20, 200], (near) => near === 0],
		['is 0 where there are too few', [2, 36], [11, 290], (near) => near === 0],
		['is above 0 where it is surely more', [40, 100], [20, 200], (near) => near > 0 && near < 2],
		['is below 0 where it is surely less', [0, 127], [40, 200], (near) => near < 0],
		['is finite where the others never say it', [30, 100], [0, 200], (near) => near > 0 && Number.isFinite(near)],
		['is 0 where there is nobody to compare with', [30, 100], [0, 0], (near) => near === 0],
		['is 0 where nobody says it', [0, 100], [0, 50], (near) => near === 0]
	];
	it.each(cases)('%s', (_, ours, theirs, fits) => {
		expect(fits(nearLogRatio(figureOf(...ours), figureOf(...theirs)))).toBe(true);
	});

	it('is the ratio at the near end of the share among both', () => {
		const low = lowEnd(40, 60);
		const ratio = (low / (1 - low)) * (200 / 100);
		expect(nearLogRatio(figureOf(40, 100), figureOf(20, 200))).toBeCloseTo(Math.log2(ratio), 12);
	});

	it('turns its sign where the sides are changed, and shrinks where more is compared', () => {
		const draw = drawFrom(5);
		for (let round = 0; round < 100; round++) {
			const [first, second] = [20 + draw.below(200), 20 + draw.below(200)];
			const [ours, theirs] = [figureOf(draw.below(first), first), figureOf(draw.below(second), second)];
			const near = nearLogRatio(ours, theirs);
			expect(nearLogRatio(theirs, ours)).toBeCloseTo(-near, 8);
			expect(Math.abs(nearLogRatio(ours, theirs, 28))).toBeLessThanOrEqual(Math.abs(near));
			if (near !== 0) expect(Math.sign(near)).toBe(Math.sign(ours.share - theirs.share));
		}
	});

	it('claims a difference in no more than one of twenty where there is none', () => {
		const draw = drawFrom(6);
		let claimed = 0;
		for (let round = 0; round < 1000; round++) {
			const hits = (base: number) =>
				Array.from({ length: base }, () => draw.share()).filter((share) => share < 0.15).length;
			if (nearLogRatio(figureOf(hits(60), 60), figureOf(hits(200), 200)) !== 0) claimed++;
		}
		expect(claimed).toBeLessThanOrEqual(50);
	});
});

describe('log-odds with a prior', () => {
	it('are 0 where shares are alike, and turn their sign with the sides', () => {
		expect(logOdds(figureOf(10, 100), figureOf(20, 200))).toBeCloseTo(0, 12);
		const [ours, theirs] = [figureOf(6, 36), figureOf(15, 290)];
		expect(logOdds(ours, theirs)).toBeCloseTo(-logOdds(theirs, ours), 12);
	});

	it('are what the formula gives by hand', () => {
		const share = 21 / 326;
		const odds = (y: number, n: number) => Math.log((y + 10 * share) / (n + 10 - y - 10 * share));
		const spread = Math.sqrt(1 / (6 + 10 * share) + 1 / (15 + 10 * share));
		expect(logOdds(figureOf(6, 36), figureOf(15, 290))).toBeCloseTo((odds(6, 36) - odds(15, 290)) / spread, 12);
	});

	it('say nothing of what nobody or everybody says', () => {
		expect(logOdds(figureOf(0, 10), figureOf(0, 20))).toBe(0);
		expect(logOdds(figureOf(10, 10), figureOf(20, 20))).toBe(0);
		expect(logOdds(figureOf(0, 0), figureOf(0, 0))).toBe(0);
	});
});

describe('the lift', () => {
	it('is how many times as often as by chance, and its near end is nearer to 1', () => {
		const { expected, lift, near } = besideChance(13, 33, 27, 326);
		expect(expected).toBeCloseTo((33 * 27) / 326, 12);
		expect(lift).toBeCloseTo(13 / expected, 12);
		expect(near).toBeCloseTo((lowEnd(13, 326) * 326) / expected, 12);
	});

	it.each([
		['nothing is expected', besideChance(0, 0, 5, 20), undefined],
		['it may be chance', besideChance(0, 21, 13, 326), 0],
		['it is as by chance', besideChance(2, 10, 20, 100), 1]
	])('can’t tell where %s', (_, { near, lift }, expected) => {
		expect(near).toBe(1);
		expect(lift).toBe(expected);
	});

	it('is sure of what never stands together though it should', () => {
		expect(besideChance(0, 100, 100, 326).near).toBeLessThan(1);
	});
});

describe('a claim', () => {
	it('of a share of nothing is 0 of 0', () => {
		expect(figureOf(0, 0)).toEqual({ statements: 0, base: 0, share: 0 });
	});

	const counts: [string, Figure, Figure, boolean][] = [
		['four are too few', figureOf(4, 36), figureOf(1, 290), true],
		['five are enough', figureOf(5, 36), figureOf(1, 290), false],
		['none is enough where many were to be expected', figureOf(0, 127), figureOf(40, 200), false],
		['none is too few where few were to be expected', figureOf(0, 16), figureOf(7, 77), true]
	];
	it.each(counts)('of few: %s', (_, ours, theirs, few) => {
		expect(isFew(ours, theirs)).toBe(few);
	});

	it('of a difference holds among all compared only where it is surer', () => {
		expect(contrastOf(figureOf(30, 100), figureOf(40, 250), 1)).toMatchObject({ holds: true, few: false });
		expect(contrastOf(figureOf(30, 100), figureOf(40, 250), 1000)).toMatchObject({ holds: false });
	});

	it('of all is of all in the graph, and of a part says of how many', () => {
		expect([isAll(4, 4), isAll(3, 4), isAll(0, 0)]).toEqual([true, false, false]);
		expect([partOf(200, 1000), partOf(4, 4)]).toEqual([{ shown: 200, all: 1000 }, undefined]);
	});
});
