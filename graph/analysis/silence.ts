/** Why a municipality has no statement in a picture or a list: it never mentions what is asked about, the filter hides what it says, or nothing it says fits the filter. The first and the last are findings. */

import {
	type CellSilence,
	type Facet,
	FACETS,
	type FacetCount,
	type FacetCounts,
	type Filter
} from '../model/query.ts';

/** What is chosen in one facet. */
interface Chosen {
	facet: Facet;
	ids: readonly string[];
}

/** Facets that a municipality's own statements may miss. */
export type AskedFacet = Exclude<Facet, 'municipality'>;

export type Silence =
	/** Without any filter there is no statement either. */
	| { reason: 'never' }
	/** Without the facets of `lift` there are so many statements. What is chosen in these belongs to other municipalities, or it is every facet. */
	| { reason: 'hidden'; statements: number; lift: readonly Facet[] }
	/** The municipality mentions it, but no statement fits what `by` asks; without the facets of `lift` there are so many. */
	| {
			reason: 'unmatched';
			statements: number;
			by: readonly { facet: AskedFacet; ids: readonly string[] }[];
			lift: readonly Facet[];
	  };

/** By municipality id; those with a statement left are not in it. */
export type Silences = Readonly<Record<string, Silence>>;

/**
 * Why each of these municipalities has no statement left, of those that have none. `municipalities` and `counts` are
 * those of what is about something under `filter`.
 */
export function silencesOf(municipalities: readonly FacetCount[], counts: FacetCounts, filter: Filter): Silences {
	const { facets } = counts;
	const owners = new Map([...facets.document, ...facets.value].map(({ id, owner }) => [id, owner?.id]));
	const chosen = FACETS.map((facet) => ({ facet, ids: filter[facet] })).filter(({ ids }) => ids.length > 0);
	const silences: Record<string, Silence> = {};
	for (const { id, statements, total } of municipalities)
		if (statements === 0) silences[id] = total === 0 ? { reason: 'never' } : hiddenOrUnmatched(id, total);
	return silences;

	function hiddenOrUnmatched(id: string, total: number): Silence {
		const shuts = chosen.filter((choice) => belongsToOthers(choice, id));
		const by = chosen.flatMap((choice) => {
			const { facet, ids } = choice;
			return facet === 'municipality' || shuts.includes(choice) ? [] : [{ facet, ids }];
		});
		const all = facetsOf(chosen);
		if (shuts.length === 0) return { reason: 'unmatched', statements: total, by, lift: facetsOf(by) };
		if (by.length === 0) return { reason: 'hidden', statements: total, lift: all };
		const lift = facetsOf(shuts);
		const left = leftWithout(counts, lift, id);
		// What one facet alone hides is not known: all of them together hide everything.
		if (left === undefined) return { reason: 'hidden', statements: total, lift: all };
		if (left === 0) return { reason: 'unmatched', statements: total, by, lift: all };
		return { reason: 'hidden', statements: left, lift };
	}

	/** A municipality, a document and a value belong to one municipality, so that choosing another's says nothing about this one. */
	function belongsToOthers({ facet, ids }: Chosen, id: string): boolean {
		if (facet === 'municipality') return !ids.includes(id);
		return (facet === 'document' || facet === 'value') && ids.every((chosenId) => owners.get(chosenId) !== id);
	}
}

function facetsOf(chosen: readonly { facet: Facet }[]): Facet[] {
	return chosen.map(({ facet }) => facet);
}

/** Statements that the other facets leave of a municipality; undefined where the counts do not hold that. */
function leftWithout(
	{ facets, more: unlisted }: FacetCounts,
	lift: readonly Facet[],
	municipality: string
): number | undefined {
	const [facet, ...more] = lift;
	if (more.length > 0) return undefined;
	if (facet === 'municipality') return facets.municipality.find(({ id }) => id === municipality)?.statements;
	// A statement stands in one document, but under several values or none.
	if (facet !== 'document' || unlisted?.document !== undefined) return undefined;
	return facets.document
		.filter(({ owner }) => owner?.id === municipality)
		.reduce((sum, { statements }) => sum + statements, 0);
}

/** Statements of a cell of a table: those that the filter leaves, those left without its municipalities, documents and values, and all there are. */
interface CellCounts {
	left: number;
	open: number;
	ever: number;
}

/**
 * Why a cell is empty; undefined where it is not. Nobody ever says it (a finding), the organisations chosen and what is
 * theirs leave it out, or nothing fits the roles, relations and concepts chosen (a finding too).
 */
export function cellSilence({ left, open, ever }: CellCounts): CellSilence | undefined {
	if (left > 0) return undefined;
	if (ever === 0) return { reason: 'never', statements: 0, total: 0 };
	if (open > 0) return { reason: 'hidden', statements: open, total: ever };
	return { reason: 'unmatched', statements: 0, total: ever };
}
