/** Paints a document as PDF: real text in the shipped type, tagged for readers who listen; the same document gives the same bytes. */

import PDFDocument from 'pdfkit';
import decompress from 'woff2-encoder/decompress';
import { PALETTES } from '../drawing/palette.ts';
import type { PdfDocument } from './pdf-document.ts';
import { FONT_NAMES } from './pdf-type.ts';
import { readFontFile } from './font-files.ts';
import { paintPicture } from './pdf-picture.ts';
import { layText } from './pdf-text.ts';

/** Points: A4, and the margins of a page of text. */
const PAGE = {
	size: [595.28, 841.89],
	margins: { top: 56, right: 62, bottom: 68, left: 62 }
} satisfies PDFKit.PDFDocumentOptions;
const FOOT = { size: 8, above: 36 };

let fonts: Promise<[string, Buffer][]> | undefined;

/** The faces as the painter takes them, unpacked once. */
function readFonts(): Promise<[string, Buffer][]> {
	return Promise.all(
		(['sans', 'serif'] as const).flatMap((face) =>
			[false, true].map(async (bold): Promise<[string, Buffer]> => {
				const unpacked = await decompress(readFontFile(face, bold));
				return [FONT_NAMES[face][bold ? 'bold' : 'normal'], Buffer.from(unpacked)];
			})
		)
	);
}

export async function paintPdf(document: PdfDocument): Promise<Uint8Array> {
	const made = new Date(`${document.date}T12:00:00Z`);
	const pdf = new PDFDocument({
		...PAGE,
		autoFirstPage: false,
		bufferPages: true,
		pdfVersion: '1.7',
		tagged: true,
		displayTitle: true,
		lang: document.language,
		info: { Title: document.title, Creator: 'Sammenhæng', CreationDate: made, ModDate: made }
	});
	for (const [name, bytes] of await (fonts ??= readFonts())) pdf.registerFont(name, bytes);
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject));
	/** Pages of text, which have a foot. */
	const numbered: number[] = [];
	for (const part of document.parts) {
		if (part.is === 'picture') paintPicture(pdf, part);
		else {
			const first = pdf.bufferedPageRange().count;
			pdf.addPage(PAGE);
			layText(pdf, part.blocks, document.language);
			for (let page = first; page < pdf.bufferedPageRange().count; page++) numbered.push(page);
		}
	}
	paintFeet(pdf, document, numbered);
	pdf.end();
	await ended;
	return Buffer.concat(chunks);
}

function paintFeet(pdf: PDFKit.PDFDocument, { foot, page }: PdfDocument, pages: readonly number[]): void {
	const { count } = pdf.bufferedPageRange();
	for (const at of pages) {
		pdf.switchToPage(at);
		const { width, height, margins } = pdf.page;
		// A foot lies in the margin, where the painter would begin another page.
		const { bottom } = margins;
		margins.bottom = 0;
		pdf.font(FONT_NAMES.sans.normal).fontSize(FOOT.size).fillColor(PALETTES.light.muted);
		const room = width - margins.left - margins.right;
		const top = height - FOOT.above - FOOT.size;
		const words = page.replace('%1', String(at + 1)).replace('%2', String(count));
		pdf.markContent('Artifact', { type: 'Pagination' });
		pdf.text(foot, margins.left, top, { width: room - 70, height: FOOT.size * 2.6, ellipsis: true });
		pdf.text(words, margins.left, top, { width: room, align: 'right' });
		pdf.endMarkedContent();
		margins.bottom = bottom;
	}
}
