/** Writes a text as it is read: without running heads and the like, and in order, where columns and tables put words of several statements on one line. */

import { lineView } from '../text/lines.ts';
import { readPieces } from './pieces.ts';

export interface ReadingOrder {
	/** One line for each line of a column or cell. */
	readonly text: string;
	/** The stretches of the given text that `[start, end)` of this one stands for, one for each line, in reading order. */
	toGiven(start: number, end: number): { start: number; end: number }[];
}

/** Undefined where every line stands by itself and belongs to the text: then it is read as it is. */
export function readingOrder(given: string): ReadingOrder | undefined {
	const all = readPieces(lineView(given)).filter(({ start, end }) => start < end);
	const inOrder = all.every(({ column, role, furniture }) => column === 0 && role === undefined && !furniture);
	if (inOrder) return undefined;
	const pieces = all.filter(({ furniture }) => !furniture);
	const starts: number[] = [];
	let length = 0;
	for (const { start, end } of pieces) {
		starts.push(length);
		length += end - start + 1;
	}
	return {
		text: pieces.map(({ start, end }) => given.slice(start, end)).join('\n'),
		toGiven(from, to) {
			const found: { start: number; end: number }[] = [];
			for (let at = lastAtOrBefore(starts, from); at < pieces.length && (starts[at] ?? 0) < to; at++) {
				const piece = pieces[at];
				const begins = starts[at] ?? 0;
				if (piece === undefined) break;
				const start = piece.start + Math.max(0, from - begins);
				const end = Math.min(piece.end, piece.start + to - begins);
				if (start < end) found.push({ start, end });
			}
			return found;
		}
	};
}

/** The index of the last of the sorted `numbers` that is not above `limit`; 0 where there is none. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
}
