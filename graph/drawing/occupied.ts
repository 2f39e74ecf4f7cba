/** Rectangles that take room in a window, found by where they are: a window holds hundreds of marks and names, and few of them are near one another. */

export interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Side of a cell in pixels: about the width of a name. */
const CELL = 96;
/** Cells of a row; a row of wider windows is cut off, and what is beyond shares its last cell. */
const COLUMNS = 64;

export interface Occupied<Taken extends Rectangle> {
	add(taken: Taken): void;
	/** True where something overlaps it that `counts`. */
	overlaps(rectangle: Rectangle, counts?: (taken: Taken) => boolean): boolean;
}

/** Empty at first. */
export function createOccupied<Taken extends Rectangle>(): Occupied<Taken> {
	const cells = new Map<number, Taken[]>();
	return {
		add(taken) {
			forEachCell(taken, (cell) => {
				const there = cells.get(cell);
				if (there) there.push(taken);
				else cells.set(cell, [taken]);
				return false;
			});
		},
		overlaps: (rectangle, counts = () => true) =>
			forEachCell(
				rectangle,
				(cell) => cells.get(cell)?.some((taken) => overlap(rectangle, taken) && counts(taken)) ?? false
			)
	};
}

/** Until one of them answers true. Whatever is outside the window is in a cell on its edge. */
function forEachCell({ left, top, right, bottom }: Rectangle, visit: (cell: number) => boolean): boolean {
	const [firstColumn, lastColumn] = [cellOf(left), cellOf(right)];
	const [firstRow, lastRow] = [cellOf(top), cellOf(bottom)];
	for (let row = firstRow; row <= lastRow; row++)
		for (let column = firstColumn; column <= lastColumn; column++) if (visit(row * COLUMNS + column)) return true;
	return false;
}

function cellOf(pixel: number): number {
	return Math.min(COLUMNS - 1, Math.max(0, Math.floor(pixel / CELL)));
}

function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
