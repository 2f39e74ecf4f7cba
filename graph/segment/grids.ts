/** Finds what was printed side by side: columns of running text, and tables. */

/** Part of a line, as offsets in it. */
export interface Cell {
	readonly from: number;
	readonly to: number;
}

/** Lines `from` to `to` (exclusive), each cut into its cells. */
export interface Grid {
	readonly kind: 'columns' | 'table';
	readonly from: number;
	readonly to: number;
	readonly columns: number;
	/** For each line its cells by column; undefined where the column is empty there. */
	readonly rows: readonly (readonly (Cell | undefined)[])[];
	/** The rows of a table as lines of `rows`, both inclusive; none for columns. */
	readonly tableRows: readonly TableRow[];
	/** The first column of a table heads its rows. */
	readonly hasHeads: boolean;
}

interface TableRow {
	readonly first: number;
	readonly last: number;
	readonly isHeader: boolean;
}

/** The grids among `lines`, in order. A line belongs to one at most; one that is undefined belongs to none. */
export function readGrids(lines: readonly (string | undefined)[]): Grid[] {
	const grids: Grid[] = [];
	for (let at = 0; at < lines.length;) {
		const found = parted(lines, at, cellsByTab) ?? parted(lines, at, cellsByBar) ?? spaced(lines, at);
		if (found === undefined) at++;
		else {
			grids.push(decided(lines, found));
			at = found.to;
		}
	}
	return grids;
}

interface Cut {
	readonly from: number;
	readonly to: number;
	readonly columns: number;
	readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** A sign or a number with a tab behind it opens a point of a list, and parts no cells. */
const POINT = /^\s*(?:[^\p{L}\p{N}\s]{1,3}|\p{L}|\(?[\p{L}\p{N}]{1,4}[.):]|\d+(?:\.\d+)+\.?)\t+/u;

/** Lines with a sign between their cells, the same number of cells in each. */
function parted(
	lines: readonly (string | undefined)[],
	from: number,
	cellsOf: (line: string) => (Cell | undefined)[]
): Cut | undefined {
	const first = cellsOf(lines[from] ?? '');
	if (first.length < 2) return undefined;
	const rows = [first];
	for (let at = from + 1; at < lines.length; at++) {
		const row = cellsOf(lines[at] ?? '');
		if (row.length !== first.length) break;
		rows.push(row);
	}
	const filled = rows.filter((row) => row.filter(Boolean).length > 1);
	return filled.length < 2 ? undefined : { from, to: from + rows.length, columns: first.length, rows };
}

/** Cells between upright bars, as in `| Mod | Vi tør |`; a row of dashes below the header has none. */
function cellsByBar(line: string): (Cell | undefined)[] {
	if (!line.trim().includes('|') || line.length > LONGEST_LINE) return [];
	const inner = line.trim().replace(/^\||\|$/g, '');
	const left = line.indexOf(inner);
	const isRule = /^[\s|:+-]+$/.test(inner);
	const cells: (Cell | undefined)[] = [];
	let from = left;
	for (const part of inner.split('|')) {
		const cell = { from: from + part.length - part.trimStart().length, to: from + part.trimEnd().length };
		cells.push(part.trim() === '' || isRule ? undefined : cell);
		from += part.length + 1;
	}
	return cells.length > 1 ? cells : [];
}

function cellsByTab(line: string): (Cell | undefined)[] {
	if (!line.trim().includes('\t') || POINT.test(line)) return [];
	const cells: (Cell | undefined)[] = [];
	let from = 0;
	for (const part of line.replace(/\s+$/, '').split('\t')) {
		const blanks = part.length - part.trimStart().length;
		cells.push(part.trim() === '' ? undefined : { from: from + blanks, to: from + part.trimEnd().length });
		from += part.length + 1;
	}
	return cells;
}

/** Blanks that part two columns are at least this wide in all lines together, and one wider in a line by itself. */
const STRIP = 2;
/** So many lines have words on both sides; fewer are enough where the blanks are wide. */
const LEAST_ROWS = 3;
const WIDE = 6;
/** No printed line is longer; of one that is, the gaps are not looked for. */
const LONGEST_LINE = 400;

/** Lines that share a strip of blanks with words on both sides. */
function spaced(lines: readonly (string | undefined)[], from: number): Cut | undefined {
	for (const gap of gapsOf(lines[from] ?? '')) {
		const strip = followed(lines, from, gap);
		if (strip === undefined) continue;
		const side = lines.slice(from, strip.to).map((line) => line ?? '');
		const left = side.map((line) => line.slice(0, strip.begin));
		const right = side.map((line) => ' '.repeat(Math.min(line.length, strip.end)) + line.slice(strip.end));
		// A column may be two.
		const rest = further(right);
		const rows = side.map((_, index) => [cellOf(left[index] ?? ''), ...(rest[index] ?? [])]);
		return { from, to: strip.to, columns: rows.reduce((most, row) => Math.max(most, row.length), 0), rows };
	}
	return undefined;
}

function further(lines: readonly string[]): (Cell | undefined)[][] {
	const first = lines.findIndex((line) => line.trim() !== '');
	const indented = first < 0 ? '' : (lines[first] ?? '');
	for (const gap of gapsOf(indented)) {
		const strip = followed(lines, first, gap);
		if (strip === undefined || strip.to < lines.length) continue;
		return lines.map((line) => [
			cellOf(line.slice(0, strip.begin)),
			cellOf(' '.repeat(Math.min(line.length, strip.end)) + line.slice(strip.end))
		]);
	}
	return lines.map((line) => [cellOf(line)]);
}

function cellOf(line: string): Cell | undefined {
	const to = line.trimEnd().length;
	const from = line.length - line.trimStart().length;
	return from < to ? { from, to } : undefined;
}

interface Gap {
	begin: number;
	end: number;
}

/** The wide blanks between words of a line. */
function gapsOf(line: string): Gap[] {
	if (line.length > LONGEST_LINE) return [];
	return [...line.matchAll(/(?<=\S)[ \u00a0]{3,}(?=\S)/g)].map(({ 0: blanks, index }) => ({
		begin: index,
		end: index + blanks.length
	}));
}

/** The strip that begins with the gap of line `from`, with the line it ends before; undefined where too few lines share it. */
function followed(
	lines: readonly (string | undefined)[],
	from: number,
	{ begin, end }: Gap
): { begin: number; end: number; to: number } | undefined {
	const strip = { begin, end };
	let both = 0;
	let to = from;
	for (let at = from; at < lines.length; at++) {
		const own = lines[at];
		if (own === undefined) break;
		const line = own.trimEnd();
		if (line.trim() === '') continue;
		const shared = line.length > LONGEST_LINE ? undefined : sharedBlank(line, strip);
		if (shared === undefined) break;
		const isBoth = line.slice(0, shared.begin).trim() !== '' && line.slice(shared.end).trim() !== '';
		// Behind an empty line, words on one side alone may stand below the columns.
		if (!isBoth && at > to && shared.begin >= line.length) break;
		if (isBoth) Object.assign(strip, shared);
		// Below a cell that goes on, the column beside it is empty.
		const hangs = line.slice(0, strip.end).trim() === '' && /\S/.test(line[strip.end] ?? '');
		if ((isBoth && gapsOf(line).length > 0) || (both > 0 && hangs)) both++;
		to = at + 1;
	}
	return both >= (strip.end - strip.begin >= WIDE ? LEAST_ROWS - 1 : LEAST_ROWS) ? { ...strip, to } : undefined;
}

/** What of the strip is blank in this line too; undefined where its words cross it. A short line ends before it. */
function sharedBlank(line: string, { begin, end }: Gap): Gap | undefined {
	if (line.length <= begin) return { begin, end };
	let last: Gap | undefined;
	for (let at = begin; at < end;) {
		if (!isBlank(line, at)) {
			at++;
			continue;
		}
		const start = at;
		while (at < end && isBlank(line, at)) at++;
		if (at - start >= STRIP || line.length <= start) last = { begin: start, end: at };
	}
	return last;
}

const isBlank = (line: string, at: number) => at >= line.length || /\s/.test(line[at] ?? '');

/** Tells a table from columns of running text. */
function decided(lines: readonly (string | undefined)[], cut: Cut): Grid {
	const texts = cut.rows.map((row, index) =>
		row.map((cell) => (cell ? (lines[cut.from + index] ?? '').slice(cell.from, cell.to) : ''))
	);
	const column = (index: number) => texts.map((row) => row[index] ?? '');
	const filled = texts.filter((row) => row.some((text) => text !== ''));
	const flows = Array.from({ length: cut.columns }, (_, index) => runsOn(column(index)));
	const heads = column(0).filter((text) => text !== '');
	const isShort = (text: string) => text.split(/\s+/).length <= 4 && !/[.!?;,]$/.test(text) && !SIGN.test(text);
	const hasHeads = heads.length > 1 && heads.every(isShort) && !runsOn(column(0));
	// A row of a table may go on over several lines; its head does not.
	const isTable = flows.some(Boolean)
		? hasHeads && heads.length < filled.length && heads.length > 1
		: hasHeads && !texts.flat().some((text) => SIGN.test(text));
	const wholeCells =
		!flows.some(Boolean) &&
		filled.length > 2 &&
		filled.every((row) => row.every((text) => text !== '' && !SIGN.test(text)));
	if (!isTable && !wholeCells) return { ...cut, kind: 'columns', tableRows: [], hasHeads: false };
	return { ...cut, kind: 'table', hasHeads, tableRows: tableRows(texts, flows.some(Boolean)) };
}

/** The sign of a bullet. */
const SIGN = /^[^\p{L}\p{N}\s"'“”„’‘»«([]{1,2}\s/u;

/** Whether a line of the column goes on with a sentence of the line before. */
function runsOn(column: readonly string[]): boolean {
	const words = column.filter((text) => text !== '');
	return words.some(
		(text, index) => index > 0 && /^\p{Ll}/u.test(text) && !/[.!?:;]["”’»]?$/u.test(words[index - 1] ?? '')
	);
}

function tableRows(texts: readonly (readonly string[])[], goOn: boolean): TableRow[] {
	const rows: { first: number; last: number }[] = [];
	texts.forEach((row, index) => {
		if (row.every((text) => text === '')) return;
		const open = rows.at(-1);
		if (open && goOn && row[0] === '') open.last = index;
		else rows.push({ first: index, last: index });
	});
	const ends = /[.!?]["”’»]?$/u;
	const textOf = ({ first, last }: { first: number; last: number }) => texts.slice(first, last + 1).flat();
	const [head, ...others] = rows;
	// A header says in a few words what stands below it.
	const isHeader =
		head !== undefined &&
		others.length > 0 &&
		!textOf(head).some((text) => ends.test(text)) &&
		others.some((row) => textOf(row).some((text) => ends.test(text) || text.split(/\s+/).length > 5));
	return rows.map((row, index) => ({ ...row, isHeader: isHeader && index === 0 }));
}
