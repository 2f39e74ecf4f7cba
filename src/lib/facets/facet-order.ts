/** The order in which a facet lists its values for people. */

import type { Facet, FacetCount } from '$graph/model/query';
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
