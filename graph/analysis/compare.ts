/** What municipalities share and where they differ, read from an overview. Shares are compared, so that a long text does not count for more than a short one. */

import type { OverviewLinks } from '../model/query.ts';
import { isAll } from './figures.ts';

/** A concept with the number of municipalities that mention it, of all in the graph, and of their statements that do. */
export interface Shared {
	concept: string;
	municipalities: number;
	statements: number;
}

/** Concepts that somebody mentions: those of most municipalities first, then those of most statements; ties in the order of `overview.concepts`. */
export function sharedConcepts({ concepts }: OverviewLinks): Shared[] {
	return concepts
		.filter(({ spread }) => spread.municipalities > 0)
		.map(({ id, spread: { municipalities, statements } }) => ({ concept: id, municipalities, statements }))
		.sort((a, b) => b.municipalities - a.municipalities || b.statements - a.statements);
}

/** Those of them that every municipality of the graph mentions, also those that a filter leaves nothing. */
export function sharedByAll(overview: OverviewLinks): Shared[] {
	return sharedConcepts(overview).filter(({ municipalities }) => isAll(municipalities, overview.reach.municipalities));
}

export interface DistinctConcept {
	concept: string;
	/** Statements of the municipality that mention it, and their share of its base. */
	statements: number;
	share: number;
	/** Mean of the shares of all other municipalities that have a base. */
	others: number;
	/** The municipality with the greatest share, where that is greater as it is shown. */
	greater?: { municipality: string; label: string; share: number };
}

export interface Distinct {
	municipality: string;
	base: number;
	concepts: DistinctConcept[];
}

/** A concept in a single statement is an accident, not a profile. */
const LEAST_STATEMENTS = 2;
/** Shares are shown in tenths of a percent, and are ordered as they are shown. */
const SHOWN = 1000;
const shown = (share: number) => Math.round(share * SHOWN);

/**
 * For each municipality with statements the concepts whose share exceeds the mean share of the others by most, as a
 * plain difference (a ratio would crown the rarest words); none where there are no others to compare with. In the order
 * of `overview.municipalities`, and ties in that of `overview.concepts`.
 */
export function distinctConcepts(overview: OverviewLinks, most: number): Distinct[] {
	const links = new Map(overview.links.map((link) => [`${link.municipality} ${link.concept}`, link]));
	const others = overview.reach.based - 1;
	return overview.municipalities
		.filter(({ statements }) => statements > 0)
		.map(({ id: municipality, base }) => {
			if (others < 1) return { municipality, base, concepts: [] };
			const concepts = overview.concepts.flatMap(({ id: concept, spread }): DistinctConcept[] => {
				const { statements, share } = links.get(`${municipality} ${concept}`) ?? { statements: 0, share: 0 };
				const mean = Math.max(0, spread.meanShare * overview.reach.based - share) / others;
				if (statements < LEAST_STATEMENTS || shown(share) <= shown(mean)) return [];
				const { greatest } = spread;
				const exceeded = greatest !== undefined && shown(greatest.share) > shown(share);
				return [{ concept, statements, share, others: mean, ...(exceeded ? { greater: greatest } : {}) }];
			});
			const lead = ({ share, others }: DistinctConcept) => shown(share) - shown(others);
			concepts.sort((a, b) => lead(b) - lead(a) || b.share - a.share);
			return { municipality, base, concepts: concepts.slice(0, most) };
		});
}
