/** A matrix as it is shown: the order of rows and columns, what a filter leaves out, how much is drawn, and the same as words and as text for a spreadsheet. */

import { describe, expect, it } from 'vitest';
import { besideOthers, figureOf } from '$graph/analysis/figures';
import { type CellSilence, type FacetCount, type FacetCounts, type Filter, NO_FILTER } from '$graph/model/query';
import { messagesFor } from '$lib/i18n/messages';
import { barPath } from '$lib/matrix/bar';
import { drawnOf } from '$lib/matrix/drawn';
import { countedNote, partNotes } from '$lib/matrix/notes';
import { documentPresets } from '$lib/matrix/presets';
import type { ReadMatrix, TableCell } from '$lib/matrix/sent';
import { rowSentences } from '$lib/matrix/sentences';
import { shownValues, type AxisValue } from '$lib/matrix/shown-values';
import { tabSeparated } from '$lib/matrix/tab-separated';
import { lookOf, tableOf } from '$lib/matrix/table';
import { BY_LIKENESS, DEFAULT_VIEW, type View } from '$lib/view/view';

const BASES: Record<string, number> = { Albertslund: 36, Gentofte: 87, Hvidovre: 127 };
/** Statements of a concept in each municipality. */
const COUNTS: Record<string, readonly number[]> = { Mod: [6, 5, 2], Åbenhed: [1, 5, 8], Fejl: [0, 2, 2] };
/** All statements of the three, and all of a concept. */
const ALL = 250;

const concept = (label: string): AxisValue => {
	const statements = (COUNTS[label] ?? []).reduce((sum, count) => sum + count, 0);
	return { id: `concept:${label.toLowerCase()}`, type: 'Concept', label, statements, total: statements };
};
const municipality = (label: string): AxisValue => {
	const base = BASES[label] ?? 0;
	return {
		id: `municipality:${label.toLowerCase()}`,
		type: 'Municipality',
		label,
		statements: base,
		total: base,
		base
	};
};
const rows = Object.keys(COUNTS).map(concept);
const columns = Object.keys(BASES).map(municipality);

function cellOf(row: AxisValue, column: AxisValue, statements: number, silence?: CellSilence): TableCell {
	const base = column.base ?? 0;
	const others = figureOf(row.statements - statements, ALL - base);
	return {
		row: row.id,
		column: column.id,
		...besideOthers(figureOf(statements, base), others, silence?.reason === 'hidden'),
		...(silence && { silence })
	};
}

const never: CellSilence = { reason: 'never', statements: 0, total: 0 };
const matrix: ReadMatrix = {
	rows,
	columns,
	sharesOf: 'columns',
	matched: ALL,
	base: ALL,
	cells: rows.flatMap((row) =>
		columns.map((column, place) => {
			const statements = COUNTS[row.label]?.[place] ?? 0;
			return cellOf(row, column, statements, statements === 0 ? never : undefined);
		})
	),
	order: {
		rows: ['concept:mod', 'concept:fejl', 'concept:åbenhed'],
		columns: ['municipality:hvidovre', 'municipality:albertslund', 'municipality:gentofte']
	}
};

const nameOf = (value: { label: string } | string) => (typeof value === 'string' ? value : value.label);
const table = (change: Partial<View>, of = matrix) => tableOf(of, { ...DEFAULT_VIEW, ...change }, nameOf);
const labels = (values: readonly AxisValue[]) => values.map(({ label }) => label).join(' ');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the rows of a matrix', () => {
	const ORDERS: [by: string, turned: boolean, figures: View['figures'], labels: string][] = [
		['likeness', false, 'share', 'Mod Fejl Åbenhed'],
		['likeness', true, 'share', 'Åbenhed Fejl Mod'],
		['name', false, 'share', 'Fejl Mod Åbenhed'],
		['name', true, 'share', 'Åbenhed Mod Fejl'],
		['total', false, 'share', 'Åbenhed Mod Fejl'],
		['municipality:albertslund', false, 'share', 'Mod Åbenhed Fejl'],
		['municipality:albertslund', true, 'share', 'Fejl Åbenhed Mod'],
		['municipality:hvidovre', false, 'count', 'Åbenhed Mod Fejl'],
		['municipality:hvidovre', false, 'difference', 'Åbenhed Fejl Mod'],
		['municipality:nowhere', false, 'share', 'Mod Fejl Åbenhed']
	];
	it.each(ORDERS)('by %s (turned: %s) with %s shown stand %s', (by, turned, figures, expected) => {
		expect(labels(table({ order: { by, turned }, figures }).rows)).toBe(expected);
	});

	it('that are equal keep their likeness', () => {
		// Mod and Fejl have as many in Hvidovre.
		expect(labels(table({ order: { by: 'municipality:hvidovre', turned: true }, figures: 'count' }).rows)).toBe(
			'Mod Fejl Åbenhed'
		);
	});

	it('without a figure in the column stand last, whichever way it is turned', () => {
		const hidden: CellSilence = { reason: 'hidden', statements: 3, total: 3 };
		const cells = matrix.cells.map((cell) =>
			cell.row === 'concept:mod' ? { ...cellOf(concept('Mod'), municipality('Albertslund'), 0, hidden) } : cell
		);
		for (const turned of [false, true]) {
			const { rows: ordered } = table({ order: { by: 'municipality:albertslund', turned } }, { ...matrix, cells });
			expect(ordered.at(-1)?.label).toBe('Mod');
		}
	});
});

describe('the columns of a matrix', () => {
	it('stand by likeness, and by name where the rows do', () => {
		expect(labels(table({}).columns)).toBe('Hvidovre Albertslund Gentofte');
		expect(labels(table({ order: { by: 'total', turned: false } }).columns)).toBe('Hvidovre Albertslund Gentofte');
		expect(labels(table({ order: { by: 'name', turned: true } }).columns)).toBe('Albertslund Gentofte Hvidovre');
	});
});

describe('a filter', () => {
	const owner = (label: string) => ({ id: `municipality:${label.toLowerCase()}`, label });
	const value = (document: string, whose: string, statements: number): AxisValue => ({
		...{ id: `value:${document}:v`, type: 'Value', label: document, kind: 'value' },
		...{ owner: owner(whose), statements, total: 9 }
	});
	const role = (label: string, statements: number): AxisValue => ({
		...{ id: `role:${label}`, type: 'Role', label, statements, total: 9 }
	});
	const ofFilter = (change: Partial<Filter>) => ({ ...NO_FILTER, ...change });
	const CASES: [what: string, values: AxisValue[], filter: Filter, shown: string][] = [
		[
			'leaves out municipalities beside the chosen',
			columns.map((c) => ({ ...c, statements: 0 })),
			ofFilter({ municipality: ['municipality:gentofte'] }),
			'Gentofte'
		],
		[
			'keeps silent municipalities where none is chosen',
			columns.map((c) => ({ ...c, statements: 0 })),
			ofFilter({ role: ['role:leder'] }),
			'Albertslund Gentofte Hvidovre'
		],
		[
			'leaves out values of other documents',
			[value('a', 'X', 0), value('b', 'X', 0)],
			ofFilter({ document: ['document:a'] }),
			'a'
		],
		[
			'leaves out values of other municipalities',
			[value('a', 'X', 0), value('b', 'Y', 0)],
			ofFilter({ municipality: ['municipality:y'] }),
			'b'
		],
		[
			'keeps kinds of a chosen role that have statements',
			[role('leder', 4), role('direktion', 2), role('alle', 0)],
			ofFilter({ role: ['role:leder'] }),
			'leder direktion'
		],
		[
			'keeps concepts that nobody mentions any more',
			rows.map((c) => ({ ...c, statements: 0 })),
			ofFilter({ concept: ['concept:mod'], municipality: ['municipality:gentofte'] }),
			'Mod Åbenhed Fejl'
		]
	];
	it.each(CASES)('%s', (_, values, filter, shown) => {
		const found = shownValues(values, filter);
		expect(labels(found.shown)).toBe(shown);
		expect(found.left).toBe(values.length - found.shown.length);
	});
});

describe('a cell', () => {
	const looks: [what: string, silence: CellSilence | undefined, base: number, look: string][] = [
		['with statements', undefined, 36, 'said'],
		['that nobody ever says', never, 36, 'never'],
		['that a filter hides', { reason: 'hidden', statements: 2, total: 2 }, 36, 'hidden'],
		['that a filter hides, without a base', { reason: 'hidden', statements: 2, total: 2 }, 0, 'hidden'],
		['without what fits', { reason: 'unmatched', statements: 0, total: 2 }, 36, 'unmatched'],
		['without a base', { reason: 'unmatched', statements: 0, total: 2 }, 0, 'none']
	];
	it.each(looks)('%s looks like it', (_, silence, base, look) => {
		const cell = cellOf(concept('Fejl'), { ...municipality('Albertslund'), base }, silence ? 0 : 1, silence);
		expect(lookOf(cell, 'share')).toBe(look);
	});

	it.each([
		[0.5, false, 'M0 0H50V6H0z'],
		[0, false, ''],
		[1, true, 'M49.5 0H50.5V6H49.5zM50 0H100V6H50z'],
		[-0.5, true, 'M49.5 0H50.5V6H49.5zM25 2H50V4H25z']
	])('of %d (to two sides: %s) has its bar where it belongs', (part, twoSided, path) => {
		expect(barPath(part, twoSided)).toBe(path);
	});
});

describe('what is drawn', () => {
	const many = (count: number, prefix: string): AxisValue[] =>
		Array.from({ length: count }, (_, place) => ({
			...{ id: `concept:${prefix}${place}`, type: 'Concept', label: `${prefix}${place}`, total: place },
			statements: place
		}));
	const none = { rows: 0, columns: 0 };
	const at = (change: Partial<View>) => ({ ...DEFAULT_VIEW, ...change });

	it('is all of a table that a page can hold', () => {
		const drawn = drawnOf({ rows: many(28, 'r'), columns: many(30, 'c') }, DEFAULT_VIEW, none);
		expect([drawn.rows.length, drawn.columns.length]).toEqual([28, 30]);
	});

	it('is a part of a larger one, the columns with most statements in their order, and more on request', () => {
		const table = { rows: many(100, 'r'), columns: many(40, 'c') };
		const first = drawnOf(table, DEFAULT_VIEW, none);
		expect([first.rows.length, first.columns.length]).toEqual([28, 15]);
		expect(first.columns.map(({ statements }) => statements)).toEqual(Array.from({ length: 15 }, (_, i) => 25 + i));
		const more = drawnOf(table, DEFAULT_VIEW, { rows: 1, columns: 1 });
		expect([more.rows.length, more.columns.length]).toEqual([28, 30]);
		expect(drawnOf(table, DEFAULT_VIEW, { rows: 9, columns: 9 })).toEqual(table);
	});

	it('holds the open cell and the column that rows are ordered by', () => {
		const table = { rows: many(100, 'r'), columns: many(40, 'c') };
		const { rows: down, columns: across } = drawnOf(
			table,
			at({ cell: ['concept:r99', 'concept:c0'], order: { by: 'concept:c1', turned: false } }),
			none
		);
		expect(down.some(({ id }) => id === 'concept:r99')).toBe(true);
		expect(across.map(({ id }) => id)).toEqual(expect.arrayContaining(['concept:c0', 'concept:c1']));
	});
});

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
