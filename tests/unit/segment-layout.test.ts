/** How lists, columns, tables, headings and what belongs to the page are told from each other, one kind a row. */

import { describe, expect, it } from 'vitest';
import { readLayout } from '../../graph/segment/segment.ts';
import type { LineRole } from '../../graph/text/line-role.ts';

const MARKS = { heading: '# ', 'lead-in': '> ', bullet: '- ', sentence: '' };
const marked = (text: string, roles?: readonly (LineRole | undefined)[]) =>
	readLayout(text, undefined, roles && { roles }).segments.map(({ kind, text: words }) => `${MARKS[kind]}${words}`);
const leftOut = (text: string) =>
	readLayout(text).leftOut.map(({ start, end, reason }) => [text.slice(start, end).trim(), reason]);

const POINTS = ['Vi svarer samme dag.', 'Vi holder aftaler, også når det er svært.', 'Vi spørger.'];

describe('points of a list', () => {
	it.each([
		['a sign nobody listed', '‣ ', '‣ ', '‣ '],
		['arrows that touch the word', '->', '->', '->'],
		['pictures', '✅ ', '✅ ', '✅ '],
		['a letter of a symbol font', 'n ', 'n ', 'n '],
		['section signs', '§ ', '§ ', '§ '],
		['characters of a private font', '\uf0b7\t', '\uf0b7\t', '\uf0b7\t'],
		['numbers in brackets', '(1) ', '(2) ', '(3) '],
		['letters', 'a) ', 'b) ', 'c) '],
		['Roman numbers', 'I. ', 'II. ', 'III. '],
		['decimal numbers', '1.1 ', '1.2 ', '1.3 '],
		['numbers in circles', '①', '②', '③']
	])('are told by %s', (_, ...signs) => {
		const [first, second, third] = signs;
		const text = `${first}Vi svarer samme dag.\n${second}Vi holder aftaler, også\nnår det er svært.\n${third}Vi spørger.\n`;
		expect(marked(text)).toEqual(POINTS.map((words) => `- ${words}`));
	});

	it.each([
		[
			'of one word',
			'Det bygger vi på:\n\n• nærvær\n• ro\n• mod\n',
			['> Det bygger vi på:', '- nærvær', '- ro', '- mod']
		],
		[
			'without signs below a colon',
			'Vi lægger vægt på:\n\nnærvær i mødet\nro omkring opgaven\n\nVi taler om det.',
			['> Vi lægger vægt på:', '- nærvær i mødet', '- ro omkring opgaven', 'Vi taler om det.']
		],
		[
			'without signs, which begin alike',
			'Vi lægger vægt på\n\nat vi lytter\nat vi svarer\n\nVi taler om det.',
			['# Vi lægger vægt på', '- at vi lytter', '- at vi svarer', 'Vi taler om det.']
		],
		[
			'below a heading',
			'Vores aftaler\n\nVi lytter til borgeren\nVi holder aftaler\nVi siger fra\n\nDem taler vi om.',
			['# Vores aftaler', '- Vi lytter til borgeren', '- Vi holder aftaler', '- Vi siger fra', 'Dem taler vi om.']
		],
		[
			'before a paragraph',
			'• vi spørger\n• vi svarer\nVi holder øje med det. Ellers retter vi det.',
			['- vi spørger', '- vi svarer', 'Vi holder øje med det.', 'Ellers retter vi det.']
		]
	])('%s', (_, text, expected) => {
		expect(marked(text)).toEqual(expected);
	});

	it('have dashes where the words before ask for them, though no colon does', () => {
		expect(marked('Et godt møde kræver, at\n- alle har læst dagsordenen\n- nogen skriver ned')).toEqual([
			'> Et godt møde kræver, at',
			'- alle har læst dagsordenen',
			'- nogen skriver ned'
		]);
	});

	it('are no quotation, and no line of running text that a dash begins', () => {
		expect(marked('»Jeg siger det.« Sådan er det.\n\n»Du spørger.« Det er godt.')).toEqual([
			'»Jeg siger det.«',
			'Sådan er det.',
			'»Du spørger.«',
			'Det er godt.'
		]);
		expect(marked('Vi står sammen, også når\n– det er svært.')).toEqual(['Vi står sammen, også når – det er svært.']);
	});
});

describe('headings', () => {
	it.each([
		['close to their text', 'Mod & Rummelighed\nVi siger det, vi mener.\nOmsorg\nVi ser hinanden.'],
		['numbered', '1. Mod & Rummelighed\nVi siger det, vi mener.\n2. Omsorg\nVi ser hinanden.'],
		['numbered without a stop', '1 Mod & Rummelighed\n\nVi siger det, vi mener.\n\n2 Omsorg\n\nVi ser hinanden.']
	])('%s', (_, text) => {
		expect(marked(text)).toEqual(['# Mod & Rummelighed', 'Vi siger det, vi mener.', '# Omsorg', 'Vi ser hinanden.']);
	});

	it.each([
		'Vi vil hellere spørge en gang for meget end en gang for lidt',
		'Når en af os er syg, tager de andre over uden at brokke sig',
		'Vi mødes hver mandag og fordeler ugens opgaver mellem os'
	])('are no full sentences that lack their stop: %s', (sentence) => {
		expect(marked(`Om ugen\n\n${sentence}\n\nVi holder fri.`)).toEqual(['# Om ugen', sentence, 'Vi holder fri.']);
	});

	it('are the commitments that stand over their texts', () => {
		const text =
			'Vi vil have et tættere samspil med alle politikerne\n\nVi er en del af en demokratisk organisation, og det viser vi.';
		expect(marked(text)[0]).toBe('# Vi vil have et tættere samspil med alle politikerne');
	});

	it.each([
		['Derfor skal vi:', '> '],
		['Vi er modige, når vi:', '> '],
		['Vi gør det altid sådan:', ''],
		['Principper:', '# ']
	])('are told from words that lead in a list: %s', (words, mark) => {
		expect(marked(`${words}\n\n• lytte\n• svare`)).toEqual([`${mark}${words}`, '- lytte', '- svare']);
	});
});

describe('a sentence', () => {
	it.each([
		[
			'ends in a small word inside a quotation',
			'Han siger: »Det er en skuffe med papir i.«',
			'Han siger: »Det er en skuffe med papir i.«'
		],
		[
			'goes on before a name, where an empty line follows each line',
			'Her blev den stiftet af tre fra\n\nVesterhede og en, som hed\n\nKaroline. De ville noget andet, som\n\ningen andre ville.',
			'Her blev den stiftet af tre fra Vesterhede og en, som hed Karoline.'
		]
	])('%s', (_, text, expected) => {
		expect(marked(text)[0]).toBe(expected);
	});
});

describe('what is printed side by side', () => {
	it('is read column by column where it runs on', () => {
		const text = [
			'Tillid               Mod                  Omhu',
			'Vi stoler på hin-    Vi siger det højt,   Vi gør arbejdet',
			'anden og følger op   også når det er      færdigt og retter',
			'bagefter.            svært.               vores fejl.'
		].join('\n');
		expect(marked(text)).toEqual([
			'# Tillid',
			'Vi stoler på hinanden og følger op bagefter.',
			'# Mod',
			'Vi siger det højt, også når det er svært.',
			'# Omhu',
			'Vi gør arbejdet færdigt og retter vores fejl.'
		]);
	});

	it.each([
		['tabs', 'Værdi\tHandling\nTillid\tVi stoler på hinanden.\nMod\tVi siger fra.\n'],
		['bars', '| Værdi | Handling |\n|---|---|\n| Tillid | Vi stoler på hinanden. |\n| Mod | Vi siger fra. |\n']
	])('is read cell by cell in a table of %s', (_, text) => {
		expect(marked(text)).toEqual(['# Tillid', 'Vi stoler på hinanden.', '# Mod', 'Vi siger fra.']);
		expect(leftOut(text).filter(([, why]) => why === 'table header')).toEqual([
			['Værdi', 'table header'],
			['Handling', 'table header']
		]);
	});

	it('is read cell by cell also where cells go on over lines', () => {
		const text = [
			'Tillid    Du slipper kontrollen      Du siger til, når',
			'          og følger op.              du er gået i stå.',
			'Omhu      Du giver god tid til       Du gør det færdigt,',
			'          det vigtige.               du har lovet.'
		].join('\n');
		expect(marked(text)).toEqual([
			'# Tillid',
			'Du slipper kontrollen og følger op.',
			'Du siger til, når du er gået i stå.',
			'# Omhu',
			'Du giver god tid til det vigtige.',
			'Du gør det færdigt, du har lovet.'
		]);
	});
});

describe('what belongs to the page', () => {
	it('is a running head, and the sentence and the word go on over it', () => {
		const text = 'Vi begynder, når alle er\n\nElmby · side 2\n\nkommet, på vores perso-\n\nElmby · side 3\n\nnalemøde.';
		expect(marked(text)).toEqual(['Vi begynder, når alle er kommet, på vores personalemøde.']);
		expect(leftOut(text)).toEqual([
			['Elmby · side 2', 'running head'],
			['Elmby · side 3', 'running head']
		]);
	});

	it('is no numbered heading, and no heading or line of prose that returns', () => {
		const text =
			'Fokusområde 1\n\nVi ser på alt det,\nvi gør.\n\nFokusområde 2\n\nVi hører på alt det,\nvi gør.\n\nVærdier\n\nVi tør.\n\nVærdier\n\nVi kan.';
		expect(marked(text)).toEqual([
			'# Fokusområde 1',
			'Vi ser på alt det, vi gør.',
			'# Fokusområde 2',
			'Vi hører på alt det, vi gør.',
			'# Værdier',
			'Vi tør.',
			'# Værdier',
			'Vi kan.'
		]);
	});

	it.each([
		['dots', 'Forord ........ 3\nVores opgave ...... 5\nMod ......... 7'],
		['spaced dots', 'Forord . . . . . 3\nVores opgave . . . . 5\nMod . . . . . 7'],
		['tabs', 'Forord\t3\nVores opgave\t5\nMod\t7'],
		['entries that go on', 'Forord ...... 3\nVores opgave, og hvordan\nvi løser den ..... 5\nMod ....... 7'],
		['numbers on lines of their own', 'Forord\n3\nVores opgave\n5\nMod\n7'],
		['no numbers', 'Forord\nVores opgave\nMod']
	])('is a list of contents with %s', (_, entries) => {
		const text = `Indhold\n${entries}\n\nForord\n\nVi tør.\n\nVores opgave\n\nVi kan.\n\nMod\n\nVi vil.`;
		expect(marked(text)).toEqual(['# Forord', 'Vi tør.', '# Vores opgave', 'Vi kan.', '# Mod', 'Vi vil.']);
	});

	it('is the menu of a page on the web', () => {
		const text =
			'MENU\nSøg\nBorger\nErhverv\n\nForside > Om os > Ledelse\n\nVores grundlag\n\nVi lytter hver dag.\n\nDel på Facebook\nLæs op\n© Elmby 2026';
		expect(marked(text)).toEqual(['# Vores grundlag', 'Vi lytter hver dag.']);
		expect(new Set(leftOut(text).map(([, why]) => why))).toEqual(new Set(['menu']));
	});

	it('is no menu where nothing says so', () => {
		expect(marked('Kontakt\n\nVi ringer tilbage.\n\nOm os\n\nVi er her.')).toEqual([
			'# Kontakt',
			'Vi ringer tilbage.',
			'# Om os',
			'Vi er her.'
		]);
	});
});

describe('the roles that an original gives its lines', () => {
	it('decide what is a heading, a point, a paragraph and a cell', () => {
		const text =
			'Vi er her\n\nVi lytter\n\nvi spørger\nvi svarer\n\nVærdi\n\nTillid\n\nVi stoler på hinanden\n\nMod\n\nVi siger fra';
		const roles: (LineRole | undefined)[] = ['heading', undefined, 'paragraph', undefined, 'item', 'item', undefined];
		roles.push('header-cell', undefined, 'first-cell', undefined, 'cell', undefined, 'first-cell', undefined, 'cell');
		expect(marked(text, roles)).toEqual([
			'# Vi er her',
			'# Vi lytter',
			'- vi spørger',
			'- vi svarer',
			'# Tillid',
			'Vi stoler på hinanden',
			'# Mod',
			'Vi siger fra'
		]);
	});
});

describe('a text of any shape', () => {
	it.each([
		['10,000 points', '• vi lytter til alle\n'.repeat(10_000), 10_000],
		[
			'10,000 numbered points',
			Array.from({ length: 10_000 }, (_, at) => `${(at % 99) + 1}. vi lytter\n`).join(''),
			10_000
		],
		['a table of 5,000 rows', 'Tillid\tVi stoler på hinanden.\n'.repeat(5000), 10_000],
		['a word of 200 kB', `Vi lytter. ${'a'.repeat(200_000)}`, 1],
		['20,000 lines without an end', 'vi lytter     til alle     her\n'.repeat(20_000), 1],
		['20,000 colons', 'Vi:\n'.repeat(20_000), 20_000]
	])('is cut to its end: %s', (_, text, count) => {
		expect(readLayout(text).segments).toHaveLength(count);
	});
});
