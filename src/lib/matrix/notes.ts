/** What stands below a matrix: what its looks mean, and what of it is not shown. Each sentence only where the table has what it speaks of. */

import { baseFilter, isOrganisation, speakingOf } from '$graph/analysis/figures';
import { FACETS } from '$graph/model/query';
import type { Messages } from '../i18n/messages';
import { baseClaim } from '../view/claims';
import type { View } from '../view/view';
import type { Drawn } from './drawn';
import type { ReadMatrix } from './sent';
import type { AxisValue } from './shown-values';
import { lookOf, type Table } from './table';

type Asked = Pick<View, 'rows' | 'columns' | 'figures' | 'filter' | 'order' | 'cell'>;

/** What its figures are, and what they are of. */
export function countedNote(view: Asked, t: Messages, nameOf: (id: string) => string): string {
	const { rows, columns, filter, figures } = view;
	const facet = speakingOf(rows, columns);
	const left = baseFilter(filter, facet);
	const isCut = FACETS.some((one) => left[one].length > 0);
	const base = facet === 'municipality' ? baseClaim(t, filter, nameOf) : t.matrix.base(facet, isCut);
	return t.matrix.counted(figures, base, isOrganisation(facet), filter.concept.length > 0);
}

/** How cells look, of those that are drawn. */
export function looksNotes(
	{ cell, greatest }: Table,
	{ rows, columns }: Drawn,
	{ figures }: Asked,
	t: Messages
): string[] {
	const cells = rows.flatMap((row) => columns.flatMap((column) => cell(row.id, column.id) ?? []));
	const looks = new Set(cells.map((one) => lookOf(one, figures)));
	const isFew = cells.some((one) => one.few && one.statements > 0);
	return [
		...(greatest > 0 ? [longest()] : []),
		...(isFew ? [t.matrix.few] : []),
		...(['never', 'hidden', 'unmatched'] as const)
			.filter((look) => looks.has(look))
			.map((look) => t.matrix.looks[look]),
		...(looks.has('none') ? [t.matrix.noBase] : [])
	];

	function longest(): string {
		if (figures === 'share') return t.comparison.longest(t.percent(greatest));
		return figures === 'count'
			? t.matrix.longestCount(greatest)
			: t.matrix.longestDifference(t.matrix.points(greatest));
	}
}

/** How much of the table is shown, and in which order. */
export function partNotes(
	{ left, rows, columns, by }: Table,
	drawn: Drawn,
	{ more }: Pick<ReadMatrix, 'more'>,
	view: Asked,
	t: Messages
): string[] {
	const sides = [
		{ facet: view.rows, all: rows.length, shown: drawn.rows.length, left: left.rows, beyond: more?.rows ?? 0 },
		{
			facet: view.columns,
			all: columns.length,
			shown: drawn.columns.length,
			left: left.columns,
			beyond: more?.columns ?? 0
		}
	];
	const isKnown = by === view.order.by;
	const { cell } = view;
	const has = (values: readonly AxisValue[], id: string) => values.some((value) => value.id === id);
	const isCellShown = !cell || (has(drawn.rows, cell[0]) && has(drawn.columns, cell[1]));
	return [
		...sides.flatMap(({ facet, all, shown, left: without, beyond }) => [
			...(beyond > 0 ? [t.matrix.listed(facet, all, all + without + beyond)] : []),
			...(shown < all ? [t.matrix.drawn(facet, shown, all)] : []),
			...(without > 0 ? [t.matrix.leftOut(facet, without)] : [])
		]),
		...(isKnown ? [] : [t.matrix.noColumn]),
		...(isCellShown ? [] : [t.matrix.noCell]),
		...(by === 'likeness' ? [t.matrix.alike] : [])
	];
}
