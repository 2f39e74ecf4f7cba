/** Which facet a type of node is a value of. */

import type { NodeType } from './graph.ts';
import type { Facet } from './query.ts';

const FACET_OF: Readonly<Record<NodeType, Facet | undefined>> = {
	Municipality: 'municipality',
	Document: 'document',
	Value: 'value',
	Relation: 'relation',
	Role: 'role',
	Concept: 'concept',
	Statement: undefined
};

/** The facet whose values are nodes of this type; a statement is no facet value. */
export function facetOf(type: NodeType): Facet | undefined {
	return FACET_OF[type];
}
