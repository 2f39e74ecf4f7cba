/** Strips as a drawing: a row for each concept with its name, its silences, its organisations and its count, under one axis. */

import { binsOf, BAND_STEPS, stepOf, type StripBand, type Strips } from '../scene/strips.ts';
import type { SilenceReason } from '../model/mentions.ts';
import type { Box, Drawing, Item, Measure, TextItem } from './drawing.ts';
import type { Size } from './framing.ts';
import type { Palette } from './palette.ts';
import { chosenIn, drawChosen, keyOf } from './strip-chosen.ts';
import { drawGroups, groupKey } from './strip-groups.ts';
import { dotsOf, type StripDots } from './strip-dots.ts';
import type { StripPicture } from './strip-picture.ts';
import { BEYOND, hasAxisBelow, heightFor, roomFor, SILENT, type StripRoom, ticksOf } from './strip-room.ts';
import { drawnLine, longestBeginning } from './wrap.ts';

/** A drawing, and where everything in it stands: what points at it needs that. */
export interface PlacedStrips {
	drawing: Drawing;
	room: StripRoom;
	dots: StripDots;
}

const MEDIAN_WIDTH = 2.4;
/** Shares of the height of a strip that bins take, from the fewest organisations to the most. */
const BIN_HEIGHTS = [0.28, 0.44, 0.6, 0.78, 0.96];

/** Pixels of the height that a picture of a width wants. */
export function stripsHeight(picture: StripPicture, width: number, measure: Measure): number {
	const key = keysAbove(picture, width, measure);
	return heightFor(picture.strips, width, picture.textSize, key.height);
}

export function drawStrips(picture: StripPicture, size: Size, measure: Measure): PlacedStrips {
	const { strips, scene, palette, textSize, words } = picture;
	const labels = new Map(scene.nodes.map(({ id, label }) => [id, label]));
	const names = strips.rows.map(({ id, label }) => labels.get(id) ?? label);
	const chosen = chosenIn(picture);
	const key = keysAbove(picture, size.width, measure);
	const room = roomFor(strips, names, { size, textSize, above: key.height }, words, measure);
	const dots = dotsOf(strips, room);
	const items: Item[] = [
		...drawAxis(picture, room),
		...key.items,
		...drawWords(names, picture, room, measure),
		...(strips.band ? drawBand(strips, strips.band, room, palette) : drawDots(dots, chosen, palette)),
		// A median among the ticks of groups would be taken for one of them.
		...(strips.groups
			? drawGroups(strips.groups, strips.rows.length, room, palette)
			: drawMedians(strips, room, palette)),
		...drawChosen(chosen, dots, palette),
		...strips.rows.map(({ id }, place): Item => {
			return { kind: 'area', id, x: 0, y: room.top + place * room.row, width: size.width, height: room.row };
		})
	];
	const { width, height } = size;
	return { drawing: { width, height, paper: palette.paper, items }, room, dots };
}

/** Above the rows: what the numbers of groups stand for, then the organisations that stand out. */
function keysAbove(picture: StripPicture, width: number, measure: Measure): { items: Item[]; height: number } {
	const groups = groupKey(picture.strips.groups, picture, width, measure);
	const chosen = keyOf(chosenIn(picture), picture, width, measure, groups.height);
	return { items: [...groups.items, ...chosen.items], height: groups.height + chosen.height };
}

/** Colours of a band's steps. */
export function bandColours({ densityFewest, densityFew, densitySome, densityMany, densityMost }: Palette): string[] {
	return [densityFewest, densityFew, densitySome, densityMany, densityMost];
}

function drawAxis({ strips, palette, words }: StripPicture, room: StripRoom): Item[] {
	const bottom = room.top + strips.rows.length * room.row;
	const ticks = ticksOf(strips);
	const lines = ticks.map((share): Item => {
		const x = room.at(share);
		const ends = { from: { x, y: room.top }, to: { x, y: bottom } };
		return { kind: 'line', id: `axis:${share}`, ...ends, width: 1, color: palette.dimmedEdge };
	});
	const rows = strips.rows.map(({ id }, place): Item => {
		const y = room.lineOf(place);
		const ends = { from: { x: room.from, y }, to: { x: room.to + BEYOND, y } };
		return { kind: 'line', id: `line:${id}`, ...ends, width: 1, color: palette.dimmedEdge };
	});
	const baselines = [room.axisLine, ...(hasAxisBelow(strips) ? [bottom + room.type.small * 1.2] : [])];
	const texts = textsAt(
		baselines.flatMap((y) =>
			ticks.map((share) => ({ text: words.tick(share, strips.axis.step), x: room.at(share), y }))
		),
		'center',
		room.type.small,
		palette.muted
	);
	const head = textAt(words.mentionedBy, room.size.width - 2, room.axisLine, 'right', room.type.small, palette.muted);
	return [...lines, ...rows, texts, ...(room.isStacked ? [] : [head])];
}

/** Names, counts and silences of the rows. */
function drawWords(
	names: readonly string[],
	{ strips, palette, words }: StripPicture,
	room: StripRoom,
	measure: Measure
): Item[] {
	const { type, isStacked, size } = room;
	const all = strips.organisations.length;
	const [left, right, numbers]: [Line[], Line[], Line[]] = [[], [], []];
	const rings: Item[] = [];
	for (const [place, row] of strips.rows.entries()) {
		const baseline = room.nameOf(place);
		const count = isStacked ? words.mentionedAlone(row.mentioning, all) : words.mentioned(row.mentioning, all);
		right.push({ text: count, x: size.width - 2, y: baseline });
		const space = isStacked ? size.width - 12 - measure(count, type.small, false) : room.names.width;
		const name = fitted(names[place] ?? row.label, space, (text) => measure(text, type.name, false));
		left.push({ text: name, x: isStacked ? 2 : room.names.end, y: baseline });
		const y = room.lineOf(place);
		for (const { reason, x } of room.silences) {
			const silent = row.silent[reason];
			if (silent === 0) continue;
			const ring = { id: row.id, x: x + SILENT.radius, y, radius: SILENT.radius, width: 1.2 };
			rings.push({ kind: 'ring', ...ring, ...silentLook(reason, palette) });
			const beside = x + 2 * SILENT.radius + SILENT.gap;
			numbers.push({ text: words.number(silent), x: beside, y: y + type.small * 0.35 });
		}
	}
	return [
		textsAt(left, isStacked ? 'left' : 'right', type.name, palette.ink),
		textsAt(right, 'right', type.small, palette.muted),
		...rings,
		textsAt(numbers, 'left', type.small, palette.muted)
	];
}

/** The three silences look as they do in the sectors of a lens. */
export function silentLook(reason: SilenceReason, palette: Palette): { color: string; fill: string; dashed?: true } {
	switch (reason) {
		case 'never':
			return { color: palette.sectorLine, fill: palette.paper, dashed: true };
		case 'hidden':
			return { color: palette.edge, fill: palette.sectorHidden };
		case 'unmatched':
			return { color: palette.sectorLine, fill: palette.paper };
	}
}

function drawDots(dots: StripDots, chosen: readonly { place: number }[], palette: Palette): Item[] {
	const apart = new Set(chosen.map(({ place }) => place));
	const at = dots.rows.flatMap((row) => row.filter(({ place }) => !apart.has(place)).map(({ x, y }) => ({ x, y })));
	return [{ kind: 'dots', radius: dots.radius, color: palette.node.Municipality, at }];
}

function drawBand(strips: Strips, band: StripBand, room: StripRoom, palette: Palette): Item[] {
	const steps = Array.from({ length: BAND_STEPS }, (): Box[] => []);
	for (const [place, row] of strips.rows.entries()) {
		const { counts, beyond } = binsOf(row, strips);
		const add = (count: number, x: number, to: number) => {
			const step = stepOf(count, band);
			if (step === undefined) return;
			const height = 2 * room.half * (BIN_HEIGHTS[step] ?? 1);
			steps[step]?.push({ x, y: room.lineOf(place) - height / 2, width: to - x, height });
		};
		for (const [bin, count] of counts.entries())
			add(count, room.at(bin * band.bin), room.at(Math.min(strips.axis.end, (bin + 1) * band.bin)));
		add(beyond, room.to + BEYOND * 0.3, room.to + BEYOND * 0.9);
	}
	const colours = bandColours(palette);
	return steps.map((boxes, step): Item => ({ kind: 'boxes', color: colours[step] ?? palette.ink, boxes }));
}

/** Upon a line of paper, so that each is seen in front of dots. */
function drawMedians({ rows }: Strips, room: StripRoom, palette: Palette): Item[] {
	const box = (median: number, place: number, width: number): Box => {
		const height = 2 * room.half * 0.86;
		return { x: room.at(median) - width / 2, y: room.lineOf(place) - height / 2, width, height };
	};
	const drawn = (width: number) =>
		rows.flatMap(({ median }, place) => (median === undefined ? [] : [box(median, place, width)]));
	return [
		{ kind: 'boxes', color: palette.paper, boxes: drawn(MEDIAN_WIDTH + 2) },
		{ kind: 'boxes', color: palette.ink, boxes: drawn(MEDIAN_WIDTH) }
	];
}

/** A name as much of it as fits, ending in "…" where that is not all. */
function fitted(name: string, room: number, widthOf: (text: string) => number): string {
	if (widthOf(name) <= room) return drawnLine(name);
	return drawnLine(`${longestBeginning(name, (start) => widthOf(`${start}…`) <= room)}…`);
}

type Line = TextItem['lines'][number];

/** Many texts of one look are one item. */
function textsAt(lines: readonly Line[], align: TextItem['align'], size: number, color: string): TextItem {
	return { kind: 'text', lines, align, size, bold: false, face: 'sans', color };
}

function textAt(text: string, x: number, y: number, align: TextItem['align'], size: number, color: string): TextItem {
	return textsAt([{ text, x, y }], align, size, color);
}
