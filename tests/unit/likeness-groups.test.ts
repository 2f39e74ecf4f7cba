/** Groups by likeness: they find again what was put in, and are the same whatever order organisations come in. */

import { describe, expect, it } from 'vitest';
import { likenessGroups, type Mentioning } from '../../graph/analysis/likeness-groups.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';

const CHANCES = [1, 2, 3, 4, 5, 6, 7, 8];
const CONCEPTS = 12;

function shuffled<T>(draw: Draw, things: readonly T[]): T[] {
	const mixed = [...things];
	for (let end = mixed.length - 1; end > 0; end--) {
		const other = draw.below(end + 1);
		[mixed[end], mixed[other]] = [mixed[other] as T, mixed[end] as T];
	}
	return mixed;
}

const named = (number: number) => `municipality:m${String(number).padStart(3, '0')}`;

/** Organisations of which each speaks mostly of the two concepts of its kind. */
function kinds(draw: Draw, count: number, number: number): Mentioning[] {
	return Array.from({ length: count }, (_, place) => ({
		id: named(place),
		mentions: Array.from({ length: CONCEPTS }, (_, concept) =>
			Math.floor(concept / 2) === place % number ? 20 + draw.below(10) : draw.below(3)
		)
	}));
}

function anyone(draw: Draw, count: number): Mentioning[] {
	return Array.from({ length: count }, (_, place) => ({
		id: named(place),
		mentions: Array.from({ length: CONCEPTS }, () => (draw.share() < 0.4 ? 0 : draw.below(9)))
	}));
}

describe('groups by likeness', () => {
	it.each(CHANCES)('put each organisation that mentions anything into exactly one group (chance %i)', (seed) => {
		const draw = drawFrom(seed);
		const all = anyone(draw, draw.below(60));
		const silent = { id: named(900), mentions: new Array<number>(CONCEPTS).fill(0) };
		const grouped = likenessGroups([...all, silent]).flat();
		const speaking = all.filter(({ mentions }) => Array.from(mentions).some((count) => count > 0));
		expect(grouped.sort()).toEqual(speaking.map(({ id }) => id).sort());
	});

	it.each(CHANCES)('are the same in whatever order organisations come (chance %i)', (seed) => {
		const draw = drawFrom(seed);
		const all = anyone(draw, 10 + draw.below(60));
		expect(likenessGroups(shuffled(draw, all))).toEqual(likenessGroups(all));
	});

	it.each(CHANCES)('do not change where one who mentions nothing is added (chance %i)', (seed) => {
		const all = anyone(drawFrom(seed), 30);
		const silent = { id: 'municipality:a', mentions: new Array<number>(CONCEPTS).fill(0) };
		expect(likenessGroups([silent, ...all])).toEqual(likenessGroups(all));
	});

	it.each([
		[6, 60],
		[6, 100],
		[6, 30]
	])('find %i kinds of organisations again among %i', (number, count) => {
		for (const seed of CHANCES) {
			const groups = likenessGroups(kinds(drawFrom(seed), count, number));
			const kindOf = (id: string) => Number(id.slice(-3)) % number;
			for (const group of groups) expect(new Set(group.map(kindOf)).size, `chance ${seed}`).toBe(1);
			expect(groups.length).toBe(number);
		}
	});

	it.each([
		[0, 0],
		[1, 1],
		[5, 1],
		[6, 2],
		[9, 3],
		[17, 5],
		[24, 8],
		[200, 8]
	])('of %i organisations are %i at most, at least three for each, and the largest comes first', (count, most) => {
		for (const seed of CHANCES) {
			const sizes = likenessGroups(
				anyone(drawFrom(seed), count).map(({ id, mentions }) => ({ id, mentions: [1, ...Array.from(mentions)] }))
			).map(({ length }) => length);
			expect(sizes.length).toBeLessThanOrEqual(most);
			expect(sizes.length).toBeGreaterThanOrEqual(Math.min(1, count));
			expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		}
	});

	it('of organisations that say the same are one', () => {
		const all = Array.from({ length: 40 }, (_, place) => ({ id: named(place), mentions: [3, 2, 1] }));
		expect(likenessGroups(all)).toEqual([all.map(({ id }) => id)]);
	});
});
