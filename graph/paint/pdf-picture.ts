/** Paints a drawing on a page of a PDF, which is as large as it. */

import {
	CODE_GROUND,
	type Drawing,
	HALO,
	type InsetItem,
	type Item,
	LINE_DASH,
	RING_DASH,
	type ModulesItem,
	type RingItem,
	type SectorItem,
	type TextItem
} from '../drawing/drawing.ts';
import { shapePath } from '../drawing/shapes.ts';
import { withoutIsolates } from '../text/isolate.ts';
import type { PdfPicture } from './pdf-document.ts';
import { outlinesOf } from './outlines.ts';
import { FONT_NAMES, POINT } from './pdf-type.ts';

type Pdf = PDFKit.PDFDocument;

export function paintPicture(pdf: Pdf, { drawing, description }: PdfPicture): void {
	const { width, height, paper, items } = drawing;
	pdf.addPage({ size: [width * POINT, height * POINT], margin: 0 });
	const figure = pdf.struct('Figure', { alt: description }, () => {
		pdf.save().scale(POINT);
		if (paper !== undefined) pdf.rect(0, 0, width, height).fill(paper);
		for (const item of items) paintItem(pdf, item);
		pdf.restore();
	});
	pdf.addStructure(figure);
	figure.end();
}

function paintItem(pdf: Pdf, item: Item): void {
	switch (item.kind) {
		case 'sector':
			paintSector(pdf, item);
			return;
		case 'line':
			pdf.moveTo(item.from.x, item.from.y).lineTo(item.to.x, item.to.y).lineWidth(item.width);
			if (item.dashed) pdf.dash(LINE_DASH[0], { space: LINE_DASH[1] });
			pdf.stroke(item.color);
			if (item.dashed) pdf.undash();
			return;
		case 'mark':
			pdf.save().translate(item.x, item.y).scale(item.radius);
			pdf.path(shapePath(item.shape)).fill(item.color).restore();
			return;
		case 'fields': {
			pdf.save().translate(item.x, item.y);
			for (const { from, to, radius, fill, line, dashed } of item.fields) {
				const at = (angle: number) => `${Math.cos(angle) * radius} ${Math.sin(angle) * radius}`;
				outlined(pdf, `M0 0L${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}Z`, fill, line, dashed ? 2 : undefined);
			}
			pdf.circle(0, 0, item.core.radius).fill(item.core.color).restore();
			return;
		}
		case 'ring':
			paintRing(pdf, item);
			return;
		case 'dots':
			for (const { x, y } of item.at) pdf.circle(x, y, item.radius);
			if (item.at.length > 0) pdf.fill(item.color);
			return;
		case 'boxes':
			for (const { x, y, width, height } of item.boxes) pdf.rect(x, y, width, height);
			if (item.boxes.length > 0) pdf.fill(item.color);
			return;
		case 'area':
			return;
		case 'text':
			paintText(pdf, item);
			return;
		case 'inset':
			paintInset(pdf, item);
			return;
		case 'modules':
			paintModules(pdf, item);
			return;
	}
}

function paintRing(pdf: Pdf, { x, y, radius, width, color, fill, dashed }: RingItem): void {
	pdf.circle(x, y, radius).lineWidth(width);
	if (dashed) pdf.dash(RING_DASH[0], { space: RING_DASH[1] });
	if (fill === undefined) pdf.stroke(color);
	else pdf.fillAndStroke(fill, color);
	if (dashed) pdf.undash();
}

function paintSector(pdf: Pdf, item: SectorItem): void {
	const { middle, outer, inner, from, to, fill, line, dashed, width } = item;
	const large = to - from > Math.PI ? 1 : 0;
	const at = (angle: number, { x, y }: typeof outer) =>
		`${middle.x + Math.cos(angle) * x} ${middle.y + Math.sin(angle) * y}`;
	const arc = (radii: typeof outer, sweep: 0 | 1, angle: number) =>
		`A${radii.x} ${radii.y} 0 ${large} ${sweep} ${at(angle, radii)}`;
	const path = `M${at(from, outer)}${arc(outer, 1, to)}L${at(to, inner)}${arc(inner, 0, from)}Z`;
	outlined(pdf, path, fill, line, dashed ? 4 : undefined, width);
}

function outlined(pdf: Pdf, path: string, fill: string, line: string, dash: number | undefined, width = 1): void {
	pdf.path(path).lineWidth(width);
	if (dash !== undefined) pdf.dash(dash, { space: dash });
	pdf.fillAndStroke(fill, line).undash();
}

function paintInset(pdf: Pdf, { x, y, drawing }: InsetItem): void {
	pdf.save().translate(x, y);
	pdf.rect(0, 0, drawing.width, drawing.height).clip();
	for (const item of behindFirst(drawing)) paintItem(pdf, item);
	pdf.restore();
}

/** Sectors and lines lie behind everything else, as in every other painter. */
function behindFirst({ items }: Drawing): Item[] {
	const rank = ({ kind }: Item) => (kind === 'sector' ? 0 : kind === 'line' ? 1 : 2);
	return [...items].sort((a, b) => rank(a) - rank(b));
}

function paintText(pdf: Pdf, item: TextItem): void {
	const { lines, face, bold, size, color, align, halo, turn } = item;
	const [first] = lines;
	if (first && turn !== undefined) pdf.save().rotate(turn, { origin: [first.x, first.y] });
	pdf.font(FONT_NAMES[face][bold ? 'bold' : 'normal']).fontSize(size);
	const share = align === 'left' ? 0 : align === 'center' ? 0.5 : 1;
	const placed = lines.map(({ text: words, x, y }) => {
		const text = withoutIsolates(words);
		return { text, x: x - share * pdf.widthOfString(text), y };
	});
	if (halo !== undefined) for (const line of placed) paintHalo(pdf, line, item, halo);
	pdf.fillColor(color);
	for (const { text, x, y } of placed) pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
	if (first && turn !== undefined) pdf.restore();
}

/** The outlines of the letters, not the letters: who searches or copies the text must find it once. */
function paintHalo(
	pdf: Pdf,
	{ text, x, y }: { text: string; x: number; y: number },
	item: TextItem,
	color: string
): void {
	const { letters, em } = outlinesOf(text, item.face, item.bold);
	const scale = item.size / em;
	pdf.save().translate(x, y).scale(scale, -scale);
	pdf.lineJoin('round').lineWidth(HALO / scale);
	for (const letter of letters)
		if (letter.path) pdf.save().translate(letter.x, 0).path(letter.path).stroke(color).restore();
	pdf.restore();
}

function paintModules(pdf: Pdf, { x, y, side, quiet, rows, color }: ModulesItem): void {
	const unit = (side - 2 * quiet) / rows.length;
	pdf.rect(x, y, side, side).fill(CODE_GROUND);
	rows.forEach((row, line) => {
		for (const { 0: run, index } of row.matchAll(/1+/g))
			pdf.rect(x + quiet + index * unit, y + quiet + line * unit, run.length * unit, unit);
	});
	pdf.fill(color);
}
