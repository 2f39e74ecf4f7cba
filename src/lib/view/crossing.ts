/** What can be crossed in a matrix, and which statements are those of one of its cells, or of a pair of the concept map. */

import { aboutFilter, facetOfId, filterOf, type Facet, type Filter } from '$graph/model/query';
import type { CellPlace, View } from './view';

/** Values of one facet share no statement as a rule; concepts do. */
export function canCross({ rows, columns }: Pick<View, 'rows' | 'columns'>): boolean {
	return rows !== columns || rows === 'concept';
}

/** Two filters that hold both. */
export interface CellStatements {
	filter: Filter;
	about: Filter;
}

/**
 * What asks for the statements of a cell. Undefined where no question does: two concepts need the
 * filter of concepts for one of them, and it is taken.
 */
export function cellStatements(filter: Filter, [row, column]: CellPlace): CellStatements | undefined {
	if (facetOfId(row) !== facetOfId(column)) return { filter, about: aboutFilter([row, column]) };
	if (filter.concept.length > 0) return undefined;
	return { filter: { ...filter, ...only(row) }, about: aboutFilter([column]) };
}

/** The statements that have both concepts of a pair, on each side of a concept map; chosen concepts don't cut them. */
export interface PairStatements {
	ours: CellStatements;
	theirs?: CellStatements;
}

/** Undefined where the two are no pair of concepts. */
export function pairStatements(
	{ filter, other }: Pick<View, 'filter' | 'other'>,
	pair: CellPlace
): PairStatements | undefined {
	if (pair[0] === pair[1] || pair.some((id) => facetOfId(id) !== 'concept')) return undefined;
	const base = { ...filter, concept: [] };
	const ours = cellStatements(base, pair);
	const theirs = other.length > 0 ? cellStatements(beside(base, other), pair) : undefined;
	return ours && { ours, ...(theirs && { theirs }) };
}

/** The filter with the facets of the ids replaced by these. */
function beside(filter: Filter, other: readonly string[]): Filter {
	const taking = aboutFilter(other);
	return filterOf((facet) => (taking[facet].length > 0 ? taking[facet] : [...filter[facet]]));
}

function only(id: string): Partial<Record<Facet, string[]>> {
	const facet = facetOfId(id);
	return facet === undefined ? {} : { [facet]: [id] };
}
