/** The columns of the stored graph, read from the database file. */

import { type Columns, columnsFrom } from '../columns/columns.ts';
import { numbersOf } from '../columns/packed.ts';
import type { Database } from './database.ts';
import { bytesIn, numberOf, valueOf } from './rows.ts';
import { SELECT } from './sql.ts';

export interface NumberedColumns extends Columns {
	/** Node number of each facet value. */
	nodes: Uint32Array;
}

export function readColumns(db: Database): NumberedColumns {
	const rows = db.all(SELECT.facetValues);
	const stored = { offsets: column(db, 'offsets'), links: column(db, 'links'), found: column(db, 'found') };
	return {
		...columnsFrom(rows.map(valueOf), stored),
		nodes: Uint32Array.from(rows, (row) => numberOf(row, 'nr'))
	};
}

function column(db: Database, name: string): Uint32Array {
	const row = db.first(SELECT.column, { name });
	return row === undefined ? new Uint32Array(0) : numbersOf(bytesIn(row, 'data'));
}
