/** Everything small of a graph, as a catalog lists it. */

import { smallEdges } from '../batch-facts.ts';
import type { GraphEdge } from '../model.ts';
import { byId } from '../order.ts';
import type { Catalog } from '../query.ts';
import type { Held } from './held.ts';
import { standing } from './items.ts';

export async function catalogIn(graph: Held): Promise<Catalog> {
	const [head, nodes, meta] = await Promise.all([graph.head(), graph.nodes(), graph.meta()]);
	const edges = smallEdges(head).flatMap((edge): GraphEdge[] => {
		if (edge.type !== 'NAMES') return [edge];
		return standing([{ concept: edge.target, evidence: edge.evidence }]).map(({ evidence }) => ({ ...edge, evidence }));
	});
	return { meta, nodes: [...nodes.values()].sort(byId), edges: edges.sort(byId) };
}
