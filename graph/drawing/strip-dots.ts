/** Where the dots of strips stand: every organisation at its share in each row. */

import { shareIn, type Strips } from '../scene/strips.ts';
import { swarm } from './beeswarm.ts';
import type { Point } from './drawing.ts';
import type { StripRoom } from './strip-room.ts';

/** An organisation in a row, by its place in {@link Strips}.organisations. */
export interface StripDot extends Point {
	place: number;
}

export interface StripDots {
	/** Pixels, the same in every row. */
	radius: number;
	/** By row, from the smallest share to the greatest. */
	rows: readonly (readonly StripDot[])[];
}

const RADII = [3.6, 3, 2.5, 2.1, 1.8];
const SMALLEST = 1.5;
/** So many of all dots may cover another before a smaller size is tried. */
const MOST_CROWDED = 0.01;

/** As large as they have room. In a band each stands on the line of its row. */
export function dotsOf(strips: Strips, room: StripRoom): StripDots {
	const shown = strips.rows.map((row) =>
		strips.organisations
			.map((organisation, place) => ({ place, share: shareIn(row, organisation, place) }))
			.filter(({ share }) => share > 0)
			.sort((a, b) => a.share - b.share || a.place - b.place)
			.map(({ place, share }) => ({ place, x: room.at(share) }))
	);
	if (strips.band !== undefined) {
		const rows = shown.map((row, line) => row.map((dot) => ({ ...dot, y: room.lineOf(line) })));
		return { radius: RADII[0] ?? 3, rows };
	}
	const most = shown.reduce((sum, row) => sum + row.length, 0) * MOST_CROWDED;
	for (const radius of RADII) {
		const rows = placed(shown, radius, room, most);
		if (rows) return { radius, rows };
	}
	return { radius: SMALLEST, rows: placed(shown, SMALLEST, room, Infinity) ?? [] };
}

/** Undefined where more than `most` would cover another. */
function placed(
	shown: readonly (readonly Omit<StripDot, 'y'>[])[],
	radius: number,
	room: StripRoom,
	most: number
): StripDot[][] | undefined {
	let crowded = 0;
	const rows: StripDot[][] = [];
	for (const [line, row] of shown.entries()) {
		const along = row.map(({ x }) => x);
		const found = swarm(along, radius, room.half);
		crowded += found.crowded;
		if (crowded > most) return undefined;
		rows.push(row.map((dot, at) => ({ ...dot, y: room.lineOf(line) + (found.aside[at] ?? 0) })));
	}
	return rows;
}
