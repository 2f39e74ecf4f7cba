/** A matrix as it is shown: the order of rows and columns, what a filter leaves out, how much is drawn. */

import { describe, expect, it } from 'vitest';
import { type CellSilence, type Filter, NO_FILTER } from '$graph/model/query';
import { barBoxes } from '$lib/matrix/bar';
import { drawnOf } from '$lib/matrix/drawn';
import { shownValues, type AxisValue } from '$lib/matrix/shown-values';
import { lookOf } from '$lib/matrix/table';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import {
	concept,
	municipality,
	rows,
	columns,
	cellOf,
	never,
	matrix,
	table,
	labels
} from '../fixtures/invented-matrix.ts';

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
	const MIDDLE = { x: '49.5%', width: '1%', height: '100%' };
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
		[0.5, false, [{ width: '50%', height: '100%' }]],
		[0, false, []],
		[1, true, [MIDDLE, { x: '50%', width: '50%', height: '100%' }]],
		[-0.5, true, [MIDDLE, { x: '25%', width: '25%', y: '33%', height: '34%' }]]
	])('of %d (to two sides: %s) has its bar where it belongs', (part, twoSided, boxes) => {
		expect(barBoxes(part, twoSided)).toEqual(boxes);
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
		expect([first.rows.length, first.columns.length]).toEqual([35, 12]);
		expect(first.columns.map(({ statements }) => statements)).toEqual(Array.from({ length: 12 }, (_, i) => 28 + i));
		const more = drawnOf(table, DEFAULT_VIEW, { rows: 1, columns: 1 });
		expect([more.rows.length, more.columns.length]).toEqual([34, 24]);
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
