/** `npm run font-measures`: measures the fonts that the app ships in a real Chromium, and writes the tables of graph/drawing/measure. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Font, PackedFamily, Weight } from '../../graph/drawing/measure/faces.ts';
import { type MeasuredFace, packFamily } from '../../graph/drawing/measure/pack.ts';
import { chromiumOptions } from './chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
const FONTS = 'node_modules/@fontsource-variable';
const FAMILIES: Record<Font, { name: string; folder: string }> = {
	sans: { name: 'Source Sans 3 Variable', folder: 'source-sans-3' },
	serif: { name: 'Source Serif 4 Variable', folder: 'source-serif-4' }
};

/**
 * From and to, both included: Latin, Latin-1 and Extended-A, ș ț and capital ẞ, then spaces, dashes,
 * quotes and signs. Without characters that are not seen.
 */
const RANGES: readonly (readonly [number, number])[] = [
	[0x20, 0x7e],
	[0xa0, 0xac],
	[0xae, 0x17f],
	[0x218, 0x21b],
	[0x1e9e, 0x1e9e],
	[0x2002, 0x200a],
	[0x2010, 0x2027],
	[0x202f, 0x203a],
	[0x2044, 0x2044],
	[0x20ac, 0x20ac],
	[0x2113, 0x2122],
	[0x2190, 0x2193],
	[0x2212, 0x2215]
];
/** The font files that have these characters. */
const SUBSETS = ['latin', 'latin-ext'];

const browser = await chromium.launch(await chromiumOptions(ROOT));
try {
	const page = await browser.newPage();
	await page.setContent(`<style>${Object.values(FAMILIES).map(styleOf).join('')}</style>`);
	write('sans.json', await measureFamily(page, 'sans'));
	write('serif.json', await measureFamily(page, 'serif'));
	write('made-from.json', checksums());
} finally {
	await browser.close();
}

/** The style sheet that the app imports, with its fonts inside. */
function styleOf({ folder }: { folder: string }): string {
	const style = readFileSync(join(ROOT, FONTS, folder, 'wght.css'), 'utf8');
	return style.replace(/url\(\.\/(files\/[^)]+)\)/g, (_, file: string) => {
		const font = readFileSync(join(ROOT, FONTS, folder, file)).toString('base64');
		return `url(data:font/woff2;base64,${font})`;
	});
}

async function measureFamily(page: Page, font: Font): Promise<PackedFamily> {
	const { name } = FAMILIES[font];
	const candidates = RANGES.flatMap(([from, to]) =>
		Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
	);
	const characters = await page.evaluate(findCovered, { name, candidates });
	// Extended-A lies in a font file of its own, and a browser kerns within one file alone. That two
	// such letters meet is rare, and without them the tables are a third smaller.
	const kerned = characters.filter((character) => !/[\u0100-\u1fff]/.test(character));
	const measure = (weight: Weight): Promise<MeasuredFace> =>
		page.evaluate(measureFace, { font: `${weight} 1000px '${name}'`, characters, kerned });
	process.stdout.write(`${name}: ${characters.length} of ${candidates.length} characters\n`);
	return packFamily(characters, { 400: await measure(400), 600: await measure(600) });
}

/**
 * In the page: the characters that the family has. In some weight they have another width than
 * where no font is named. ASCII and spaces count in any case, because every font has them.
 */
async function findCovered({ name, candidates }: { name: string; candidates: string[] }): Promise<string[]> {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('The canvas has no 2D context.');
	const widthsIn = (font: string): number[] => {
		context.font = font;
		return candidates.map((character) => context.measureText(character).width);
	};
	const covered = new Set(candidates.filter((character) => /[\p{ASCII}\p{Zs}]/u.test(character)));
	for (const weight of [200, 300, 400, 500, 600, 700, 800, 900]) {
		await document.fonts.load(`${weight} 1000px '${name}'`, candidates.join(''));
		const own = widthsIn(`${weight} 1000px '${name}'`);
		const fallback = widthsIn(`${weight} 1000px 'No such font'`);
		candidates.forEach((character, index) => own[index] !== fallback[index] && covered.add(character));
	}
	return candidates.filter((character) => covered.has(character));
}

/**
 * In the page: whole thousandths of the font size, which is what the font's own units are. Only
 * `kerned` characters are kerned with each other.
 */
function measureFace(asked: { font: string; characters: string[]; kerned: string[] }): MeasuredFace {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('The canvas has no 2D context.');
	context.font = asked.font;
	context.textRendering = 'geometricPrecision';
	const widthOf = (text: string): number => context.measureText(text).width;
	const widths = asked.characters.map(widthOf);
	const isKerned = asked.characters.map((character) => asked.kerned.includes(character));
	const kerning = asked.characters.map((first, i) =>
		asked.characters.map((second, j) => {
			if (!isKerned[i] || !isKerned[j]) return 0;
			// `|| 0` turns -0 into 0, so that both are of one class.
			return Math.round(widthOf(first + second) - (widths[i] ?? 0) - (widths[j] ?? 0)) || 0;
		})
	);
	return { advances: widths.map(Math.round), kerning };
}

/** Of each font file that was measured, by its path. */
function checksums(): Record<string, string> {
	const files = Object.values(FAMILIES).flatMap(({ folder }) =>
		SUBSETS.map((subset) => `${FONTS}/${folder}/files/${folder}-${subset}-wght-normal.woff2`)
	);
	const checksum = (file: string) =>
		createHash('sha256')
			.update(readFileSync(join(ROOT, file)))
			.digest('hex');
	return Object.fromEntries(files.map((file) => [file, checksum(file)]));
}

/** Spaces of other widths are written as escapes, because nobody can tell them apart. */
function write(file: string, content: unknown): void {
	const text = JSON.stringify(content, null, '\t').replace(
		/[\u00a0\u2000-\u200f\u2028-\u202f]/g,
		(space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
	writeFileSync(join(ROOT, 'graph/drawing/measure', file), `${text}\n`);
	process.stdout.write(`${file}: ${text.length} characters\n`);
}
