/** A matrix as it is shown: rows and columns in their order, and what the bars are measured by. */

import type { CellSilence } from '$graph/model/query';
import { facetInOrder } from '../facets/facet-order';
import type { CellFigures, View } from '../view/view';
import type { ReadMatrix, TableCell } from './sent';
import { shownValues, type AxisValue } from './shown-values';

export interface Table {
	rows: readonly AxisValue[];
	columns: readonly AxisValue[];
	/** How many rows and columns the filter leaves out. */
	left: { rows: number; columns: number };
	/** Undefined between a concept and itself. */
	cell(row: string, column: string): TableCell | undefined;
	/** What the rows are in fact ordered by: likeness, where the column asked for is not in the table. */
	by: string;
	/** The greatest figure of a cell, whichever sign it has: the longest bar. 0 where there is none. */
	greatest: number;
}

export function tableOf(
	{ rows, columns, cells, order }: ReadMatrix,
	view: Pick<View, 'rows' | 'columns' | 'figures' | 'order' | 'filter'>,
	nameOf: (value: AxisValue) => string
): Table {
	const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
	const cell = (row: string, column: string) => byPlace.get(`${row} ${column}`);
	const down = shownValues(rows, view.filter);
	const across = shownValues(columns, view.filter);
	const { by: wanted, turned } = view.order;
	const isColumn = across.shown.some(({ id }) => id === wanted);
	const by = isColumn || wanted === 'name' || wanted === 'total' ? wanted : 'likeness';
	const alike = inOrder(down.shown, order.rows);
	const figures = down.shown.flatMap((row) =>
		across.shown.map((column) => Math.abs(shownFigure(cell(row.id, column.id), view.figures) ?? 0))
	);
	return {
		rows: ordered(),
		columns: by === 'name' ? facetInOrder(view.columns, across.shown, nameOf) : inOrder(across.shown, order.columns),
		left: { rows: down.left, columns: across.left },
		cell,
		by,
		greatest: figures.reduce((most, figure) => Math.max(most, figure), 0)
	};

	function ordered(): readonly AxisValue[] {
		if (by === 'total') return byFigure(alike, ({ statements }) => statements, turned);
		if (isColumn) return byFigure(alike, ({ id }) => shownFigure(cell(id, by), view.figures), turned);
		const begun = by === 'name' ? facetInOrder(view.rows, down.shown, nameOf) : alike;
		return turned ? [...begun].reverse() : begun;
	}
}

/** The figure that a cell is measured by; undefined where it has none to compare. */
export function shownFigure(cell: TableCell | undefined, figures: CellFigures): number | undefined {
	if (!cell || cell.base === 0 || cell.silence?.reason === 'hidden') return undefined;
	if (figures === 'difference') return cell.difference;
	return figures === 'share' ? cell.share : cell.statements;
}

/** How a cell looks: with a figure, empty for one of three reasons, or without anything to measure it by. */
export type CellLook = 'said' | 'none' | CellSilence['reason'];

export function lookOf(cell: TableCell, figures: CellFigures): CellLook {
	if (cell.silence?.reason === 'hidden') return 'hidden';
	if (shownFigure(cell, figures) === undefined) return 'none';
	return cell.silence?.reason ?? 'said';
}

function inOrder(values: readonly AxisValue[], ids: readonly string[]): AxisValue[] {
	const places = new Map(ids.map((id, place) => [id, place]));
	return [...values].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** The greatest first, or the smallest where it is turned; what has no figure last. What is equal stays as it stands. */
function byFigure(
	values: readonly AxisValue[],
	figureOf: (value: AxisValue) => number | undefined,
	turned: boolean
): AxisValue[] {
	const figures = new Map(values.map((value) => [value, figureOf(value)]));
	return [...values].sort((a, b) => {
		const [first, second] = [figures.get(a), figures.get(b)];
		if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
		return turned ? first - second : second - first;
	});
}
