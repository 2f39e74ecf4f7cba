/** Paints drawings with a 2D context: the screen's layers around Sigma's own, each in painting order. */

import {
	type BoxesItem,
	type DotsItem,
	type FieldsItem,
	HALO,
	type Item,
	LINE_DASH,
	type LineItem,
	type MarkItem,
	RING_DASH,
	type RingItem,
	type SectorItem,
	type TextItem
} from '$graph/drawing/drawing';
import { fontOf } from '$graph/drawing/faces';
import { shapePath, type Shape } from '$graph/drawing/shapes';

type Context = CanvasRenderingContext2D;

/** Paints items in their order. */
export function paintItems(context: Context, items: readonly Item[]): void {
	for (const item of items) paintItem(context, item);
}

function paintItem(context: Context, item: Item): void {
	switch (item.kind) {
		case 'sector':
			paintSector(context, item);
			break;
		case 'line':
			paintLine(context, item);
			break;
		case 'mark':
			paintMark(context, item);
			break;
		case 'fields':
			paintFields(context, item);
			break;
		case 'ring':
			paintRing(context, item);
			break;
		case 'dots':
			paintDots(context, item);
			break;
		case 'boxes':
			paintBoxes(context, item);
			break;
		case 'text':
			paintText(context, item);
			break;
		case 'area':
		case 'inset':
		case 'modules':
		// An area is not seen. Sheets have the others, and the server paints sheets.
	}
}

function paintSector(context: Context, item: SectorItem): void {
	const { middle, outer, inner, from, to, fill, line, dashed, width = 1 } = item;
	context.beginPath();
	context.ellipse(middle.x, middle.y, outer.x, outer.y, 0, from, to);
	context.ellipse(middle.x, middle.y, inner.x, inner.y, 0, to, from, true);
	context.closePath();
	context.fillStyle = fill;
	context.fill();
	context.setLineDash(dashed ? [4, 4] : []);
	context.strokeStyle = line;
	context.lineWidth = width;
	context.stroke();
	context.setLineDash([]);
}

function paintLine(context: Context, { from, to, width, color, dashed }: LineItem): void {
	context.setLineDash(dashed ? [...LINE_DASH] : []);
	context.beginPath();
	context.moveTo(from.x, from.y);
	context.lineTo(to.x, to.y);
	context.lineWidth = width;
	context.strokeStyle = color;
	context.stroke();
	context.setLineDash([]);
}

const PATHS = new Map<Shape, Path2D>();

function paintMark(context: Context, { x, y, radius, shape, color }: MarkItem): void {
	const path = PATHS.get(shape) ?? new Path2D(shapePath(shape));
	PATHS.set(shape, path);
	context.save();
	context.translate(x, y);
	context.scale(radius, radius);
	context.fillStyle = color;
	context.fill(path);
	context.restore();
}

function paintFields(context: Context, { x, y, fields, core }: FieldsItem): void {
	context.lineWidth = 1;
	for (const { from, to, radius, fill, line, dashed } of fields) {
		context.beginPath();
		context.moveTo(x, y);
		context.arc(x, y, radius, from, to);
		context.closePath();
		context.fillStyle = fill;
		context.fill();
		context.setLineDash(dashed ? [2, 2] : []);
		context.strokeStyle = line;
		context.stroke();
	}
	context.setLineDash([]);
	context.beginPath();
	context.arc(x, y, core.radius, 0, 2 * Math.PI);
	context.fillStyle = core.color;
	context.fill();
}

function paintRing(context: Context, { x, y, radius, width, color, fill, dashed }: RingItem): void {
	context.beginPath();
	context.arc(x, y, radius, 0, 2 * Math.PI);
	if (fill !== undefined) {
		context.fillStyle = fill;
		context.fill();
	}
	context.setLineDash(dashed ? [...RING_DASH] : []);
	context.lineWidth = width;
	context.strokeStyle = color;
	context.stroke();
	context.setLineDash([]);
}

function paintDots(context: Context, { at, radius, color }: DotsItem): void {
	context.beginPath();
	for (const { x, y } of at) {
		context.moveTo(x + radius, y);
		context.arc(x, y, radius, 0, 2 * Math.PI);
	}
	context.fillStyle = color;
	context.fill();
}

function paintBoxes(context: Context, { boxes, color }: BoxesItem): void {
	context.fillStyle = color;
	for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
}

function paintText(context: Context, { lines, align, size, bold, face, color, halo, turn }: TextItem): void {
	const [first] = lines;
	if (turn !== undefined && first) {
		context.save();
		context.translate(first.x, first.y);
		context.rotate((turn * Math.PI) / 180);
		context.translate(-first.x, -first.y);
	}
	context.font = fontOf(size, bold, face);
	context.textAlign = align;
	context.textBaseline = 'alphabetic';
	// Otherwise letters are rounded to whole pixels, and a name is up to 7 % wider than its measure.
	context.textRendering = 'geometricPrecision';
	context.fillStyle = color;
	if (halo !== undefined) {
		context.lineJoin = 'round';
		context.lineWidth = HALO;
		context.strokeStyle = halo;
	}
	for (const { text, x, y } of lines) {
		if (halo !== undefined) context.strokeText(text, x, y);
		context.fillText(text, x, y);
	}
	if (turn !== undefined && first) context.restore();
}
