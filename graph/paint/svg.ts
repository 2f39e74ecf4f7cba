/** Paints a drawing as SVG: for a page, where it stretches with its window, and for files, where it has a size of its own. */

import type {
	AreaItem,
	BoxesItem,
	DotsItem,
	Drawing,
	Face,
	FieldShape,
	FieldsItem,
	Item,
	MarkItem,
	ModulesItem,
	RingItem,
	TextItem
} from '../drawing/drawing.ts';
import { CODE_GROUND, HALO, RING_DASH } from '../drawing/drawing.ts';
import { FAMILIES, WEIGHTS } from '../drawing/faces.ts';
import { type Shape, shapePath } from '../drawing/shapes.ts';
import { element, escapeText, short } from './markup.ts';
import { type Links, led, paintBehind } from './svg-behind.ts';
import { paintLineLink } from './svg-lines.ts';
import { boxesPath, dotsPath, strokesPath } from './svg-many.ts';

export interface SvgOptions {
	/** Read aloud in place of the whole picture. */
	label: string;
	/**
	 * The picture fills its element, whatever the size: places keep their share of it, while marks and names keep their
	 * pixels. Without it the picture has the size of its drawing.
	 */
	fluid?: boolean;
	/** What stands at a place is in a group of the class `sized`, so that a style sheet may size it. */
	sized?: boolean;
	/** Absent where a picture is only looked at. */
	links?: Links;
	/** A style sheet inside the picture. */
	style?: string;
	/** The picture is a file of its own, which other programs change: it says what it shows, and each mark is whole. */
	file?: { description: string };
	/** The type families; by default, as style sheets name them. */
	families?: Record<Face, string>;
}

/** Puts content at a place. */
type Place = (x: number, y: number, content: string) => string;

/** The picture as one `svg` element: the same drawing gives the same bytes. All texts and addresses are escaped. */
export function paintSvg(drawing: Drawing, options: SvgOptions): string {
	const { label, fluid = false, sized = false, links, style, file, families = FAMILIES } = options;
	const { width, height, paper, items } = drawing;
	const viewBox = `0 0 ${short(width)} ${short(height)}`;
	const place = fluid ? placeByShare(drawing, sized) : placeByPixels;
	const behind = paintBehind(items, fluid, links);
	const background = { width: short(width), height: short(height), fill: paper };
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...(fluid ? { width: '100%', height: '100%' } : { width: short(width), height: short(height), viewBox }),
			// What most items have in common is said once.
			'font-family': families.sans,
			'stroke-linejoin': 'round',
			// Otherwise letters are rounded to whole pixels, and a name is wider or narrower than its measure.
			'text-rendering': 'geometricPrecision',
			role: links ? 'group' : 'img',
			'aria-label': label
		},
		[
			file === undefined
				? ''
				: element('title', {}, escapeText(label)) + element('desc', {}, escapeText(file.description)),
			style === undefined ? '' : element('style', {}, escapeText(style)),
			file === undefined ? defineShapes(drawing) : '',
			fluid || paper === undefined ? '' : element('rect', background),
			fluid ? element('svg', { width: '100%', height: '100%', viewBox, preserveAspectRatio: 'none' }, behind) : behind,
			...items.map((item) => paintAbove(item, place, { links, whole: file !== undefined, families }))
		].join('')
	);
}

/** The outlines of all marks in the picture, each once. */
function defineShapes(drawing: Drawing): string {
	const shapes = [...new Set(shapesIn(drawing))].filter((shape) => shape !== 'disc').sort();
	const outlines = shapes.map((shape) => element('path', { id: nameOf(shape), d: shapePath(shape) }));
	return outlines.length === 0 ? '' : element('defs', {}, outlines.join(''));
}

function shapesIn({ items }: Drawing): Shape[] {
	return items.flatMap((item) => {
		if (item.kind === 'inset') return shapesIn(item.drawing);
		return item.kind === 'mark' ? [item.shape] : [];
	});
}

/** Apart from every other id on a page. */
function nameOf(shape: Shape): string {
	return `mark-${shape}`;
}

const placeByPixels: Place = (x, y, content) =>
	element('g', { transform: `translate(${short(x)} ${short(y)})` }, content);

/** A share of the whole holds in a window of any size. */
function placeByShare({ width, height }: Drawing, isSized: boolean): Place {
	const share = (value: number, whole: number) => `${short((100 * value) / whole, 2)}%`;
	const within = (content: string) => (isSized ? element('g', { class: 'sized' }, content) : content);
	return (x, y, content) =>
		element('svg', { x: share(x, width), y: share(y, height), overflow: 'visible' }, within(content));
}

interface Marks {
	links: Links | undefined;
	/** Each with its own outline, not with one that all share. */
	whole: boolean;
	families: Record<Face, string>;
}

function paintAbove(item: Item, place: Place, marks: Marks): string {
	switch (item.kind) {
		case 'sector':
			return '';
		case 'line':
			return marks.links?.lines ? paintLineLink(item, marks.links.lines) : '';
		case 'mark':
			return paintMark(item, place, marks);
		case 'fields':
			return paintFields(item, place);
		case 'ring':
			return paintRing(item, place);
		case 'dots':
			return paintDots(item, place);
		case 'boxes':
			return paintBoxes(item, place);
		case 'area':
			return paintArea(item, marks);
		case 'text':
			return paintText(item, place, marks.families);
		case 'inset':
			return paintInset(item, marks);
		case 'modules':
			return paintModules(item, place);
	}
}

function paintMark({ id, x, y, shape, radius, color }: MarkItem, place: Place, { links, whole }: Marks): string {
	const look = { transform: `scale(${short(radius, 2)})`, fill: color };
	const outline = whole
		? element('path', { d: shapePath(shape), ...look })
		: element('use', { href: `#${nameOf(shape)}`, ...look });
	const painted = shape === 'disc' ? element('circle', { r: short(radius), fill: color }) : outline;
	const reach = links?.reach ?? 0;
	const around = reach > radius ? element('circle', { r: short(reach), fill: 'transparent' }) : '';
	const mark = place(x, y, around + painted);
	if (id === undefined) return mark;
	return led(id, mark, links);
}

/** One path for all fields of a look; clicks go to the mark beneath. */
function paintFields({ x, y, fields, core }: FieldsItem, place: Place): string {
	const looks = new Map<string, { look: FieldShape; d: string }>();
	for (const field of fields) {
		const key = `${field.fill} ${field.line} ${field.dashed}`;
		const { look, d } = looks.get(key) ?? { look: field, d: '' };
		looks.set(key, { look, d: d + slicePath(field) });
	}
	const paths = [...looks.values()].map(({ look, d }) =>
		element('path', { d, fill: look.fill, stroke: look.line, 'stroke-dasharray': look.dashed ? '2 2' : undefined })
	);
	const disc = element('circle', { r: short(core.radius), fill: core.color });
	return place(x, y, element('g', { 'pointer-events': 'none' }, paths.join('') + disc));
}

function slicePath({ from, to, radius }: FieldShape): string {
	const at = (angle: number) => `${short(Math.cos(angle) * radius)} ${short(Math.sin(angle) * radius)}`;
	return `M0 0L${at(from)}A${short(radius)} ${short(radius)} 0 0 1 ${at(to)}Z`;
}

function paintRing({ x, y, radius, width, color, fill = 'none', dashed }: RingItem, place: Place): string {
	const dashes = dashed ? RING_DASH.join(' ') : undefined;
	const ring = { r: short(radius), fill, stroke: color, 'stroke-width': width, 'stroke-dasharray': dashes };
	return place(x, y, element('circle', ring));
}

/** One path for all dots: points of a line as wide as they are. */
function paintDots({ at, radius, color }: DotsItem, place: Place): string {
	const line = { stroke: color, 'stroke-width': short(2 * radius), 'stroke-linecap': 'round', fill: 'none' };
	return at.length === 0 ? '' : place(0, 0, element('path', { d: dotsPath(at), ...line }));
}

function paintBoxes({ boxes, color }: BoxesItem, place: Place): string {
	if (boxes.length === 0) return '';
	const strokes = strokesPath(boxes);
	const look = strokes
		? { d: strokes.d, fill: 'none', stroke: color, 'stroke-width': short(strokes.width, 2) }
		: { d: boxesPath(boxes), fill: color };
	return place(0, 0, element('path', look));
}

function paintArea({ id, x, y, width, height }: AreaItem, { links }: Marks): string {
	const href = links?.hrefOf(id);
	if (links === undefined || href === undefined) return '';
	const sides = { x: short(x), y: short(y), width: short(width), height: short(height) };
	const area = element('rect', { ...sides, fill: 'transparent' });
	const tabindex = links.stopsAt(id) ? undefined : '-1';
	return element('a', { 'data-id': id, href, 'aria-label': links.nameOf(id), tabindex }, area);
}

/** Placed by its mark's own place, so that a name stays beside its mark in a window of another size. */
function paintText(item: TextItem, place: Place, families: Record<Face, string>): string {
	const [first] = item.lines;
	if (first === undefined) return '';
	// A turned name is turned about its own beginning.
	const origin = item.turn === undefined ? (item.beside ?? first) : first;
	const halo = item.halo === undefined ? {} : { stroke: item.halo, 'stroke-width': HALO, 'paint-order': 'stroke' };
	const text = element(
		'text',
		{
			'font-family': item.face === 'sans' ? undefined : families[item.face],
			'font-size': short(item.size, 2),
			'font-weight': item.bold ? WEIGHTS.bold : undefined,
			'text-anchor': item.align === 'left' ? undefined : item.align === 'center' ? 'middle' : 'end',
			fill: item.color,
			transform: item.turn === undefined ? undefined : `rotate(${short(item.turn, 2)})`,
			...halo
		},
		item.lines
			.map(({ text, x, y }) => element('tspan', { x: short(x - origin.x), y: short(y - origin.y) }, escapeText(text)))
			.join('')
	);
	return place(origin.x, origin.y, text);
}

/** A group with a frame that cuts it: programs that change pictures know no picture within a picture. */
function paintInset({ x, y, drawing }: Extract<Item, { kind: 'inset' }>, marks: Marks): string {
	const { width, height, items } = drawing;
	const frame = `frame-${short(x)}-${short(y)}`;
	const clip = element('clipPath', { id: frame }, element('rect', { width: short(width), height: short(height) }));
	const bare = { ...marks, links: undefined };
	const content = paintBehind(items, false) + items.map((item) => paintAbove(item, placeByPixels, bare)).join('');
	return element(
		'g',
		{ transform: `translate(${short(x)} ${short(y)})` },
		clip + element('g', { 'clip-path': `url(#${frame})` }, content)
	);
}

/** One path for all dark squares, a run of them at a time, upon white whatever the paper: readers look for that. */
function paintModules({ x, y, side, quiet, rows, color }: ModulesItem, place: Place): string {
	const unit = (side - 2 * quiet) / rows.length;
	const at = (squares: number) => short(quiet + squares * unit, 2);
	const runs = rows.flatMap((row, line) =>
		[...row.matchAll(/1+/g)].map(
			({ 0: run, index }) =>
				`M${at(index)} ${at(line)}h${short(run.length * unit, 2)}v${short(unit, 2)}h${short(-run.length * unit, 2)}z`
		)
	);
	const ground = element('rect', { width: short(side), height: short(side), fill: CODE_GROUND });
	const squares = element('path', { d: runs.join(''), fill: color, 'shape-rendering': 'crispEdges' });
	return place(x, y, ground + squares);
}
