/** What is asked of a file beside the view it is of: its shape, what is left out, and what it is of where it is data. */

import * as v from 'valibot';
import { SHEET_SHAPES } from '../drawing/sheet-look.ts';
import { requiredText, wholeNumber } from './parameters.ts';

/** What stands on a sheet beside the picture, each of which may be left out. */
export const SHEET_PARTS = [
	'title',
	'legend',
	'filters',
	'selection',
	'sources',
	'data',
	'date',
	'link',
	'code'
] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** What is written into a file of data. */
export const DATA_KINDS = ['quotes', 'matrix', 'concordance'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

const COLOURS = ['light', 'dark', 'projector'] as const;
const GROUNDS = ['paper', 'transparent'] as const;
const SEPARATORS = ['semicolon', 'comma'] as const;
const FONTS = ['inside', 'named'] as const;
/** Pixels of a picture's window. */
const SIDE = { least: 200, most: 4000 };

function oneOf<const C extends readonly [string, ...string[]]>(choices: C, description: string, usual: C[number]) {
	return v.optional(v.pipe(v.picklist(choices), v.description(description), v.examples([choices[0]])), usual);
}

const pixels = (what: string) =>
	v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.minValue(SIDE.least),
			v.maxValue(SIDE.most),
			v.description(`${what} of the picture in pixels, where it is as seen.`)
		)
	);

const saved = v.optional(
	v.pipe(
		v.string(),
		v.isoDate(),
		v.description(
			'The day it is saved, which it then says: without it the same data gives the same bytes on every day.'
		),
		v.examples(['2026-11-26'])
	)
);

const story = v.optional(
	v.pipe(
		v.string(),
		v.maxLength(60),
		v.description('Id of a presentation, in place of a view.'),
		v.examples(['hvad-er-mod'])
	)
);

/** Of a picture. */
export const pictureParameters = v.strictObject({
	size: oneOf(SHEET_SHAPES, 'The shape of the sheet.', '16:9'),
	without: v.optional(
		v.pipe(
			v.array(v.picklist([...SHEET_PARTS, 'all'])),
			v.maxLength(SHEET_PARTS.length + 1),
			v.description('What is left out of the sheet.'),
			v.examples([['code']])
		),
		() => []
	),
	background: oneOf(GROUNDS, 'What lies behind the picture.', 'paper'),
	colours: oneOf(COLOURS, 'The colours of the picture.', 'light'),
	fonts: oneOf(FONTS, 'Of an SVG: whether the type is inside the file, or only named.', 'inside'),
	width: pixels('Width'),
	height: pixels('Height'),
	saved
});

/** Of a PDF, which may be of a story too. */
export const pdfParameters = v.strictObject({
	...pictureParameters.entries,
	size: oneOf(SHEET_SHAPES, 'The shape of the sheet.', 'a4'),
	story
});

/** Of PowerPoint and of the page that works offline. */
export const documentParameters = v.strictObject({ saved, story });

/** Of data in rows. */
export const dataParameters = v.strictObject({
	what: oneOf(
		DATA_KINDS,
		'Quotes; the matrix of the view; or the words found, each with what stands around it.',
		'quotes'
	),
	separator: oneOf(SEPARATORS, 'Of a CSV: semicolon as Danish Excel reads it, or comma.', 'semicolon')
});

/** Of the description of a view for other sites. */
export const oembedParameters = v.strictObject({
	url: requiredText('The whole link of a view.', 'https://graph.example/?focus=concept:mod'),
	maxwidth: wholeNumber('Pixels that the frame may be wide.', 200, 4000, 800),
	maxheight: wholeNumber('Pixels that it may be high.', 200, 4000, 600),
	format: oneOf(['json'], 'Only json.', 'json')
});

export type PictureChoices = v.InferOutput<typeof pictureParameters>;
export type DataChoices = v.InferOutput<typeof dataParameters>;
