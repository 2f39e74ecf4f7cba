/** Lines of names and captions in pictures, whatever their script and length. */

import { describe, expect, it } from 'vitest';
import { breakLines } from '../../graph/drawing/labels.ts';
import { measureSheet } from '../../graph/drawing/measure/sheet-measure.ts';
import { cutLines, text, titleLines } from '../../graph/drawing/sheet-text.ts';
import { drawnLine, wrap } from '../../graph/drawing/wrap.ts';
import { isolated, withoutIsolates } from '../../graph/text/isolate.ts';
import { EVIL } from '../fixtures/evil-names.ts';

/** Every letter is ten pixels wide. */
const tens = (line: string) => [...line].length * 10;
const names = Object.entries(EVIL);

describe('a text for a sentence', () => {
	it.each([
		['Mod', 'Mod'],
		['勇氣 & 👍', '勇氣 & 👍'],
		['אומץ', '\u2068אומץ\u2069'],
		['Mod (שלום)', '\u2068Mod (שלום)\u2069'],
		['الشجاعة', '\u2068الشجاعة\u2069']
	])('of %j is %j', (name, expected) => {
		expect(isolated(name)).toBe(expected);
		expect(withoutIsolates(expected)).toBe(name);
	});
});

describe('a line', () => {
	it.each([
		['a word without end', 'aaaaaaaa', ['aaaa', 'aaaa']],
		['a letter with its marks', 'ab\u0301\u0301c\u0301defg', ['ab\u0301\u0301', 'c\u0301de', 'fg']],
		['a letter of two code units', '😀😀😀😀😀', ['😀😀😀😀', '😀']],
		['signs that are joined to one', 'ab👩‍👩‍👧cd', ['ab', '👩‍👩‍👧', 'cd']]
	])('breaks %s between characters', (_, words, expected) => {
		expect(wrap(words, 40, tens)).toEqual(expected);
	});

	it('has a character at least, in however little room', () => {
		expect(wrap('abc', 1, tens)).toEqual(['a', 'b', 'c']);
	});

	it('has four marks on a letter at most, and keeps its letters', () => {
		expect(drawnLine(`a${'\u0301'.repeat(50)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
	});

	it('is broken in time that its length alone decides', () => {
		let measured = 0;
		wrap('a'.repeat(4000), 1000, (line) => {
			measured += line.length;
			return tens(line);
		});
		expect(measured).toBeLessThan(1_000_000);
	});
});

describe.each(names)('the name “%s”', (_, name) => {
	it('has two lines as a title, within their room, and an ellipsis where it is longer', () => {
		const lines = titleLines(name, 400, 30, measureSheet);
		expect(lines.length).toBeLessThanOrEqual(2);
		for (const line of lines) expect(measureSheet(line, 30, true, 'serif')).toBeLessThanOrEqual(400);
		if (lines.join('').length < name.length) expect(lines.at(-1)).toMatch(/…$/);
		expect(lines.join('')).not.toMatch(/\p{Cs}/u);
	});

	it('has three lines beside its mark, within their room', () => {
		const lines = breakLines({ text: name, size: 16, bold: true, maxWidth: 190 }, measureSheet);
		expect(lines.length).toBeLessThanOrEqual(3);
		for (const line of lines) expect(measureSheet(line, 16, true)).toBeLessThanOrEqual(200);
		expect(lines.join('')).not.toMatch(/\p{Cs}/u);
	});

	it('turns none of what is drawn beside it about', () => {
		const lines = cutLines(name, 300, 3, (line) => measureSheet(line, 16, false));
		const drawn = text(lines, 0, 0, 20, { size: 16, color: '#000' }).lines;
		for (const line of drawn)
			if (/[\u0590-\u08ff]/.test(line.text)) expect(line.text).toMatch(/^\u2068[^\u2068]*\u2069$/);
	});
});
