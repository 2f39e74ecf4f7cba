/** Reads a Word file: mammoth turns it into HTML by its styles, and the reader of pages does the rest. */

import { type Extracted, Unreadable } from './extracted.ts';
import { readConverted } from './html.ts';
import { LARGEST_INFLATED } from './limits.ts';
import { unzip } from './zip.ts';

/** What carries text and its structure; pictures, typefaces and settings are never inflated. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Beside mammoth's own: titles, deep headings, Danish style names, and tables of contents, which are no text. */
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Titel'] => h1:fresh",
	...[7, 8, 9].map((level) => `p[style-name='heading ${level}'] => h6:fresh`),
	...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
	...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
	"p[style-name='TOC Heading'] => !",
	"p[style-name='table of figures'] => !",
	'br => br'
];

/** @throws {Unreadable} @throws {ZipError} */
export async function readDocx(bytes: Buffer, limit: number): Promise<Extracted> {
	const [{ default: mammoth }, { zipSync }] = await Promise.all([import('mammoth'), import('fflate')]);
	const parts = unzip(bytes, (name) => PARTS.test(name), LARGEST_INFLATED);
	if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) {
		throw new Unreadable('is a Word file without its text', 'Open it in Word, and save it again.');
	}
	// what mammoth is given has its true sizes, and nothing that was not counted
	const counted = zipSync(Object.fromEntries(parts), { level: 0 });
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(counted) },
		{ styleMap: STYLES, includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(noPicture) }
	);
	return readConverted(value, limit);
}

async function noPicture(): Promise<{ src: string }> {
	return { src: '' };
}
