/** Brings the lines of a text into reading order: columns one after the other, tables cell by cell. */

import type { LineRole } from '../text/line-role.ts';
import { findFurniture, type Furniture } from './furniture.ts';
import { readGrids, type Grid } from './grids.ts';

/** A line, or the part of a line that stands in one column. Offsets are UTF-16, `end` exclusive. */
export interface Piece {
	readonly start: number;
	readonly end: number;
	readonly role?: LineRole;
	/** Why it is no part of the text. */
	readonly furniture?: Furniture;
	/** Its column is one of several that were printed side by side, numbered through the text; 0 for a line of its own. */
	readonly column: number;
}

/** What is known of the lines of a text, by their number from 0. */
export interface Given {
	/** One for each line, where the original told them. */
	readonly roles?: readonly (LineRole | undefined)[];
	readonly noteLines?: readonly number[];
}

/**
 * The pieces of `text`, blank ones included. Every letter of it belongs to exactly one.
 */
export function readPieces(text: string, { roles, noteLines = [] }: Given = {}): Piece[] {
	const lines = linesOf(text);
	const words = lines.map(({ start, end }) => text.slice(start, end));
	const furniture = findFurniture(words, noteLines);
	const whole = (index: number): Piece => {
		const role = roles?.[index];
		const why = furniture.get(index);
		const line = lines[index] ?? NOWHERE;
		return {
			...line,
			column: 0,
			...(role === undefined ? {} : { role }),
			...(why === undefined ? {} : { furniture: why })
		};
	};
	if (roles) return lines.map((_, index) => whole(index));
	const pieces: Piece[] = [];
	let at = 0;
	let columns = 0;
	for (const grid of readGrids(words.map((line, index) => (furniture.has(index) ? undefined : line)))) {
		while (at < grid.from) pieces.push(whole(at++));
		for (const piece of grid.kind === 'table' ? cellsOf(grid, lines) : columnsOf(grid, lines, columns))
			pieces.push(piece);
		columns += grid.kind === 'columns' ? grid.columns : 0;
		at = grid.to;
	}
	while (at < lines.length) pieces.push(whole(at++));
	return pieces;
}

const NOWHERE = { start: 0, end: 0 };

interface Stretch {
	readonly start: number;
	readonly end: number;
}

function linesOf(text: string): Stretch[] {
	let start = 0;
	return text.split('\n').map((line) => {
		const found = { start, end: start + line.length };
		start = found.end + 1;
		return found;
	});
}

function columnsOf(grid: Grid, lines: readonly Stretch[], before: number): Piece[] {
	const pieces: Piece[] = [];
	for (let column = 0; column < grid.columns; column++) {
		grid.rows.forEach((row, index) => {
			const line = lines[grid.from + index] ?? NOWHERE;
			const cell = row[column];
			// A blank in a column parts what stands above and below it there.
			const where = cell
				? { start: line.start + cell.from, end: line.start + cell.to }
				: { start: line.end, end: line.end };
			pieces.push({ ...where, column: before + column + 1 });
		});
		const { end } = lines[grid.to - 1] ?? NOWHERE;
		pieces.push({ start: end, end, column: 0 });
	}
	return pieces;
}

/** The cells of a table row by row; of a row that goes on over several lines, each cell is read to its end first. */
function cellsOf(grid: Grid, lines: readonly Stretch[]): Piece[] {
	const pieces: Piece[] = [];
	const blankAt = (line: number): Piece => {
		const { end } = lines[line] ?? NOWHERE;
		return { start: end, end, column: 0 };
	};
	for (const { first, last, isHeader } of grid.tableRows) {
		for (let column = 0; column < grid.columns; column++) {
			const role: LineRole = isHeader ? 'header-cell' : column === 0 && grid.hasHeads ? 'first-cell' : 'cell';
			for (let row = first; row <= last; row++) {
				const cell = grid.rows[row]?.[column];
				const line = lines[grid.from + row] ?? NOWHERE;
				if (cell) pieces.push({ start: line.start + cell.from, end: line.start + cell.to, column: 0, role });
			}
			pieces.push(blankAt(grid.from + last));
		}
	}
	return pieces;
}
