/** How wide a text is in the fonts that the app ships, from tables. So it is the same on the server, on the screen and in a file, and known before a font is loaded. */

import { type Face, type Glyph, type PackedFamily, unpackFace, type Weight } from './faces.ts';
import sans from './sans.json' with { type: 'json' };

/** Marks that stand over a letter, and characters that are not seen, such as a soft hyphen. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
/** Becomes a space, as on a canvas (HTML, "text preparation algorithm"). */
const WHITE_SPACE = /[\t\n\f\r]/g;
/** Texts whose width is kept, for each face. Many more than a picture names, and few enough to keep for good. */
const MOST_KEPT = 4000;

/** The width of one line in CSS pixels, with the kerning that a browser does by itself. A character without measures counts as an average letter. */
export type MeasureFamily = (text: string, size: number, weight: Weight) => number;

/** Names in pictures are set in one family; a {@link Measure} by which they are broken and placed. */
export function measureLine(text: string, size: number, bold: boolean): number {
	return measureSans(text, size, bold ? 600 : 400);
}

export const measureSans: MeasureFamily = createMeasure(sans);

/** Tables are unpacked when they are first asked for. */
export function createMeasure(family: PackedFamily): MeasureFamily {
	const faces = new Map<Weight, { face: Face; widths: Map<string, number> }>();
	return (text, size, weight) => {
		const { face, widths } = faces.get(weight) ?? {
			face: unpackFace(family, weight),
			widths: new Map<string, number>()
		};
		faces.set(weight, { face, widths });
		let width = widths.get(text);
		if (width === undefined) {
			if (widths.size >= MOST_KEPT) widths.clear();
			width = widthOf(text, face);
			widths.set(text, width);
		}
		return width * size;
	};
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
