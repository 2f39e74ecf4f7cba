/** Groups in strips: ticks at exact shares, numbers that never touch, and a group that is open by itself. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Drawing, Item } from '../../graph/drawing/drawing.ts';
import { measureLine } from '../../graph/drawing/measure/measure.ts';
import { spread } from '../../graph/drawing/strip-groups.ts';
import { drawStrips, stripsHeight } from '../../graph/drawing/strips.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { type Groups, NO_FILTER } from '../../graph/model/query.ts';
import { stripGroups } from '../../graph/scene/strip-groups.ts';
import { type Strips, stripsOf } from '../../graph/scene/strips.ts';
import { manyStore, stripPictureOf } from '../fixtures/strips.ts';

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;
const itemsOf = <Kind extends Item['kind']>({ items }: Drawing, kind: Kind) =>
	items.filter((item): item is Of<Kind> => item.kind === kind);

describe('places that make room for one another', () => {
	it.each([1, 2, 3, 4, 5, 6])('keep their order, their gap and their ends (chance %i)', (seed) => {
		const draw = drawFrom(seed);
		const wanted = Array.from({ length: 1 + draw.below(9) }, () => draw.share() * 300).sort((a, b) => a - b);
		const placed = spread(wanted, 10, 0, 300);
		for (const [at, place] of placed.entries()) {
			expect(place).toBeGreaterThanOrEqual(0);
			expect(place).toBeLessThanOrEqual(300);
			if (at > 0) expect(place - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
		}
	});

	it('stay where there is room, and part evenly where there is none', () => {
		expect(spread([10, 50, 90], 10, 0, 100)).toEqual([10, 50, 90]);
		expect(spread([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
		expect(spread([], 10, 0, 100)).toEqual([]);
	});
});

describe('strips of forty organisations in groups', () => {
	let groups: Groups;
	let strips: Strips;
	let mentions: Parameters<typeof stripsOf>[0];
	beforeAll(async () => {
		const store = await manyStore(40);
		groups = await store.groups({ by: 'likeness', filter: NO_FILTER });
		mentions = await store.mentions(NO_FILTER);
		const plain = stripsOf(mentions);
		const named = groups.groups.map(({ id, base, concepts }) => {
			return { id, label: id, base, shares: new Map(concepts.map((concept) => [concept.id, concept.share])) };
		});
		strips = { ...plain, groups: stripGroups(named, plain.rows) };
	});
	const drawn = (width: number) => {
		const picture = stripPictureOf(strips);
		return drawStrips(picture, { width, height: stripsHeight(picture, width, measureLine) }, measureLine);
	};

	it.each([920, 600, 360])('have a tick for each at its share in every row, at %i pixels', (width) => {
		const { drawing, room } = drawn(width);
		const ticks = itemsOf(drawing, 'boxes').at(-1)?.boxes ?? [];
		const shown = groups.groups;
		expect(ticks).toHaveLength(shown.length * strips.rows.length);
		const wanted = strips.rows.flatMap(({ id }) =>
			shown
				.map(({ concepts }) => room.at(concepts.find((concept) => concept.id === id)?.share ?? 0))
				.sort((a, b) => a - b)
		);
		for (const [at, { x, width: wide }] of ticks.entries()) expect(x + wide / 2).toBeCloseTo(wanted[at] ?? -1, 6);
	});

	it.each([920, 600, 360])('have numbers that touch neither each other nor their strip, at %i pixels', (width) => {
		const { drawing, room } = drawn(width);
		const numbers = itemsOf(drawing, 'text').filter(({ align, bold }) => align === 'center' && bold);
		const [all] = numbers;
		if (!all) throw new Error('No numbers were drawn.');
		const wide = measureLine('8', all.size, true);
		const byLine = new Map<number, number[]>();
		for (const { x, y } of all.lines) byLine.set(y, [...(byLine.get(y) ?? []), x]);
		expect(byLine.size).toBe(strips.rows.length);
		for (const [y, along] of byLine) {
			for (const [at, x] of along.entries()) if (at > 0) expect(x - (along[at - 1] ?? 0)).toBeGreaterThanOrEqual(wide);
			const row = strips.rows.findIndex((_, place) => room.lineOf(place) > y);
			expect(y).toBeLessThanOrEqual(room.lineOf(row) - room.half);
			if (room.isStacked) expect(y - all.size * 0.75).toBeGreaterThanOrEqual(room.nameOf(row));
		}
	});

	it('name each number once, above the rows', () => {
		const { drawing, room } = drawn(920);
		const names = itemsOf(drawing, 'text').flatMap(({ lines }) =>
			lines.filter(({ text }) => text.startsWith('group:'))
		);
		expect(names.map(({ text }) => text)).toEqual(strips.groups?.map(({ id }) => id));
		for (const { y } of names) expect(y).toBeLessThan(room.axisLine);
	});

	it('show an open group alone on the same axis, with its own medians and counts', () => {
		const [first] = groups.groups;
		if (!first) throw new Error('There are groups.');
		const open = stripsOf(mentions, new Set(first.organisations));
		expect(open.organisations.map(({ id }) => id)).toEqual(first.organisations);
		expect([open.axis, open.rows.map(({ id }) => id)]).toEqual([strips.axis, strips.rows.map(({ id }) => id)]);
		for (const row of open.rows) {
			expect(row.cells).toHaveLength(first.size);
			expect(row.mentioning + row.silent.never + row.silent.hidden + row.silent.unmatched).toBe(first.size);
		}
	});
});
