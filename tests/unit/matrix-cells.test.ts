/** What a page makes of a matrix, of invented countries under any filter: every figure is the store's, every sentence of the legend holds, and every cell opens as many statements as it says. */

import { beforeAll, describe, expect, it } from 'vitest';
import { country } from '$graph/generate/country';
import { drawFrom } from '$graph/generate/draw';
import { sampleOf } from '$graph/generate/sample';
import { FACETS, type Filter, type Matrix, type MatrixQuery, NO_FILTER } from '$graph/model/query';
import { openMemory } from '$graph/store/memory/open';
import type { GraphStore } from '$graph/store/port';
import { messagesFor } from '$lib/i18n/messages';
import { looksNotes } from '$lib/matrix/notes';
import { chanceOf, packMatrix, unpackMatrix, type ReadMatrix, type SentMatrix } from '$lib/matrix/sent';
import { tableOf } from '$lib/matrix/table';
import { cellStatements } from '$lib/view/crossing';
import { CELL_FIGURES } from '$lib/view/view';
import { smallGraph } from '../fixtures/graph.ts';
import { drawnFilter, recountOf } from '../fixtures/recount.ts';

const PAIRS = FACETS.flatMap((rows) =>
	FACETS.filter((columns) => rows !== columns || rows === 'concept').map((columns) => ({ rows, columns }))
);
const t = messagesFor('en');

/** As it comes over the wire. */
function sent(matrix: Matrix): ReadMatrix {
	return unpackMatrix(JSON.parse(JSON.stringify(packMatrix(matrix))) as SentMatrix);
}

describe.each([1, 2, 3])('the matrices of an invented country (chance %i)', (seed) => {
	let store: GraphStore;
	let filters: Filter[];
	beforeAll(async () => {
		store = openMemory();
		await store.write(country(sampleOf(smallGraph()), { statements: 70, organisations: 4, mentions: 1.6, seed }));
		const batch = await store.read();
		if (batch === undefined) throw new Error('Nothing was stored.');
		const recount = recountOf(batch);
		const draw = drawFrom(seed);
		filters = [NO_FILTER, drawnFilter(draw, recount), drawnFilter(draw, recount)];
	});

	const each = async (pair: Pick<MatrixQuery, 'rows' | 'columns'>, look: (m: Matrix, f: Filter) => Promise<void>) => {
		for (const filter of filters) await look(await store.matrix({ ...pair, filter }), filter);
	};

	it.each(PAIRS)('come out as the store made them: $rows and $columns', async (pair) => {
		await each(pair, (matrix) => {
			const read = sent(matrix);
			const { cells, ...rest } = matrix;
			const { cells: readCells, ...readRest } = read;
			expect(readRest).toEqual(rest);
			const columns = new Map(matrix.columns.map((column) => [column.id, column]));
			const whole = readCells.map((cell) => {
				const { joint: _joint, ...plain } = cell;
				const column = columns.get(cell.column);
				const chance = column && chanceOf(cell, column, read);
				return { ...plain, ...(chance && { chance }) };
			});
			expect(whole).toEqual(cells);
			return Promise.resolve();
		});
	});

	it.each(PAIRS)('open as many statements as a cell says: $rows and $columns', async (pair) => {
		await each(pair, async ({ cells }, filter) => {
			for (const { row, column, statements } of cells) {
				const asked = cellStatements(filter, [row, column]);
				if (asked === undefined) {
					expect([pair.rows, pair.columns, filter.concept.length > 0]).toEqual(['concept', 'concept', true]);
					continue;
				}
				const { total } = await store.statements({ ...asked, offset: 0, limit: 1 });
				expect({ row, column, total }).toEqual({ row, column, total: statements });
			}
		});
	});

	it.each(PAIRS)('have a legend that holds: $rows and $columns', async (pair) => {
		await each(pair, (matrix, filter) => {
			const read = sent(matrix);
			for (const figures of CELL_FIGURES) {
				const view = { ...pair, figures, filter, order: { by: 'likeness', turned: false }, cell: undefined };
				const table = tableOf(read, view, ({ label }) => label);
				const shown = table.rows.flatMap(({ id }) =>
					table.columns.flatMap((column) => table.cell(id, column.id) ?? [])
				);
				const notes = looksNotes(table, table, view, t);
				const measured = shown.filter(({ base, silence }) => base > 0 && silence?.reason !== 'hidden');
				const has = (reason: string) => measured.some(({ silence }) => silence?.reason === reason);
				expect(notes.includes(t.matrix.few)).toBe(shown.some(({ few, statements }) => few && statements > 0));
				expect(notes.includes(t.matrix.looks.hidden)).toBe(shown.some(({ silence }) => silence?.reason === 'hidden'));
				if (figures === 'difference') continue;
				expect(notes.includes(t.matrix.looks.never)).toBe(has('never'));
				expect(notes.includes(t.matrix.looks.unmatched)).toBe(has('unmatched'));
				const longest = Math.max(0, ...measured.map((cell) => (figures === 'share' ? cell.share : cell.statements)));
				expect(table.greatest).toBe(longest);
				const said = figures === 'share' ? t.comparison.longest(t.percent(longest)) : t.matrix.longestCount(longest);
				expect(notes.includes(said)).toBe(longest > 0);
			}
			return Promise.resolve();
		});
	});
});
