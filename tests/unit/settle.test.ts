/** The layout of a picture that grows: what is there stays, what is pinned stays, and the same growth gives the same places. */

import { describe, expect, it } from 'vitest';
import { drawFrom } from '../../graph/generate/draw.ts';
import { begunAt, type Growth, settle, settledAt } from '../../graph/layout/settle.ts';
import type { PlanStep } from '../../graph/model/explored.ts';

const TRIALS = Array.from({ length: 40 }, (_, seed) => drawFrom(seed));

/** Up to three arrivals, some pins, and maybe a layout of all. */
function growthBy({ below }: (typeof TRIALS)[number]): Growth {
	const steps: PlanStep[] = [];
	let count = 0;
	for (let arrivals = below(3) + 1; arrivals > 0; arrivals--) {
		const to = count + 1 + below(12);
		steps.push({ kind: 'arrive', from: count === 0 ? [] : [below(count)], to });
		count = to;
	}
	const links = Array.from({ length: below(30) }, () => [below(count), below(count)] as const).filter(
		([a, b]) => a !== b
	);
	for (let pins = below(4); pins > 0; pins--)
		steps.push({ kind: 'pin', at: below(count), x: below(10) - 5, y: below(10) - 5 });
	if (below(2) === 1) steps.push({ kind: 'arrange' });
	return { count, links, steps };
}

const placesOf = (growth: Growth) => {
	const { x, y } = settledAt(growth);
	return Array.from(x, (place, at) => [place, y[at]]);
};

describe('settle', () => {
	it('gives the same places for the same growth, none of them nowhere', () => {
		for (const chance of TRIALS) {
			const growth = growthBy(chance);
			const places = placesOf(growth);
			expect(placesOf(growth)).toEqual(places);
			expect(places.flat().every((place) => Number.isFinite(place))).toBe(true);
		}
	});

	it('moves nothing that was there when something arrives', () => {
		for (const chance of TRIALS) {
			const growth = growthBy(chance);
			const more = 1 + chance.below(10);
			const grown = {
				...growth,
				count: growth.count + more,
				steps: [...growth.steps, { kind: 'arrive' as const, from: [0], to: growth.count + more }]
			};
			expect(placesOf(grown).slice(0, growth.count)).toEqual(placesOf(growth));
		}
	});

	it('moves nothing but what is pinned when something is pinned, and lays out around it', () => {
		for (const chance of TRIALS) {
			const growth = growthBy(chance);
			const which = chance.below(40);
			const at = which % growth.count;
			const pinned = { ...growth, steps: [...growth.steps, { kind: 'pin' as const, at, x: 2.5, y: -1.5 }] };
			const expected = placesOf(growth).map((place, index) => (index === at ? [2.5, -1.5] : place));
			expect(placesOf(pinned)).toEqual(expected);
			const arranged = placesOf({ ...pinned, steps: [...pinned.steps, { kind: 'arrange' as const }] });
			expect(arranged[at]).toEqual([2.5, -1.5]);
		}
	});

	it('goes on from an earlier growth as if it had begun with it', () => {
		for (const chance of TRIALS) {
			const growth = growthBy(chance);
			const cut = chance.below(5);
			const steps = growth.steps.slice(0, 1 + (cut % growth.steps.length));
			const before = settledAt({ ...growth, steps });
			expect(Array.from(settledAt(growth, before).x)).toEqual(Array.from(settledAt(growth).x));
		}
	});

	it('tells how far it is, from nothing to all', () => {
		const growth: Growth = {
			count: 30,
			links: [[0, 1]],
			steps: [{ kind: 'arrive', from: [], to: 30 }, { kind: 'arrange' }]
		};
		const shares = [...settle(growth)];
		expect(shares[0]).toBeGreaterThan(0);
		expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
		expect(shares.at(-1)).toBe(1);
	});

	it('has a place for everything before it begins, and none for nothing', () => {
		const growth: Growth = { count: 9, links: [], steps: [{ kind: 'arrive', from: [], to: 9 }] };
		const { x, y } = begunAt(growth);
		expect(new Set(Array.from(x, (place, at) => `${String(place)} ${String(y[at])}`)).size).toBe(9);
		expect(settledAt({ count: 0, links: [], steps: [] }).x).toHaveLength(0);
	});

	it('puts what is linked nearer than what is not', () => {
		const links = [1, 2, 3].map((at) => [0, at] as const);
		const { x, y } = settledAt({ count: 8, links, steps: [{ kind: 'arrive', from: [], to: 8 }] });
		const far = (at: number) => Math.hypot((x[at] ?? 0) - (x[0] ?? 0), (y[at] ?? 0) - (y[0] ?? 0));
		expect(Math.max(far(1), far(2), far(3))).toBeLessThan(Math.max(far(4), far(5), far(6), far(7)));
	});
});
