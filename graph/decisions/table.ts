/** The table of a decisions file: one decision a line, cells parted by tabs, the first line names the columns. */

import { GraphError } from '../model/errors.ts';
import { nodeId, slug } from '../model/ids.ts';
import type { NodeType } from '../model/graph.ts';
import { controlIn } from '../text/plain-text.ts';
import { linesOf } from '../text/written-lines.ts';
import type { Decision, Verdict } from './decision.ts';

/** In the order in which they are written; seed/README.md says what they mean. */
export const COLUMNS = [
	'document',
	'concept',
	'verdict',
	'before',
	'words',
	'after',
	'another',
	'reason',
	'by',
	'at'
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Record<Column, string>;

const NEEDED: readonly Column[] = ['document', 'concept', 'verdict', 'words'];
const VERDICTS = ['confirmed', 'rejected', 'another'] as const;
/** Characters of a cell. */
const LONGEST = 1000;
const FORMAT = 'seed/README.md describes the format.';

/** A line of the file, from 1; `decision` where it holds one that can be read. */
export interface TableLine {
	line: number;
	decision: Decision | undefined;
}

export interface Table {
	/** Undefined in a file without a first row. */
	columns: Column[] | undefined;
	rows: TableLine[];
	problems: GraphError[];
}

/** Reads a table to its end, whatever is wrong. `name` is the file's, for messages. */
export function readTable(name: string, text: string): Table {
	const table: Table = { columns: undefined, rows: [], problems: [] };
	for (const [index, line] of linesOf(text).entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const place = `${name}:${index + 1}`;
		try {
			if (table.columns === undefined) table.columns = readColumns(line, place);
			else table.rows.push({ line: index + 1, decision: readRow(line, table.columns, place) });
		} catch (error) {
			if (!(error instanceof GraphError)) throw error;
			table.problems.push(error);
			// Without its columns nothing of the file can be read.
			if (table.columns === undefined) return table;
			table.rows.push({ line: index + 1, decision: undefined });
		}
	}
	return table;
}

/** A row for a file with these columns. */
export function rowOf(decision: Decision, columns: readonly Column[]): string {
	const cells = cellsOf(decision);
	return columns.map((column) => quoted(cells[column])).join('\t');
}

/** The decision in words, as a person types them. */
export function cellsOf({ document, concept, verdict, quote, reason, by, at }: Decision): Cells {
	return {
		document: shortId(document),
		concept: shortId(concept),
		verdict: verdict.is,
		...quote,
		another: verdict.is === 'another' ? shortId(verdict.concept) : '',
		reason: reason ?? '',
		by: by ?? '',
		at: at ?? ''
	};
}

/** `gladsaxe-vi-vil` of `document:gladsaxe-vi-vil`. */
export function shortId(id: string): string {
	return id.slice(id.indexOf(':') + 1);
}

/** A decision from what a person wrote. @throws {GraphError} bad-decision, naming `place` */
export function decisionFrom(cells: Cells, place: string): Decision {
	const clean = cleanCells(cells, place);
	for (const column of NEEDED) if (clean[column] === '') throw bad(place, `has no ${column}.`);
	const { document, before, words, after, reason, by, at } = clean;
	if (!/[\p{L}\p{N}]/u.test(words)) throw bad(place, `has no word among its words, "${words}".`);
	if (at !== '' && !isDate(at)) throw bad(place, `has "${at}" for a date.`, 'Write it as YYYY-MM-DD.');
	const concept = idFrom('Concept', clean.concept, place);
	return {
		document: idFrom('Document', document, place),
		concept,
		quote: { before, words, after },
		verdict: verdictFrom(clean, concept, place),
		...(reason !== '' && { reason }),
		...(by !== '' && { by }),
		...(at !== '' && { at }),
		place
	};
}

/** For what is wrong at a place of a decisions file. */
export function bad(place: string, message: string, nextStep = FORMAT): GraphError {
	return new GraphError('bad-decision', place, `${place} ${message}`, nextStep);
}

function readColumns(line: string, place: string): Column[] {
	const names = line.split('\t').map((name) => unquoted(name, place).trim().toLowerCase());
	while (names.at(-1) === '') names.pop();
	const columns = names.map((name) => {
		const column = COLUMNS.find((known) => known === name);
		if (column === undefined)
			throw bad(
				place,
				`names the column "${name.slice(0, 40)}", which decisions do not have.`,
				`The first row names the columns, parted by tabs: ${COLUMNS.join(', ')}.`
			);
		return column;
	});
	const twice = columns.find((column, index) => columns.indexOf(column) !== index);
	if (twice !== undefined) throw bad(place, `names the column "${twice}" twice.`);
	const missing = NEEDED.find((column) => !columns.includes(column));
	if (missing !== undefined) throw bad(place, `does not name the column "${missing}".`);
	return columns;
}

function readRow(line: string, columns: readonly Column[], place: string): Decision {
	const control = controlIn(line);
	if (control) throw bad(place, `holds the control character ${control.name}.`, 'Take it out.');
	const cells = line.split('\t').map((cell) => unquoted(cell, place));
	if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
		throw bad(place, `has ${cells.length} cells for ${columns.length} columns.`, 'Part the cells by one tab each.');
	const row = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Cells;
	for (const [index, column] of columns.entries()) row[column] = cells[index] ?? '';
	return decisionFrom(row, place);
}

function cleanCells(cells: Cells, place: string): Cells {
	const clean = { ...cells };
	for (const column of COLUMNS) {
		const cell = cells[column].normalize('NFC').replace(/\s+/g, ' ').trim();
		if (cell.length > LONGEST)
			throw bad(place, `has ${cell.length} characters for ${column}; ${LONGEST} is the most.`, 'Shorten it.');
		const control = controlIn(cell);
		if (control) throw bad(place, `holds the control character ${control.name}.`, 'Take it out.');
		clean[column] = cell;
	}
	return clean;
}

function verdictFrom({ verdict, another }: Cells, concept: string, place: string): Verdict {
	const is = VERDICTS.find((known) => known === verdict.toLowerCase());
	if (is === undefined) throw bad(place, `has the verdict "${verdict.slice(0, 40)}".`, `Use ${VERDICTS.join(', ')}.`);
	if (is !== 'another') {
		if (another === '') return { is };
		throw bad(place, `is ${is} and names another concept.`, 'Write another for its verdict, or take the concept out.');
	}
	if (another === '') throw bad(place, 'says another and does not name which.', 'Name it in the column another.');
	const instead = idFrom('Concept', another, place);
	if (instead === concept) throw bad(place, 'names the same concept twice.', 'Name another one, or write confirmed.');
	return { is, concept: instead };
}

/** An id from its last part, or from the whole of it. */
function idFrom(type: NodeType, name: string, place: string): string {
	const key = name.replace(new RegExp(`^${type}:`, 'i'), '');
	const id = nodeId(type, key);
	if (slug(key) !== '' && id.length <= 200) return id;
	throw bad(place, `names the ${type.toLowerCase()} "${name.slice(0, 40)}", which cannot be one.`);
}

function isDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Spreadsheets put a cell into quotation marks, and double those in it. */
function unquoted(cell: string, place: string): string {
	if (!cell.startsWith('"')) return cell;
	const inside = /^"((?:[^"]|"")*)"\s*$/.exec(cell)?.[1];
	if (inside !== undefined) return inside.replaceAll('""', '"');
	throw bad(
		place,
		'has a cell that begins with a quotation mark and does not end with one.',
		'A cell that begins with one is written "…", and each quotation mark in it twice.'
	);
}

function quoted(cell: string): string {
	return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
