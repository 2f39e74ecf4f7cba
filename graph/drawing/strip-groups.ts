/** Groups in strips: in each row a tick at the exact share of each, its number above it, and which number is whose, once, above the rows. */

import type { StripGroup } from '../scene/strip-groups.ts';
import type { Box, Item, Measure, TextItem } from './drawing.ts';
import type { Palette } from './palette.ts';
import type { StripPicture } from './strip-picture.ts';
import type { StripRoom } from './strip-room.ts';
import { drawnLine, longestBeginning } from './wrap.ts';

const TICK = 2;
/** Between the middles of two numbers of one row, in sizes of their type: closer ones read as one number. Pixels between two names. */
const APART = 0.9;
const GAP = { name: 6, next: 18 };

/** Numbers and names, in as many lines as they take. */
export function groupKey(
	groups: readonly StripGroup[] | undefined,
	{ palette, textSize }: Pick<StripPicture, 'palette' | 'textSize'>,
	width: number,
	measure: Measure
): { items: Item[]; height: number } {
	const size = textSize * 0.85;
	const line = size * 1.5;
	let [x, y] = [2, line * 0.7];
	const [numbers, names]: [TextItem['lines'][number][], TextItem['lines'][number][]] = [[], []];
	for (const [at, { label }] of (groups ?? []).entries()) {
		const number = String(at + 1);
		const before = measure(number, size, true) + GAP.name;
		const name = shortened(label, width - 4 - before, (text) => measure(text, size, false));
		const wide = before + measure(name, size, false);
		if (x > 2 && x + wide > width) [x, y] = [2, y + line];
		numbers.push({ text: number, x, y });
		names.push({ text: drawnLine(name), x: x + before, y });
		x += wide + GAP.next;
	}
	if (numbers.length === 0) return { items: [], height: 0 };
	const look = { kind: 'text', align: 'left', size, face: 'sans', color: palette.ink } as const;
	return {
		items: [
			{ ...look, lines: numbers, bold: true },
			{ ...look, lines: names, bold: false }
		],
		height: y + line * 0.5
	};
}

/** Ticks never move; where several stand close, their numbers make room for one another, and a line leads from each. */
export function drawGroups(groups: readonly StripGroup[], rows: number, room: StripRoom, palette: Palette): Item[] {
	const { lane } = room;
	const size = lane * 0.86;
	const ticks: Box[] = [];
	const edges: Box[] = [];
	const leads: Item[] = [];
	const numbers: TextItem['lines'][number][] = [];
	for (let row = 0; row < rows; row++) {
		const top = room.lineOf(row) - room.half;
		const shown = groups
			.flatMap(({ id, shares }, at) => {
				const share = shares[row];
				return share === undefined ? [] : [{ id, number: String(at + 1), x: room.at(share) }];
			})
			.sort((a, b) => a.x - b.x);
		const along = spread(
			shown.map(({ x }) => x),
			size * APART,
			room.from,
			room.size.width - 2
		);
		for (const [at, { id, number, x }] of shown.entries()) {
			const beside = along[at] ?? x;
			const box = { x: x - TICK / 2, y: top, width: TICK, height: 2 * room.half };
			ticks.push(box);
			edges.push({ ...box, x: box.x - 1, width: TICK + 2 });
			numbers.push({ text: number, x: beside, y: top - lane * 0.28 });
			const ends = { from: { x: beside, y: top - lane * 0.2 }, to: { x, y: top } };
			leads.push({ kind: 'line', id: `lead:${row}:${id}`, ...ends, width: 1, color: palette.ink });
		}
	}
	return [
		{ kind: 'boxes', color: palette.paper, boxes: edges },
		...leads,
		{ kind: 'boxes', color: palette.ink, boxes: ticks },
		{ kind: 'text', lines: numbers, align: 'center', size, bold: true, face: 'sans', color: palette.ink }
	];
}

/**
 * Places as near to those wanted as they can be with `gap` between any two and within the ends; `wanted` ascending. It
 * is isotonic regression of places less their gaps, by pooling adjacent violators (M. Ayer and others, 1955).
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
	const pools: { sum: number; count: number }[] = [];
	for (const [at, place] of wanted.entries()) {
		let pool = { sum: place - at * gap, count: 1 };
		for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
			pools.pop();
			pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
		}
		pools.push(pool);
	}
	const latest = to - (wanted.length - 1) * gap;
	return pools
		.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
		.map((place, at) => Math.max(from, Math.min(latest, place)) + at * gap);
}

function shortened(name: string, room: number, widthOf: (text: string) => number): string {
	if (widthOf(name) <= room) return name;
	return `${longestBeginning(name, (start) => widthOf(`${start}…`) <= room)}…`;
}
