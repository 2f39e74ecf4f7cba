/**
 * What statements can be filtered by: the facets, and filters made of ids. Plain data, also for a
 * browser.
 */

/** What statements can be filtered by, in the order the screen shows them. */
export const FACETS = ['municipality', 'role', 'relation', 'value', 'concept', 'document'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * Ids chosen in each facet, sorted. Within a facet any one suffices, across facets all must hold;
 * an empty list does not filter. A role also finds the roles that are kinds of it.
 */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTER: Filter = { municipality: [], role: [], relation: [], value: [], concept: [], document: [] };

export function isFacet(value: string): value is Facet {
	return (FACETS as readonly string[]).includes(value);
}

/**
 * The facet that a node's id filters by: `concept:mod` filters by concept; a statement's id filters
 * by nothing.
 */
export function facetOfId(id: string): Facet | undefined {
	const type = id.slice(0, id.indexOf(':'));
	return isFacet(type) ? type : undefined;
}

/** A filter from what `ids` gives for each facet. */
export function filterOf(ids: (facet: Facet) => readonly string[]): Filter {
	return {
		municipality: ids('municipality'),
		role: ids('role'),
		relation: ids('relation'),
		value: ids('value'),
		concept: ids('concept'),
		document: ids('document')
	};
}

/** Ids of any facets as a filter; ids of other nodes are left out. */
export function aboutFilter(ids: readonly string[]): Filter {
	return filterOf((facet) => ids.filter((id) => facetOfId(id) === facet).sort());
}
