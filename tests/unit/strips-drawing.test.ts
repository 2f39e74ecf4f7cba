/** Strips drawn: dots at their shares and apart, names apart and once, a look for each silence, and every painter's way of it. */

import { describe, expect, it } from 'vitest';
import { swarm } from '../../graph/drawing/beeswarm.ts';
import type { Drawing, Item } from '../../graph/drawing/drawing.ts';
import { measureLine } from '../../graph/drawing/measure/measure.ts';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { drawStrips, stripsHeight } from '../../graph/drawing/strips.ts';
import { SILENT_CELL } from '../../graph/model/mentions.ts';
import { paintSvg } from '../../graph/paint/svg.ts';
import { boxesPath, dotsPath, strokesPath } from '../../graph/paint/svg-many.ts';
import { shareIn, type Strips } from '../../graph/scene/strips.ts';
import { paintItems } from '../../src/lib/canvas/paint.ts';
import { stripPictureOf, stripsOfMany } from '../fixtures/strips.ts';

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;
const itemsOf = <Kind extends Item['kind']>({ items }: Drawing, kind: Kind) =>
	items.filter((item): item is Of<Kind> => item.kind === kind);

function drawn(strips: Strips, { width = 920, selected = [] as string[] } = {}) {
	const picture = stripPictureOf(strips, selected);
	const height = stripsHeight(picture, width, measureLine);
	return drawStrips(picture, { width, height }, measureLine);
}

/** The rectangles that words take, as they are measured. */
function wordBoxes(drawing: Drawing) {
	return itemsOf(drawing, 'text').flatMap(({ lines, align, size, bold }) =>
		lines.map(({ text, x, y }) => {
			const width = measureLine(text, size, bold);
			const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
			return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
		})
	);
}

describe('dots', () => {
	it.each([13, 100, 149])('of %i organisations stand at their shares, each once a row', async (organisations) => {
		const strips = await stripsOfMany(organisations);
		const { room, dots } = drawn(strips);
		for (const [line, row] of strips.rows.entries()) {
			const placed = dots.rows[line] ?? [];
			expect(placed).toHaveLength(row.mentioning);
			expect(new Set(placed.map(({ place }) => place)).size).toBe(row.mentioning);
			for (const { place, x, y } of placed) {
				const organisation = strips.organisations[place];
				const share = organisation ? shareIn(row, organisation, place) : 0;
				expect(x).toBeCloseTo(room.from + (share / strips.axis.end) * (room.to - room.from));
				expect(Math.abs(y - room.lineOf(line))).toBeLessThan(room.row / 2);
			}
		}
	});

	it.each([
		[13, 920],
		[13, 360],
		[100, 920],
		[100, 580]
	])('of %i organisations in %i pixels: at most 2 in 100 cover more than half of another', async (many, width) => {
		const { dots } = drawn(await stripsOfMany(many), { width });
		let [covered, all] = [0, 0];
		for (const row of dots.rows)
			for (const [at, { x, y }] of row.entries()) {
				all++;
				if (row.slice(0, at).some((other) => Math.hypot(other.x - x, other.y - y) < dots.radius - 0.01)) covered++;
			}
		expect(covered).toBeLessThanOrEqual(all * 0.02);
	});

	it('move aside only as far as there is room, in the same way each time', () => {
		const along = Array.from({ length: 60 }, (_, at) => (at % 6) * 2);
		const { aside, crowded } = swarm(along, 2, 8);
		expect(Math.max(...aside.map(Math.abs))).toBeLessThanOrEqual(6);
		expect(crowded).toBeGreaterThan(0);
		expect(swarm(along, 2, 8)).toEqual({ aside, crowded });
		expect(swarm([5, 5, 50], 2, 8)).toEqual({ aside: [0, -4, 0], crowded: 0 });
	});
});

describe('words', () => {
	it.each([
		[13, 920],
		[100, 580],
		[100, 350],
		[1000, 920]
	])('of %i organisations in %i pixels lie within the frame and never over one another', async (many, width) => {
		const strips = await stripsOfMany(many);
		const selected = strips.organisations.slice(0, 5).map(({ id }) => id);
		const { drawing } = drawn(strips, { width, selected });
		const boxes = wordBoxes(drawing);
		expect(boxes.length).toBeGreaterThan(strips.rows.length * 2);
		for (const [at, box] of boxes.entries()) {
			expect(box.left, box.text).toBeGreaterThanOrEqual(-1);
			expect(box.right, box.text).toBeLessThanOrEqual(drawing.width + 1);
			const over = boxes
				.slice(0, at)
				.filter((b) => b.left < box.right && box.left < b.right && b.top < box.bottom && box.top < b.bottom);
			expect(over.map(({ text }) => text)).toEqual([]);
		}
	});

	it('name a chosen organisation once, and mark it in each row that mentions it, also in a band', async () => {
		for (const many of [13, 200]) {
			const strips = await stripsOfMany(many);
			const [organisation] = strips.organisations;
			if (!organisation) throw new Error('An organisation.');
			const { drawing } = drawn(strips, { selected: [organisation.id] });
			const named = itemsOf(drawing, 'text').filter(({ lines }) => lines[0]?.text === organisation.label);
			expect(named).toHaveLength(1);
			const marks = itemsOf(drawing, 'mark').filter(({ id }) => id === organisation.id);
			expect(marks).toHaveLength(strips.rows.filter(({ cells }) => (cells[0] ?? 0) > 0).length);
		}
	});

	it('keep a filter’s rows, and look different for each silence', async () => {
		const strips = await stripsOfMany(13);
		const { never, hidden, unmatched } = SILENT_CELL;
		const rows = strips.rows.map((row) => {
			const cells = [never, hidden, unmatched, 2];
			return { ...row, cells, silent: { never: 1, hidden: 1, unmatched: 1 } };
		});
		const { drawing } = drawn({ ...strips, rows });
		const looks = itemsOf(drawing, 'ring').map(({ color, fill, dashed }) => `${color} ${fill} ${dashed}`);
		expect(new Set(looks).size).toBe(3);
	});
});

describe('a band', () => {
	it('has boxes of its five colours that add up to the width of what is said', async () => {
		const strips = await stripsOfMany(200);
		const { drawing, room } = drawn(strips);
		expect(itemsOf(drawing, 'dots')).toEqual([]);
		const { densityFewest, densityFew, densitySome, densityMany, densityMost } = PALETTES.light;
		const colours = [densityFewest, densityFew, densitySome, densityMany, densityMost];
		const boxes = itemsOf(drawing, 'boxes').filter(({ color }) => colours.includes(color));
		expect(boxes.length).toBe(5);
		for (const { x, width } of boxes.flatMap((one) => one.boxes)) {
			expect(x).toBeGreaterThanOrEqual(room.from - 0.01);
			expect(x + width).toBeLessThanOrEqual(room.to + 0.01);
		}
	});
});

describe('painted', () => {
	it('paths of dots and boxes lead to where each is', () => {
		const at = [
			{ x: 10.04, y: 20 },
			{ x: 3.3, y: 21.26 },
			{ x: 100, y: 0 }
		];
		let [x, y] = [0, 0];
		const read = [...dotsPath(at).matchAll(/m(-?[\d.]+)[ ]?(-?[\d.]+)h0/g)].map(([, dx, dy]) => {
			[x, y] = [x + Number(dx), y + Number(dy)];
			return [Number(x.toFixed(1)), Number(y.toFixed(1))];
		});
		expect(read).toEqual([
			[10, 20],
			[3.3, 21.3],
			[100, 0]
		]);
		expect(boxesPath([{ x: 1, y: 2, width: 3.5, height: 4 }])).toBe('m1 2h3.5v4h-3.5z');
	});

	it('boxes side by side are one outline, unless they differ in height', () => {
		const box = { y: 2, width: 3, height: 4 };
		const beside = [
			{ ...box, x: 1 },
			{ ...box, x: 4 },
			{ ...box, x: 8 },
			{ ...box, x: 11, height: 5 }
		];
		expect(boxesPath(beside)).toBe('m1 2h6v4h-6zm7 0h3v4h-3zm3 0h3v5h-3z');
	});

	it('boxes of one height are strokes of that width, each from where the one before ended', () => {
		const box = { y: 2, width: 3, height: 4 };
		const beside = [
			{ ...box, x: 1 },
			{ ...box, x: 4 },
			{ ...box, x: 8 },
			{ ...box, x: 1, y: 9 }
		];
		expect(strokesPath(beside)).toEqual({ d: 'm1 4h6m1 0h3m-10 7h3', width: 4 });
		expect(strokesPath([...beside, { ...box, x: 0, height: 1 }])).toBeUndefined();
	});

	it('rows are links in their order, where a picture has links, and nothing where it has none', async () => {
		const strips = await stripsOfMany(13);
		const { drawing } = drawn(strips);
		const links = { hrefOf: (id: string) => `?focus=${id}`, nameOf: (id: string) => `til ${id}`, stopsAt: () => true };
		const svg = paintSvg(drawing, { label: 'Strips', links });
		expect([...svg.matchAll(/<a data-id="([^"]+)"/g)].map(([, id]) => id)).toEqual(strips.rows.map(({ id }) => id));
		expect(paintSvg(drawing, { label: 'Strips' })).not.toMatch(/<a |transparent/);
	});

	it('a canvas draws as many dots and boxes as there are', async () => {
		const { drawing } = drawn(await stripsOfMany(13));
		const calls = new Map<string, number>();
		const context = new Proxy(
			{},
			{
				get: (_, name) => () => calls.set(String(name), (calls.get(String(name)) ?? 0) + 1),
				set: () => true
			}
		);
		const items = drawing.items.filter(({ kind }) => ['dots', 'boxes', 'ring', 'area'].includes(kind));
		paintItems(context as CanvasRenderingContext2D, items);
		const dots = itemsOf(drawing, 'dots').reduce((sum, { at }) => sum + at.length, 0);
		const boxes = itemsOf(drawing, 'boxes').reduce((sum, one) => sum + one.boxes.length, 0);
		expect(calls.get('arc')).toBe(dots + itemsOf(drawing, 'ring').length);
		expect(calls.get('fillRect')).toBe(boxes);
	});
});
