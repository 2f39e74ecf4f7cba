/** The matrix in words: of each row where its share is greatest and where it is smallest. */

import type { Messages } from '../i18n/messages';
import { extremesOf } from '../view/extremes';
import type { View } from '../view/view';
import type { ReadMatrix, TableCell } from './sent';
import type { AxisValue } from './shown-values';
import type { Table } from './table';

interface Names {
	messages: Messages;
	fullNameOf(value: AxisValue): string;
}

/** A sentence a row. A row without any figure has none. */
export function rowSentences(
	{ rows, columns, cell }: Pick<Table, 'rows' | 'columns' | 'cell'>,
	{ sharesOf }: Pick<ReadMatrix, 'sharesOf'>,
	view: Pick<View, 'rows' | 'columns'>,
	{ messages: t, fullNameOf }: Names
): { id: string; sentence: string }[] {
	return rows.flatMap((row) => {
		const name = fullNameOf(row);
		const figures = columns.flatMap((column) => {
			const figure = cell(row.id, column.id);
			return figure && isMeasured(figure) ? [{ ...figure, name: fullNameOf(column) }] : [];
		});
		const [first, second] = figures;
		if (first === undefined) return [];
		const extremes = extremesOf(figures, t);
		const said = (sentence: string) => [{ id: row.id, sentence }];
		if (extremes) {
			const { most, least } = extremes;
			return said(
				sharesOf === 'columns'
					? t.matrix.range(view.columns, name, most, least)
					: t.matrix.rangeOf(view.rows, name, most, least)
			);
		}
		const share = t.percent(first.share);
		if (second) return said(t.matrix.everywhere(name, share));
		return said(t.matrix.one(name, t.comparison.where(first.name, first.statements, first.base, share)));
	});
}

/** What the filter hides says nothing of how much there is. */
function isMeasured({ base, silence }: TableCell): boolean {
	return base > 0 && silence?.reason !== 'hidden';
}
