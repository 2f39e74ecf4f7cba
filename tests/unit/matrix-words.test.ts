/** What is said of a matrix: its notes and sentences, the text for a spreadsheet, and the tables that are ready. */

import { describe, expect, it } from 'vitest';
import { type CellSilence, type FacetCount, type FacetCounts, NO_FILTER } from '$graph/model/query';
import { messagesFor } from '$lib/i18n/messages';
import { countedNote, partNotes } from '$lib/matrix/notes';
import { documentPresets } from '$lib/matrix/presets';
import type { ReadMatrix } from '$lib/matrix/sent';
import { rowSentences } from '$lib/matrix/sentences';
import { type AxisValue } from '$lib/matrix/shown-values';
import { tabSeparated } from '$lib/matrix/tab-separated';
import { BY_LIKENESS, DEFAULT_VIEW, type View } from '$lib/view/view';
import { concept, columns, cellOf, matrix, nameOf, table, plain } from '../fixtures/invented-matrix.ts';

describe('what is said of a matrix', () => {
	const sentences = (language: 'da' | 'en', of: ReadMatrix = matrix, view: Partial<View> = {}) =>
		rowSentences(
			table(view, of),
			of,
			{ ...DEFAULT_VIEW, ...view },
			{ messages: messagesFor(language), fullNameOf: nameOf }
		).map(({ sentence }) => plain(sentence));

	it('is where the share of each row is greatest and smallest', () => {
		expect(sentences('da')).toEqual([
			'Mod fylder mest i Albertslund: 6 af 36 udsagn (16,7 %); mindst i Hvidovre: 2 af 127 udsagn (1,6 %).',
			'Fejl fylder mest i Gentofte: 2 af 87 udsagn (2,3 %); mindst i Albertslund: 0 af 36 udsagn (0,0 %).',
			'Åbenhed fylder mest i Hvidovre: 8 af 127 udsagn (6,3 %); mindst i Albertslund: 1 af 36 udsagn (2,8 %).'
		]);
	});

	it('is what fills a row most and least, where shares are of the row', () => {
		const turned: ReadMatrix = {
			...matrix,
			rows: matrix.columns,
			columns: matrix.rows,
			sharesOf: 'rows',
			cells: matrix.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row })),
			order: { rows: matrix.order.columns, columns: matrix.order.rows }
		};
		const [, albertslund] = sentences('en', turned, { rows: 'municipality', columns: 'concept' });
		expect(albertslund).toBe(
			'In Albertslund the most prominent is Mod: 6 of 36 statements (16.7%); the least, Fejl: 0 of 36 statements (0.0%).'
		);
	});

	it('is the one figure there is, and nothing of what the filter hides', () => {
		const filter = { ...NO_FILTER, municipality: ['municipality:albertslund'] };
		const cut = { ...matrix, columns: columns.map((c) => (c.label === 'Albertslund' ? c : { ...c, statements: 0 })) };
		expect(sentences('da', cut, { filter })[0]).toBe('Mod, Albertslund: 6 af 36 udsagn (16,7 %).');
		const hidden: CellSilence = { reason: 'hidden', statements: 1, total: 1 };
		const cells = columns.map((column) => cellOf(concept('Mod'), column, 0, hidden));
		expect(sentences('da', { ...matrix, rows: [concept('Mod')], cells })).toEqual([]);
	});

	it.each([
		[{}, /^Andel af alle kommunens udsagn \(n\), og hvor mange udsagn det er\./],
		[
			{ figures: 'difference' },
			/^Forskel i procentpoint mellem andelen af alle kommunens udsagn \(n\) og andelen hos de andre/
		],
		[{ filter: { ...NO_FILTER, role: ['Leder'] } }, /^Andel af kommunens udsagn til rollen Leder \(n\)/],
		[{ filter: { ...NO_FILTER, municipality: ['Gentofte'] } }, /^Andel af alle kommunens udsagn/],
		[
			{ filter: { ...NO_FILTER, concept: ['Fejl'] } },
			/Kun udsagn, der passer til begrebsfiltret, tæller; n er også de andre/
		],
		[
			{ columns: 'role', filter: { ...NO_FILTER, municipality: ['Gentofte'] } },
			/^Andel af udsagn til rollen inden for filtrene \(n\)/
		],
		[{ columns: 'concept' }, /^Andel af alle udsagn, der nævner rækkens begreb \(n\)/]
	] as [Partial<View>, RegExp][])('of %j is what its shares are of', (change, said) => {
		expect(countedNote({ ...DEFAULT_VIEW, ...change }, messagesFor('da'), nameOf)).toMatch(said);
	});

	it('is how much of it is shown, and which part of a link is not in it', () => {
		const asked: View = {
			...DEFAULT_VIEW,
			order: { by: 'municipality:nowhere', turned: false },
			cell: ['concept:mod', 'municipality:nowhere']
		};
		const whole = table(asked);
		const said = (drawn: { rows: readonly AxisValue[]; columns: readonly AxisValue[] }, more?: ReadMatrix['more']) =>
			partNotes({ ...whole, left: { rows: 0, columns: 2 } }, drawn, more ? { more } : {}, asked, messagesFor('da'));
		const t = messagesFor('da').matrix;
		expect(said({ ...whole, rows: [] }, { rows: 0, columns: 95 })).toEqual([
			'Tabellen begynder med 0 af 3 begreber.',
			'Viser 3 af 100 kommuner, dem med flest udsagn.',
			'2 kommuner, som filtret vælger fra, vises ikke.',
			t.noColumn,
			t.noCell,
			t.alike
		]);
		expect(partNotes(table({}), table({}), {}, { ...DEFAULT_VIEW, order: BY_LIKENESS }, messagesFor('da'))).toEqual([
			t.alike
		]);
	});
});

describe('a copied table', () => {
	const copied = (figures: View['figures'], of = matrix) =>
		plain(
			tabSeparated(table({ figures }, of), figures, ['Title', 'Link'], {
				messages: messagesFor('da'),
				fullNameOf: nameOf
			})
		).split('\n');

	it('has counts and shares in columns of their own, bases in the heads, and below it what it is', () => {
		expect(copied('share')).toEqual([
			'\tI alt\tHvidovre (n = 127): udsagn\tHvidovre (n = 127): andel\tAlbertslund (n = 36): udsagn\tAlbertslund (n = 36): andel\tGentofte (n = 87): udsagn\tGentofte (n = 87): andel',
			'Mod\t13\t2\t1,6 %\t6\t16,7 %\t5\t5,7 %',
			'Fejl\t4\t2\t1,6 %\t0\t0,0 %\t2\t2,3 %',
			'Åbenhed\t14\t8\t6,3 %\t1\t2,8 %\t5\t5,7 %',
			'',
			'Title',
			'Link'
		]);
	});

	it('has counts alone where the table shows these, and nothing where the filter hides', () => {
		expect(copied('count')[1]).toBe('Mod\t13\t2\t6\t5');
		const hidden: CellSilence = { reason: 'hidden', statements: 1, total: 1 };
		const cells = matrix.cells.map((cell) => (cell.row === 'concept:mod' ? { ...cell, silence: hidden } : cell));
		expect(copied('count', { ...matrix, cells })[1]).toBe('Mod\t13\t\t\t');
	});

	it('keeps names in their cell, and from being taken for a formula', () => {
		const odd = { ...matrix, rows: [{ ...concept('Mod'), label: '=1+1\tx\ny' }] };
		expect(copied('count', odd)[1]).toBe("'=1+1 x y\t13\t2\t6\t5");
	});
});

describe('the tables that are ready', () => {
	const counted = (id: string, type: FacetCount['type'], label: string): FacetCount => ({
		...{ id, type, label, statements: 1, total: 1 }
	});
	const facets: FacetCounts['facets'] = {
		municipality: [],
		role: [],
		relation: [],
		concept: [],
		value: [counted('value:a:mod', 'Value', 'Mod')],
		document: [counted('document:b', 'Document', 'B'), counted('document:a', 'Document', 'A')]
	};
	const presets = (more?: FacetCounts['more']) =>
		documentPresets({ total: 2, matched: 2, facets, ...(more && { more }) }).map(({ document, presets: ready }) => [
			document.label,
			...ready.map(({ rows: down, columns: across }) => `${down} ${across}`)
		]);

	it('are those of each document, of its values where it has some', () => {
		const ofValues = ['value role', 'concept value'];
		expect(presets()).toEqual([
			['A', 'concept role', ...ofValues],
			['B', 'concept role']
		]);
		expect(presets({ value: 3 })).toEqual([
			['A', 'concept role', ...ofValues],
			['B', 'concept role', ...ofValues]
		]);
	});

	it('show one document alone', () => {
		const [first] = documentPresets({ total: 2, matched: 2, facets });
		const { filter, rows: down, columns: across } = first?.presets[1]?.step(DEFAULT_VIEW) ?? DEFAULT_VIEW;
		expect({ filter, down, across }).toEqual({
			filter: { ...NO_FILTER, document: ['document:a'] },
			down: 'value',
			across: 'role'
		});
	});
});
