/** Exact chances of counts, against plain sums, and what is claimed of many at once. */

import { describe, expect, it } from 'vitest';
import { adjusted, claimed } from '../../graph/analysis/discoveries.ts';
import {
	besideEqualOdds,
	besideIndependence,
	expectedIn,
	likelihoodRatio,
	type Surprise,
	type Table
} from '../../graph/analysis/exact.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';

/** In how many ways `count` of `all` can be chosen, step by step. */
function ways(all: number, count: number): number {
	if (count < 0 || count > all) return 0;
	let found = 1;
	for (let step = 1; step <= count; step++) found *= (all - count + step) / step;
	return found;
}

const weightOf = (count: number, { first, second, all }: Table) =>
	ways(second, count) * ways(all - second, first - count);

/** The plain way: every count that the margins allow, with its weight. */
function plainly(own: number, weights: ReadonlyMap<number, number>): Surprise {
	const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
	const mine = weights.get(own) ?? 0;
	let [mean, tail] = [0, 0];
	for (const [count, weight] of weights) {
		mean += (count * weight) / sum;
		if (Math.abs(weight - mine) <= mine * 1e-9) tail += weight / sum / 2;
		else if (weight < mine) tail += weight / sum;
	}
	return { expected: mean, chance: tail };
}

function drawnTable(draw: Draw, most: number): Table {
	const all = 2 + draw.below(most);
	const [first, second] = [1 + draw.below(all - 1), 1 + draw.below(all - 1)];
	const least = Math.max(0, first + second - all);
	return { both: least + draw.below(Math.min(first, second) - least + 1), first, second, all };
}

describe('the chance of a count', () => {
	it('is the mid-p of Fisher’s exact test: of his tea tasting half of 16/70 less than 34/70', () => {
		expect(besideIndependence({ both: 3, first: 4, second: 4, all: 8 }).chance).toBeCloseTo(18 / 70, 12);
	});

	it('is that of a plain sum over all counts', () => {
		const draw = drawFrom(11);
		for (let round = 0; round < 300; round++) {
			const table = drawnTable(draw, 60);
			const counts = Array.from({ length: table.all + 1 }, (_, count) => [count, weightOf(count, table)] as const);
			const { expected, chance } = besideIndependence(table);
			const plain = plainly(table.both, new Map(counts.filter(([, weight]) => weight > 0)));
			expect(chance).toBeCloseTo(plain.chance, 9);
			expect(expected).toBeCloseTo(plain.expected, 9);
			expect(expected).toBeCloseTo(expectedIn(table), 9);
		}
	});

	it('of a difference is that of a plain sum over all ways to part the statements with both', () => {
		const draw = drawFrom(12);
		for (let round = 0; round < 300; round++) {
			const [ours, theirs] = [drawnTable(draw, 40), drawnTable(draw, 40)];
			const total = ours.both + theirs.both;
			const counts = Array.from({ length: total + 1 }, (_, count) => {
				const weight = weightOf(count, ours) * weightOf(total - count, theirs);
				return [count, weight] as const;
			});
			const { expected, chance } = besideEqualOdds(ours, theirs);
			const plain = plainly(ours.both, new Map(counts.filter(([, weight]) => weight > 0)));
			expect(chance).toBeCloseTo(plain.chance, 9);
			expect(expected).toBeCloseTo(plain.expected, 9);
		}
	});

	it.each<[string, Table]>([
		['nothing', { both: 0, first: 0, second: 0, all: 0 }],
		['one that nobody mentions', { both: 0, first: 0, second: 5, all: 10 }],
		['one that everybody mentions', { both: 5, first: 10, second: 5, all: 10 }]
	])('of %s is no surprise', (_, table) => {
		expect(besideIndependence(table).chance).toBeLessThanOrEqual(1);
		expect(besideIndependence(table).chance).toBeGreaterThanOrEqual(0.5);
		expect(likelihoodRatio(table)).toBe(0);
	});

	it('stays a number where a double ends', () => {
		const great = { both: 20_000, first: 20_000, second: 20_000, all: 100_000 };
		expect(besideIndependence(great).chance).toBe(0);
		expect(Number.isFinite(likelihoodRatio(great))).toBe(true);
		expect(besideIndependence({ ...great, both: 4_000 }).chance).toBeGreaterThan(0.9);
	});
});

describe('the likelihood ratio', () => {
	it('is 0 where the counts are those of chance, and what the formula gives by hand', () => {
		expect(likelihoodRatio({ both: 4, first: 20, second: 20, all: 100 })).toBeCloseTo(0, 12);
		const [a, b, c, d] = [10, 10, 10, 70];
		const sum = a * Math.log(a / 4) + b * Math.log(b / 16) + c * Math.log(c / 16) + d * Math.log(d / 64);
		expect(likelihoodRatio({ both: a, first: 20, second: 20, all: 100 })).toBeCloseTo(2 * sum, 12);
	});
});

describe('many claims at once', () => {
	it('are adjusted as Benjamini and Hochberg do', () => {
		expect(adjusted([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.16 / 3, 0.16 / 3, 0.5]);
		expect(adjusted([])).toEqual([]);
	});

	it('say how sure each is, and claim nothing of what is few', () => {
		const looked = (chance: number, isFew = false, hasRoom = true) => ({ chance, isFew, hasRoom });
		const found = claimed([
			looked(0.001),
			looked(0.04),
			looked(0.4),
			looked(0.0001, true),
			looked(0.0001, true, false)
		]);
		expect(found.map(({ certainty }) => certainty)).toEqual(['sure', 'likely', 'open', 'few', 'few']);
		// What has no room is not among those compared.
		expect(found[0]?.adjusted).toBeCloseTo(0.004, 12);
	});
});
