/** A table as native tables of slides: as many slides as its rows and columns need, and no more than a room bears. */

import type { Carried, Cell, TableRow, TableSection } from '../carry/carried.ts';
import { measureSheet } from '../drawing/measure/sheet-measure.ts';
import { PALETTES } from '../drawing/palette.ts';
import { cutLines } from '../drawing/sheet-text.ts';
import { element } from '../paint/markup.ts';
import { emu, fill, line, paragraph, place, textBody } from './drawing-ml.ts';
import { BODY, SLIDE, WIDER } from './master.ts';
import { partTitle, someOf } from './part-title.ts';
import * as shapes from './shapes.ts';
import type { Slide } from './slide.ts';

/** Columns of figures, rows, and slides of one table at most. */
const MOST = { columns: 6, rows: 13, slides: 8 };
const ABOUT = { size: 16, height: 46 };
const ROW = 34;
const TEXT = 17;
/** Lines of the head of a column, and of the name of a row, at most. */
const LINES = { head: 3, name: 2 };
const LINE = 1.2;
/** Pixels beside and above the words of a cell. */
const PAD = { side: 8, above: 4 };
/** Share of the width that names have. */
const NAMES = 0.34;
/** A cell of the greatest figure has this much of the colour of concepts. */
const DEEPEST = 0.45;

export function tableSlides(
	section: TableSection & { title: string; notes?: string },
	{ words, language }: Carried,
	ids: () => shapes.ShapeIds
): Slide[] {
	const { title, about, head, rows, notes = '' } = section;
	const [corner = '', ...columns] = head;
	const lines = rows.flatMap(({ heading, cells }): TableRow[] => [
		...(heading === undefined ? [] : [{ cells: [{ text: heading }], heading }]),
		{ cells }
	]);
	const parts = cut(columns, MOST.columns).flatMap((_, across) =>
		pagesOf(lines).map((down) => ({ across: across * MOST.columns, down }))
	);
	const shown = parts.slice(0, MOST.slides);
	const left =
		parts.length > shown.length
			? someOf(
					words.someRows,
					shown.reduce((sum, { down }) => sum + down.filter(({ heading }) => heading === undefined).length, 0),
					rows.length
				)
			: '';
	return shown.map(({ across, down }, part) => {
		const figures = Math.min(MOST.columns, columns.length);
		const some = (cells: readonly Cell[]) => [
			cells[0] ?? { text: '' },
			...cells.slice(1 + across, 1 + across + MOST.columns)
		];
		const heads = some([
			{ text: corner },
			...columns.map((text) => ({ text: fitted(text, headRoom(figures), LINES.head) }))
		]);
		const own = ids();
		const said = part === shown.length - 1 ? [about, left].filter(Boolean).join(' ') : about;
		const box = { ...BODY, height: ABOUT.height };
		const text = paragraph(said, { size: ABOUT.size, color: 'tx2', language });
		const note = said ? shapes.textBox({ id: own.next(), name: said, description: said }, box, text) : '';
		const name = partTitle(title, part, words);
		const table = nativeTable(
			{ id: own.next(), name, description: `${name}. ${said}` },
			heads,
			down.map(({ cells: [name, ...rest], heading }) => {
				const cells = [{ ...name, text: fitted(name?.text ?? '', NAME_ROOM, LINES.name) }, ...rest];
				return heading === undefined ? { cells: some(cells) } : { cells, heading };
			}),
			language
		);
		return { title: name, content: note + table, notes: part === 0 ? notes : '', media: [] };
	});
}

/** Pixels for the words of the first column, and of the head of each other one. */
const NAME_ROOM = BODY.width * NAMES - 2 * PAD.side;
const headRoom = (figures: number) => (BODY.width * (1 - NAMES)) / Math.max(1, figures) - 2 * PAD.side;

function linesIn(text: string, room: number, most: number): string[] {
	return cutLines(text, room, most, (line) => measureSheet(line, TEXT, true) * WIDER);
}

/** A text of `most` lines at most. */
function fitted(text: string, room: number, most: number): string {
	return linesIn(text, room, most).join('');
}

/** As many rows on a slide as have room below the tallest head; one empty slide of nothing. */
function pagesOf(rows: readonly TableRow[]): TableRow[][] {
	const heightOf = (lines: number) => Math.max(ROW, lines * TEXT * LINE + 2 * PAD.above);
	const room = BODY.height - ABOUT.height - heightOf(LINES.head);
	const pages: TableRow[][] = [[]];
	let height = 0;
	for (const row of rows) {
		const own = heightOf(linesIn(row.cells[0]?.text ?? '', NAME_ROOM, LINES.name).length);
		const page = pages.at(-1) ?? [];
		if (page.length === MOST.rows || height + own > room) {
			pages.push([row]);
			height = own;
		} else {
			page.push(row);
			height += own;
		}
	}
	return pages;
}

function nativeTable(named: shapes.Named, head: readonly Cell[], rows: readonly TableRow[], language: string): string {
	const figures = Math.max(1, head.length - 1);
	const first = head.length > 1 ? BODY.width * NAMES : BODY.width;
	const widths = head.map((_, column) => (column === 0 ? first : (BODY.width - first) / figures));
	const grid = widths.map((width) => element('a:gridCol', { w: emu(width) }));
	const markup = [
		tableRow(head, widths.length, language, true),
		...rows.map(({ cells, heading }) => tableRow(cells, widths.length, language, heading !== undefined))
	];
	const table = element(
		'a:tbl',
		{},
		element('a:tblPr', { firstRow: 1, firstCol: 1 }) + element('a:tblGrid', {}, grid.join('')) + markup.join('')
	);
	const box = { x: BODY.x, y: BODY.y + ABOUT.height + 6, width: SLIDE.width - 2 * BODY.x, height: ROW * markup.length };
	const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
	const non =
		element('p:cNvPr', {
			id: named.id,
			name: named.name.slice(0, 200),
			descr: named.description.slice(0, 2000),
			title: named.name.slice(0, 200)
		}) +
		element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })) +
		element('p:nvPr', {});
	return element(
		'p:graphicFrame',
		{},
		element('p:nvGraphicFramePr', {}, non) +
			place(box, { name: 'p:xfrm' }) +
			element('a:graphic', {}, element('a:graphicData', { uri }, table))
	);
}

function tableRow(cells: readonly Cell[], columns: number, language: string, isHead: boolean): string {
	const all = Array.from({ length: columns }, (_, column) => cells[column] ?? { text: '' });
	return element(
		'a:tr',
		{ h: emu(ROW) },
		all.map((cell, column) => tableCell(cell, column, language, isHead)).join('')
	);
}

function tableCell({ text, depth = 0 }: Cell, column: number, language: string, isHead: boolean): string {
	const look = {
		size: TEXT,
		color: 'tx1',
		bold: isHead || column === 0,
		align: column === 0 ? ('left' as const) : ('right' as const),
		language
	};
	const edge = (name: string) => line('#d5d2c9').replace('<a:ln ', `<a:${name} `).replace('</a:ln>', `</a:${name}>`);
	const none = (name: string) => element(`a:${name}`, { w: 0 }, element('a:noFill', {}));
	const ground = depth > 0 ? fill(blend(depth * DEEPEST)) : element('a:noFill', {});
	const margins = {
		marL: emu(PAD.side),
		marR: emu(PAD.side),
		marT: emu(PAD.above),
		marB: emu(PAD.above),
		anchor: 'ctr'
	};
	const borders = none('lnL') + none('lnR') + none('lnT') + edge('lnB');
	return element(
		'a:tc',
		{},
		textBody(paragraph(text, look), { name: 'a:txBody' }) + element('a:tcPr', margins, borders + ground)
	);
}

/** So much of the colour of concepts on paper. */
function blend(share: number): string {
	const channels = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
	const [paper, ink] = [channels(PALETTES.light.paper), channels(PALETTES.light.node.Concept)];
	const mixed = paper.map((value, index) => Math.round(value + ((ink[index] ?? 0) - value) * share));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Pieces of `most`; one empty piece of nothing. */
function cut<T>(all: readonly T[], most: number): (readonly T[])[] {
	const pieces = Array.from({ length: Math.ceil(all.length / most) }, (_, index) =>
		all.slice(index * most, (index + 1) * most)
	);
	return pieces.length > 0 ? pieces : [[]];
}
