/** Municipalities and concepts with their counts and places. */

import type { Filter, Overview } from '../../query.ts';
import type { Counts } from '../columns/counts.ts';
import { overviewOf } from '../columns/overview.ts';
import type { NumberedColumns } from './columns.ts';
import type { Database } from './database.ts';
import { numberOf, textOf } from './rows.ts';
import { SELECT } from './sql.ts';

/** `all` holds the counts without any filter. */
export function overview(
	db: Database,
	columns: NumberedColumns,
	all: Counts,
	filter: Filter,
	about: Filter | undefined
): Overview {
	const { counted, shown } = overviewOf(columns, all, filter, about);
	const scene = 'overview';
	const rows =
		shown === undefined
			? db.all(SELECT.positions, { scene })
			: db.all(SELECT.positionsOf, {
					scene,
					nodes: JSON.stringify(shown.map((id) => columns.nodes[columns.indexes.get(id) ?? -1]))
				});
	const places = rows.map((row): [string, [number, number]] => [
		textOf(row, 'id'),
		[numberOf(row, 'x'), numberOf(row, 'y')]
	]);
	return { ...counted, positions: Object.fromEntries(places) };
}
