/** The outlines of letters, for borders around names. */

import { create, type Font } from 'fontkit';
import type { Face } from '../drawing/drawing.ts';
import { readFontFile } from './font-files.ts';

export interface Outlined {
	/** SVG path data in units of the type, y upwards, each from the place where its letter begins. */
	letters: { path: string; x: number }[];
	/** Units of a type size. */
	em: number;
}

/**
 * Read apart from the type that a page is written in: who takes the outline of an ellipsis makes the library forget which
 * letter its points are, and a text that is copied from the page would lose its full stops.
 */
const fonts = new Map<string, Font>();

export function outlinesOf(text: string, face: Face, bold: boolean): Outlined {
	const font = fontOf(face, bold);
	const { glyphs, positions } = font.layout(text);
	let x = 0;
	const letters = glyphs.map((glyph, index) => {
		const letter = { path: glyph.path.toSVG(), x };
		x += positions[index]?.xAdvance ?? 0;
		return letter;
	});
	return { letters, em: font.unitsPerEm };
}

function fontOf(face: Face, bold: boolean): Font {
	const key = `${face} ${bold}`;
	const known = fonts.get(key);
	if (known) return known;
	const font = create(Buffer.from(readFontFile(face, bold)));
	if (!('layout' in font)) throw new TypeError('A file of type holds one face.');
	fonts.set(key, font);
	return font;
}
