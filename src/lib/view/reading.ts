/** Which quotes belong to a view: those of its focus, narrowed by what is selected in it. */

import { filterOf, isFacet, type Facet, type Filter } from '$graph/query';
import type { View } from './view';

/** Quotes that come with the page; more are fetched on request. */
export const QUOTES_AT_FIRST = 60;

/** The facet that an id of a node filters by; statements are none. */
export function facetOf(id: string): Facet | undefined {
	const type = id.slice(0, id.indexOf(':'));
	return isFacet(type) ? type : undefined;
}

/** The nodes whose quotes are read: the selection (statements apart), or the focus; both where they are of different kinds. */
export function readingSubjects(view: Pick<View, 'focus' | 'selection'>): string[] {
	const selected = view.selection.filter((id) => facetOf(id) !== undefined);
	const { focus } = view;
	if (focus === undefined || facetOf(focus) === undefined) return selected;
	const sameKind = selected.some((id) => facetOf(id) === facetOf(focus));
	return sameKind || selected.includes(focus) ? selected : [focus, ...selected];
}

/** What the quotes of a view are about, beside what it filters by; undefined when it asks for none (the plain overview). */
export function readingAbout(view: Pick<View, 'focus' | 'selection'>): Filter | undefined {
	const subjects = readingSubjects(view);
	if (!subjects.length) return undefined;
	return aboutFilter(subjects);
}

/** Ids of any facets as a filter. */
export function aboutFilter(ids: readonly string[]): Filter {
	return filterOf((facet) => ids.filter((id) => facetOf(id) === facet).sort());
}
