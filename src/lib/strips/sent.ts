/** What a page is sent of strips, and how the browser reads it: lists by place, because a country has tens of thousands of cells. */

import { nodeId } from '$graph/model/ids';
import type { StripRow, Strips } from '$graph/scene/strips';
import { readCells, writeCells } from '../view/cells';

export interface SentStrips extends Omit<Strips, 'organisations' | 'rows'> {
	/** Of organisations whose id is not made of their name: the id by place. */
	ids: Record<number, string>;
	/** Of each organisation by place. */
	labels: string[];
	bases: number[];
	/** Cells are written as {@link writeCells} has them. */
	rows: (Omit<StripRow, 'cells'> & { cells: string })[];
}

function idOf(label: string): string {
	return nodeId('Municipality', label);
}

export function packStrips({ organisations, rows, ...strips }: Strips): SentStrips {
	return {
		...strips,
		ids: Object.fromEntries(organisations.flatMap(({ id, label }, place) => (id === idOf(label) ? [] : [[place, id]]))),
		labels: organisations.map(({ label }) => label),
		bases: organisations.map(({ base }) => base),
		rows: rows.map((row) => ({ ...row, cells: writeCells(row.cells) }))
	};
}

export function unpackStrips({ ids, labels, bases, rows, ...strips }: SentStrips): Strips {
	return {
		...strips,
		organisations: labels.map((label, place) => ({
			id: ids[place] ?? idOf(label),
			label,
			base: bases[place] ?? 0
		})),
		rows: rows.map((row) => ({ ...row, cells: readCells(row.cells) }))
	};
}
