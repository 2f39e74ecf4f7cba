/** A picture as shapes of a slide: one group of marks, lines glued to them and names, with legend and words beside it. */

import type { Carried, PictureSection } from '../carry/carried.ts';
import type { Drawing, FieldShape, Item, LineItem, MarkItem, Point, SectorItem, TextItem } from '../drawing/drawing.ts';
import { LINE_HEIGHT } from '../drawing/drawing.ts';
import { measureSheet } from '../drawing/measure/sheet-measure.ts';
import { PALETTES } from '../drawing/palette.ts';
import { sheetOf } from '../drawing/sheet.ts';
import { SHEETS } from '../drawing/sheet-look.ts';
import { paintSvg } from '../paint/svg.ts';
import type { Painter } from '../paint/painter.ts';
import { FILE_FAMILIES } from '../drawing/faces.ts';
import type { Scene } from '../scene/scene.ts';
import { type Box, paragraph } from './drawing-ml.ts';
import { FOOT, SLIDE, WIDER } from './master.ts';
import * as shapes from './shapes.ts';
import type { Slide } from './slide.ts';
import { FIRST_MEDIA } from './slide.ts';

/** A picture with more shapes is one picture: nobody changes so many by hand, and programs grow slow. */
const MOST_SHAPES = 600;
/** Where a line's first letters stand, as a share of its height. */
const BASELINE = 0.8;
/** Corners of an arc are this far apart, in radians. */
const STEP = 0.06;
/** Pixels of a crowded picture's pixels for each of the slide. */
const SHARP = 1.5;

export async function pictureSlide(
	section: PictureSection & { title: string; notes?: string },
	{ language, words }: Carried,
	ids: shapes.ShapeIds,
	painter: Painter
): Promise<Slide> {
	const { caption, scene, draw, title, notes = '' } = section;
	const look = { ...SHEETS['16:9'], size: { width: SLIDE.width, height: FOOT.y - 6 } };
	const setting = { look, palette: PALETTES.light, measure: measureSheet };
	const isCrowded = shapesIn(scene) > MOST_SHAPES;
	// The title of the slide stands where the sheet's would, and its link at the foot.
	const claims = [...(caption.claims ?? []), ...(isCrowded ? [words.crowded] : [])];
	const { data: _, date: __, link: ___, code: ____, ...around } = caption;
	const sheet = sheetOf(draw, { ...around, title: ' ', claims }, setting, look.size);
	const inset = sheet.items.find((item) => item.kind === 'inset');
	if (inset?.kind !== 'inset') throw new TypeError('A sheet has a picture.');
	const { drawing, x, y } = inset;
	const box = { x, y, width: drawing.width, height: drawing.height };
	const named = { id: ids.next(), name: title, description: section.description };
	const wordy = wordsAround(sheet.items, ids, language);
	if (isCrowded) {
		const svg = paintSvg(
			{ ...drawing, paper: undefined },
			{ label: title, file: { description: section.description } }
		);
		const plain = paintSvg(drawing, { label: title, file: { description: '' }, families: FILE_FAMILIES });
		const png = await painter.paint({ kind: 'png', svg: plain, width: Math.round(drawing.width * SHARP) });
		const media = [
			{ extension: 'png' as const, bytes: png },
			{ extension: 'svg' as const, bytes: svg }
		];
		const picture = shapes.pictureShape(named, box, `rId${FIRST_MEDIA}`, `rId${FIRST_MEDIA + 1}`);
		return { title, content: picture + wordy, notes, media };
	}
	const content = shapes.group(named, box, groupContent(section, moved(drawing, x, y), ids, language));
	return { title, content: content + wordy, notes, media: [] };
}

/** About how many shapes a picture has. */
function shapesIn({ nodes, edges, strips }: Scene): number {
	if (strips === undefined) return nodes.length * 2 + edges.length;
	// Of a row its dots, and name, count, line and silences.
	return strips.rows.length * (strips.organisations.length + 4);
}

function groupContent(
	{ scene }: PictureSection,
	items: readonly Item[],
	ids: shapes.ShapeIds,
	language: string
): string {
	const names = new Map(scene.nodes.map(({ id, label }) => [id, label]));
	const joins = new Map(scene.edges.map(({ id, source, target }) => [id, [source, target] as const]));
	const marks = new Map<string, { item: MarkItem; shape: number }>();
	for (const item of items)
		if (item.kind === 'mark' && item.id !== undefined) marks.set(item.id, { item, shape: ids.next() });
	const nameOf = (id: string | undefined) => names.get(id ?? '') ?? '';
	const named = (name: string) => ({ id: ids.next(), name, description: name });
	const behind = items.flatMap((item) => {
		if (item.kind === 'sector') return shapes.polygonShape(named(nameOf(item.id)), sectorCorners(item), item);
		return item.kind === 'line' ? lineShape(item) : [];
	});
	const above = items.flatMap((item): string[] => {
		switch (item.kind) {
			case 'mark': {
				const id = (item.id === undefined ? undefined : marks.get(item.id)?.shape) ?? ids.next();
				const name = nameOf(item.id);
				return [shapes.markShape({ id, name, description: name }, item, item.radius, item.shape, item.color)];
			}
			case 'fields':
				return [
					...item.fields.map((field) => shapes.polygonShape(named(nameOf(item.id)), fieldCorners(item, field), field)),
					shapes.markShape(named(nameOf(item.id)), item, item.core.radius, 'disc', item.core.color)
				];
			case 'ring': {
				const side = 2 * item.radius;
				const box = { x: item.x - item.radius, y: item.y - item.radius, width: side, height: side };
				return [shapes.plainShape(named(nameOf(item.id)), box, 'ellipse', item.fill, item)];
			}
			case 'dots':
				return item.at.map((at) => shapes.markShape(named(''), at, item.radius, 'disc', item.color));
			case 'boxes':
				return item.boxes.map((box) => shapes.plainShape(named(''), box, 'rect', item.color));
			case 'text':
				return apart(item).map((text) => nameBox(text, ids, language));
			default:
				return [];
		}
	});
	return [...behind, ...above].join('');

	function lineShape({ id, from, to, color, width, dashed }: LineItem): string {
		const [source, target] = joins.get(id) ?? [];
		const start = marks.get(source ?? '');
		const end = marks.get(target ?? '');
		const ends = [glued(start, from, to), glued(end, to, from)] as const;
		const name = [nameOf(source), nameOf(target)].filter(Boolean).join(' – ');
		return shapes.connector(named(name), ends[0].at, ends[1].at, [ends[0].glue, ends[1].glue], {
			color,
			width,
			dashed: dashed ?? false
		});
	}
}

/** A line begins at the edge of its mark, where it is glued. */
function glued(
	mark: { item: MarkItem; shape: number } | undefined,
	at: Point,
	to: Point
): { at: Point; glue: shapes.Glue | undefined } {
	if (mark === undefined) return { at, glue: undefined };
	const site = shapes.siteTowards(at, to);
	return { at: shapes.siteOf(mark.item, mark.item.radius, site), glue: { shape: mark.shape, site } };
}

/** A drawing's items where they are on the slide; those that lie outside its frame are left out. */
function moved({ items, width, height }: Drawing, x: number, y: number): Item[] {
	const at = (point: Point) => ({ x: point.x + x, y: point.y + y });
	const isInside = (point: Point) => point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height;
	return items.flatMap((item): Item[] => {
		switch (item.kind) {
			case 'sector':
				return [{ ...item, middle: at(item.middle) }];
			case 'line':
				return isInside(item.from) && isInside(item.to) ? [{ ...item, from: at(item.from), to: at(item.to) }] : [];
			case 'text':
				return [{ ...item, lines: item.lines.map((line) => ({ ...line, ...at(line) })) }];
			case 'dots':
				return [{ ...item, at: item.at.map(at) }];
			case 'boxes':
				return [{ ...item, boxes: item.boxes.map((box) => ({ ...box, ...at(box) })) }];
			case 'area':
			case 'inset':
			case 'modules':
				return [];
			default:
				return isInside(item) ? [{ ...item, ...at(item) }] : [];
		}
	});
}

function sectorCorners({ middle, outer, inner, from, to }: SectorItem): Point[] {
	const along = (radii: Point, angles: readonly number[]) =>
		angles.map((angle) => ({ x: middle.x + Math.cos(angle) * radii.x, y: middle.y + Math.sin(angle) * radii.y }));
	const angles = arc(from, to);
	return [...along(outer, angles), ...along(inner, [...angles].reverse())];
}

function fieldCorners({ x, y }: Point, { from, to, radius }: FieldShape): Point[] {
	return [
		{ x, y },
		...arc(from, to).map((angle) => ({ x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius }))
	];
}

function arc(from: number, to: number): number[] {
	const steps = Math.max(2, Math.ceil((to - from) / STEP));
	return Array.from({ length: steps + 1 }, (_, index) => from + ((to - from) * index) / steps);
}

/** Lines that stand below one another are one text; others are one each. */
function apart(item: TextItem): TextItem[] {
	const { lines, size } = item;
	const areOne = lines.every(({ x, y }, at) => {
		const before = lines[at - 1];
		return before === undefined || (x === before.x && Math.abs(y - before.y - size * LINE_HEIGHT) < 1);
	});
	return areOne ? [item] : lines.map((line) => ({ ...item, lines: [line] }));
}

/** A name stays one line for each that it has, however wide the type is. */
function nameBox(item: TextItem, ids: shapes.ShapeIds, language: string): string {
	const { lines, size, bold, color, align } = item;
	const widest = Math.max(...lines.map(({ text }) => measureSheet(text, size, bold)));
	const width = widest * WIDER;
	const [first] = lines;
	if (first === undefined) return '';
	const share = align === 'left' ? 0 : align === 'center' ? 0.5 : 1;
	const height = size * LINE_HEIGHT;
	const upright: Box = {
		x: first.x - share * width,
		y: first.y - BASELINE * height,
		width,
		height: height * lines.length
	};
	const box = item.turn === undefined ? upright : aboutItsMiddle(upright, first, item.turn);
	const look = { size, color, bold, align, language, spacing: LINE_HEIGHT };
	const name = lines.map(({ text }) => text).join('');
	return shapes.textBox(
		{ id: ids.next(), name, description: name },
		box,
		lines.map(({ text }) => paragraph(text.trim(), look)).join(''),
		{ wraps: false, ...(item.turn !== undefined && { turn: (item.turn + 360) % 360 }) }
	);
}

/** A box that is turned about a point, as a program that turns boxes about their middles has it. */
function aboutItsMiddle(box: Box, { x, y }: Point, turn: number): Box {
	const angle = (turn * Math.PI) / 180;
	const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
	const middle = {
		x: x + dx * Math.cos(angle) - dy * Math.sin(angle),
		y: y + dx * Math.sin(angle) + dy * Math.cos(angle)
	};
	return { ...box, x: middle.x - box.width / 2, y: middle.y - box.height / 2 };
}

/** Legend and words around the picture. */
function wordsAround(items: readonly Item[], ids: shapes.ShapeIds, language: string): string {
	/** Paragraphs that stand below one another: one box, in which letters of another type push nothing over another. */
	const columns = new Map<string, TextItem[]>();
	const marks = items.flatMap((item) => {
		if (item.kind === 'text' && item.face !== 'serif') {
			const key = `${item.lines[0]?.x ?? 0} ${item.size} ${item.color}`;
			columns.set(key, [...(columns.get(key) ?? []), item]);
		}
		return item.kind === 'mark'
			? [shapes.markShape({ id: ids.next(), name: '', description: '' }, item, item.radius, item.shape, item.color)]
			: [];
	});
	return [...marks, ...[...columns.values()].flatMap((texts) => wordsBoxes(texts, ids, language))].join('');
}

/** Names of the legend keep their places; other words are set anew where the type is another. */
function wordsBoxes(texts: readonly TextItem[], ids: shapes.ShapeIds, language: string): string[] {
	const [first] = texts;
	const start = first?.lines[0];
	if (first === undefined || start === undefined) return [];
	const isLegend = first.color === PALETTES.light.ink;
	if (isLegend) return texts.map((item) => nameBox(item, ids, language));
	const { size, color } = first;
	const end = texts.at(-1)?.lines.at(-1) ?? start;
	const text = texts.map((item) => item.lines.map((line) => line.text).join(''));
	const box = {
		x: start.x,
		y: start.y - size,
		width: SLIDE.width - start.x - SHEETS['16:9'].margin / 2,
		height: end.y - start.y + 2 * size
	};
	const markup = text.map((words) => paragraph(words, { size, color, language, after: size / 2 })).join('');
	return [shapes.textBox({ id: ids.next(), name: text.join(' '), description: text.join(' ') }, box, markup)];
}
