/** Which rows and columns of a matrix are shown under a filter: who is silent keeps a place, who is not chosen has none. */

import { facetOfId, type Filter, type Matrix } from '$graph/model/query';

/** A row or a column. */
export type AxisValue = Matrix['rows'][number];

export interface ShownValues {
	shown: AxisValue[];
	/** How many the filter leaves out. */
	left: number;
}

export function shownValues(values: readonly AxisValue[], filter: Filter): ShownValues {
	const shown = values.filter((value) => !isLeftOut(value, filter));
	return { shown, left: values.length - shown.length };
}

/** Not chosen beside others of its facet, or not of the organisation or document chosen. */
function isLeftOut({ id, owner, statements }: AxisValue, filter: Filter): boolean {
	if (statements > 0) return false;
	const facet = facetOfId(id);
	const isNotAmong = (chosen: readonly string[], whose: string) => chosen.length > 0 && !chosen.includes(whose);
	// What stands beside a concept is a finding, whichever concepts are chosen.
	if (facet !== undefined && facet !== 'concept' && isNotAmong(filter[facet], id)) return true;
	if (owner && isNotAmong(filter.municipality, owner.id)) return true;
	return facet === 'value' && isNotAmong(filter.document, documentOf(id));
}

/** The id of a value begins with that of its document: `value:gladsaxe-vi-vil:mod`. */
export function documentOf(value: string): string {
	return `document:${value.split(':')[1] ?? ''}`;
}
