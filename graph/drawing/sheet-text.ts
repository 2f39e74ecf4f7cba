/** The words on a sheet, broken into lines and cut where there is no room for all of them. */

import type { Face, Measure, ModulesItem, TextItem } from './drawing.ts';
import { drawnLine, longestBeginning, wrap } from './wrap.ts';

export interface Lines {
	lines: readonly string[];
}

export interface Type {
	size: number;
	color: string;
	bold?: boolean;
	face?: Face;
}

/** Lines of a title at most. */
const MOST_TITLE = 2;
/** Characters of a text that are laid out at all: more fit on no sheet, and each costs time. */
const LONGEST = 4000;

/** Lines from `x`, the first with its baseline at `first`. */
export function text(lines: readonly string[], x: number, first: number, line: number, type: Type): TextItem {
	const { size, color, bold = false, face = 'sans' } = type;
	const placed = lines.map((words, index) => ({ text: drawnLine(words), x, y: first + index * line }));
	return { kind: 'text', lines: placed, align: 'left', size, bold, face, color };
}

export function titleLines(title: string, room: number, size: number, measure: Measure): string[] {
	return cutLines(title, room, MOST_TITLE, (line) => measure(line, size, true, 'serif'));
}

/** A text in lines, `most` at most. */
export function linesOf(words: string, room: number, size: number, measure: Measure, most: number): string[] {
	return cutLines(words, room, most, (line) => measure(line, size, false));
}

/** The first of several ways to say something that has room in `most` lines; the last one is cut where none has. */
export function fitted(ways: readonly string[], room: number, most: number, size: number, measure: Measure): string[] {
	const widthOf = (line: string) => measure(line, size, false);
	for (const way of ways.slice(0, -1)) {
		const lines = wrap(way, room, widthOf);
		if (lines.length <= most) return lines;
	}
	return cutLines(ways.at(-1) ?? '', room, most, widthOf);
}

/** A text of more lines than there is room for ends in "…". */
export function cutLines(words: string, room: number, most: number, widthOf: (line: string) => number): string[] {
	const lines = wrap(words.slice(0, LONGEST), room, widthOf);
	if (lines.length <= most) return lines;
	const last = longestBeginning(lines[most - 1] ?? '', (start) => widthOf(`${start}…`) <= room);
	return [...lines.slice(0, most - 1), `${last}…`.replace(/\s+…$/, ' …')];
}

/** The code of a link, with the border of four squares that readers need (ISO/IEC 18004, section 6.3.8). */
export function modules(rows: readonly string[], x: number, y: number, side: number): ModulesItem {
	return { kind: 'modules', x, y, side, quiet: (side / (rows.length + 8)) * 4, rows, color: '#000000' };
}
