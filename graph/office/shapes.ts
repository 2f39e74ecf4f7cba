/** The shapes of a slide: marks, lines glued to them, names, sectors, and text boxes; each with words for those who do not see it. */

import type { Point } from '../drawing/drawing.ts';
import type { Shape } from '../drawing/shapes.ts';
import { RING, shapeCorners } from '../drawing/shapes.ts';
import { element } from '../paint/markup.ts';
import { type Box, emu, fill, line, place, textBody } from './drawing-ml.ts';

/** Gives every shape of a slide a number of its own. */
export class ShapeIds {
	// The slide itself is 1.
	#last = 1;

	next(): number {
		return ++this.#last;
	}
}

export interface Named {
	id: number;
	name: string;
	/** Read aloud in its place. */
	description: string;
}

function properties({ id, name, description }: Named): string {
	return element('p:cNvPr', {
		id,
		name: name.slice(0, 200),
		descr: description.slice(0, 2000),
		title: name.slice(0, 200)
	});
}

function shape(named: Named, geometry: string, look: string, body = '', isText = false): string {
	const non = properties(named) + element('p:cNvSpPr', isText ? { txBox: 1 } : {}) + element('p:nvPr', {});
	return element('p:sp', {}, element('p:nvSpPr', {}, non) + element('p:spPr', {}, geometry + look) + body);
}

/** A circle's eight connection sites by number: the first at the top, on against the clock (presetShapeDefinitions, `ellipse`). */
const SITES = Array.from({ length: 8 }, (_, index) => -Math.PI / 2 - (index * Math.PI) / 4);

/** The number of the site of a mark that looks towards a point. */
export function siteTowards(from: Point, to: Point): number {
	const angle = Math.atan2(to.y - from.y, to.x - from.x);
	const apart = SITES.map((site) => Math.cos(site - angle));
	return apart.indexOf(Math.max(...apart));
}

/** Where a site of a mark is. */
export function siteOf({ x, y }: Point, radius: number, site: number): Point {
	const angle = SITES[site] ?? 0;
	return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
}

/** A mark of the picture, which keeps eight sites for lines whatever its shape. */
export function markShape(named: Named, { x, y }: Point, radius: number, mark: Shape, color: string): string {
	const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
	return shape(named, place(box) + geometryOf(mark), fill(color) + line(undefined), emptyText());
}

/** A shape without words still has a place for them. */
function emptyText(): string {
	return textBody(element('a:p', {}, element('a:endParaRPr', { lang: 'da-DK' })), { anchor: 'ctr' });
}

/** Units of a shape's own square. */
const UNITS = 1000;

function geometryOf(mark: Shape): string {
	if (mark === 'disc') return element('a:prstGeom', { prst: 'ellipse' }, element('a:avLst', {}));
	if (mark === 'ring') {
		const adj = Math.round(((1 - RING) / 2) * 100_000);
		return element(
			'a:prstGeom',
			{ prst: 'donut' },
			element('a:avLst', {}, element('a:gd', { name: 'adj', fmla: `val ${adj}` }))
		);
	}
	const at = ({ x, y }: Point) => ({ x: Math.round((x + 1) * (UNITS / 2)), y: Math.round((y + 1) * (UNITS / 2)) });
	const outlines = shapeCorners(mark).map((corners) => outline(corners.map(([x, y]) => at({ x, y }))));
	const sites = SITES.map((angle) =>
		element('a:cxn', { ang: 0 }, element('a:pos', at({ x: Math.cos(angle), y: Math.sin(angle) })))
	);
	return customGeometry(outlines.join(''), UNITS, UNITS, sites.join(''));
}

function outline([first, ...others]: readonly Point[]): string {
	if (first === undefined) return '';
	const point = ({ x, y }: Point) => element('a:pt', { x, y });
	const lines = others.map((corner) => element('a:lnTo', {}, point(corner)));
	return element('a:moveTo', {}, point(first)) + lines.join('') + element('a:close', {});
}

function customGeometry(path: string, width: number, height: number, sites = ''): string {
	return element(
		'a:custGeom',
		{},
		['a:avLst', 'a:gdLst', 'a:ahLst'].map((name) => element(name, {})).join('') +
			element('a:cxnLst', {}, sites) +
			element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }) +
			element('a:pathLst', {}, element('a:path', { w: width, h: height }, path))
	);
}

/** Any outline by its corners, in pixels of the slide. */
export function polygonShape(
	named: Named,
	corners: readonly Point[],
	look: { fill: string; line: string; dashed: boolean }
): string {
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
	const path = outline(corners.map((corner) => ({ x: emu(corner.x - x), y: emu(corner.y - y) })));
	const geometry = customGeometry(path, Math.max(1, emu(box.width)), Math.max(1, emu(box.height)));
	return shape(named, place(box) + geometry, fill(look.fill) + line(look.line, 1, look.dashed), emptyText());
}

/** The end of a line that is glued to a mark. */
export interface Glue {
	shape: number;
	site: number;
}

export function connector(
	named: Named,
	from: Point,
	to: Point,
	glue: readonly [Glue | undefined, Glue | undefined],
	look: { color: string; width: number; dashed: boolean }
): string {
	const box = {
		x: Math.min(from.x, to.x),
		y: Math.min(from.y, to.y),
		width: Math.abs(to.x - from.x),
		height: Math.abs(to.y - from.y)
	};
	const end = (name: string, glued: Glue | undefined) =>
		glued ? element(name, { id: glued.shape, idx: glued.site }) : '';
	const glued = end('a:stCxn', glue[0]) + end('a:endCxn', glue[1]);
	const non = properties(named) + element('p:cNvCxnSpPr', {}, glued) + element('p:nvPr', {});
	const geometry =
		place(box, { flipH: to.x < from.x, flipV: to.y < from.y }) +
		element('a:prstGeom', { prst: 'line' }, element('a:avLst', {}));
	return element(
		'p:cxnSp',
		{},
		element('p:nvCxnSpPr', {}, non) + element('p:spPr', {}, geometry + line(look.color, look.width, look.dashed))
	);
}

export function textBox(
	named: Named,
	box: Box,
	paragraphs: string,
	options: { wraps?: boolean; anchor?: string; turn?: number } = {}
): string {
	const { turn = 0 } = options;
	const geometry = place(box, { turn }) + element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {}));
	return shape(named, geometry, element('a:noFill', {}), textBody(paragraphs, options), true);
}

/** A rectangle or a circle without words. */
export function plainShape(
	named: Named,
	box: Box,
	prst: 'rect' | 'ellipse',
	color: string | undefined,
	edge?: { color: string; width: number; dashed?: boolean }
): string {
	const geometry = place(box) + element('a:prstGeom', { prst }, element('a:avLst', {}));
	const inner = color === undefined ? element('a:noFill', {}) : fill(color);
	return shape(named, geometry, inner + line(edge?.color, edge?.width, edge?.dashed), emptyText());
}

export function group(named: Named, box: Box, content: string): string {
	const non = properties(named) + element('p:cNvGrpSpPr', {}) + element('p:nvPr', {});
	return element(
		'p:grpSp',
		{},
		element('p:nvGrpSpPr', {}, non) + element('p:grpSpPr', {}, place(box, { isGroup: true })) + content
	);
}

/** A picture file on the slide: the drawn one, and beside it the same as pixels for programs that draw none. */
export function pictureShape(named: Named, box: Box, pixels: string, drawn: string): string {
	const svg = element(
		'a:ext',
		{ uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
		element('asvg:svgBlip', {
			'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
			'r:embed': drawn
		})
	);
	const blip = element('a:blip', { 'r:embed': pixels }, element('a:extLst', {}, svg));
	const non =
		properties(named) + element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })) + element('p:nvPr', {});
	const stretched = blip + element('a:stretch', {}, element('a:fillRect', {}));
	const geometry = place(box) + element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {}));
	return element(
		'p:pic',
		{},
		element('p:nvPicPr', {}, non) + element('p:blipFill', {}, stretched) + element('p:spPr', {}, geometry)
	);
}
