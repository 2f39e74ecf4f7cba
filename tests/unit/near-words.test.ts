/** Words a slip away: the same as by the plain rule, whatever the words. */

import { describe, expect, it } from 'vitest';
import { drawFrom } from '../../graph/generate/draw.ts';
import { nearWords, slipsIn } from '../../graph/index/near.ts';
import { suggest } from '../../graph/index/suggest.ts';
import { WordList } from '../../graph/index/word-list.ts';

/** Optimal string alignment by its definition. */
function slipsBetween(a: string, b: string): number {
	const from = (i: number, j: number): number => {
		if (i === 0 || j === 0) return i + j;
		const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
		return Math.min(
			at(i - 1, j) + 1,
			at(i, j - 1) + 1,
			at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
			swapped ? at(i - 2, j - 2) + 1 : Infinity
		);
	};
	const known = new Map<string, number>();
	function at(i: number, j: number): number {
		const key = `${i},${j}`;
		const slips = known.get(key) ?? from(i, j);
		known.set(key, slips);
		return slips;
	}
	return at(a.length, b.length);
}

describe('words near what was typed', () => {
	it.each([
		['tilid', 'tillid', 1],
		['ledlse', 'ledelse', 1],
		['ansvvar', 'ansvar', 1],
		['tlilid', 'tillid', 1],
		['samarbjede', 'samarbejde', 1],
		['smarbejed', 'samarbejde', 2]
	])('%j is near %j by %i', (typed, word, slips) => {
		expect(nearWords(['a', word, 'z'].sort(), typed)).toEqual([{ word, slips }]);
	});

	it.each([
		['a word of three letters', 'mod', ['mad', 'mo', 'mode']],
		['a word of seven letters with two slips', 'ledelse', ['ledels', 'lædels', 'lesedl']],
		['the word itself', 'tillid', ['tillid']]
	])('leaves out %s', (_, typed, words) => {
		const near = nearWords([...words].sort(), typed).map(({ word }) => word);
		expect(near.every((word) => slipsBetween(word, typed) <= slipsIn(typed.length))).toBe(true);
		expect(near).not.toContain(typed);
		if (typed.length < 4) expect(near).toEqual([]);
	});

	it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('are those of the plain rule, draw %i', (seed) => {
		const draw = drawFrom(seed);
		const word = (most: number) =>
			Array.from({ length: 1 + draw.below(most) }, () => draw.pick(['a', 'b', 'c', 'å'])).join('');
		const words = [...new Set(Array.from({ length: 400 }, () => word(11)))].sort();
		for (let turn = 0; turn < 12; turn++) {
			const typed = turn % 2 === 0 ? word(11) : draw.pick(words);
			const most = slipsIn(typed.length);
			const expected = words
				.map((word) => ({ word, slips: slipsBetween(word, typed) }))
				.filter(({ slips }) => slips > 0 && slips <= most);
			expect(nearWords(words, typed)).toEqual(expected);
		}
	});
});

describe('suggested searches', () => {
	const list = new WordList();
	list.push(['ansvar', 'ledelse', 'samarbejde', 'tillid']);
	list.push(['tillid', 'tillod']);
	const words = list.done();
	const suggested = (...typed: string[]) =>
		suggest(words, words, typed, () => true).map((search) => search.map(({ word }) => word).join(' '));

	it('begin with the word of most statements, where several are as near', () => {
		expect(suggested('tillyd')).toEqual(['tillid', 'tillod']);
	});

	it('mend three words, and none where more are unknown', () => {
		expect(suggested('ansvr', 'ledlse', 'tilid')).toEqual(['ansvar ledelse tillid']);
		expect(suggested('ansvr', 'ledlse', 'tilid', 'samarbede')).toEqual([]);
	});

	it('are none where one word is near nothing', () => {
		expect(suggested('ansvr', 'elefant')).toEqual([]);
	});

	it('leave out what finds nothing', () => {
		expect(suggest(words, words, ['tilid'], () => false)).toEqual([]);
	});
});
