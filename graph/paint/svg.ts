/** Paints a drawing as SVG: for a page, where it stretches with its window, and for files, where it has a size of its own. */

import type { Drawing, Item, LineItem, MarkItem, RingItem, SectorItem, TextItem } from '../drawing/drawing.ts';
import { HALO } from '../drawing/drawing.ts';
import { FAMILIES, WEIGHTS } from '../drawing/faces.ts';
import { shapePath } from '../drawing/shapes.ts';
import { element, escapeText, short } from './markup.ts';

/** Where marks lead and what they are called. */
export interface Links {
	/** Undefined for a mark that leads nowhere. */
	hrefOf(id: string): string | undefined;
	/** Read aloud in place of the mark. */
	nameOf(id: string): string;
	/** True where the keyboard stops. */
	stopsAt(id: string): boolean;
}

export interface SvgOptions {
	/** Read aloud in place of the whole picture. */
	label: string;
	/**
	 * The picture fills its element, whatever the size: places keep their share of it, while marks and names keep their
	 * pixels. Without it the picture has the size of its drawing.
	 */
	fluid?: boolean;
	/** Absent where a picture is only looked at. */
	links?: Links;
	/** A style sheet inside the picture. */
	style?: string;
}

/** Puts content at a place. */
type Place = (x: number, y: number, content: string) => string;

/** Lines that differ by less than this many pixels are drawn as one path. */
const WIDTH_STEP = 0.25;

/** The picture as one `svg` element: the same drawing gives the same bytes. All texts and addresses are escaped. */
export function paintSvg(drawing: Drawing, { label, fluid = false, links, style }: SvgOptions): string {
	const { width, height, paper, items } = drawing;
	const viewBox = `0 0 ${short(width)} ${short(height)}`;
	const place = fluid ? placeByShare(drawing) : placeByPixels;
	const behind = paintBehind(items, fluid);
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...(fluid ? { width: '100%', height: '100%' } : { width: short(width), height: short(height), viewBox }),
			// What most items have in common is said once.
			'font-family': FAMILIES.sans,
			'stroke-linejoin': 'round',
			role: links ? 'group' : 'img',
			'aria-label': label
		},
		[
			style === undefined ? '' : element('style', {}, escapeText(style)),
			fluid ? '' : element('rect', { width: short(width), height: short(height), fill: paper }),
			fluid ? element('svg', { width: '100%', height: '100%', viewBox, preserveAspectRatio: 'none' }, behind) : behind,
			...items.map((item) => paintAbove(item, place, links))
		].join('')
	);
}

const placeByPixels: Place = (x, y, content) =>
	element('g', { transform: `translate(${short(x)} ${short(y)})` }, content);

/** A share of the whole holds in a window of any size; a style sheet may size what stands there. */
function placeByShare({ width, height }: Drawing): Place {
	const share = (value: number, whole: number) => `${short((100 * value) / whole, 2)}%`;
	const sized = (content: string) => element('g', { class: 'sized' }, content);
	return (x, y, content) =>
		element('svg', { x: share(x, width), y: share(y, height), overflow: 'visible' }, sized(content));
}

/** Sectors and lines: they lie behind everything else, and are stretched as their window is. */
function paintBehind(items: readonly Item[], isStretched: boolean): string {
	const effect = isStretched ? 'non-scaling-stroke' : undefined;
	const sectors = items.flatMap((item) => (item.kind === 'sector' ? [paintSector(item, effect)] : []));
	return (
		sectors.join('') +
		paintLines(
			items.flatMap((item) => (item.kind === 'line' ? [item] : [])),
			effect
		)
	);
}

function paintSector(sector: SectorItem, effect: string | undefined): string {
	const { middle, outer, inner, from, to, fill, line, dashed } = sector;
	const isLarge = to - from > Math.PI ? 1 : 0;
	const at = (angle: number, radii: typeof outer) =>
		`${short(middle.x + Math.cos(angle) * radii.x)} ${short(middle.y + Math.sin(angle) * radii.y)}`;
	const arc = (radii: typeof outer, sweep: 0 | 1, angle: number) =>
		`A${short(radii.x)} ${short(radii.y)} 0 ${isLarge} ${sweep} ${at(angle, radii)}`;
	const d = `M${at(from, outer)}${arc(outer, 1, to)}L${at(to, inner)}${arc(inner, 0, from)}Z`;
	const dashes = dashed ? '4 4' : undefined;
	return element('path', { d, fill, stroke: line, 'stroke-dasharray': dashes, 'vector-effect': effect });
}

/** One path for all lines of a colour and a width: a country has thousands of them. */
function paintLines(lines: readonly LineItem[], effect: string | undefined): string {
	const paths = new Map<string, { color: string; width: number; d: string }>();
	for (const { from, to, width: exact, color } of lines) {
		const width = Math.max(WIDTH_STEP, Math.round(exact / WIDTH_STEP) * WIDTH_STEP);
		const key = `${color} ${width}`;
		const path = paths.get(key) ?? { color, width, d: '' };
		path.d += `M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`;
		paths.set(key, path);
	}
	return [...paths.values()]
		.map(({ color, width, d }) =>
			element('path', { d, fill: 'none', stroke: color, 'stroke-width': short(width, 2), 'vector-effect': effect })
		)
		.join('');
}

function paintAbove(item: Item, place: Place, links: Links | undefined): string {
	switch (item.kind) {
		case 'sector':
		case 'line':
			return '';
		case 'mark':
			return paintMark(item, place, links);
		case 'ring':
			return paintRing(item, place);
		case 'text':
			return paintText(item, place);
		case 'inset':
			return paintInset(item);
	}
}

function paintMark({ id, x, y, shape, radius, color }: MarkItem, place: Place, links: Links | undefined): string {
	const painted =
		shape === 'disc'
			? element('circle', { r: short(radius), fill: color })
			: element('path', { d: shapePath(shape), transform: `scale(${short(radius, 2)})`, fill: color });
	const mark = place(x, y, painted);
	if (id === undefined) return mark;
	const href = links?.hrefOf(id);
	if (links === undefined || href === undefined) return element('g', { 'data-id': id }, mark);
	const tabindex = links.stopsAt(id) ? undefined : '-1';
	return element('a', { 'data-id': id, href, 'aria-label': links.nameOf(id), tabindex }, mark);
}

function paintRing({ x, y, radius, width, color }: RingItem, place: Place): string {
	const ring = { r: short(radius), fill: 'none', stroke: color, 'stroke-width': width };
	return place(x, y, element('circle', ring));
}

/** Placed by its mark's own place, so that a name stays beside its mark in a window of another size. */
function paintText(item: TextItem, place: Place): string {
	const [first] = item.lines;
	if (first === undefined) return '';
	const origin = item.beside ?? first;
	const halo = item.halo === undefined ? {} : { stroke: item.halo, 'stroke-width': HALO, 'paint-order': 'stroke' };
	const text = element(
		'text',
		{
			'font-family': item.face === 'sans' ? undefined : FAMILIES[item.face],
			'font-size': short(item.size, 2),
			'font-weight': item.bold ? WEIGHTS.bold : undefined,
			'text-anchor': item.align === 'left' ? undefined : item.align === 'center' ? 'middle' : 'end',
			fill: item.color,
			...halo
		},
		item.lines
			.map(({ text, x, y }) => element('tspan', { x: short(x - origin.x), y: short(y - origin.y) }, escapeText(text)))
			.join('')
	);
	return place(origin.x, origin.y, text);
}

function paintInset({ x, y, drawing }: Extract<Item, { kind: 'inset' }>): string {
	const { width, height, items } = drawing;
	const box = { x: short(x), y: short(y), width: short(width), height: short(height), overflow: 'hidden' };
	const content = paintBehind(items, false) + items.map((item) => paintAbove(item, placeByPixels, undefined)).join('');
	return element('svg', box, content);
}
