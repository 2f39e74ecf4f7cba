/** What stands for something else is read as what it is: wrong encodings, codes, signs, letters apart, figures of notes. */

import { describe, expect, it } from 'vitest';
import { openRepairer } from '../../graph/repair/repair.ts';
import { CODE_PAGES, type CodePage } from '../../graph/text/code-pages.ts';

const repairer = openRepairer();
const mended = (text: string) => repairer.repair(text).text;

function pageNamed(name: string): CodePage {
	const page = CODE_PAGES.find((one) => one.name === name);
	if (page === undefined) throw new Error(`no page ${name}`);
	return page;
}

/** UTF-8 as a program shows it that takes it for another page. */
function readAs(text: string, name: string): string {
	const page = pageNamed(name);
	return Array.from(Buffer.from(text, 'utf8'), (byte) =>
		byte < 0x80 ? String.fromCharCode(byte) : page.characterOf(byte)
	).join('');
}

describe('a wrong encoding', () => {
	const PRINTED = 'Vi gør det – også når det er svært … “Åbenhed” og »mod«, en idé til 10 €, § 5, Ærø og ØST.';

	it.each([
		['windows-1252', 1],
		['windows-1252', 2],
		['windows-1252', 3],
		['macintosh', 1],
		['macintosh', 3],
		['cp850', 2],
		['cp437', 3],
		['cp865', 2],
		['windows-1250', 3],
		['windows-1251', 2],
		['windows-1253', 2],
		['windows-1254', 2],
		['windows-1257', 2],
		['iso-8859-2', 1],
		['iso-8859-15', 1],
		['koi8-r', 2]
	])('is undone where UTF-8 was read as %s, %d times', (name, times) => {
		let text = PRINTED;
		for (let time = 0; time < times; time++) text = readAs(text, name);
		expect(text).not.toBe(PRINTED);
		expect(mended(text)).toBe(PRINTED);
	});

	it.each([
		['windows-1252', 'macintosh'],
		['macintosh', 'windows-1252'],
		['windows-1252', 'windows-1250'],
		['cp850', 'windows-1252'],
		['windows-1252', 'cp850']
	])('is undone where a text in %s was read as %s', (written, read) => {
		const printed = 'Vi møder borgeren med åbenhed, og vi lærer af det, når vi fejler. Ærlighed og Øvelse.';
		const [from, to] = [pageNamed(written), pageNamed(read)];
		const text = printed.replace(/[^\p{ASCII}]/gu, (letter) => to.characterOf(from.byteOf(letter) ?? 0) ?? letter);
		expect(text).not.toBe(printed);
		expect(mended(text)).toBe(printed);
	});

	it('leaves a text alone that has such signs of its own', () => {
		const text = 'Vi måler √2 og ½ · ¬ 3, citerer »Ä« og ÖÜ, og vi har fælles mål: Å”, Æ’ og ‚så‘.';
		expect(repairer.repair(text)).toMatchObject({ text, changes: [] });
	});

	it('points back into the text as given', () => {
		const text = 'Vi f√∏lger op, og Vi f&oslash;lger op: til\u200blid og o\ufb03ciel.';
		const { text: read, toSource } = repairer.repair(text);
		expect(read).toBe('Vi følger op, og Vi følger op: tillid og officiel.');
		const places = ['følger', 'følger', 'tillid', 'officiel'].map((word, index) => {
			const at = index === 1 ? read.lastIndexOf(word) : read.indexOf(word);
			return text.slice(toSource(at), toSource(at + word.length));
		});
		expect(places).toEqual(['f√∏lger', 'f&oslash;lger', 'til\u200blid', 'o\ufb03ciel']);
	});
});

describe('signs that stand for others', () => {
	it.each([
		[
			'codes of HTML',
			'f&oslash;lger &#248;rer &#xF8;er p&aring;&nbsp;vej &mdash; &amp; &amp;oslash;l',
			'følger ører øer på vej — & øl'
		],
		['ligatures', 'ﬁnder ﬂytter eﬀekt oﬃciel', 'finder flytter effekt officiel'],
		['letters and their marks', 'ga\u030ar A\u030aben cafe\u0301', 'går Åben café'],
		['signs without width', 'til\u200blid fore\u2060bygge mod\ufeffet \u202aro\u202c', 'tillid forebygge modet ro'],
		['a sign without width in place of a blank', 'når\u200bdet regner', 'når det regner'],
		['a soft hyphen inside a line', 'sam\u00adarbejde', 'samarbejde'],
		['letters set apart', 'V O R E S   L Ø F T E', 'VORES LØFTE'],
		['letters set apart evenly', 'v o r e s l ø f t e r', 'vores løfter'],
		['letters set apart around a sign', 'M O D & R O', 'MOD & RO']
	])('are read as what they are: %s', (_, text, expected) => {
		expect(mended(`Det her er vores hverdag: ${text} og mere endnu.`)).toBe(
			`Det her er vores hverdag: ${expected} og mere endnu.`
		);
	});

	it('keep their lines', () => {
		expect(mended('Vi f&#10;r det\nogs&aring;\nsam\u00ad\narbejde')).toBe('Vi f r det\nogså\nsam\u00ad\narbejde');
	});
});

describe('letters written with two', () => {
	it.each([
		[
			'Vi foelger op paa det, og NAAR det gaar skaevt, siger vi det.',
			'Vi følger op på det, og NÅR det går skævt, siger vi det.'
		],
		[
			'Vi bygger broer og laeser poesi med Michael. Vi goer det, saa maden naar frem.',
			'Vi bygger broer og læser poesi med Michael. Vi gør det, så maden når frem.'
		]
	])('are read as one, in words that are none as they stand: %s', (text, expected) => {
		expect(mended(text)).toBe(expected);
	});

	it('are those of names where nothing else is written so', () => {
		const text = 'Vi har mod til at prøve nyt. Aabenraa, Maersk og Oehlenschlaeger er navne.';
		expect(repairer.repair(text)).toMatchObject({ text, changes: [] });
	});
});

describe('figures that refer to notes', () => {
	const mendedLines = (text: string) => repairer.repair(text);

	it.each([
		['glued', 'Vi viser tillid1 og ansvar2.\n\n1 Se planen fra maj.\n2 Vedtaget i juni.', [2, 3]],
		['raised', 'Vi viser tillid¹ og ansvar².\n\n¹ Se planen fra maj.\n² Vedtaget i juni.', [2, 3]],
		[
			'in brackets',
			'Vi viser tillid[1] og ansvar [2].\n\n[1] Se planen fra maj,\nsom vi fik.\n[2] Vedtaget i juni.',
			[2, 3, 4]
		],
		['signs', 'Vi viser tillid* og ansvar**.\n\n* Se planen fra maj.\n** Vedtaget i juni.', [2, 3]]
	])('are no part of the word: %s', (_, text, noteLines) => {
		const repaired = mendedLines(text);
		expect(repaired.text.split('\n')[0]).toBe('Vi viser tillid og ansvar.');
		expect(repaired.noteLines).toEqual(noteLines);
	});

	it.each(['CO2 og H2O er farligt.', 'Version2 er klar.', 'Vi er 12 og kører på trin 2.', 'Fra 2024 til 2025.'])(
		'are none where no note is: %s',
		(text) => {
			expect(mendedLines(text)).toMatchObject({ text, noteLines: [] });
		}
	);
});
