/** The matrix as text that a spreadsheet takes: cells by tabs, rows by lines. */

import { withoutIsolates } from '$graph/text/isolate';
import type { Messages } from '../i18n/messages';
import type { CellFigures } from '../view/view';
import type { TableCell } from './sent';
import type { AxisValue } from './shown-values';
import type { Table } from './table';

interface Names {
	messages: Messages;
	fullNameOf(value: AxisValue): string;
}

/**
 * A column of counts for each column, and beside it one of shares or differences where the table
 * shows these. Bases stand in the heads, on the side that has them. What the filter hides is empty.
 * @param notes the lines below it: what it is, what its figures are of, where it is from
 */
export function tabSeparated(
	{ rows, columns, cell }: Pick<Table, 'rows' | 'columns' | 'cell'>,
	figures: CellFigures,
	notes: readonly string[],
	{ messages: t, fullNameOf }: Names
): string {
	const named = (value: AxisValue) =>
		value.base === undefined ? fullNameOf(value) : `${fullNameOf(value)} (n = ${String(value.base)})`;
	const isCounted = figures === 'count';
	const head = columns.flatMap((column) => [
		`${named(column)}: ${t.matrix.statements}`,
		...(isCounted ? [] : [`${named(column)}: ${t.matrix.figures[figures].toLowerCase()}`])
	]);
	const measured = (found: TableCell) => {
		if (figures === 'share') return found.base === 0 ? '' : t.percent(found.share);
		return found.difference === undefined ? '' : t.matrix.points(found.difference);
	};
	const lines = rows.map((row) => [
		named(row),
		String(row.statements),
		...columns.flatMap((column) => {
			const found = cell(row.id, column.id);
			const isKnown = found !== undefined && found.silence?.reason !== 'hidden';
			const count = isKnown ? String(found.statements) : '';
			return isCounted ? [count] : [count, isKnown ? measured(found) : ''];
		})
	]);
	return [['', t.list.all, ...head], ...lines, [], ...notes.map((note) => [note])]
		.map((line) => line.map(oneLine).join('\t'))
		.join('\n');
}

/**
 * Without what would begin another cell; and what a spreadsheet would take for a formula stays a
 * text, because names come from documents.
 */
function oneLine(text: string): string {
	const plain = withoutIsolates(text).replace(/[\t\r\n]+/g, ' ');
	return /^[=@]/.test(plain) ? `'${plain}` : plain;
}
