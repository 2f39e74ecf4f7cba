/** What every view needs and no view changes: concepts with what joins them, roles, and what the graph was made from. However large the graph is, this stays small. */

import type { EdgeOf, NodeOf } from '$graph/model/graph';
import type { Catalog } from '$graph/model/query';

/** Characters of a fingerprint that people can compare. */
export const VERSION_LENGTH = 8;

export interface Vocabulary {
	concepts: NodeOf<'Concept'>[];
	roles: NodeOf<'Role'>[];
	/** Between concepts. */
	related: EdgeOf<'BROADER' | 'RELATED'>[];
	/** Number of documents in the graph. */
	documents: number;
	/** Date of the newest edition, YYYY-MM-DD. */
	edited: string;
	/** The beginning of the fingerprint of the graph: another graph has another. */
	version: string;
}

export function vocabularyOf({ meta, nodes, edges }: Catalog): Vocabulary {
	return {
		concepts: nodes.filter((node) => node.type === 'Concept'),
		roles: nodes.filter((node) => node.type === 'Role'),
		related: edges.filter((edge) => edge.type === 'BROADER' || edge.type === 'RELATED'),
		documents: meta.documents.length,
		edited: meta.edited,
		version: meta.fingerprint.slice(0, VERSION_LENGTH)
	};
}
