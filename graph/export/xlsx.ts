/** Rows as a workbook of Excel, written while they come: a hundred thousand quotes take no more memory than a hundred. */

import { writeXlsxStream } from 'hucre/xlsx';
import type { RowsFormat } from './format.ts';
import type { Rows, Value } from './rows.ts';

/** Characters of a sheet's name, and what it may not have in it. */
const NAME = { most: 31, forbidden: /[[\]:*?/\\]/g };
/** Characters of a cell. */
const LONGEST = 32_000;
/** What no XML may hold. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export const xlsxFormat: RowsFormat = {
	is: 'rows',
	format: 'xlsx',
	name: 'Excel',
	mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	extension: 'xlsx',
	write: xlsxOf
};

async function* xlsxOf({ name, columns, rows }: Rows): AsyncGenerator<Uint8Array> {
	const stream = writeXlsxStream(cellsOf(rows), {
		name: name.replace(NAME.forbidden, ' ').slice(0, NAME.most) || '1',
		columns: columns.map(({ head, width }) => ({ header: head, width })),
		freezePane: { rows: 1 }
	});
	const reader = stream.getReader();
	try {
		for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
	} finally {
		await reader.cancel();
	}
}

/** A text stays a text there, whatever it begins with: no formula comes of it. */
async function* cellsOf(rows: AsyncIterable<readonly Value[]>): AsyncGenerator<Value[]> {
	for await (const row of rows)
		yield row.map((value) =>
			typeof value === 'string' ? value.replace(FORBIDDEN, '\ufffd').slice(0, LONGEST) : value
		);
}
