/** What can be compared: two or three things of one kind. */

import { facetOfId, LIMITS, type Facet } from '$graph/model/query';
import type { View } from './view';

/** Why these can't be compared; undefined where they can. */
export type ComparisonFault = 'one' | 'many' | 'kinds';

/** The kind of the things compared, by the first of them; undefined where nothing is compared. */
export function comparedKind(ids: readonly string[]): Facet | undefined {
	return ids[0] === undefined ? undefined : facetOfId(ids[0]);
}

export function comparisonFault(ids: readonly string[]): ComparisonFault | undefined {
	if (new Set(ids.map(facetOfId)).size > 1) return 'kinds';
	if (ids.length > LIMITS.compared) return 'many';
	return ids.length < 2 ? 'one' : undefined;
}

/**
 * What a view offers to compare: what is selected, after a focus of its kind; undefined where that
 * can't be compared.
 */
export function comparableIn({ focus, selection }: Pick<View, 'focus' | 'selection'>): readonly string[] | undefined {
	const values = [...new Set(selection)].filter((id) => facetOfId(id) !== undefined);
	const kind = comparedKind(values);
	const alike = focus !== undefined && facetOfId(focus) === kind && !values.includes(focus);
	const ids = alike ? [focus, ...values] : values;
	return comparisonFault(ids) === undefined ? ids : undefined;
}
