/** Tells where a line ends because its column was full, and where because its words were at an end. */

import type { Line } from './lines.ts';

export interface LineBreaks {
	/** True where the first word of `next` would still have fitted into `line`: it was broken on purpose. */
	isEarly(line: Line, next: Line): boolean;
	/** An empty line stands between nearly all lines, also inside sentences: one alone parts nothing. */
	readonly doubleSpaced: boolean;
}

/** How far around a line the width of its column is looked for, in kept lines. */
const AROUND = 20;
const ENDED = /[.!?:;]["“”'’»«›‹)]?$/u;
/** Words that no sentence ends with, or a comma. */
const GOES_ON =
	/(?:,|(?:^|\s)(?:at|og|som|når|hvis|hvor|der|til|med|for|af|på|i|om|en|et|den|det|de|vores|jeres|eller|samt|ved|fra|men))$/iu;
const SMALL = /^["“”„'’»«›‹(]?\p{Ll}/u;

export function readLineBreaks(text: string, lines: readonly Line[]): LineBreaks {
	const kept = lines.filter(({ kind }) => kind === 'prose' || kind === 'bullet');
	const order = new Map(kept.map((line, index) => [line, index]));
	const wordsOf = ({ from, to }: Line) => text.slice(from, to);
	const doubleSpaced = isDoubleSpaced(text, lines);
	/** Width of each line that was full; 0 for all others. */
	const full = fullLines(lines, doubleSpaced).map((line) => [order.get(line) ?? 0, widthOf(line)] as const);
	const widths = new Int32Array(kept.length);
	for (const [index, width] of full) widths[index] = width;
	const widest = full.reduce((most, [, width]) => Math.max(most, width), 0);

	/** The width of the column around a line; 0 where no line nearby is known to be full. */
	function widthAround(index: number): number {
		let width = 0;
		for (let at = Math.max(0, index - AROUND); at <= Math.min(kept.length - 1, index + AROUND); at++)
			if (kept[at]?.column === kept[index]?.column) width = Math.max(width, widths[at] ?? 0);
		return width > 0 ? width : widest;
	}

	return {
		doubleSpaced,
		isEarly(line, next) {
			const width = widthAround(order.get(line) ?? 0);
			const word = /^\S+/u.exec(wordsOf(next))?.[0] ?? '';
			return width === 0 || widthOf(line) + 1 + word.length <= width;
		}
	};

	function widthOf(line: Line): number {
		return line.to - line.start;
	}

	/** Lines whose sentence goes on in small letters on the next. */
	function fullLines(all: readonly Line[], spaced: boolean): Line[] {
		const found: Line[] = [];
		let blanks = 0;
		let before: Line | undefined;
		for (const line of all) {
			if (line.kind === 'blank') blanks++;
			else if (line.kind === 'left-out') before = undefined;
			else {
				const near = blanks === 0 || (spaced && blanks === 1);
				const goesOn = before !== undefined && near && line.kind === 'prose' && line.column === before.column;
				if (goesOn && before && SMALL.test(wordsOf(line)) && !ENDED.test(wordsOf(before))) found.push(before);
				before = line;
				blanks = 0;
			}
		}
		return found;
	}
}

const LEAST_PAIRS = 3;

function isDoubleSpaced(text: string, lines: readonly Line[]): boolean {
	let pairs = 0;
	let adjacent = 0;
	let running = 0;
	let blanks = 0;
	let before: Line | undefined;
	for (const line of lines) {
		if (line.kind === 'blank') {
			blanks++;
			continue;
		}
		if (line.kind === 'prose' && before?.kind === 'prose') {
			const last = text.slice(before.from, before.to);
			pairs++;
			if (blanks === 0) adjacent++;
			else if (blanks === 1 && !ENDED.test(last) && (SMALL.test(text.slice(line.from, line.to)) || GOES_ON.test(last)))
				running++;
		}
		before = line;
		blanks = 0;
	}
	return pairs >= LEAST_PAIRS && adjacent * 10 <= pairs && running >= 2 && running * 5 >= pairs * 2;
}
