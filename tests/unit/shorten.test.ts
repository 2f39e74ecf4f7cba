/** Holds the one way in which long texts are cut. */

import { describe, expect, it } from 'vitest';
import { shorten, shortenAtWord } from '../../graph/text/shorten.ts';

describe('a text that is too long', () => {
	it.each([
		['en to tre', 9, 'en to tre'],
		['en to tre', 8, 'en to t…'],
		['en to tre', 7, 'en to…'],
		['ab😀cd', 4, 'ab…']
	])('%s in %i is cut where the limit falls: %s', (text, most, expected) => {
		expect(shorten(text, most)).toBe(expected);
	});

	it.each([
		['en to tre', 9, 'en to tre'],
		['en to, tre', 9, 'en to…'],
		['sammenhængskraft', 7, 'sammen…']
	])('%s in %i is cut at a word’s end: %s', (text, most, expected) => {
		expect(shortenAtWord(text, most)).toBe(expected);
	});
});
