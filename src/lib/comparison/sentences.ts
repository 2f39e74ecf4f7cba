/**
 * A comparison in sentences: how much there is of each thing, where its share is greatest and
 * smallest, what stands in one statement, and what an organisation says most of all or never.
 */

import { isOrganisation } from '$graph/analysis/figures';
import type { Comparison, Facet } from '$graph/model/query';
import { listOf } from '../i18n/messages';
import type { AppContext } from '../view/app-context.svelte';
import { extremesOf } from '../view/extremes';
import type { Row } from './groups';

/** A sentence with more names than this is none to read. */
const MOST_NAMED = 12;

type Names = Pick<AppContext, 'messages' | 'nameOf' | 'fullNameOf'>;

export function sentencesOf(comparison: Comparison, names: Names): string[] {
	const { kind, things, together, municipalities, more } = comparison;
	const t = names.messages;
	const amounts = things.map(({ statements, base, share, ...ref }) =>
		t.comparison.amount(kind, names.fullNameOf(ref), statements, base, t.percent(share))
	);
	// Of a part of the municipalities, the smallest share may be that of another.
	const ranges =
		municipalities && !more?.municipality
			? things.flatMap((thing, place) => rangeOf(names.fullNameOf(thing), place, municipalities, names))
			: [];
	const joint = together ? [t.comparison.all(things.length === 2, together.all, together.any)] : [];
	return [...amounts, ...ranges, ...joint, ...things.flatMap((thing) => onlyHereOf(thing, kind, names))];
}

/** What an organisation mentions oftenest of all, and what never. */
function onlyHereOf(thing: Comparison['things'][number], kind: Facet, names: Names): string[] {
	if (!isOrganisation(kind)) return [];
	const t = names.messages;
	const name = names.fullNameOf(thing);
	const said = (what: string, concepts: readonly string[]) =>
		concepts.length === 0 || concepts.length > MOST_NAMED ? [] : [`${what}: ${listOf(concepts.map(names.nameOf), t)}.`];
	const foremost = thing.foremost.map(({ concept }) => concept);
	return [...said(t.comparison.foremost(name), foremost), ...said(t.comparison.never(name), thing.never)];
}

/** The sentence on the greatest and the smallest share of a thing; none where all that have statements are alike. */
function rangeOf(thing: string, place: number, rows: readonly Row[], names: Names): string[] {
	const figures = rows.flatMap((row) => {
		const figure = row.figures[place];
		return figure ? [{ name: names.nameOf(row), ...figure }] : [];
	});
	const extremes = extremesOf(figures, names.messages);
	return extremes ? [names.messages.comparison.range(thing, extremes.most, extremes.least)] : [];
}
