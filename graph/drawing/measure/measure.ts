/**
 * How wide a text is in the fonts that the app ships, from tables: the same on the server, on the
 * screen and in a file, and known before a font is loaded.
 */

import { faceOf, type Face, type Font, type Glyph, type Weight } from './faces.ts';

/** Marks that stand over a letter, and characters that are not seen, such as a soft hyphen. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
/** Becomes a space, as on a canvas (HTML, "text preparation algorithm"). */
const WHITE_SPACE = /[\t\n\f\r]/g;
/** Texts whose width is kept, for each face. Many more than a picture names, and few enough to keep for good. */
const MOST_KEPT = 4000;

const kept = new Map<Face, Map<string, number>>();

/**
 * The width of one line in CSS pixels, with the kerning that a browser does by itself. A character
 * without measures counts as an average letter. Draw the text with `geometricPrecision` (an
 * attribute of SVG text, a property of a canvas), because Chromium on Linux otherwise rounds each
 * letter to whole pixels, which makes names up to 7 % wider or narrower.
 */
export function measureText(text: string, size: number, font: Font, weight: Weight): number {
	const face = faceOf(font, weight);
	const widths = kept.get(face) ?? new Map<string, number>();
	kept.set(face, widths);
	let width = widths.get(text);
	if (width === undefined) {
		if (widths.size >= MOST_KEPT) widths.clear();
		width = widthOf(text, face);
		widths.set(text, width);
	}
	return width * size;
}

/** A {@link Measure} of pictures, by which names are broken and placed and captions are set. */
export function measureLine(text: string, size: number, bold: boolean, face: Font = 'sans'): number {
	return measureText(text, size, face, bold ? 600 : 400);
}

/** In parts of the font size. */
function widthOf(text: string, { glyphs, kerning, classes, average }: Face): number {
	let width = 0;
	let before: Glyph | undefined;
	for (const character of text.normalize('NFC').replace(WHITE_SPACE, ' ')) {
		const glyph = glyphs.get(character);
		if (glyph) {
			width += glyph.advance;
			if (before) width += kerning[before.first * classes + glyph.second] ?? 0;
		} else if (!WITHOUT_WIDTH.test(character)) width += average;
		before = glyph;
	}
	return width;
}
