/** What every engine does alike in a search: which words there are, which names a node has, in which order nodes are listed. */

import type { GraphBatch, GraphNode, NodeType } from '../../model.ts';
import { searchText } from '../../search/normalise.ts';

/** At equal match, a search lists node types in this order. */
export const SEARCH_RANK: Readonly<Record<NodeType, number>> = {
	Concept: 0,
	Municipality: 1,
	Role: 2,
	Relation: 3,
	Value: 4,
	Document: 5,
	Statement: 6
};

/** Words part at everything that is neither an ASCII letter or digit nor beyond ASCII. Half a surrogate pair could not be stored as UTF-8. */
export function lettersOf(text: string): string[] {
	return (
		text
			.toWellFormed()
			.toLowerCase()
			.match(/[a-z0-9\u0080-\u{10ffff}]+/gu) ?? []
	);
}

/** Nodes other than statements as a search lists them, each with its place. */
export function foundPlaces({ nodes }: GraphBatch): Map<GraphNode, number> {
	const listed = nodes
		.filter(({ type }) => type !== 'Statement')
		.sort((a, b) => SEARCH_RANK[a.type] - SEARCH_RANK[b.type]);
	return new Map(listed.map((node, place) => [node, place]));
}

/** A node's label as it is searched, a concept's also in English. A statement is found by its words alone. */
export function labelWords(node: GraphNode): [string | null, string | null] {
	if (node.type === 'Statement') return [null, null];
	return [searchText(node.label), node.type === 'Concept' ? searchText(node.labelEn) : null];
}
