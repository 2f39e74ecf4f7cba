/** Walks through a page and gives its lines: headings, items, paragraphs and cells. Nothing of it is run or fetched. */

import type { LineRole } from '../text/line-role.ts';
import type { LineCollector } from './extracted.ts';
import { addText, emptyRun, isBoldHeading, linesOfRun, opensWithSign, type Run } from './html-inline.ts';
import { type Cell, cellRoles, type Row } from './html-table.ts';

/** Whether an element, with all in it, is left out. */
export type IsDropped = (element: Element) => boolean;

const HEADING = /^h[1-6]$/;
const BLOCKS = new Set(
	'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
		' '
	)
);
/** Has no text, or none that is the document's. */
const SILENT = new Set(
	'script style noscript template svg math iframe object embed canvas audio video img picture button select option textarea input datalist progress meter head title del s strike rp rt'.split(
		' '
	)
);
const BOLD = new Set(['b', 'strong']);

/** What the text of a block is until something in it says otherwise. */
interface Place {
	role: LineRole | undefined;
	/** Lines with one block stand together; without one each stands alone. */
	block: object | undefined;
	isBold: boolean;
	isKept: boolean;
	/** Inside a list, its block: lists inside lists stand together. */
	list: object | undefined;
}

const OUTSIDE: Place = { role: 'paragraph', block: undefined, list: undefined, isBold: false, isKept: false };

/** Adds the lines of `root` to `lines`. */
export function walkPage(root: Element, lines: LineCollector, isDropped: IsDropped): void {
	let run = emptyRun();
	block(root, OUTSIDE);

	/** The nodes in a block; its text is a line of its own. */
	function block(parent: Element, place: Place): void {
		flush(place);
		let now = place;
		for (let node = parent.firstChild; node; node = node.nextSibling) {
			const before = lines.length;
			visit(node, now);
			// what follows an item's first line, in the same item, is a paragraph
			if (now.role === 'item' && lines.length > before) now = { ...now, role: 'paragraph' };
		}
		flush(now);
	}

	function visit(node: Node, place: Place): void {
		if (node.nodeType === 3 || node.nodeType === 4) {
			addText(run, node.nodeValue ?? '', place);
			return;
		}
		if (!isElement(node)) return;
		const name = node.localName.toLowerCase();
		if (SILENT.has(name) || isDropped(node)) return;
		if (name === 'br') run.text += '\n';
		else if (name === 'hr') flush(place);
		else if (name === 'sup' && isNote(node, run)) return;
		else if (name === 'q') quoted(node, place);
		else if (BLOCKS.has(name)) blockNamed(name, node, place);
		else inline(node, { ...place, isBold: place.isBold || BOLD.has(name) });
	}

	function inline(parent: Element, place: Place): void {
		for (let node = parent.firstChild; node; node = node.nextSibling) visit(node, place);
	}

	function quoted(node: Element, place: Place): void {
		run.text += '”';
		inline(node, place);
		run.text += '”';
	}

	function blockNamed(name: string, node: Element, place: Place): void {
		flush(place);
		if (HEADING.test(name) || node.getAttribute('role') === 'heading' || name === 'summary') heading(node, place);
		else if (name === 'ul' || name === 'ol') block(node, listPlace(place));
		else if (name === 'li') item(node, place);
		else if (name === 'dt') block(node, { ...place, role: 'first-cell', block: {} });
		else if (name === 'dd') block(node, { ...place, role: 'cell', block: {} });
		else if (name === 'table') table(node, place);
		else block(node, name === 'pre' ? { ...place, isKept: true } : place);
		run = emptyRun();
	}

	function listPlace(place: Place): Place {
		const list = place.list ?? {};
		return { ...place, role: 'item', block: list, list };
	}

	/** A list of cards holds headings and paragraphs: its items are no items. */
	function item(node: Element, place: Place): void {
		if (hasInside(node, HEADING)) block(node, { ...place, role: 'paragraph', block: undefined });
		else block(node, listPlace(place));
	}

	function heading(node: Element, place: Place): void {
		block(node, { ...place, role: 'heading', block: {} });
	}

	/** A table that only lays out a page, or has one column, is read as if it were none. */
	function table(node: Element, place: Place): void {
		const { rows, captions } = rowsOf(node);
		for (const caption of captions) block(caption, { ...place, role: 'paragraph', block: undefined });
		const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
		const isLayout =
			['presentation', 'none'].includes(node.getAttribute('role') ?? '') ||
			columns < 2 ||
			hasInside(node, /^(?:table|h[1-6])$/);
		if (isLayout) {
			for (const { element } of rows) block(element, { ...place, role: 'paragraph', block: undefined });
			return;
		}
		const read: Row[] = rows.map(({ cells, isHeader }) => ({ isHeader, cells: cells.map(cellOf) }));
		const roles = cellRoles(read);
		read.forEach(({ cells }, row) => {
			const together = {};
			cells.forEach((cell, column) => {
				const role = roles[row]?.[column] ?? 'cell';
				if (role === 'cell') for (const line of cell.lines) lines.add(role, line, together);
				else lines.add(role, cell.lines.join(' '), together);
			});
		});
	}

	function cellOf(element: Element): Cell {
		const texts: string[] = [];
		const collected: LineCollector = {
			...lines,
			add(_, text) {
				const line = text.replace(/\s+/g, ' ').trim();
				if (line !== '') texts.push(line);
			},
			get length() {
				return texts.length;
			}
		};
		walkPage(element, collected, isDropped);
		return { lines: texts, isHeader: element.localName.toLowerCase() === 'th' };
	}

	/** Ends the running text; it becomes lines. */
	function flush({ role, block: together }: Place): void {
		const ended: Run = run;
		run = emptyRun();
		if (ended.letters === 0) return;
		if (role === 'heading') {
			const text = ended.text.replace(/\n/g, ' ');
			lines.add(text.length > 200 ? 'paragraph' : 'heading', text, together);
			return;
		}
		if (role === 'paragraph' && isBoldHeading(ended)) {
			lines.add('heading', ended.text);
			return;
		}
		const found = linesOfRun(ended);
		const [first = ''] = found.lines;
		if (found.isList) {
			// whoever cuts plain text knows the signs of lists
			const list = together ?? {};
			for (const line of found.lines) lines.add(undefined, line, list);
		} else if (role === 'paragraph' && opensWithSign(first)) {
			for (const line of found.lines) lines.add(undefined, line, together);
		} else for (const line of found.lines) lines.add(role, line, together);
	}
}

export function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

/** Whether an element of that name is somewhere inside. */
function hasInside(root: Element, name: RegExp): boolean {
	return nextInside(root, (element) => name.test(element.localName.toLowerCase())) !== undefined;
}

/** The first element inside, in the order of the page, that is looked for. */
export function nextInside(root: Element, isFound: (element: Element) => boolean): Element | undefined {
	let node: Node | null = root.firstChild;
	while (node && node !== root) {
		if (isElement(node) && isFound(node)) return node;
		let next: Node | null = node.firstChild;
		while (!next && node && node !== root) {
			next = node.nextSibling;
			if (!next) node = node.parentNode;
		}
		node = next;
	}
	return undefined;
}

interface TableRow {
	element: Element;
	cells: Element[];
	isHeader: boolean;
}

/** The rows of a table, not those of tables in it. */
function rowsOf(table: Element): { rows: TableRow[]; captions: Element[] } {
	const rows: TableRow[] = [];
	const captions: Element[] = [];
	const look = (parent: Element, isHeader: boolean): void => {
		for (let node = parent.firstChild; node; node = node.nextSibling) {
			if (!isElement(node)) continue;
			const name = node.localName.toLowerCase();
			if (name === 'tr') rows.push({ element: node, cells: cellsOf(node), isHeader });
			else if (name === 'thead' || name === 'tbody' || name === 'tfoot') look(node, name === 'thead');
			else if (name === 'caption') captions.push(node);
		}
	};
	look(table, false);
	return { rows, captions };
}

function cellsOf(row: Element): Element[] {
	const cells: Element[] = [];
	for (let node = row.firstChild; node; node = node.nextSibling) {
		if (isElement(node) && ['td', 'th'].includes(node.localName.toLowerCase())) cells.push(node);
	}
	return cells;
}

/** The figure of a note is no part of the word before it; that of a measure (m²) is. */
function isNote(element: Element, run: Run): boolean {
	if (nextInside(element, ({ localName }) => localName.toLowerCase() === 'a')) return true;
	return /^\s*[[(]?[\d*†]{1,3}[\])]?\s*$/.test(element.textContent) && !/(?:^|\W)(?:[ckm]?m|CO)$/u.test(run.text);
}
