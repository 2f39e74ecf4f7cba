/** What the two sides of a concept map are called: the statements that the filter leaves, and those they are compared with. */

import { facetOfId, FACETS } from '$graph/model/query';
import { listOf, type Messages } from '../i18n/messages';
import type { View } from '../view/view';

export interface SideNames {
	here: string;
	/** Undefined where nothing is compared with. */
	there: string | undefined;
}

/** What is chosen in the facets that differ names ours; without any it is the rest of all statements. */
export function sideNames(
	{ filter, other }: Pick<View, 'filter' | 'other'>,
	named: (id: string) => string,
	t: Messages
): SideNames {
	if (other.length === 0) return { here: t.conceptMap.all, there: undefined };
	const facets = FACETS.filter((facet) => other.some((id) => facetOfId(id) === facet));
	const ours = facets.flatMap((facet) => filter[facet]);
	return {
		here: ours.length > 0 ? listOf(ours.map(named), t) : t.conceptMap.rest,
		there: listOf(other.map(named), t)
	};
}

/** True where ours are what the others leave of all statements, and not a choice of their own. */
export function isRest({ filter, other }: Pick<View, 'filter' | 'other'>): boolean {
	return other.every((id) => {
		const facet = facetOfId(id);
		return facet === undefined || filter[facet].length === 0;
	});
}

export function mapTitle(view: View, named: (id: string) => string, t: Messages): string {
	const { here, there } = sideNames(view, named, t);
	return there === undefined ? t.conceptMap.title : t.conceptMap.between(here, there);
}
