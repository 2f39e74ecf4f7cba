/**
 * Every cell of a table, of any two facets of invented countries under any filter: as a slow
 * recount of the export has it.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { isFew, speakingOf } from '../../graph/analysis/figures.ts';
import { seriated } from '../../graph/analysis/seriation.ts';
import { factsOf } from '../../graph/facts/batch.ts';
import { country } from '../../graph/generate/country.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { type Cell, type Facet, FACETS, type Filter, LIMITS, type Matrix, NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { drawnFilter, type Recount, without } from '../fixtures/recount.ts';
import { inventedCountry } from '../fixtures/invented-country.ts';

const CHANCES = [1, 2, 3, 4, 5, 6];
const PAIRS = FACETS.flatMap((rows) =>
	FACETS.filter((columns) => rows !== columns || rows === 'concept').map((columns) => ({ rows, columns }))
);

/**
 * What a share is of, in the words of the design: never cut by concepts, nor an organisation’s by
 * organisations.
 */
function uncut(filter: Filter, of: Facet): { base: Filter; among: Filter } {
	const free: Facet[] =
		of === 'document' ? ['municipality', 'document'] : of === 'municipality' ? ['municipality'] : [];
	return { base: without(filter, 'concept', ...free), among: without(filter, ...free) };
}

function recounted({ count }: Recount, filter: Filter, of: Facet, row: string, column: string): Partial<Cell> {
	const { base, among } = uncut(filter, of);
	const isOfRow = row.startsWith(`${of}:`);
	const [ours, theirs] = isOfRow ? [row, column] : [column, row];
	const figure = (statements: number, all: number) => ({
		statements,
		base: all,
		share: all === 0 ? 0 : statements / all
	});
	const statements = count(filter, [row, column]);
	const ever = count(NO_FILTER, [row, column]);
	const open = count(without(filter, 'municipality', 'document', 'value'), [row, column]);
	const empty = ever === 0 ? 'never' : open > 0 ? 'hidden' : 'unmatched';
	return {
		row,
		column,
		...figure(statements, count(base, [ours])),
		others: figure(count(among, [theirs], [ours]), count(base, [], [ours])),
		...(statements === 0 && {
			silence: { reason: empty, statements: empty === 'hidden' ? open : 0, total: ever }
		})
	};
}

describe.each(CHANCES)('the tables of an invented country (chance %i)', (seed) => {
	let store: GraphStore;
	let recount: Recount;
	const draw = drawFrom(seed);
	beforeAll(async () => {
		({ store, recount } = await inventedCountry(seed));
	});

	it.each(PAIRS)('cross $rows with $columns as a recount does', async ({ rows, columns }) => {
		for (const filter of [NO_FILTER, drawnFilter(draw, recount), drawnFilter(draw, recount)]) {
			const matrix = await store.matrix({ rows, columns, filter });
			const of = speakingOf(rows, columns);
			const ids = (facet: Facet) => recount.ids(facet);
			expect(matrix.sharesOf).toBe(of === rows ? 'rows' : 'columns');
			expect(matrix.matched).toBe(recount.count(filter));
			expect(matrix.rows.map(({ id }) => id).sort()).toEqual(ids(rows));
			expect([...matrix.order.columns].sort()).toEqual(ids(columns));
			const cells = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
			const expected = ids(rows).flatMap((row) =>
				ids(columns).flatMap((column) => (row === column ? [] : [recounted(recount, filter, of, row, column)]))
			);
			expect(cells.size).toBe(expected.length);
			for (const cell of expected) {
				const found = cells.get(`${cell.row} ${cell.column}`);
				const { difference, few, chance, ...plain } = found ?? {};
				expect(plain).toEqual(cell);
				if (!found) continue;
				expect(few).toBe(isFew(found, found.others));
				if (difference !== undefined) expect(difference).toBe(found.share - found.others.share);
				expect(chance === undefined).toBe(rows !== columns);
			}
			expectSums(matrix, recount, filter);
			if (rows !== columns) expectOrderOfShares(matrix);
			if (rows === 'concept' && columns === 'concept') expectChance(matrix, recount, filter);
		}
	});
});

/** What stands in the heads of rows and columns. */
function expectSums({ rows, columns, sharesOf, base }: Matrix, { count }: Recount, filter: Filter): void {
	const of = (sharesOf === 'rows' ? rows : columns)[0]?.id.split(':')[0] as Facet;
	const under = uncut(filter, of).base;
	expect(base).toBe(count(under));
	for (const [side, values] of [['rows', rows] as const, ['columns', columns] as const])
		for (const { id, statements, total, base: own } of values) {
			expect({ id, statements, total }).toEqual({
				id,
				statements: count(filter, [id]),
				total: count(NO_FILTER, [id])
			});
			expect(own).toBe(side === sharesOf ? count(under, [id]) : undefined);
		}
}

/** A long text must not count for more. */
function expectOrderOfShares({ rows, columns, cells, order }: Matrix): void {
	const byShare = seriated(
		cells.map(({ share }) => share),
		rows.length,
		columns.length
	);
	expect(order).toEqual({
		rows: byShare.rows.map((place) => rows[place]?.id),
		columns: byShare.columns.map((place) => columns[place]?.id)
	});
}

function expectChance({ cells }: Matrix, { count }: Recount, filter: Filter): void {
	const under = without(filter, 'concept');
	const all = count(under);
	for (const { row, column, chance } of cells) {
		const expected = all === 0 ? 0 : (count(under, [row]) * count(under, [column])) / all;
		expect(chance?.statements).toBe(count(under, [row, column]));
		expect(chance?.expected).toBeCloseTo(expected, 10);
		const lift = chance?.lift ?? 1;
		const near = chance?.near ?? 1;
		expect(lift >= 1 ? near >= 1 && near <= lift : near <= 1 && near >= lift).toBe(true);
	}
}

describe('a table', () => {
	it('is the same turned over', async () => {
		const { store } = await inventedCountry(9);
		const [first, second] = await Promise.all([
			store.matrix({ rows: 'concept', columns: 'municipality', filter: NO_FILTER }),
			store.matrix({ rows: 'municipality', columns: 'concept', filter: NO_FILTER })
		]);
		const turned = second.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row }));
		const byEnds = (a: Cell, b: Cell) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1);
		expect(turned.sort(byEnds)).toEqual([...first.cells].sort(byEnds));
	});

	it('keeps to its bound, says how much is beyond, and lists what is chosen', async () => {
		const store = openMemory();
		await store.write(country(sampleOf(smallGraph()), { statements: 900, organisations: 300 }));
		const least = (await store.matrix({ rows: 'document', columns: 'value', filter: NO_FILTER })).rows.map(
			({ id }) => id
		);
		const all = (await store.catalog()).nodes.filter(({ type }) => type === 'Document').map(({ id }) => id);
		const left = all.filter((id) => !least.includes(id));
		expect(least.length).toBeLessThan(all.length);
		const chosen = { ...NO_FILTER, document: left.slice(0, 2) };
		const { rows, columns, cells, more } = await store.matrix({ rows: 'document', columns: 'value', filter: chosen });
		expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(chosen.document));
		expect(cells).toHaveLength(rows.length * columns.length);
		expect(cells.length).toBeLessThanOrEqual(LIMITS.cells + 2 * columns.length);
		expect(rows.length + (more?.rows ?? 0)).toBe(all.length);
	});

	it('without anything says that nothing is left, and of whom', async () => {
		const store = openMemory();
		await store.write(factsOf(smallGraph()));
		const filter = { ...NO_FILTER, municipality: ['municipality:nordby'], role: ['role:vicedirektoer'] };
		const { matched, cells } = await store.matrix({ rows: 'concept', columns: 'municipality', filter });
		expect(matched).toBe(0);
		expect(new Set(cells.map(({ statements }) => statements))).toEqual(new Set([0]));
		expect(cells.every(({ silence }) => silence !== undefined)).toBe(true);
	});
});
