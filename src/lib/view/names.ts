/** The names that a page was sent: whole nodes by id, and what is known of facet values by name alone. */

import type { GraphNode } from '$graph/model/graph';
import { type FacetCounts, FACETS, type NodeRef } from '$graph/model/query';
import type { Vocabulary } from './vocabulary';

export interface NamesSent {
	vocabulary: Vocabulary;
	/** Nodes that the view names: in its filter and focus, and in its selection. */
	named: readonly GraphNode[];
	selected: readonly GraphNode[];
	/** What the view is about, also where that is a statement. */
	focused?: { focus: GraphNode } | undefined;
	counts: FacetCounts;
	refs: readonly NodeRef[];
	selectedRefs: readonly NodeRef[];
}

/** Concepts and roles, whatever the view. */
export function vocabularyNodes({ concepts, roles }: Vocabulary): Map<string, GraphNode> {
	return new Map([...concepts, ...roles].map((node) => [node.id, node]));
}

export function nodesSent(vocabulary: ReadonlyMap<string, GraphNode>, { named, selected, focused }: NamesSent) {
	const more = [...(focused ? [focused.focus] : []), ...named, ...selected];
	return new Map([...vocabulary, ...more.map((node) => [node.id, node] as const)]);
}

/** Of what the facets list (of a large graph a part) and of what the view names: whose each is, and of when. */
export function refsSent({ counts, refs, selectedRefs }: NamesSent): Map<string, NodeRef> {
	const listed = FACETS.flatMap((facet) => counts.facets[facet]);
	return new Map([...listed, ...refs, ...selectedRefs].map((ref) => [ref.id, ref]));
}
