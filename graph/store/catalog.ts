/** Everything small of a graph, as a catalog lists it. */

import { smallEdges } from '../facts/batch.ts';
import { standingEdge } from '../facts/evidence.ts';
import type { Catalog } from '../model/query.ts';
import { byId } from '../text/order.ts';
import type { Held } from './held.ts';

export async function catalogIn(graph: Held): Promise<Catalog> {
	const [head, nodes, meta] = await Promise.all([graph.head(), graph.nodes(), graph.meta()]);
	const edges = smallEdges(head)
		.map(standingEdge)
		.filter((edge) => edge !== undefined);
	return { meta, nodes: [...nodes.values()].sort(byId), edges: edges.sort(byId) };
}
