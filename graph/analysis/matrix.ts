/**
 * A table of two facets: every cell with its base, what the others say, and why it is empty where
 * it is.
 */

import { type Crossed, crossedIn, type CrossedUnder } from '../index/crossed.ts';
import type { Index } from '../index/index.ts';
import { GraphError } from '../model/errors.ts';
import type { Cell, Matrix, MatrixQuery, NodeRef } from '../model/query.ts';
import { amongAll, baseFilter, besideOthers, figureOf, speakingOf } from './figures.ts';
import { besideChance } from './intervals.ts';
import { seriated } from './seriation.ts';
import { cellSilence } from './silence.ts';

/**
 * The filters that a table is counted under beside its own, and whose statements its shares are of.
 */
function crossedUnder({ rows, columns, filter }: MatrixQuery): CrossedUnder {
	const facet = speakingOf(rows, columns);
	return {
		base: baseFilter(filter, facet),
		among: amongAll(filter, facet),
		open: { ...filter, municipality: [], document: [], value: [] },
		sharesOf: facet === rows ? 'rows' : 'columns'
	};
}

/** @throws {GraphError} bad-query for a facet crossed with itself, unless it is that of concepts */
function checkSides({ rows, columns }: MatrixQuery): void {
	if (rows !== columns || rows === 'concept') return;
	throw new GraphError(
		'bad-query',
		'columns',
		`Rows and columns are both “${rows}”; only concepts can be crossed with themselves.`,
		'Choose another facet for the columns, such as concept.'
	);
}

/**
 * @throws {GraphError} as {@link checkSides}; unknown-id for what the filter names and the graph
 * does not hold
 */
export function matrixIn(index: Index, query: MatrixQuery): Matrix {
	checkSides(query);
	const under = crossedUnder(query);
	const { sharesOf } = under;
	const counts = crossedIn(index, query, under);
	const { rows, columns, more, matched, base, bases } = counts;
	const withBases = (side: 'rows' | 'columns') =>
		counts[side].map((value, place) => (side === sharesOf ? { ...value, base: bases[place] ?? 0 } : value));
	const order = seriated(weightsOf(query, counts), rows.length, columns.length);
	const ids = (values: readonly NodeRef[], places: readonly number[]) => places.map((place) => values[place]?.id ?? '');
	return {
		rows: withBases('rows'),
		columns: withBases('columns'),
		sharesOf,
		matched,
		base,
		cells: rows.flatMap((row, first) =>
			columns.flatMap((column, second) => (row.id === column.id ? [] : [cellAt(sharesOf, counts, first, second)]))
		),
		order: { rows: ids(rows, order.rows), columns: ids(columns, order.columns) },
		...(more.rows + more.columns > 0 && { more })
	};
}

function cellAt(sharesOf: CrossedUnder['sharesOf'], counts: Crossed, first: number, second: number): Cell {
	const { rows, columns, base, bases, left, among, open, ever } = counts;
	const [row, column] = [rows[first], columns[second]];
	const at = first * columns.length + second;
	const [ours, theirs] = sharesOf === 'rows' ? [first, second] : [second, first];
	const statements = left[at] ?? 0;
	const figure = figureOf(statements, bases[ours] ?? 0);
	const others = figureOf((counts.amongAll[theirs] ?? 0) - (among[at] ?? 0), base - figure.base);
	const silence = cellSilence({ left: statements, open: open[at] ?? 0, ever: ever[at] ?? 0 });
	return {
		row: row?.id ?? '',
		column: column?.id ?? '',
		...besideOthers(figure, others, silence?.reason === 'hidden'),
		// Between concepts both sides list the same, so that the bases are those of both.
		...(counts.joint && { chance: besideChance(counts.joint[at] ?? 0, figure.base, bases[second] ?? 0, base) }),
		...(silence && { silence })
	};
}

/**
 * What likeness is seen by: shares, so that a long text does not count for more; between concepts,
 * shared statements.
 */
function weightsOf({ rows, columns }: MatrixQuery, { left, bases, columns: values }: Crossed): Float64Array {
	if (rows === columns) return Float64Array.from(left);
	const isOfRows = speakingOf(rows, columns) === rows;
	return Float64Array.from(left, (statements, at) => {
		const place = isOfRows ? Math.floor(at / values.length) : at % values.length;
		return statements / ((bases[place] ?? 0) || 1);
	});
}
