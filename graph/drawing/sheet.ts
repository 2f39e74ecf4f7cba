/** A picture with its caption, as it is carried away: title, legend, filters, sources, data and the link back. */

import type { Drawing, Item, Measure } from './drawing.ts';
import type { Size } from './framing.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './shapes.ts';
import type { SheetLook } from './sheet-look.ts';
import { fitted, type Lines, linesOf, modules, text, titleLines } from './sheet-text.ts';

/** What stands on a sheet beside its picture; each may be left out. */
export interface Caption {
	title?: string | undefined;
	subtitle?: string | undefined;
	legend?: readonly LegendEntry[] | undefined;
	/** What whoever carries it says of it: whole sentences, which come first. */
	told?: readonly string[] | undefined;
	/** What is filtered by, and what is chosen, each in a sentence. */
	filters?: string | undefined;
	selection?: string | undefined;
	/** What filters leave, and how much of it is drawn. */
	claims?: readonly string[] | undefined;
	/** What places, sizes and colours mean. */
	meanings?: string | undefined;
	/** Where it all stands, at length and ever shorter: the first that has room is taken. */
	sources?: readonly string[] | undefined;
	/** Of which data the picture is. */
	data?: string | undefined;
	/** When it was saved. */
	date?: string | undefined;
	link?: string | undefined;
	/** Squares of a code that leads to the link. */
	code?: readonly string[] | undefined;
}

export interface LegendEntry {
	label: string;
	color: string;
	shape: Shape;
}

/** Draws the picture in a window, with names of a size. */
export type DrawPicture = (size: Size, textSize: number) => Drawing;

const LINE = 1.3;
/** Pixels between the parts of a sheet, and from a mark of the legend to its name and to the next. */
const GAP = 20;
const LEGEND = { name: 10, next: 24 } as const;
const CODE = 116;
/** The words beside a picture take this share of the sheet. */
const COLUMN = 0.29;
/** The largest share of a sheet's height that words beneath a picture take. */
const MOST_WORDS = 0.42;
/** Of them and of the words beside a picture, the legend takes this share at most. */
const MOST_LEGEND = 0.5;
/** Pixels of a picture's narrowest sheet, where the sheet is as large as its picture needs. */
const NARROWEST = 640;

interface Setting {
	look: SheetLook;
	palette: Palette;
	measure: Measure;
}

/** The drawing of a whole sheet. `seen`: the window of a sheet without a size of its own. */
export function sheetOf(draw: DrawPicture, caption: Caption, setting: Setting, seen: Size): Drawing {
	const { look } = setting;
	if (look.size === undefined) return grownSheet(draw, caption, setting, seen);
	return look.beside ? besideSheet(draw, caption, setting, look.size) : beneathSheet(draw, caption, setting, look.size);
}

/** As large as the picture is seen, with the words above and beneath it. */
function grownSheet(draw: DrawPicture, caption: Caption, setting: Setting, seen: Size): Drawing {
	const { palette, look } = setting;
	const isBare = Object.values(caption).every((part) => part === undefined);
	const margin = isBare ? 0 : look.margin;
	const width = isBare ? seen.width : Math.max(NARROWEST, seen.width);
	const head = headOf(caption, width - 2 * margin, margin, setting);
	const top = head.height;
	const foot = footOf(caption, width - 2 * margin, Infinity, setting);
	const footTop = top + seen.height + (foot.height > 0 ? GAP : 0);
	const items = [
		...head.items,
		inset(draw(seen, look.type.names), (width - seen.width) / 2, top),
		...moved(foot.items, margin, footTop)
	];
	return { width, height: footTop + foot.height + (isBare ? 0 : margin / 2), paper: palette.paper, items };
}

function beneathSheet(draw: DrawPicture, caption: Caption, setting: Setting, size: Size): Drawing {
	const { margin, type } = setting.look;
	const room = size.width - 2 * margin;
	const head = headOf(caption, room, margin, setting);
	const foot = footOf(caption, room, size.height * MOST_WORDS, setting);
	const bottom = size.height - margin / 2 - foot.height;
	const height = bottom - head.height - (foot.height > 0 ? GAP : 0);
	const items = [
		...head.items,
		inset(draw({ width: room, height }, type.names), margin, head.height),
		...moved(foot.items, margin, bottom)
	];
	return { ...size, paper: setting.palette.paper, items };
}

function besideSheet(draw: DrawPicture, caption: Caption, setting: Setting, size: Size): Drawing {
	const { margin, type } = setting.look;
	const head = headOf(caption, size.width - 2 * margin, margin, setting);
	const strip = stripOf(caption, size.width - 2 * margin, setting);
	const bottom = size.height - margin / 2 - strip.height - (strip.height > 0 ? GAP / 2 : 0);
	const tall = bottom - head.height;
	const column = columnOf(caption, size.width * COLUMN, tall, setting);
	const room = size.width - 2 * margin - (column.length > 0 ? size.width * COLUMN + GAP : 0);
	const items = [
		...head.items,
		inset(draw({ width: room, height: tall }, type.names), margin, head.height),
		...moved(column, margin + room + GAP, head.height),
		...moved(strip.items, margin, size.height - margin / 2 - strip.height)
	];
	return { ...size, paper: setting.palette.paper, items };
}

/** Paragraphs in the order in which they are read. */
export function saidIn({ told = [], filters, selection, claims = [], meanings }: Caption): string[] {
	const chosen = [filters, selection].filter(Boolean).join(' ');
	return [...told, chosen, claims.join(' '), meanings ?? ''].filter(Boolean);
}

function dataIn({ data, date }: Caption): string | undefined {
	return [data, date].filter(Boolean).join(' ') || undefined;
}

interface Block {
	items: Item[];
	height: number;
}

/** From the top of the sheet to the picture. */
function headOf(
	{ title, subtitle }: Caption,
	room: number,
	margin: number,
	{ look, palette, measure }: Setting
): Block {
	const { type } = look;
	const items: Item[] = [];
	let y = title === undefined && subtitle === undefined ? margin / 2 : margin / 2 + type.title / 3;
	if (margin === 0) y = 0;
	if (title !== undefined) {
		const lines = titleLines(title, room, type.title, measure);
		y += type.title;
		items.push(
			text(lines, margin, y, type.title * 1.2, { size: type.title, bold: true, face: 'serif', color: palette.ink })
		);
		y += (lines.length - 1) * type.title * 1.2;
	}
	if (subtitle !== undefined) {
		const lines = fitted([subtitle], room, 2, type.subtitle, measure);
		y += type.subtitle * 1.5;
		items.push(text(lines, margin, y, type.subtitle * LINE, { size: type.subtitle, color: palette.muted }));
		y += (lines.length - 1) * type.subtitle * LINE;
	}
	return { items, height: items.length > 0 ? y + GAP * 0.8 : y };
}

/** Beneath a picture: legend, notes, sources and link, with the code at their right. Within `most` pixels. */
function footOf(caption: Caption, whole: number, most: number, setting: Setting): Block {
	const { look, palette, measure } = setting;
	const size = look.type.words;
	const room = whole - (caption.code ? CODE + GAP : 0);
	const legend = legendOf(caption.legend ?? [], room, most * MOST_LEGEND, setting);
	const items = [...legend.items];
	let y = legend.height > 0 ? legend.height + size * 0.5 : 0;
	const left = Math.max(4, Math.floor((most - y) / (size * LINE)));
	for (const { lines, muted } of paragraphs(caption, room, left, size, measure)) {
		items.push(text(lines, 0, y + size, size * LINE, { size, color: muted ? palette.muted : palette.ink }));
		y += lines.length * size * LINE;
	}
	if (caption.code) items.push(modules(caption.code, whole - CODE, 0, CODE));
	return { items, height: Math.max(y, caption.code ? CODE : 0) };
}

/** Beside a picture: legend, notes, and the code at the bottom. */
function columnOf(caption: Caption, room: number, tall: number, setting: Setting): Item[] {
	const { look, palette, measure } = setting;
	const size = look.type.words;
	const legend = legendOf(caption.legend ?? [], room, tall * MOST_LEGEND, setting);
	const items = [...legend.items];
	let y = legend.height > 0 ? legend.height + GAP / 2 : 0;
	const bottom = tall - (caption.code ? CODE + GAP / 2 : 0);
	for (const note of saidIn(caption)) {
		const most = Math.floor((bottom - y) / (size * LINE));
		if (most < 1) break;
		const lines = fitted([note], room, most, size, measure);
		items.push(text(lines, 0, y + size, size * LINE, { size, color: palette.muted }));
		y += lines.length * size * LINE + size * 0.5;
	}
	if (caption.code) items.push(modules(caption.code, 0, tall - CODE, CODE));
	return items;
}

/** Across the foot of a sheet: sources, data and link. */
function stripOf(caption: Caption, room: number, { look, palette, measure }: Setting): Block {
	const { sources, link } = caption;
	const data = dataIn(caption);
	const size = look.type.words;
	const lines = [
		...(sources ? fitted(sources, room, 2, size, measure) : []),
		...(data !== undefined ? fitted([data], room, 1, size, measure) : []),
		...(link !== undefined ? fitted([link], room, 2, size, measure) : [])
	];
	if (lines.length === 0) return { items: [], height: 0 };
	return {
		items: [text(lines, 0, size, size * LINE, { size, color: palette.muted })],
		height: lines.length * size * LINE
	};
}

/** In their order, in `most` lines together. What must not be missed has its room first. */
function paragraphs(
	caption: Caption,
	room: number,
	most: number,
	size: number,
	measure: Measure
): (Lines & { muted: boolean })[] {
	const { sources, link } = caption;
	const data = dataIn(caption);
	const last = [data, link].flatMap((words) => (words === undefined ? [] : [linesOf(words, room, size, measure, 3)]));
	let left = Math.max(2, most - last.reduce((sum, lines) => sum + lines.length, 0));
	const named = sources ? fitted(sources, room, Math.max(1, Math.floor(left / 2)), size, measure) : [];
	left -= named.length;
	const said = saidIn(caption).flatMap((note) => {
		if (left < 1) return [];
		const lines = fitted([note], room, left, size, measure);
		left -= lines.length;
		return [lines];
	});
	return [...said, named, ...last].filter((lines) => lines.length > 0).map((lines) => ({ lines, muted: true }));
}

/** In rows, `most` pixels high: what has no room is told by an ellipsis. */
function legendOf(legend: readonly LegendEntry[], room: number, most: number, setting: Setting): Block {
	const { look, palette, measure } = setting;
	const size = look.type.words;
	const row = size * 1.6;
	const radius = size / 2;
	const items: Item[] = [];
	let [x, y] = [0, row * 0.7];
	for (const { label, color, shape } of legend) {
		const name = 2 * radius + LEGEND.name;
		const needed = name + measure(label, size, false);
		if (x > 0 && x + needed > room) [x, y] = [0, y + row];
		if (y > most) {
			items.push(text(['…'], x, y, 0, { size, color: palette.ink }));
			break;
		}
		const lines = fitted([label], room - name, 1, size, measure);
		items.push(
			{ kind: 'mark', x: x + radius, y: y - size * 0.34, radius, shape, color },
			text(lines, x + name, y, 0, { size, color: palette.ink })
		);
		x += needed + LEGEND.next;
	}
	return { items, height: legend.length > 0 ? y + row * 0.3 : 0 };
}

function inset(drawing: Drawing, x: number, y: number): Item {
	return { kind: 'inset', x, y, drawing: { ...drawing, paper: undefined } };
}

/** Items that were laid out from 0, where they belong. */
function moved(items: readonly Item[], x: number, y: number): Item[] {
	return items.map((item) => {
		if (item.kind === 'text')
			return { ...item, lines: item.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y })) };
		if (item.kind === 'mark' || item.kind === 'modules') return { ...item, x: item.x + x, y: item.y + y };
		throw new TypeError(`A sheet has no ${item.kind} outside its picture.`);
	});
}
