/** What of a view or a story is carried into a file, as plain data in one language: every format is written from this. */

import type { Caption, DrawPicture } from '../drawing/sheet.ts';
import type { Scene } from '../scene/scene.ts';

export interface Carried {
	title: string;
	/** As in BCP 47. */
	language: string;
	/** Date of the data, YYYY-MM-DD. */
	date: string;
	/** Of what data it is, and when it was saved, in words. */
	data: string;
	/** Where it is to be had on the server. */
	link: string;
	/** Of one view: its sections in reading order; of a story, those of all its steps. */
	sections: readonly Section[];
	words: CarriedWords;
}

/** What formats say by themselves. */
export interface CarriedWords {
	/** “Page %1 of %2”. */
	page: string;
	/** In place of a picture with more marks than a format draws one by one. */
	crowded: string;
	/** After the title of a part that goes on. */
	goesOn: string;
	/** “%1 of %2 quotes are here. The link leads to all of them.” */
	someQuotes: string;
	/** The same of rows of a table. */
	someRows: string;
}

interface SectionParts {
	title: string;
	/** For whoever presents; plain text. */
	notes?: string;
}

export type Section = SectionParts & (PictureSection | TableSection | QuotesSection | TextSection);

export interface PictureSection {
	is: 'picture';
	caption: Caption;
	/** Read aloud in place of the picture. */
	description: string;
	draw: DrawPicture;
	/** What is drawn: its names, and which marks a line joins. */
	scene: Scene;
}

export interface TableSection {
	is: 'table';
	/** What its figures are of. */
	about: string;
	head: readonly string[];
	rows: readonly TableRow[];
}

export interface TableRow {
	cells: readonly Cell[];
	/** Of the rows that follow, until the next one. */
	heading?: string;
}

export interface Cell {
	text: string;
	/** As a number, where it is one: for programs that count. */
	number?: number;
	/** A number between 0 and 1 that is shown in per cent. */
	isShare?: boolean;
	/** 0 to 1: how strongly its ground is coloured. */
	depth?: number;
}

export interface QuotesSection {
	is: 'quotes';
	/** In words: how many, and what they are about. */
	about: string;
	/** What whoever carries them says of them. */
	said?: string;
	groups: readonly QuoteGroup[];
	/** Quotes there are; fewer may be in the groups. */
	total: number;
}

export interface QuoteGroup {
	heading: string;
	quotes: readonly Quoted[];
}

export interface Quoted {
	/** With the words it completes, in brackets. */
	text: string;
	/** Whose it is, and where it stands. */
	source: string;
}

export interface TextSection {
	is: 'text';
	paragraphs: readonly string[];
}
