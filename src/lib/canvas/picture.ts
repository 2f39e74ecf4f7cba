/** "Save picture": the present view as a PNG for a slide, at twice the screen's size, with title, legend, filters, sources and the link back. */

import { paintLabels, paintLines, paintMark, paintRing, paintSectors, SANS, SERIF, type Mark } from './paint';
import { placeLabels } from '$graph/drawing/labels';
import type { Palette } from '$graph/drawing/palette';
import type { Snapshot } from './handle';
import type { Shape } from '$graph/drawing/shapes';

export interface Caption {
	title: string;
	subtitle: string;
	legend: { label: string; color: string; shape: Shape }[];
	/** Lines at the foot: filters, sources, date of the data, link. */
	foot: string[];
}

/** Device pixels a CSS pixel. */
const SCALE = 2;
const MARGIN = 24;
const HEAD = 84;
const TITLE = { font: `600 30px ${SERIF}`, line: 36, most: 3 } as const;
const LEGEND_ROW = 24;
const FOOT_LINE = 18;
/** A canvas wider or higher than this is refused by some browsers. */
const LARGEST = 8000;

/** CSS pixels of the view in a picture at least: a slide needs room for names, however small the window. */
const LEAST = { width: 1100, height: 640 } as const;
/** Marks grow less than the room round them. */
const LARGEST_MARK = 1.5;

/** The same view with more room round its marks, where the window is smaller than a slide. */
function roomier(snapshot: Snapshot): Snapshot {
	const k = Math.max(1, Math.min(LEAST.width / snapshot.width, LEAST.height / snapshot.height));
	if (k === 1) return snapshot;
	const grow = <P extends { x: number; y: number }>(point: P): P => ({ ...point, x: point.x * k, y: point.y * k });
	const growMark = <M extends { x: number; y: number; radius: number }>(mark: M): M => ({
		...grow(mark),
		radius: mark.radius * Math.min(k, LARGEST_MARK)
	});
	return {
		...snapshot,
		width: snapshot.width * k,
		height: snapshot.height * k,
		project: (point) => grow(snapshot.project(point)),
		nodes: snapshot.nodes.map(growMark),
		labels: snapshot.labels.map(growMark),
		edges: () => snapshot.edges().map((line) => ({ ...line, from: grow(line.from), to: grow(line.to) }))
	};
}

/** @throws when the picture is too large, or the browser cannot make a PNG. */
export async function drawPicture(seen: Snapshot, caption: Caption, palette: Palette): Promise<Blob> {
	await document.fonts.ready;
	const snapshot = roomier(seen);
	const width = Math.max(640, snapshot.width);
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser cannot draw a picture.');
	const legend = layLegend(context, caption, width);
	const foot = layFoot(context, caption, width);
	const title = layTitle(context, caption, width);
	const head = HEAD + (title.length - 1) * TITLE.line;
	const below = legend.height + foot.length * FOOT_LINE + MARGIN * 1.5;
	canvas.width = Math.round(width * SCALE);
	canvas.height = Math.round((head + snapshot.height + below) * SCALE);
	if (Math.max(canvas.width, canvas.height) > LARGEST) throw new Error('The picture is too large.');
	context.scale(SCALE, SCALE);
	context.fillStyle = palette.paper;
	context.fillRect(0, 0, width, canvas.height / SCALE);

	context.fillStyle = palette.ink;
	context.font = TITLE.font;
	context.textBaseline = 'alphabetic';
	for (const [index, line] of title.entries()) context.fillText(line, MARGIN, 44 + index * TITLE.line);
	context.fillStyle = palette.muted;
	context.font = `400 16px ${SANS}`;
	context.fillText(caption.subtitle, MARGIN, head - 14);

	context.save();
	context.translate((width - snapshot.width) / 2, head);
	context.beginPath();
	context.rect(0, 0, snapshot.width, snapshot.height);
	context.clip();
	paintView(context, snapshot, palette);
	context.restore();

	let y = head + snapshot.height + MARGIN;
	for (const { item, x, row } of legend.items) {
		paintMark(context, {
			x: x + 8,
			y: y + row * LEGEND_ROW - 5,
			radius: 7,
			shape: item.shape,
			color: item.color,
			ringed: false
		});
		context.fillStyle = palette.ink;
		context.font = `400 14px ${SANS}`;
		context.fillText(item.label, x + 22, y + row * LEGEND_ROW);
	}
	y += legend.height;
	context.fillStyle = palette.muted;
	context.font = `400 13px ${SANS}`;
	for (const line of foot) {
		context.fillText(line, MARGIN, y);
		y += FOOT_LINE;
	}
	return toBlob(canvas);
}

function paintView(context: CanvasRenderingContext2D, snapshot: Snapshot, palette: Palette) {
	paintSectors(context, snapshot.sectors, snapshot.project, palette);
	paintLines(
		context,
		snapshot.edges().sort((a, b) => a.zIndex - b.zIndex)
	);
	const marks = [...snapshot.nodes]
		.sort((a, b) => a.look.zIndex - b.look.zIndex)
		.map(({ look, x, y, radius }): Mark => ({ x, y, radius, ...look }));
	for (const mark of marks) paintMark(context, mark);
	for (const mark of marks) if (mark.ringed) paintRing(context, mark, palette);
	const measure = (text: string, size: number, bold: boolean) => {
		context.font = `${bold ? 600 : 400} ${size}px ${SANS}`;
		return context.measureText(text).width;
	};
	context.textAlign = 'left';
	paintLabels(context, placeLabels(snapshot.labels, measure, snapshot.width, snapshot.height), palette);
	context.textAlign = 'left';
}

function layLegend(context: CanvasRenderingContext2D, caption: Caption, width: number) {
	context.font = `400 14px ${SANS}`;
	let x = MARGIN;
	let row = 0;
	const items = caption.legend.map((item) => {
		const room = 22 + context.measureText(item.label).width + 22;
		if (x + room > width - MARGIN && x > MARGIN) {
			x = MARGIN;
			row++;
		}
		const place = { item, x, row };
		x += room;
		return place;
	});
	return { items, height: (row + 1) * LEGEND_ROW + 4 };
}

function layFoot(context: CanvasRenderingContext2D, caption: Caption, width: number): string[] {
	context.font = `400 13px ${SANS}`;
	return caption.foot.flatMap((text) => wrap(context, text, width - 2 * MARGIN));
}

/** A title of more lines than there is room for ends in "…". */
function layTitle(context: CanvasRenderingContext2D, caption: Caption, width: number): string[] {
	context.font = TITLE.font;
	const lines = wrap(context, caption.title, width - 2 * MARGIN);
	if (lines.length <= TITLE.most) return lines;
	return [...lines.slice(0, TITLE.most - 1), `${lines[TITLE.most - 1]?.slice(0, -2) ?? ''}…`];
}

/** Lines as wide as `room` in the present font; a link or a word that is wider is broken anywhere. */
function wrap(context: CanvasRenderingContext2D, text: string, room: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.split(/(?<=[ ,&])/)) {
		if (line && context.measureText(line + piece).width > room) {
			lines.push(line);
			line = '';
		}
		line += piece;
		while (context.measureText(line).width > room) {
			let cut = line.length - 1;
			while (cut > 1 && context.measureText(line.slice(0, cut)).width > room) cut--;
			lines.push(line.slice(0, cut));
			line = line.slice(cut);
		}
	}
	return [...lines, line];
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The browser made no PNG.'));
		}, 'image/png');
	});
}
