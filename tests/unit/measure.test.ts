/** Widths of text from the tables: kerning, characters without measures, and whether the tables are of the fonts that are installed. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackFace } from '../../graph/drawing/measure/faces.ts';
import madeFrom from '../../graph/drawing/measure/made-from.json' with { type: 'json' };
import { measureSheet, measureText } from '../../graph/drawing/measure/sheet-measure.ts';
import { packFamily } from '../../graph/drawing/measure/pack.ts';

const ROOT = join(import.meta.dirname, '../..');
const FACES = [
	['sans', 400],
	['sans', 600],
	['serif', 400],
	['serif', 600]
] as const;

describe('the tables', () => {
	it.each(Object.entries(madeFrom))('are those of the installed %s', (file, checksum) => {
		const installed = createHash('sha256')
			.update(readFileSync(join(ROOT, file)))
			.digest('hex');
		expect(installed, 'The fonts have changed. Run `npm run font-measures` and commit what it writes.').toBe(checksum);
	});

	it('are of each file that holds the letters of the interface', () => {
		expect(Object.keys(madeFrom).map((file) => file.replace(/^.*\//, ''))).toEqual([
			'source-sans-3-latin-wght-normal.woff2',
			'source-sans-3-latin-ext-wght-normal.woff2',
			'source-serif-4-latin-wght-normal.woff2',
			'source-serif-4-latin-ext-wght-normal.woff2'
		]);
	});

	it('give back what was packed', () => {
		const regular = {
			advances: [500, 600, 700],
			kerning: [
				[0, -80, 5],
				[0, -80, 5],
				[0, 0, 0]
			]
		};
		const bold = {
			advances: [510, 610, 710],
			kerning: [
				[0, 0, 0],
				[12, 0, 0],
				[0, 0, 0]
			]
		};
		const family = packFamily(['A', 'V', '“'], { 400: regular, 600: bold });
		for (const [weight, { advances, kerning }] of [
			[400, regular],
			[600, bold]
		] as const) {
			const face = unpackFace(family, weight);
			const glyphs = [...face.glyphs.values()];
			expect([...face.glyphs.keys()]).toEqual(['A', 'V', '“']);
			expect(glyphs.map(({ advance }) => advance * 1000)).toEqual(advances);
			expect(
				glyphs.map(({ first }) =>
					glyphs.map(({ second }) => (face.kerning[first * face.classes + second] ?? NaN) * 1000)
				)
			).toEqual(kerning);
		}
	});

	it('put characters that are kerned alike into one class', () => {
		const kerning = [
			[-80, -80, 0],
			[-80, -80, 0],
			[0, 0, 0]
		];
		const face = { advances: [1, 2, 3], kerning };
		const family = packFamily(['A', 'Å', 'b'], { 400: face, 600: face });
		expect(family.firsts).toBe('0 0 1');
		expect(family.seconds).toBe('0 0 1');
		expect(family.faces[400].pairs).toEqual(['0 -80', '']);
	});
});

describe.each(FACES)('a text in %s at weight %i', (font, weight) => {
	const width = (text: string, size = 1) => measureText(text, size, font, weight);

	it('is as much wider as its size is larger', () => {
		expect(width('Albertslund', 20)).toBeCloseTo(2 * width('Albertslund', 10), 9);
		expect(width('Albertslund', 14.72)).toBeCloseTo(14.72 * width('Albertslund'), 9);
	});

	it('has the measures of its letters, not of an average one', () => {
		expect(width('l')).toBeLessThan(0.7 * width('n'));
		expect(width('m')).toBeGreaterThan(1.3 * width('n'));
		expect(width('')).toBe(0);
	});

	it('is kerned', () => {
		expect(width('AV')).toBeLessThan(width('A') + width('V') - 0.01);
		expect(width('To')).toBeLessThan(width('T') + width('o') - 0.01);
	});

	it.each([
		['a letter of another script as wider than most letters', 'א', 0.68],
		['a sign that is set in a square as one', '漢', 1],
		['a picture among letters as wider than its line is high', '😀', 1.3]
	])('counts %s', (_, character, share) => {
		expect(width(character)).toBeCloseTo(share, 9);
		// Of one code unit or two, and nothing is kerned with it.
		expect(width(`A${character}V`)).toBeCloseTo(width('A') + share + width('V'), 9);
	});

	it.each([
		['a letter and the mark over it as the one letter they make', 'a\u030arhus', 'århus'],
		['a mark that makes no letter of its own as nothing', 'q\u030a', 'q'],
		['characters that are not seen as nothing', 'ud\u00adsagn\u200b\u2060', 'udsagn'],
		['tabs and line breaks as spaces', 'a\tb\nc\r', 'a b c '],
		['a space that does not break as a space', 'a\u00a0b', 'a b']
	])('counts %s', (_, text, same) => {
		expect(width(text)).toBeCloseTo(width(same), 9);
	});

	it('has measures of all letters and signs of Danish', () => {
		const without = width('א');
		const signs = Array.from('æøåÆØÅéÉüÜöÖäÄß»«“”„‘’–—…·•§%&/()[]_+*#@€½0123456789');
		expect(signs.filter((sign) => width(sign) === without)).toEqual([]);
	});
});

describe('a name in the picture', () => {
	it('is in the sans serif font, of regular weight or bold', () => {
		expect(measureSheet('Gladsaxe', 16, false)).toBe(measureText('Gladsaxe', 16, 'sans', 400));
		expect(measureSheet('Gladsaxe', 16, true)).toBe(measureText('Gladsaxe', 16, 'sans', 600));
		expect(measureSheet('Gladsaxe', 16, true)).toBeGreaterThan(measureSheet('Gladsaxe', 16, false));
	});

	it('has the same width when it is asked for again, also after thousands of others', () => {
		const before = measureSheet('Gladsaxe', 16, false);
		for (let index = 0; index < 5000; index++) measureSheet(`Navn ${index}`, 16, false);
		expect(measureSheet('Gladsaxe', 16, false)).toBe(before);
	});
});
