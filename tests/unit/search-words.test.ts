/** The words a text is searched by. */

import { describe, expect, it } from 'vitest';
import { normaliseWords, searchText, wordsOf } from '../../graph/text/normalise.ts';

describe('words of a text', () => {
	it.each([
		['lower case', 'MOD Og Tillid', ['mod', 'og', 'tillid']],
		['Danish letters folded', 'Æbler, øl og ÅL', ['aebler', 'oel', 'og', 'aal']],
		['å written as a with a ring', 'a\u030Abenhed', ['aabenhed']],
		['accents dropped', 'idé, allé, über', ['ide', 'alle', 'uber']],
		['digits kept', '4 mål i 2026', ['4', 'maal', 'i', '2026']],
		['punctuation out', '“mod” – (ja!) med-/modspil; TRIO’en', ['mod', 'ja', 'med', 'modspil', 'trio', 'en']],
		['no stop word dropped', 'mod med for og', ['mod', 'med', 'for', 'og']],
		['a soft hyphen inside a word', 'ledel\u00ADse', ['ledelse']],
		['a zero-width space inside a word', 'ledel\u200Bse', ['ledelse']],
		['a word joiner and a mark of direction inside a word', 'le\u2060del\u200Fse', ['ledelse']],
		['ligatures taken apart', 'e\uFB03cient, \uFB01nde', ['efficient', 'finde']],
		['a sharp s, small and capital', 'straße STRA\u1E9EE', ['strasse', 'strasse']],
		['a space that breaks no line', 'mod\u00A0og\u202Ftillid', ['mod', 'og', 'tillid']],
		['å as the unit of length', '\u212Bben', ['aaben']],
		['operators as punctuation', 'mod* OR "til" NEAR(x)', ['mod', 'or', 'til', 'near', 'x']],
		['NUL as a gap', 'mod\u0000tillid', ['mod', 'tillid']],
		['half a surrogate pair as a gap', 'mod\ud800tillid', ['mod', 'tillid']],
		['other alphabets kept', 'Ωmega λόγος', ['ωmega', 'λογος']],
		['nothing', ' \n\t…', []]
	])('%s', (_, text, words) => {
		expect(normaliseWords(text)).toEqual(words);
	});

	it('have the places they stand at', () => {
		const text = 'Så: a\u030Aben!';
		expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Så', 'a\u030Aben']);
	});

	it('are indexed with single spaces', () => {
		expect(searchText('  Vi –\ntør! ')).toBe('vi toer');
	});

	it('stay as they are when normalised again', () => {
		const once = searchText('Ærlig tale, é og ß, ĳ & Straße');
		expect(searchText(once)).toBe(once);
	});
});
