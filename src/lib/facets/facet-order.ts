/** The order in which a facet lists its values for people. */

import type { Facet, FacetCount } from '$graph/model/query';
import { searchText } from '$graph/text/normalise';
import { byName } from '$graph/text/order';

/**
 * By name; values by the organisation whose they are, then as their document has them. Roles and relations keep the
 * order that the editions give them. Sorting is stable, so what has one name keeps the order of the store, which is by id.
 */
export function facetInOrder(
	facet: Facet,
	counts: readonly FacetCount[],
	nameOf: (count: FacetCount) => string
): readonly FacetCount[] {
	if (facet === 'role' || facet === 'relation') return counts;
	const ownerOf = ({ owner }: FacetCount) => owner?.label ?? '';
	const named = counts.map((count) => ({ count, name: nameOf(count), owner: ownerOf(count), year: count.year ?? 0 }));
	return named
		.sort((a, b) =>
			facet === 'value'
				? byName(a.owner, b.owner)
				: byName(a.name, b.name) || byName(a.owner, b.owner) || a.year - b.year
		)
		.map(({ count }) => count);
}

/** More values than this are searched in, and begin with those chosen. */
export const MANY_VALUES = 15;

/** The chosen first, so that a reader of a long list finds them; both parts keep their order. */
export function chosenFirst<T extends { id: string }>(values: readonly T[], chosen: readonly string[]): readonly T[] {
	return [...values.filter(({ id }) => chosen.includes(id)), ...values.filter(({ id }) => !chosen.includes(id))];
}

/** True where every word that is typed begins a word of the name, whatever its case and accents. */
export function isNamed(name: string, typed: string): boolean {
	const words = searchText(name).split(' ');
	return searchText(typed)
		.split(' ')
		.every((part) => words.some((word) => word.startsWith(part)));
}
