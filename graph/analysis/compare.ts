/** What municipalities share and where they differ, read from an overview. Shares are used throughout, so that a long text does not count for more than a short one. */

import { groupBy } from '../group-by.ts';
import type { Overview } from '../query.ts';

/** Concepts that every municipality with statements mentions, those with the most statements first; ties by id. */
export function sharedByAll(overview: Overview): { id: string; statements: number }[] {
	const speaking = overview.municipalities.filter((municipality) => municipality.statements > 0).length;
	const users = groupBy(overview.links, (link) => link.concept);
	return overview.concepts
		.filter((concept) => speaking > 0 && (users.get(concept.id)?.length ?? 0) === speaking)
		.map(({ id, statements }) => ({ id, statements }))
		.sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
}

export interface Distinct {
	municipality: string;
	concepts: { concept: string; share: number; others: number }[];
}

/** A concept in a single statement is an accident, not a profile. */
const LEAST_STATEMENTS = 2;

/**
 * For each municipality the concepts whose share of its statements exceeds the mean share of the others by most,
 * as a plain difference (a ratio would crown the rarest words). In the order of `overview.municipalities`.
 */
export function distinctConcepts(overview: Overview, most: number): Distinct[] {
	const speaking = overview.municipalities.filter((municipality) => municipality.statements > 0);
	const rows = groupBy(overview.links, (link) => link.concept);
	return speaking.map(({ id: municipality }) => {
		const concepts = [...rows].flatMap(([concept, links]) => {
			const own = links.find((link) => link.municipality === municipality);
			if (!own || own.statements < LEAST_STATEMENTS) return [];
			const rest = links.reduce((sum, link) => sum + link.share, 0) - own.share;
			const others = rest / Math.max(1, speaking.length - 1);
			return own.share > others ? [{ concept, share: own.share, others }] : [];
		});
		concepts.sort((a, b) => b.share - b.others - (a.share - a.others) || (a.concept < b.concept ? -1 : 1));
		return { municipality, concepts: concepts.slice(0, most) };
	});
}
