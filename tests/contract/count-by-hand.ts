/** The slow, obvious way to say which statements a filter leaves: straight from the batch, for comparison with an engine. */

import type { GraphBatch, GraphEdge } from '../../graph/model.ts';
import { FACETS } from '../../graph/query.ts';
import type { Filter } from '../../graph/query.ts';

/** Everything a statement can be filtered by, by its id; later printings are not in it. */
export function filterables(batch: GraphBatch): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	const later = new Set(batch.edges.filter(({ type }) => type === 'REPEATS').map(({ source }) => source));
	for (const node of batch.nodes) {
		if (node.type !== 'Statement' || later.has(node.id)) continue;
		const ids = new Set<string>();
		for (const edge of batch.edges) {
			if (edge.type === 'STATES' && edge.target === node.id) ids.add(edge.source);
			if (edge.source === node.id && !isRejected(edge)) ids.add(edge.target);
		}
		for (const edge of batch.edges) if (edge.type === 'PUBLISHED' && ids.has(edge.target)) ids.add(edge.source);
		for (let size = 0; size !== ids.size;) {
			size = ids.size;
			for (const role of batch.nodes)
				if (role.type === 'Role' && role.broader !== undefined && ids.has(role.id)) ids.add(role.broader);
		}
		found.set(node.id, ids);
	}
	return found;
}

function isRejected(edge: GraphEdge): boolean {
	return 'evidence' in edge && edge.evidence.every(({ status }) => status === 'rejected');
}

/** Ids of the statements that a filter leaves, sorted; with `value`, of those the ones that have it. */
export function left(batch: GraphBatch, filter: Filter, value?: string): string[] {
	return [...filterables(batch)]
		.filter(([, ids]) => value === undefined || ids.has(value))
		.filter(([, ids]) => FACETS.every((facet) => filter[facet].length === 0 || filter[facet].some((id) => ids.has(id))))
		.map(([id]) => id)
		.sort();
}
