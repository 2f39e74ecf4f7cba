/** How wide a text is in the fonts that the app ships, from tables. So it is the same on the server, on the screen and in a file, and known before a font is loaded. */

import { type Face, type Glyph, type PackedFamily, unpackFace, type Weight } from './faces.ts';
import sans from './sans.json' with { type: 'json' };

/** Marks that stand over a letter, and characters that are not seen, such as a soft hyphen. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
/** Signs of scripts that are set in squares, and pictures among letters. */
const SQUARE =
	/[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
/** Of what the shipped type has no measures of, in parts of the font size; a letter is as wide as the box that a file shows in its place. */
const WITHOUT_MEASURES = { picture: 1.3, square: 1, letter: 0.68 } as const;
/** Becomes a space, as on a canvas (HTML, "text preparation algorithm"). */
const WHITE_SPACE = /[\t\n\f\r]/g;
/** Texts whose width is kept, for each face. Many more than a picture names, and few enough to keep for good. */
const MOST_KEPT = 4000;

/** The width of one line in CSS pixels, with the kerning that a browser does by itself. A character without measures counts as the widest of the type that may stand in for it. */
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
function widthOf(text: string, { glyphs, kerning, classes }: Face): number {
	let width = 0;
	let before: Glyph | undefined;
	for (const character of text.normalize('NFC').replace(WHITE_SPACE, ' ')) {
		const glyph = glyphs.get(character);
		if (glyph) {
			width += glyph.advance;
			if (before) width += kerning[before.first * classes + glyph.second] ?? 0;
		} else width += widthWithoutMeasures(character);
		before = glyph;
	}
	return width;
}

function widthWithoutMeasures(character: string): number {
	if (WITHOUT_WIDTH.test(character)) return 0;
	if (PICTURE.test(character)) return WITHOUT_MEASURES.picture;
	return SQUARE.test(character) ? WITHOUT_MEASURES.square : WITHOUT_MEASURES.letter;
}
