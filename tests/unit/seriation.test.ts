/**
 * Rows and columns in an order in which like stands by like: found again from any mixture, and the
 * same every time.
 */

import { describe, expect, it } from 'vitest';
import { seriated } from '../../graph/analysis/seriation.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';

function mixed(draw: Draw, length: number): number[] {
	const places = Array.from({ length }, (_, place) => place);
	for (let end = length - 1; end > 0; end--) {
		const other = draw.below(end + 1);
		[places[end], places[other]] = [places[other] ?? 0, places[end] ?? 0];
	}
	return places;
}

/** What a band along the diagonal weighs. */
const band = (row: number, column: number) => Math.max(0, 3 - Math.abs(row - column));

describe('seriation', () => {
	it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds a band again, however it was mixed (chance %i)', (seed) => {
		const draw = drawFrom(seed);
		const size = 4 + draw.below(20);
		const [rows, columns] = [mixed(draw, size), mixed(draw, size)];
		const order = seriated(
			rows.flatMap((row) => columns.map((column) => band(row, column))),
			size,
			size
		);
		const found = order.rows.map((place) => rows[place] ?? -1);
		const straight = Array.from({ length: size }, (_, place) => place);
		expect([straight, straight.toReversed()]).toContainEqual(found);
		expect(order.columns.map((place) => columns[place] ?? -1)).toEqual(found);
		expect(order.rows.indexOf(0)).toBeLessThan(size / 2);
	});

	it('leaves alone what has nothing to go by, and puts empty rows last', () => {
		expect(seriated([], 0, 0)).toEqual({ rows: [], columns: [] });
		expect(seriated([0, 0, 0, 0], 2, 2)).toEqual({ rows: [0, 1], columns: [0, 1] });
		expect(seriated([1, 1, 1, 1, 1, 1], 3, 2)).toEqual({ rows: [0, 1, 2], columns: [0, 1] });
		expect(seriated([0, 0, 5, 1, 1, 5], 3, 2).rows.at(-1)).toBe(0);
	});

	it('takes each row and column once, and goes by shares alone', () => {
		const draw = drawFrom(9);
		const weights = Array.from({ length: 60 }, () => (draw.share() < 0.4 ? draw.share() : 0));
		const order = seriated(weights, 12, 5);
		expect(order.rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, place) => place));
		expect(order.columns.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
		expect(
			seriated(
				weights.map((weight) => weight * 8),
				12,
				5
			)
		).toEqual(order);
	});
});
