/** The organisations that stand out in strips: a mark in every row, and the name of each once, above the rows. */

import type { Item, Measure } from './drawing.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './shapes.ts';
import type { StripDots } from './strip-dots.ts';
import type { StripPicture } from './strip-picture.ts';
import { drawnLine, longestBeginning } from './wrap.ts';

export interface ChosenOrganisation {
	id: string;
	/** In {@link Strips}.organisations. */
	place: number;
	label: string;
	/** Where several stand out, each has a shape of its own for as long as there are any. */
	shape: Shape;
}

const SHAPES: readonly Shape[] = ['disc', 'square', 'diamond', 'triangle', 'pentagon', 'hexagon'];
/** Pixels of their marks, and between the names of two. */
const RADIUS = 5.2;
const GAP = { name: 5, next: 16 };

export function chosenIn({ strips, scene, selected }: StripPicture): ChosenOrganisation[] {
	if (selected.length === 0) return [];
	const places = new Map(strips.organisations.map(({ id }, place) => [id, place]));
	const labels = new Map(scene.nodes.map(({ id, label }) => [id, label]));
	const shown = selected.flatMap((id) => {
		const place = places.get(id);
		return place === undefined ? [] : [{ id, place, label: labels.get(id) ?? id }];
	});
	return shown.map((one, at) => ({ ...one, shape: SHAPES[at % SHAPES.length] ?? 'disc' }));
}

/** Their names, each behind its mark, in as many lines as they take; `above`: pixels over them that are taken. */
export function keyOf(
	chosen: readonly ChosenOrganisation[],
	{ palette, textSize }: Pick<StripPicture, 'palette' | 'textSize'>,
	width: number,
	measure: Measure,
	above = 0
): { items: Item[]; height: number } {
	const size = textSize * 0.9;
	const line = size * 1.6;
	const items: Item[] = [];
	let [x, y] = [2, above + line / 2];
	for (const { id, label, shape } of chosen) {
		const room = width - 4 - 2 * RADIUS - GAP.name;
		const name = shortened(label, room, (text) => measure(text, size, true));
		const wide = 2 * RADIUS + GAP.name + measure(name, size, true);
		if (x > 2 && x + wide > width) [x, y] = [2, y + line];
		items.push({ kind: 'mark', x: x + RADIUS, y, radius: RADIUS, shape, color: palette.node.Concept });
		items.push({
			kind: 'text',
			id,
			lines: [{ text: drawnLine(name), x: x + 2 * RADIUS + GAP.name, y: y + size * 0.35 }],
			align: 'left',
			size,
			bold: true,
			face: 'sans',
			color: palette.ink
		});
		x += wide + GAP.next;
	}
	return { items, height: chosen.length === 0 ? 0 : y - above + line / 2 };
}

/** Their marks in all rows, each within a ring of paper, which parts it from the dots around. */
export function drawChosen(chosen: readonly ChosenOrganisation[], dots: StripDots, palette: Palette): Item[] {
	const byPlace = new Map(chosen.map((one) => [one.place, one]));
	return dots.rows.flatMap((row) =>
		row.flatMap(({ place, x, y }): Item[] => {
			const one = byPlace.get(place);
			if (one === undefined) return [];
			return [
				{ kind: 'ring', id: one.id, x, y, radius: RADIUS, width: 2, color: palette.paper },
				{ kind: 'mark', id: one.id, x, y, radius: RADIUS, shape: one.shape, color: palette.node.Concept }
			];
		})
	);
}

function shortened(name: string, room: number, widthOf: (text: string) => number): string {
	if (widthOf(name) <= room) return name;
	return `${longestBeginning(name, (start) => widthOf(`${start}…`) <= room)}…`;
}
