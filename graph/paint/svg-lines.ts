/** Lines of a picture as SVG: few paths for many lines, and links over those that lead somewhere. */

import { LINE_DASH, type LineItem, type Point } from '../drawing/drawing.ts';
import { element, escapeText, short } from './markup.ts';

/** Where marks or lines lead and what they are called. */
export interface LinkTargets {
	/** Undefined for what leads nowhere. */
	hrefOf(id: string): string | undefined;
	/** Read aloud in place of the mark or the line. */
	nameOf(id: string): string;
	/** True where the keyboard stops. */
	stopsAt(id: string): boolean;
}

/** Lines that differ by less than this many pixels are drawn as one path. */
const WIDTH_STEP = 0.25;
/** Pixels across a line that are its own to a pointer. */
const LINE_REACH = 14;
/** Lines in a picture where nobody can follow a single one. */
const CROWD = 1000;

/**
 * One path for all lines of a colour and a width: a country has thousands of them. Two lines from one mark are drawn
 * through it without lifting the pen, and in a crowd whole pixels are exact enough.
 */
export function paintLines(lines: readonly LineItem[], effect: string | undefined): string {
	const digits = lines.length > CROWD ? 0 : 1;
	const at = ({ x, y }: Point) => `${short(x, digits)} ${short(y, digits)}`;
	const paths = new Map<string, { color: string; width: number; dashed: boolean; d: string; pen: string }>();
	for (const { from, to, width: exact, color, dashed = false } of lines) {
		const width = Math.max(WIDTH_STEP, Math.round(exact / WIDTH_STEP) * WIDTH_STEP);
		const key = `${color} ${width} ${dashed}`;
		const path = paths.get(key) ?? { color, width, dashed, d: '', pen: '' };
		const [start, end] = [at(from), at(to)];
		// The second line of a pair ends where the pen is lifted; the first one leaves it at the mark they share.
		path.d += path.pen === start ? `L${end}` : `M${end}L${start}`;
		path.pen = path.pen === start ? '' : start;
		paths.set(key, path);
	}
	return [...paths.values()]
		.map(({ color, width, dashed, d }) =>
			element('path', {
				d,
				fill: 'none',
				stroke: color,
				'stroke-width': short(width, 2),
				'stroke-dasharray': dashed ? LINE_DASH.join(' ') : undefined,
				'vector-effect': effect
			})
		)
		.join('');
}

/** Over a line that is painted already: wide enough to be pointed at, and seen where it has the focus. */
export function paintLineLink({ id, from, to }: LineItem, { hrefOf, nameOf, stopsAt }: LinkTargets): string {
	const href = hrefOf(id);
	if (href === undefined) return '';
	const name = nameOf(id);
	const ends = { x1: short(from.x), y1: short(from.y), x2: short(to.x), y2: short(to.y) };
	const line = element('line', { ...ends, stroke: 'transparent', 'stroke-width': LINE_REACH });
	const tabindex = stopsAt(id) ? undefined : '-1';
	// Its name to the ear as well as under the pointer.
	const content = element('title', {}, escapeText(name)) + line;
	return element('a', { 'data-line': id, href, tabindex }, content);
}
