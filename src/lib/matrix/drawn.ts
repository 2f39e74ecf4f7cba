/** Which rows and columns of a matrix are drawn: a page holds some hundred cells, and more when a reader asks for them. */

import type { View } from '../view/view';
import type { AxisValue } from './shown-values';
import type { Table } from './table';

/** A table with more columns, or more cells, begins with a part. */
const WHOLE = { columns: 30, cells: 840 };
/** Columns and cells of such a part, and of each further one. */
const PART = { columns: 12, cells: 420 };
const FEWEST_ROWS = 10;

export interface Drawn {
	rows: readonly AxisValue[];
	columns: readonly AxisValue[];
}

/** How often a reader has asked for more of each. */
export type Pressed = Readonly<Record<keyof Drawn, number>>;

/**
 * Rows from the top; of columns those with most statements. The open cell, the column that a narrow
 * screen shows and the one that rows are ordered by are always among them.
 */
export function drawnOf(
	{ rows, columns }: Pick<Table, 'rows' | 'columns'>,
	{ cell, column, order }: Pick<View, 'cell' | 'column' | 'order'>,
	pressed: Pressed
): Drawn {
	const across =
		columns.length <= WHOLE.columns
			? columns
			: mostOf(columns, PART.columns * (1 + pressed.columns), [cell?.[1], column, order.by]);
	if (rows.length * across.length <= WHOLE.cells) return { rows, columns: across };
	const step = Math.max(FEWEST_ROWS, Math.floor(PART.cells / across.length));
	const least = rows.findIndex(({ id }) => id === cell?.[0]) + 1;
	return { rows: rows.slice(0, Math.max(step * (1 + pressed.rows), least)), columns: across };
}

/** The values with most statements, and those that must be there, in the order they had. */
function mostOf(
	values: readonly AxisValue[],
	most: number,
	needed: readonly (string | undefined)[]
): readonly AxisValue[] {
	const chosen = new Set([...values].sort((a, b) => b.statements - a.statements).slice(0, most));
	return values.filter((value) => chosen.has(value) || needed.includes(value.id));
}
