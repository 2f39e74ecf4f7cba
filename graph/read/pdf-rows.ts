/** Puts the pieces of text on a page of a PDF into printed rows, and the rows into reading order: columns one after the other. */

/** A piece of text where it is printed; points, from the page's upper left corner, `y` its base line. */
export interface Piece {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Of its letters. */
	size: number;
	isBold: boolean;
}

/** What is printed at one height, or the part of it that stands in one column. */
export interface PrintedRow {
	pieces: Piece[];
	y: number;
	size: number;
	/** Where it begins and ends. */
	left: number;
	right: number;
}

/** Widest row count that is searched for columns; a page of text has a hundred. */
const MOST_ROWS = 2_000;
/** A gutter is at least this wide, in letter sizes. */
const GUTTER = 1;
/** Rows that each column must have. */
const COLUMN_ROWS = 3;

/** The rows of a page, top down. */
export function rowsOf(pieces: readonly Piece[]): PrintedRow[] {
	const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
	const rows: Piece[][] = [];
	let last: { y: number; size: number } | undefined;
	for (const piece of sorted) {
		// a raised figure, or a larger first letter, stands on the same row
		const near = last && piece.y - last.y < 0.4 * Math.max(last.size, piece.size);
		const row = rows.at(-1);
		if (near && row) row.push(piece);
		else rows.push([piece]);
		if (!near || piece.size > (last?.size ?? 0)) last = { y: piece.y, size: piece.size };
	}
	return rows.map(rowOf);
}

function rowOf(pieces: Piece[]): PrintedRow {
	const sorted = pieces.sort((a, b) => a.x - b.x);
	const widest = sorted.reduce((best, piece) => (lettersIn(piece) > lettersIn(best) ? piece : best));
	return {
		pieces: sorted,
		y: widest.y,
		size: widest.size,
		left: Math.min(...sorted.map(({ x }) => x)),
		right: Math.max(...sorted.map(({ x, width }) => x + width))
	};
}

function lettersIn({ text }: Piece): number {
	return text.replace(/\s/g, '').length;
}

/** Rows that follow each other in reading, in groups: each group is a column, or what goes across. */
export function inReadingOrder(rows: readonly PrintedRow[]): PrintedRow[][] {
	if (rows.length > MOST_ROWS) return [[...rows]];
	const groups: PrintedRow[][] = [];
	let across: PrintedRow[] = [];
	const endAcross = () => {
		if (across.length > 0) groups.push(across);
		across = [];
	};
	for (let at = 0; at < rows.length;) {
		const found = continues(rows[at - 1], rows[at]) ? undefined : columnsFrom(rows, at);
		const row = rows[at];
		if (found) {
			endAcross();
			// a column may hold columns again
			groups.push(...inReadingOrder(found.left), ...inReadingOrder(found.right));
			at = found.end;
		} else {
			if (row) across.push(row);
			at++;
		}
	}
	endAcross();
	return groups;
}

/** True where a row goes on with the paragraph above it, which goes across: its last row is often short. */
function continues(before: PrintedRow | undefined, row: PrintedRow | undefined): boolean {
	if (!before || !row || isBold(before) !== isBold(row)) return false;
	const isSame = Math.abs(before.size - row.size) < 0.5 && Math.abs(before.left - row.left) < row.size;
	return isSame && row.y - before.y < 1.5 * row.size && before.right > row.right && !hasGutter(row);
}

function isBold({ pieces }: PrintedRow): boolean {
	return pieces.every((piece) => piece.isBold);
}

function hasGutter({ pieces, size }: PrintedRow): boolean {
	return pieces.some((piece, index) => {
		const before = pieces[index - 1];
		return before !== undefined && piece.x - before.x - before.width > GUTTER * size;
	});
}

interface Columns {
	left: PrintedRow[];
	right: PrintedRow[];
	/** The first row behind them. */
	end: number;
}

type Span = readonly [from: number, to: number];

/** Two columns that begin with this row: a gap that no row crosses as far down as it goes. */
function columnsFrom(rows: readonly PrintedRow[], from: number): Columns | undefined {
	const edges = { left: Infinity, right: -Infinity };
	for (const { left, right } of rows) {
		edges.left = Math.min(edges.left, left);
		edges.right = Math.max(edges.right, right);
	}
	let free: Span[] = [[edges.left, edges.right]];
	let best: Columns | undefined;
	for (let at = from; at < rows.length; at++) {
		const row = rows[at];
		if (!row) break;
		free = withoutRow(free, row);
		if (free.length === 0) break;
		// looked at where it may end, not at each row
		const next = rows[at + 1];
		const goesOn = next !== undefined && withoutRow(free, next).length > 0;
		if (goesOn || at - from + 1 < 2 * COLUMN_ROWS - 2) continue;
		const widest = free
			.map((span) => split(rows.slice(from, at + 1), span))
			.filter((columns) => columns !== undefined)[0];
		if (widest) best = { ...widest, end: at + 1 };
	}
	return best;
}

/** What of the free spans is still free below this row. */
function withoutRow(free: readonly Span[], { pieces, size }: PrintedRow): Span[] {
	let left = [...free];
	for (const { x, width } of pieces) {
		const to = x + width;
		left = left.flatMap(([a, b]): Span[] =>
			to <= a || x >= b
				? [[a, b]]
				: [
						[a, x],
						[to, b]
					]
		);
		left = left.filter(([a, b]) => b - a >= GUTTER * size);
	}
	return left;
}

/** The rows cut in two at a gap; undefined where the sides are no running text, as in a table or a list of contents. */
function split(rows: readonly PrintedRow[], [from, to]: Span): Omit<Columns, 'end'> | undefined {
	const middle = (from + to) / 2;
	const side = (isHere: (piece: Piece) => boolean) =>
		rows.flatMap(({ pieces }) => {
			const here = pieces.filter(isHere);
			return here.length > 0 ? [rowOf(here)] : [];
		});
	const left = side(({ x }) => x < middle);
	const right = side(({ x }) => x >= middle);
	return isRunning(left) && isRunning(right) ? { left, right } : undefined;
}

/** Several rows, most of which have some words and fill their column. */
function isRunning(rows: readonly PrintedRow[]): boolean {
	if (rows.length < COLUMN_ROWS) return false;
	const left = Math.min(...rows.map((row) => row.left));
	const width = Math.max(...rows.map((row) => row.right)) - left;
	const full = rows.filter((row) => row.right - row.left >= 0.6 * width).length;
	const letters = rows.reduce((sum, { pieces }) => sum + pieces.reduce((all, piece) => all + lettersIn(piece), 0), 0);
	return letters / rows.length >= 10 && full >= rows.length / 2;
}
