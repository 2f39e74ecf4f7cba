/** Pictures of four to a thousand organisations in the windows people have: no name over another, and hardly a mark beneath another. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import { drawScene, stripPicture } from '../../graph/drawing/draw.ts';
import type { Drawing, Item, Point, TextItem } from '../../graph/drawing/drawing.ts';
import type { Size } from '../../graph/drawing/framing.ts';
import { measureLine } from '../../graph/drawing/measure/measure.ts';
import { stripsHeight } from '../../graph/drawing/strips.ts';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { pictureOf } from '../fixtures/pictures.ts';

/** CSS pixels that the picture has in a window. */
const WINDOWS: readonly [string, Size][] = [
	['1,280 × 800', { width: 576, height: 520 }],
	['1,920 × 1,080', { width: 1216, height: 860 }],
	['3,840 × 2,160', { width: 3136, height: 1930 }],
	['a phone', { width: 390, height: 457 }]
];

const SIZES: readonly [organisations: number, statements: number][] = [
	[4, 0],
	[12, 1400],
	[13, 1500],
	[100, 5000],
	[1000, 20_000]
];

/** Of letters above and below their line, relative to their size. */
const ASCENT = 0.75;
const DESCENT = 0.22;
/** Pixels that two names may share: the room round their letters. */
const TOUCHING = 1;

describe.each(SIZES)('pictures of %i organisations', (organisations, statements) => {
	let store: GraphStore;
	beforeAll(async () => {
		const seed = buildSeed('seed').graph;
		store = openMemory();
		await store.write(statements === 0 ? seed : country(sampleOf(batchOfGraph(seed)), { statements, organisations }));
	});

	const PICTURES = [{}, { focus: 'concept:mod' }].flatMap((shown) =>
		WINDOWS.map(([name, size]) => ({ what: 'focus' in shown ? 'the lens' : 'the overview', name, size, shown }))
	);
	it.each(PICTURES)('are legible: $what on $name', async ({ size, shown }) => {
		const picture = await pictureOf(store, { filter: NO_FILTER, ...shown });
		const strips = stripPicture(picture);
		// Strips scroll, so that they are as high as they want.
		const drawn = strips ? { ...size, height: stripsHeight(strips, size.width, measureLine) } : size;
		const drawing = drawScene(picture, drawn, measureLine);
		const names = drawing.items.flatMap((item) => (item.kind === 'text' ? outlinesOf(item) : []));
		expect(names.length).toBeGreaterThan(organisations > 12 ? 8 : 10);
		expect(overlapping(names)).toEqual([]);
		const marks = marksOf(drawing);
		const beneath = marks.filter((mark, place) => marks.slice(place + 1).some((later) => isMostlyUnder(mark, later)));
		expect(beneath.length / Math.max(1, marks.length)).toBeLessThanOrEqual(0.02);
	});
});

interface Outline {
	text: string;
	corners: readonly Point[];
}

function outlinesOf({ lines, align, size, bold, turn = 0 }: TextItem): Outline[] {
	const [about] = lines;
	if (about === undefined) return [];
	const angle = (turn * Math.PI) / 180;
	const turned = ({ x, y }: Point): Point => ({
		x: about.x + (x - about.x) * Math.cos(angle) - (y - about.y) * Math.sin(angle),
		y: about.y + (x - about.x) * Math.sin(angle) + (y - about.y) * Math.cos(angle)
	});
	return lines.map(({ text, x, y }) => {
		const width = measureLine(text, size, bold);
		const left = x - (align === 'left' ? 0 : align === 'center' ? width / 2 : width) + TOUCHING;
		const [right, top, bottom] = [left + width - 2 * TOUCHING, y - size * ASCENT, y + size * DESCENT - TOUCHING];
		const corners = [
			{ x: left, y: top },
			{ x: right, y: top },
			{ x: right, y: bottom },
			{ x: left, y: bottom }
		];
		return { text, corners: corners.map(turned) };
	});
}

function overlapping(names: readonly Outline[]): string[] {
	return names.flatMap((one, place) =>
		names.slice(0, place).flatMap((other) => (isApart(one, other) ? [] : [`${one.text} over ${other.text}`]))
	);
}

/** By the axes that separate two rectangles, however they are turned. */
function isApart(one: Outline, other: Outline): boolean {
	return [one, other].some(({ corners }) =>
		[0, 1].some((side) => {
			const [from, to] = [corners[side], corners[side + 1]];
			if (from === undefined || to === undefined) return false;
			const axis = { x: to.x - from.x, y: to.y - from.y };
			const [a, b] = [one, other].map((outline) => outline.corners.map(({ x, y }) => x * axis.x + y * axis.y));
			return Math.max(...(a ?? [])) <= Math.min(...(b ?? [])) || Math.max(...(b ?? [])) <= Math.min(...(a ?? []));
		})
	);
}

interface Mark extends Point {
	radius: number;
}

/** Marks by themselves; parts of a band or a ring lie beside one another by how they are made. */
function marksOf({ items }: Drawing): Mark[] {
	return items.flatMap((item: Item): Mark[] => {
		if (item.kind === 'mark') return [item];
		if (item.kind === 'dots') return item.at.map(({ x, y }) => ({ x, y, radius: item.radius }));
		return [];
	});
}

/** More than about half of a mark lies beneath one that is painted later, and whose outline holds its middle. */
function isMostlyUnder(mark: Mark, later: Mark): boolean {
	return Math.hypot(mark.x - later.x, mark.y - later.y) < later.radius;
}
