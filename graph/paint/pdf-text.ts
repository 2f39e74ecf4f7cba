/** Lays running text on pages of a PDF: headings, paragraphs, quotes with their sources, and tables. */

import { PALETTES } from '../drawing/palette.ts';
import { withoutIsolates } from '../text/isolate.ts';
import type { PdfBlock, PdfTable } from './pdf-document.ts';
import { FONT_NAMES } from './pdf-type.ts';

type Pdf = PDFKit.PDFDocument;

const { ink, muted, sectorLine } = PALETTES.light;
/** Points. */
const HEADING = { 1: 20, 2: 13 } as const;
const TEXT = 10.5;
const QUOTE = { size: 12, indent: 14, source: 9 };
const CELL = { size: 9, pad: 4 };
/** Room that a heading needs with what follows it. */
const WITH_HEADING = 90;

export function layText(pdf: Pdf, blocks: readonly PdfBlock[], language: string): void {
	for (const block of blocks.map(drawable)) {
		switch (block.is) {
			case 'heading':
				layHeading(pdf, block.text, block.level);
				break;
			case 'paragraph':
				setType(pdf, 'sans', TEXT, ink);
				tagged(pdf, 'P', language, () => pdf.text(block.text, { width: roomOf(pdf), lineGap: 2 }));
				pdf.moveDown(0.6);
				break;
			case 'quote':
				layQuote(pdf, block.text, block.source);
				break;
			case 'table':
				layTable(pdf, block);
		}
	}
}

/** The type has no letters for the marks of isolates. */
function drawable(block: PdfBlock): PdfBlock {
	switch (block.is) {
		case 'quote':
			return { ...block, text: withoutIsolates(block.text), source: withoutIsolates(block.source) };
		case 'table':
			return {
				...block,
				head: block.head.map(withoutIsolates),
				rows: block.rows.map((row) => row.map(withoutIsolates))
			};
		default:
			return { ...block, text: withoutIsolates(block.text) };
	}
}

function roomOf({ page: { width, margins } }: Pdf): number {
	return width - margins.left - margins.right;
}

function setType(pdf: Pdf, face: 'sans' | 'serif', size: number, color: string, weight: 'normal' | 'bold' = 'normal') {
	pdf.font(FONT_NAMES[face][weight]).fontSize(size).fillColor(color);
}

/** Begins a page where `height` points have no room on this one. */
function keep(pdf: Pdf, height: number): void {
	const { height: page, margins } = pdf.page;
	if (pdf.y > margins.top && pdf.y + height > page - margins.bottom) pdf.addPage();
}

function tagged(pdf: Pdf, tag: string, language: string, lay: () => void): void {
	const structure = pdf.struct(tag, { lang: language }, lay);
	pdf.addStructure(structure);
	structure.end();
}

function layHeading(pdf: Pdf, text: string, level: 1 | 2): void {
	keep(pdf, WITH_HEADING);
	if (pdf.y > pdf.page.margins.top) pdf.moveDown(level === 1 ? 1 : 0.6);
	setType(pdf, 'serif', HEADING[level], ink, 'bold');
	tagged(pdf, `H${level}`, 'da', () => pdf.text(text, { width: roomOf(pdf) }));
	pdf.moveDown(0.4);
}

/** Quotes are Danish, whatever is said around them. */
function layQuote(pdf: Pdf, text: string, source: string): void {
	const width = roomOf(pdf) - QUOTE.indent;
	const left = pdf.page.margins.left + QUOTE.indent;
	setType(pdf, 'serif', QUOTE.size, ink);
	const quote = pdf.heightOfString(text, { width, lineGap: 2 });
	setType(pdf, 'sans', QUOTE.source, muted);
	const whole = quote + pdf.heightOfString(source, { width }) + 2;
	keep(pdf, whole);
	const top = pdf.y;
	pdf.markContent('Artifact', { type: 'Layout' });
	pdf.rect(pdf.page.margins.left, top + 2, 2, whole - 4).fill(sectorLine);
	pdf.endMarkedContent();
	setType(pdf, 'serif', QUOTE.size, ink);
	tagged(pdf, 'BlockQuote', 'da', () => pdf.text(text, left, top, { width, lineGap: 2 }));
	setType(pdf, 'sans', QUOTE.source, muted);
	tagged(pdf, 'P', 'da', () => pdf.text(source, left, pdf.y + 2, { width }));
	pdf.x = pdf.page.margins.left;
	pdf.moveDown(0.9);
}

/** The first column has the names, and more room than the others; the head stands again on each page. */
function layTable(pdf: Pdf, { head, rows }: PdfTable): void {
	const room = roomOf(pdf);
	const first = Math.min(room * 0.4, Math.max(110, room / head.length));
	const others = head.length > 1 ? (room - first) / (head.length - 1) : 0;
	const widths = head.map((_, column) => (column === 0 ? (head.length > 1 ? first : room) : others));
	const layRow = (cells: readonly string[], weight: 'normal' | 'bold') => {
		setType(pdf, 'sans', CELL.size, ink, weight);
		const inner = (column: number) => Math.max(10, (widths[column] ?? 0) - CELL.pad);
		const height =
			Math.max(...cells.map((cell, column) => pdf.heightOfString(cell || ' ', { width: inner(column) }))) +
			CELL.pad * 1.5;
		const { margins, height: page } = pdf.page;
		if (pdf.y + height > page - margins.bottom) {
			pdf.addPage();
			if (weight === 'normal') layRow(head, 'bold');
			setType(pdf, 'sans', CELL.size, ink, weight);
		}
		const top = pdf.y;
		let x = margins.left;
		const structures = cells.map((cell, column) => {
			const left = x;
			x += widths[column] ?? 0;
			const tag = weight === 'bold' ? 'TH' : 'TD';
			const align = column === 0 ? ('left' as const) : ('right' as const);
			return pdf.struct(tag, {}, () => pdf.text(cell, left, top + CELL.pad / 2, { width: inner(column), align }));
		});
		const row = pdf.struct('TR', {}, structures);
		pdf.addStructure(row);
		row.end();
		pdf.markContent('Artifact', { type: 'Layout' });
		pdf
			.moveTo(margins.left, top + height)
			.lineTo(margins.left + room, top + height)
			.lineWidth(0.5)
			.stroke(sectorLine);
		pdf.endMarkedContent();
		pdf.x = margins.left;
		pdf.y = top + height;
	};
	keep(pdf, WITH_HEADING);
	layRow(head, 'bold');
	for (const row of rows) layRow(row, 'normal');
	pdf.moveDown(0.8);
}
