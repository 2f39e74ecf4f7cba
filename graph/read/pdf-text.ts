/** Turns the printed rows of a PDF into lines of text: blanks, paragraphs, headings. */

import type { LineCollector } from './extracted.ts';
import type { PrintedRow } from './pdf-rows.ts';

/** Letters of this many times the usual size make a heading. */
const LARGER = 1.14;
/** More than this many times the usual distance of rows begins a paragraph. */
const FARTHER = 1.35;
const LONGEST_HEADING = 120;

/** What is usual in a document. */
export interface Usual {
	/** Size of most letters. */
	size: number;
	/** True where bold letters are few enough to mean something. */
	boldMeans: boolean;
}

export function usualOf(rows: Iterable<PrintedRow>): Usual {
	const sizes = new Map<number, number>();
	let all = 0;
	let bold = 0;
	for (const { pieces } of rows) {
		for (const { text, size, isBold } of pieces) {
			const rounded = Math.round(size * 4) / 4;
			sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
			all += text.length;
			if (isBold) bold += text.length;
		}
	}
	const [usual] = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return { size: usual?.[0] ?? 10, boldMeans: bold < all / 3 };
}

/** Adds the rows of one column: those of a paragraph stand together, a heading on a line of its own. */
export function addColumn(rows: readonly PrintedRow[], usual: Usual, lines: LineCollector): void {
	const usualGap = usualDistance(rows);
	let paragraph: object = {};
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at];
		if (!row) continue;
		const before = rows[at - 1];
		if (before && row.y - before.y > FARTHER * Math.max(usualGap, 0.9 * row.size)) paragraph = {};
		const heading = headingFrom(rows, at, usual);
		if (heading) {
			lines.add('heading', heading.text);
			at = heading.last;
			paragraph = {};
		} else lines.add(undefined, textOf(row), paragraph);
	}
}

/** The distance that most rows keep; half of them are nearer. */
function usualDistance(rows: readonly PrintedRow[]): number {
	const distances = rows
		.flatMap((row, index) => {
			const before = rows[index - 1];
			return before && row.y > before.y ? [row.y - before.y] : [];
		})
		.sort((a, b) => a - b);
	return distances[Math.floor((distances.length - 1) / 2)] ?? 0;
}

/** The heading that begins with a row, over as many rows as it is printed on. */
function headingFrom(
	rows: readonly PrintedRow[],
	at: number,
	usual: Usual
): { text: string; last: number } | undefined {
	const first = rows[at];
	if (!first) return undefined;
	const isLarger = first.size >= LARGER * usual.size;
	const isBold = usual.boldMeans && isAllBold(first);
	if (!isLarger && !isBold) return undefined;
	let text = textOf(first);
	let last = at;
	for (let next = rows[last + 1]; next; next = rows[last + 1]) {
		const isSame = Math.abs(next.size - first.size) < 0.5 && isAllBold(next) === isAllBold(first);
		if (!isSame || next.y - (rows[last]?.y ?? 0) > 1.6 * first.size) break;
		text = `${text} ${textOf(next)}`;
		last++;
		if (text.length > LONGEST_HEADING) return undefined;
	}
	if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || /[.!,;]["”’]?$/.test(text)) return undefined;
	// a list whose items are bold, or a box
	if (isBold && !isLarger && (last > at + 1 || text.length > 80)) return undefined;
	return { text, last };
}

function isAllBold({ pieces }: PrintedRow): boolean {
	return pieces.every(({ isBold, text }) => isBold || !/\p{L}/u.test(text));
}

/** True where all words stand equally far apart: a row that is spread to the width of its column, no table. */
function isSpread(pieces: PrintedRow['pieces'], size: number): boolean {
	const gaps = pieces.slice(1).map(({ x }, index) => {
		const before = pieces[index];
		return before ? x - before.x - before.width : 0;
	});
	return gaps.length >= 2 && Math.max(...gaps) - Math.min(...gaps) < 0.1 * size;
}

/** The words of a row, a blank where there is a gap, a tab where there is a wide one. */
function textOf({ pieces, size, y }: PrintedRow): string {
	let text = '';
	let end: number | undefined;
	const widest = isSpread(pieces, size) ? Infinity : 1.8 * size;
	for (const piece of pieces) {
		const isRaised = piece.size < 0.8 * size && y - piece.y > 0.15 * size;
		// the figure of a note; that of a measure (m²) belongs to it
		if (isRaised && /^[\d*†, ]{1,5}$/.test(piece.text) && text !== '' && !/(?:^|\W)[ckm]?m$/u.test(text)) continue;
		const gap = end === undefined ? 0 : piece.x - end;
		if (gap > widest) text += '\t';
		else if (gap > 0.17 * size && !/\s$/.test(text)) text += ' ';
		text += piece.text;
		end = piece.x + piece.width;
	}
	return text;
}
