/** Reads a PDF: where each piece of text is printed, page by page, then rows, columns and headings. */

import type { getDocumentProxy } from 'unpdf';
import { collectLines, type Extracted, Unreadable } from './extracted.ts';
import { MOST_PAGES } from './limits.ts';
import { inReadingOrder, type Piece, type PrintedRow, rowsOf } from './pdf-rows.ts';
import { addColumn, usualOf } from './pdf-text.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Nothing is run, drawn or looked for on the machine; pictures are not even decoded. */
const QUIETLY = {
	verbosity: 0,
	isEvalSupported: false,
	disableFontFace: true,
	useSystemFonts: false,
	maxImageSize: 1,
	stopAtErrors: false
};

/** @throws {Unreadable} for a password, a broken file, too many pages, and pages without text */
export async function readPdf(bytes: Buffer, limit: number): Promise<Extracted> {
	const pdf = await open(bytes);
	const pages = await columnsOfPages(pdf, limit);
	const rows = pages.flat(2);
	if (rows.reduce((sum, { pieces }) => sum + pieces.length, 0) === 0 || !hasWords(rows)) {
		throw new Unreadable('holds pictures of pages and no text', 'Read it with OCR first, and save it as PDF or text.');
	}
	const usual = usualOf(rows);
	const lines = collectLines(limit);
	for (const columns of pages) for (const column of columns) addColumn(column, usual, lines);
	return lines.done();
}

async function open(bytes: Buffer): Promise<Pdf> {
	const { getDocumentProxy: openPdf } = await import('unpdf');
	try {
		// a copy, because the reader takes the bytes for itself
		return await openPdf(new Uint8Array(bytes), QUIETLY);
	} catch (cause) {
		if (cause instanceof Error && cause.name === 'PasswordException') {
			throw new Unreadable('needs a password', 'Open it, and save it without the password.', { cause });
		}
		throw new Unreadable('is a PDF, and broken', 'Open it in a reader of PDF, and save it again.', { cause });
	}
}

async function columnsOfPages(pdf: Pdf, limit: number): Promise<PrintedRow[][][]> {
	if (pdf.numPages > MOST_PAGES) {
		throw new Unreadable(
			`has too many pages: ${pdf.numPages}, the limit is ${MOST_PAGES}`,
			'Cut out the document you mean.'
		);
	}
	const pages: PrintedRow[][][] = [];
	let letters = 0;
	for (let number = 1; number <= pdf.numPages; number++) {
		const pieces = await piecesOf(pdf, number);
		letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
		if (letters > limit) {
			throw new Unreadable(
				`holds too much text: more than ${limit / 1e6} million characters`,
				'Cut out the part that you mean.'
			);
		}
		pages.push(inReadingOrder(rowsOf(pieces)));
	}
	return pages;
}

/** A page that is broken has no text; the others are read. */
async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
	let page: Page | undefined;
	try {
		page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		const bold = await boldFonts(page, new Set(items.flatMap((item) => ('fontName' in item ? [item.fontName] : []))));
		const printed = items.filter((item) => 'str' in item);
		return upright(page, printed, bold);
	} catch {
		return [];
	} finally {
		page?.cleanup();
	}
}

/** The pieces as the page is shown, or turned so that most of its text can be read. */
function upright(page: Page, items: readonly TextItem[], bold: ReadonlySet<string>): Piece[] {
	const all = lettersOf(items.map(({ str }) => str));
	let best: Piece[] = [];
	for (const turn of [0, 90, 180, 270]) {
		const { transform } = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
		const pieces = items.flatMap((item) => pieceOf(item, transform, bold));
		if (lettersOf(pieces.map(({ text }) => text)) > lettersOf(best.map(({ text }) => text))) best = pieces;
		if (2 * lettersOf(best.map(({ text }) => text)) >= all) break;
	}
	return best;
}

function lettersOf(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Typefaces are known by name once the page has been looked through. */
async function boldFonts(page: Page, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
	const bold = new Set<string>();
	if (names.size < 2) return bold;
	await page.getOperatorList();
	for (const name of names) {
		if (page.commonObjs.has(name) && isBoldFont(page.commonObjs.get(name))) bold.add(name);
	}
	return bold;
}

function isBoldFont(font: unknown): boolean {
	if (typeof font !== 'object' || font === null) return false;
	const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
	return ('bold' in font && font.bold === true) || /bold|black|heavy|semibold|demi/i.test(name);
}

interface TextItem {
	str: string;
	fontName: string;
	width: number;
	transform: unknown[];
}

/** Where an item stands on the page as it is shown; text that runs up or down, such as a watermark, is left out. */
function pieceOf(
	{ str, fontName, width, transform }: TextItem,
	page: readonly number[],
	bold: ReadonlySet<string>
): Piece[] {
	if (str === '') return [];
	const [a, b, c, d, e, f] = product(page, transform.map(Number));
	if (![a, b, c, d, e, f].every(Number.isFinite)) return [];
	if (a <= 0 || Math.abs(b) > 0.3 * a) return [];
	return [{ text: str, x: e, y: f, width, size: Math.hypot(c, d) || Math.abs(a), isBold: bold.has(fontName) }];
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** Two transforms, one after the other. */
function product(m: readonly number[], n: readonly number[]): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
	return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function hasWords(rows: readonly PrintedRow[]): boolean {
	let letters = 0;
	for (const { pieces } of rows) for (const { text } of pieces) letters += text.match(/\p{L}/gu)?.length ?? 0;
	return letters >= 10;
}
