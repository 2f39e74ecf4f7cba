/** What a page is sent of strips, and how the browser reads it: lists by place, because a country has tens of thousands of cells. */

import type { StripRow, Strips } from '$graph/scene/strips';
import { readCells, writeCells } from '../view/cells';

export interface SentStrips extends Omit<Strips, 'organisations' | 'rows'> {
	/** Of each organisation by place: what stands behind {@link KIND} in its id. */
	ids: string[];
	labels: string[];
	bases: number[];
	/** Cells are written as {@link writeCells} has them. */
	rows: (Omit<StripRow, 'cells'> & { cells: string })[];
}

const KIND = 'municipality:';

export function packStrips({ organisations, rows, ...strips }: Strips): SentStrips {
	return {
		...strips,
		ids: organisations.map(({ id }) => id.slice(KIND.length)),
		labels: organisations.map(({ label }) => label),
		bases: organisations.map(({ base }) => base),
		rows: rows.map((row) => ({ ...row, cells: writeCells(row.cells) }))
	};
}

export function unpackStrips({ ids, labels, bases, rows, ...strips }: SentStrips): Strips {
	return {
		...strips,
		organisations: ids.map((id, place) => ({
			id: `${KIND}${id}`,
			label: labels[place] ?? id,
			base: bases[place] ?? 0
		})),
		rows: rows.map((row) => ({ ...row, cells: readCells(row.cells) }))
	};
}
