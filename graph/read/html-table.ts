/** What the cells of a table are: the header row, the cell that heads its row, and the others. */

import type { LineRole } from '../text/line-role.ts';

/** A cell with its text, a line for each block in it. */
export interface Cell {
	lines: readonly string[];
	/** The page says that it heads a row or a column. */
	isHeader: boolean;
}

/** A row; `isHeader` where the page says that it heads the table. */
export interface Row {
	cells: readonly Cell[];
	isHeader: boolean;
}

type CellRole = Extract<LineRole, 'header-cell' | 'first-cell' | 'cell'>;

/** The role of each cell, row by row. Where the table does not say it, the lengths of its texts do. */
export function cellRoles(rows: readonly Row[]): CellRole[][] {
	const head = headerRows(rows);
	const below = rows.slice(head);
	const firstHeads = headsRows(below);
	return rows.map(({ cells }, index) =>
		cells.map((_, column): CellRole => {
			if (index < head) return 'header-cell';
			return column === 0 && cells.length > 1 && firstHeads ? 'first-cell' : 'cell';
		})
	);
}

/** How many rows at the top head the table. */
function headerRows(rows: readonly Row[]): number {
	const marked = rows.findIndex(
		({ cells, isHeader }) => !isHeader && !(cells.length > 1 && cells.every((cell) => cell.isHeader || isEmpty(cell)))
	);
	if (marked !== 0) return marked < 0 ? 0 : marked;
	const [first, ...rest] = rows;
	if (!first || rest.length < 2 || first.cells.length < 2) return 0;
	const isShort = first.cells.every((cell) => isEmpty(cell) || isLabel(cell));
	const longer = rest.filter(({ cells }) => cells.slice(1).some((cell) => !isLabel(cell))).length;
	return isShort && longer >= rest.length / 2 ? 1 : 0;
}

/** True where the first cells are labels, or marked so, and the others say more. */
function headsRows(rows: readonly Row[]): boolean {
	const firsts = rows.flatMap(({ cells }) => (cells.length > 1 && cells[0] ? [cells[0]] : []));
	if (firsts.length === 0) return false;
	return firsts.every((cell) => cell.isHeader || isEmpty(cell) || isLabel(cell));
}

function isEmpty({ lines }: Cell): boolean {
	return lines.length === 0;
}

/** A few words that are no sentence. */
function isLabel({ lines }: Cell): boolean {
	const text = lines.join(' ');
	return lines.length > 0 && text.length <= 60 && text.split(/\s+/).length <= 6 && !/[.!?;]["”’]?$/.test(text);
}
