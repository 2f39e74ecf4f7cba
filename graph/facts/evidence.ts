/** Which evidence stands: what a person has rejected stays stored and exported, but proves nothing. */

import type { Mention } from './facts.ts';
import type { Evidence, GraphEdge } from '../model/graph.ts';

/** The rule of evidence that a person added; graph/link/rules.ts has its sentence. */
export const DECIDED = 'decision';

/** True for a mention that counts: one piece of its evidence, at least, has not been rejected. */
export function stands({ evidence }: Pick<Mention, 'evidence'>): boolean {
	return evidence.some(isStanding);
}

/** The mentions that count, each with the evidence that stands. */
export function standingMentions(mentions: readonly Mention[]): Mention[] {
	return mentions.filter(stands).map(({ concept, evidence }) => ({ concept, evidence: evidence.filter(isStanding) }));
}

/** The edge with the evidence that stands; undefined where a person has rejected all of it. */
export function standingEdge<E extends GraphEdge>(edge: E): E | undefined;
export function standingEdge(edge: GraphEdge): GraphEdge | undefined {
	if (edge.type !== 'MENTIONS' && edge.type !== 'NAMES') return edge;
	return stands(edge) ? { ...edge, evidence: edge.evidence.filter(isStanding) } : undefined;
}

function isStanding({ status }: Evidence): boolean {
	return status !== 'rejected';
}
