/** What of strips lies beneath a point of the picture: the row, and the organisation whose dot is near, or a bin. */

import type { PlacedStrips } from '$graph/drawing/strips';
import type { Point } from '$graph/drawing/drawing';
import { binsOf, type Strips } from '$graph/scene/strips';

export type Pointed =
	/** An organisation by its place in {@link Strips}.organisations. */
	| ({ is: 'dot'; row: number; place: number } & Point)
	| ({ is: 'bin'; row: number; from: number; to: number; count: number } & Point);

/** Pixels of the drawing from the middle of a dot that are its own. */
const REACH = 6;

/** In a band, only organisations that are chosen are dots. */
export function pointedAt(
	at: Point,
	strips: Strips,
	{ room, dots }: PlacedStrips,
	isChosen: (id: string) => boolean
): Pointed | undefined {
	const row = Math.floor((at.y - room.top) / room.row);
	let nearest: (Pointed & { is: 'dot' }) | undefined;
	let least = REACH;
	for (const { place, x, y } of dots.rows[row] ?? []) {
		if (strips.band && !isChosen(strips.organisations[place]?.id ?? '')) continue;
		const distance = Math.hypot(x - at.x, y - at.y);
		if (distance < least) [nearest, least] = [{ is: 'dot', row, place, x, y }, distance];
	}
	return nearest ?? binAt(at, row, strips, room);
}

function binAt(at: Point, row: number, strips: Strips, room: PlacedStrips['room']): Pointed | undefined {
	const { band, axis, rows } = strips;
	const shown = rows[row];
	if (band === undefined || shown === undefined || at.x < room.from || at.x > room.to) return undefined;
	const { counts } = binsOf(shown, strips);
	const bin = Math.floor((((at.x - room.from) / (room.to - room.from)) * axis.end) / band.bin);
	const count = counts[bin] ?? 0;
	if (count === 0) return undefined;
	const [from, to] = [bin * band.bin, Math.min(axis.end, (bin + 1) * band.bin)];
	return { is: 'bin', row, from, to, count, x: room.at((from + to) / 2), y: room.lineOf(row) };
}
