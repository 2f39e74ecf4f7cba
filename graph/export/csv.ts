/** Rows as CSV (RFC 4180), with a byte order mark and, as Danish Excel wants it, semicolons: without them it reads æøå and columns wrong. */

import type { RowsFormat } from './format.ts';
import type { Rows, Value } from './rows.ts';

const MARK = '\ufeff';
const END = '\r\n';
/** What a spreadsheet would take for a formula (OWASP, CSV Injection); so would a tab and a line end before it. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]/;
const SEPARATORS = { semicolon: ';', comma: ',' } as const;
/** Rows a chunk. */
const CHUNK = 200;

export const csvFormat: RowsFormat = {
	is: 'rows',
	format: 'csv',
	name: 'CSV',
	mediaType: 'text/csv; charset=utf-8',
	extension: 'csv',
	write: (rows, { separator }) => csvOf(rows, SEPARATORS[separator])
};

async function* csvOf({ columns, rows }: Rows, separator: string): AsyncGenerator<string> {
	const line = (values: readonly Value[]) => values.map((value) => cellOf(value, separator)).join(separator) + END;
	let chunk = MARK + line(columns.map(({ head }) => head));
	let size = 0;
	for await (const row of rows) {
		chunk += line(row);
		if (++size % CHUNK > 0) continue;
		yield chunk;
		chunk = '';
	}
	yield chunk;
}

/** Numbers have a comma where cells are divided by semicolons, as both are Danish. A formula is a text after an apostrophe. */
function cellOf(value: Value, separator: string): string {
	if (value === null) return '';
	if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value);
	const text = FORMULA.test(value) ? `'${value}` : value;
	return /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
