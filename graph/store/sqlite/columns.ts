/** The columns of the stored graph, read from the database file. */

import { type Columns, columnsFrom } from '../columns/columns.ts';
import { numbersOf } from '../columns/packed.ts';
import { type Searched, searchedFrom } from '../columns/searched.ts';
import type { Database } from './database.ts';
import { bytesIn, numberOf, valueOf } from './rows.ts';
import { SELECT } from './sql.ts';

export interface NumberedColumns extends Columns {
	/** Node number of each facet value. */
	nodes: Uint32Array;
}

export function readColumns(db: Database): NumberedColumns {
	const rows = db.all(SELECT.facetValues);
	const numbers = (name: string) => numbersOf(column(db, name));
	const stored = { offsets: numbers('offsets'), links: numbers('links'), found: numbers('found') };
	return {
		...columnsFrom(rows.map(valueOf), stored),
		nodes: Uint32Array.from(rows, (row) => numberOf(row, 'nr'))
	};
}

export function readSearched(db: Database, columns: Columns): Searched {
	return searchedFrom(columns, (name) => column(db, name));
}

function column(db: Database, name: string): Uint8Array {
	const row = db.first(SELECT.column, { name });
	return row === undefined ? new Uint8Array(0) : bytesIn(row, 'data');
}
