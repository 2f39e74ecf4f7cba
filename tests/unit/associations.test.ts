/**
 * Pairs of concepts in invented countries under any filter: as a slow recount of the export has
 * them. And that chance alone is not taken for a finding.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { besideEqualOdds, besideIndependence } from '../../graph/analysis/exact.ts';
import { claimed } from '../../graph/analysis/discoveries.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';
import { type Filter, LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { drawnFilter, type Recount, without } from '../fixtures/recount.ts';
import { inventedCountry } from '../fixtures/invented-country.ts';

const CHANCES = [1, 2, 3, 4, 5, 6];
const limit = LIMITS.pairs;

describe.each(CHANCES)('the pairs of an invented country (chance %i)', (seed) => {
	let store: GraphStore;
	let recount: Recount;
	const draw = drawFrom(seed);
	beforeAll(async () => {
		({ store, recount } = await inventedCountry(seed));
	});

	const tableOf = (under: Filter, a: string, b: string) => ({
		both: recount.count(under, [a, b]),
		first: recount.count(under, [a]),
		second: recount.count(under, [b]),
		all: recount.count(under)
	});

	it('are counted as a recount does, each once, whatever concepts are chosen', async () => {
		for (const filter of [NO_FILTER, drawnFilter(draw, recount), drawnFilter(draw, recount)]) {
			const { base, concepts, pairs } = await store.associations({ filter, limit });
			const under = without(filter, 'concept');
			expect(base).toBe(recount.count(under));
			expect(concepts.map(({ id, statements }) => [id, statements])).toEqual(
				recount.ids('concept').map((id) => [id, recount.count(under, [id])])
			);
			const ids = recount.ids('concept').filter((id) => recount.count(under, [id]) > 0);
			const isAsked = (a: string, b: string) =>
				filter.concept.length === 0 || [a, b].some((id) => filter.concept.includes(id));
			const expected = ids.flatMap((a) => ids.filter((b) => a < b && isAsked(a, b)).map((b) => `${a} ${b}`));
			expect(pairs.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(expected.sort());
			for (const { a, b, statements, expected: byChance, chance } of pairs) {
				const table = tableOf(under, a, b);
				expect(statements).toBe(table.both);
				expect(byChance).toBeCloseTo((table.first * table.second) / table.all, 10);
				expect(chance).toBeCloseTo(besideIndependence(table).chance, 12);
			}
			expect(pairs.map((pair) => pair.adjusted)).toEqual(pairs.map((pair) => pair.adjusted).toSorted((a, b) => a - b));
		}
	});

	it('are compared over statements that no side shares', async () => {
		const [one = '', two = ''] = recount.ids('municipality');
		const sides: [Filter, Filter][] = [
			[
				{ ...NO_FILTER, municipality: [one] },
				{ ...NO_FILTER, municipality: [two] }
			],
			[NO_FILTER, { ...NO_FILTER, municipality: [two] }]
		];
		for (const [filter, other] of sides) {
			const { base, otherBase, pairs } = await store.associations({ filter, other, limit });
			const rest = { ...NO_FILTER, municipality: recount.ids('municipality').filter((id) => id !== two) };
			const ours = filter === NO_FILTER ? rest : filter;
			expect([base, otherBase]).toEqual([recount.count(ours), recount.count(other)]);
			for (const { a, b, statements, other: there, difference } of pairs) {
				const [here, elsewhere] = [tableOf(ours, a, b), tableOf(other, a, b)];
				expect([statements, there?.statements]).toEqual([here.both, elsewhere.both]);
				expect(difference?.chance).toBeCloseTo(besideEqualOdds(here, elsewhere).chance, 12);
			}
		}
	});

	it('are the same from the other side, turned over', async () => {
		const [one = '', two = ''] = recount.ids('municipality');
		const of = (id: string) => ({ ...NO_FILTER, municipality: [id] });
		const [here, there] = await Promise.all([
			store.associations({ filter: of(one), other: of(two), limit }),
			store.associations({ filter: of(two), other: of(one), limit })
		]);
		const turned = new Map(there.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
		for (const { a, b, statements, difference } of here.pairs) {
			const pair = turned.get(`${a} ${b}`);
			expect(pair?.other?.statements).toBe(statements);
			expect(pair?.difference?.chance).toBeCloseTo(difference?.chance ?? NaN, 9);
		}
	});
});

describe('chance alone', () => {
	/** Statements that draw each concept apart, as tables of all pairs. */
	function shuffled(draw: Draw, shares: readonly number[], all: number) {
		const rows = shares.map((share) => Array.from({ length: all }, () => draw.share() < share));
		const count = (has: (at: number) => boolean) => Array.from({ length: all }, (_, at) => at).filter(has).length;
		const sizes = rows.map((row) => count((at) => row[at] === true));
		return rows.flatMap((row, first) =>
			rows.slice(first + 1).map((other, offset) => ({
				both: count((at) => row[at] === true && other[at] === true),
				first: sizes[first] ?? 0,
				second: sizes[first + 1 + offset] ?? 0,
				all
			}))
		);
	}

	it('is taken for a finding in no more than one of twenty graphs', () => {
		const draw = drawFrom(7);
		const shares = [0.22, 0.18, 0.14, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02];
		const graphs = 400;
		let mistaken = 0;
		for (let round = 0; round < graphs; round++) {
			const tables = shuffled(draw, shares, 200);
			const claims = claimed(
				tables.map((table) => ({
					chance: besideIndependence(table).chance,
					hasRoom: true,
					isFew: false
				}))
			);
			if (claims.some(({ certainty }) => certainty === 'sure')) mistaken++;
		}
		expect(mistaken / graphs).toBeLessThanOrEqual(0.05);
	});
});

describe('pairs of concepts', () => {
	it('leave room for no more than a limit, and say how many are beyond', async () => {
		const { store } = await inventedCountry(9);
		const all = await store.associations({ filter: NO_FILTER, limit });
		const first = await store.associations({ filter: NO_FILTER, limit: 1 });
		expect(all.more).toBeUndefined();
		expect(first.pairs).toEqual(all.pairs.slice(0, 1));
		expect(first.more).toBe(all.pairs.length - 1);
	});

	it('of a side with itself differ in nothing', async () => {
		const { store, recount } = await inventedCountry(8);
		const [one = ''] = recount.ids('municipality');
		const filter = { ...NO_FILTER, municipality: [one] };
		const { base, otherBase, pairs } = await store.associations({ filter, other: filter, limit });
		expect([base, otherBase]).toEqual([0, recount.count(filter)]);
		expect(pairs.filter(({ difference }) => difference?.verdict !== 'unsure')).toEqual([]);
	});
});
