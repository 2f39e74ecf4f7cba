/** What a search found, in one spoken sentence. */

import type { FoundStatements } from '$graph/model/query';
import type { Messages } from '../i18n/messages';

/** What a summary needs of an answer; a page holds other statements than a box. */
type Found = Pick<FoundStatements, 'nodes' | 'parts' | 'together' | 'total' | 'hidden' | 'suggestions'>;

/** True where nothing is in the graph, also nothing that a filter hides. */
export function isNothing({ nodes, parts, together, total, hidden }: Found): boolean {
	return nodes.length + parts.length + together.length + total + hidden === 0;
}

/** How much was found and how much the filter hides; or that nothing was, and what may have been meant. */
export function summaryOf(found: Found, query: string, t: Messages): string {
	if (isNothing(found)) return t.search.none(query);
	const topics = found.nodes.length + found.parts.length + found.together.length;
	const told = t.search.results(topics, found.total);
	return found.hidden > 0 ? `${told}, ${t.found.hidden(found.hidden)}` : told;
}
