/** Which evidence stands: what a person has rejected stays stored and exported, but proves nothing. */

import type { Evidence, GraphEdge } from './model.ts';

/** The edge with the evidence that stands; undefined where a person has rejected all of it. */
export function standing<E extends GraphEdge>(edge: E): E | undefined {
	if (edge.type !== 'MENTIONS' && edge.type !== 'NAMES') return edge;
	if (edge.evidence.every(isStanding)) return edge;
	const evidence = edge.evidence.filter(isStanding);
	return evidence.length === 0 ? undefined : { ...edge, evidence };
}

function isStanding({ status }: Evidence): boolean {
	return status !== 'rejected';
}
