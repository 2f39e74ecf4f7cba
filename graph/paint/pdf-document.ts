/** What a PDF is made of, as plain data: pages with a picture, and running text that fills as many pages as it needs. */

import type { Drawing } from '../drawing/drawing.ts';

export interface PdfDocument {
	title: string;
	/** As in BCP 47. */
	language: string;
	/** Date of the data, YYYY-MM-DD: the file says it was made then, so that the same data gives the same bytes. */
	date: string;
	/** Under each page of text: where it is to be had, and of what data it is. */
	foot: string;
	/** “Page %1 of %2”. */
	page: string;
	parts: readonly PdfPart[];
}

export type PdfPart = PdfPicture | PdfText;

/** A page of its own, as large as its drawing: a pixel is 1/96 inch. */
export interface PdfPicture {
	is: 'picture';
	/** Read aloud in place of the picture. */
	description: string;
	drawing: Drawing;
}

/** Running text; it begins a new page. */
export interface PdfText {
	is: 'text';
	blocks: readonly PdfBlock[];
}

export type PdfBlock =
	| { is: 'heading'; text: string; level: 1 | 2 }
	| { is: 'paragraph'; text: string }
	/** Stays whole on a page, with its source. */
	| { is: 'quote'; text: string; source: string }
	| PdfTable;

export interface PdfTable {
	is: 'table';
	head: readonly string[];
	/** Texts, as many a row as the head has. */
	rows: readonly (readonly string[])[];
}
