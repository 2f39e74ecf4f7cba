/** Where the rows, the axis and the words of strips stand in a frame. */

import type { SilenceReason } from '../model/mentions.ts';
import { isBeyond, type Strips } from '../scene/strips.ts';
import type { Measure } from './drawing.ts';
import type { Size } from './framing.ts';

/** What strips say by themselves. */
export interface StripWords {
	/** A tick of the axis; `step` is their distance. */
	tick(share: number, step: number): string;
	/** Over the column of counts, and a count in it. */
	mentionedBy: string;
	mentioned(count: number, all: number): string;
	/** A count by itself. */
	mentionedAlone(count: number, all: number): string;
	number(count: number): string;
}

/** The silences, in the order of their columns. */
export const SILENCES: readonly SilenceReason[] = ['never', 'hidden', 'unmatched'];

export interface StripRoom {
	size: Size;
	/** Pixels of the type of names, and of all else. */
	type: { name: number; small: number };
	/** The name of a row stands above its strip, where there is no room beside it. */
	isStacked: boolean;
	/** Names end here, or begin at the left edge where they are stacked. */
	names: { end: number; width: number };
	/** The left edge of each column of silences that the picture has. */
	silences: readonly { reason: SilenceReason; x: number }[];
	/** Ends of the axis. */
	from: number;
	to: number;
	/** The last baseline of what stands above the rows, and the top of the first row. */
	axisLine: number;
	top: number;
	row: number;
	/** Pixels above each strip that the numbers of groups have; 0 without groups. */
	lane: number;
	/** Pixels to either side of a row's line that dots may take. */
	half: number;
	/** The line of a row's strip, and the baseline of its name. */
	lineOf(row: number): number;
	nameOf(row: number): number;
	at(share: number): number;
}

/** Narrower frames have the name of a row above its strip. */
const STACKED_BELOW = 480;
/** Pixels: of a row where it may choose, and at most; and so many organisations need one more where each is a dot. */
const ROW = { beside: 24, stacked: 44, most: 54, dots: 20 };
const GAP = 10;
/** Of what lies beyond the end of the axis. */
export const BEYOND = 14;
/** Of the ring of a silence, and between it and its number. */
export const SILENT = { radius: 4.5, gap: 4 };
/** Parts of the frame's width that names take at most. */
const WIDEST_NAMES = 0.36;
/** Pixels of the numbers of groups. */
const LANE = 15;
/** More rows than this have the axis below them too. */
const LONG = 15;
/** Of the type that names are given, by the height of a row. */
const NAME_IN_ROW = 0.66;

/** Pixels that strips take in a frame of a width, `above` them apart. */
export function heightFor(
	{ rows, groups, organisations, band }: Strips,
	width: number,
	textSize: number,
	above: number
): number {
	const dots = band ? 0 : Math.floor(organisations.length / ROW.dots);
	const row = (width < STACKED_BELOW ? ROW.stacked : ROW.beside) + dots + (groups ? LANE : 0);
	const axes = rows.length > LONG ? 2 : 1;
	return Math.ceil(above + axes * textSize * 1.7 + rows.length * row * (textSize / 16) + 4);
}

/** `above`: pixels at the top that are taken by other things. */
export function roomFor(
	strips: Strips,
	names: readonly string[],
	{ size, textSize, above }: { size: Size; textSize: number; above: number },
	words: StripWords,
	measure: Measure
): StripRoom {
	const { rows, organisations, axis, groups } = strips;
	const { width, height } = size;
	const isStacked = width < STACKED_BELOW;
	const tick = textSize * 1.7;
	const axes = rows.length > LONG ? 2 : 1;
	const most = (ROW.most + (groups ? LANE : 0)) * (textSize / 16);
	const row = Math.min(most, (height - above - axes * tick - 4) / Math.max(1, rows.length));
	const lane = groups ? Math.min(LANE * (textSize / 16), row * 0.4) : 0;
	/** What a row has without them. */
	const own = row - lane;
	const type = {
		name: Math.min(textSize * 0.9, own * (isStacked ? 0.34 : NAME_IN_ROW)),
		small: Math.min(textSize * 0.8, own * (isStacked ? 0.3 : NAME_IN_ROW))
	};
	const widest = Math.max(0, ...names.map((name) => measure(name, type.name, false)));
	const namesWidth = isStacked ? width : Math.min(widest + 2, width * WIDEST_NAMES);
	const counts = words.mentioned(organisations.length, organisations.length);
	const countsWidth = Math.max(measure(counts, type.small, false), measure(words.mentionedBy, type.small, false));
	const silences: { reason: SilenceReason; x: number }[] = [];
	let x = isStacked ? 2 : namesWidth + GAP;
	for (const reason of SILENCES) {
		const most = Math.max(0, ...rows.map(({ silent }) => silent[reason]));
		if (most === 0) continue;
		silences.push({ reason, x });
		x += 2 * SILENT.radius + SILENT.gap + measure(words.number(most), type.small, false) + GAP;
	}
	const first = words.tick(0, axis.step);
	const from = Math.max(x, isStacked ? 2 + measure(first, type.small, false) / 2 : 0) + 2;
	const to = Math.max(from + 20, width - BEYOND - (isStacked ? 4 : GAP + countsWidth + 2));
	const strip = isStacked ? own * 0.56 : own;
	const axisLine = above + tick * 0.72;
	const top = above + tick;
	return {
		size,
		type,
		isStacked,
		names: { end: namesWidth, width: namesWidth },
		silences,
		from,
		to,
		axisLine,
		top,
		row,
		lane,
		half: Math.max(2, strip / 2 - (isStacked ? 1 : 2.5)),
		lineOf: (place) => top + place * row + (isStacked ? row - strip / 2 - 1 : lane + own / 2),
		nameOf: (place) => top + place * row + (isStacked ? own * 0.34 : lane + own / 2 + type.name * 0.35),
		at: (share) =>
			isBeyond(share, axis) ? to + BEYOND * 0.6 : from + (axis.end === 0 ? 0 : (share / axis.end) * (to - from))
	};
}

/** The shares with a tick, from 0. */
export function ticksOf({ axis: { end, step } }: Strips): number[] {
	return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, tick) => tick * step);
}

export function hasAxisBelow({ rows }: Strips): boolean {
	return rows.length > LONG;
}
