/** What can be crossed in a matrix, and which statements are those of one of its cells. */

import { aboutFilter, facetOfId, type Facet, type Filter } from '$graph/model/query';
import type { CellPlace, View } from './view';

/** Values of one facet share no statement as a rule; concepts do. */
export function canCross({ rows, columns }: Pick<View, 'rows' | 'columns'>): boolean {
	return rows !== columns || rows === 'concept';
}

/** Two filters that hold both. */
interface CellStatements {
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

function only(id: string): Partial<Record<Facet, string[]>> {
	const facet = facetOfId(id);
	return facet === undefined ? {} : { [facet]: [id] };
}
