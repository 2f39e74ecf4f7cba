/** Municipalities and concepts with their counts: from the index, named and bounded. */

import type {
	Facet,
	FacetCount,
	FacetCounts,
	Filter,
	OrganisationCount,
	Overview,
	OverviewLink,
	OverviewLinks,
	Reach
} from '../model/query.ts';
import { listed } from './listed.ts';
import type { Index } from './index.ts';
import { countLeft, type Counts, countWithin } from './counts.ts';
import { select } from './selection.ts';
import type { Selection } from './selection.ts';
import { type Shares, sharesOf, spreadOf } from './shares.ts';

/** Everything that is counted for one filter. */
export interface Counted {
	selection: Selection;
	/** What it is about without the filter, and what the filter leaves of that. */
	all: Counts;
	left: Counts;
	shares: () => Shares;
}

/** `everything` holds the counts without any filter. */
export function countUnder(index: Index, everything: Counts, filter: Filter, about?: Filter): Counted {
	const selection = select(index, filter, about);
	const all = selection.within ? countWithin(index, selection.within) : everything;
	const left = countLeft(index, selection, all);
	return { selection, all, left, shares: () => sharesOf(index, { everything, left }, filter, about) };
}

export function facetCounts(index: Index, { selection, all, left }: Counted): FacetCounts {
	const more: Partial<Record<Facet, number>> = {};
	const facet = (name: Facet) => {
		const places = placesOf(index, selection, name, left.others);
		const unlisted = index.ranges[name][1] - index.ranges[name][0] - places.length;
		if (unlisted > 0) more[name] = unlisted;
		return places.map((place) => countOf(index, place, left.others, all));
	};
	const facets = {
		municipality: facet('municipality'),
		role: facet('role'),
		relation: facet('relation'),
		value: facet('value'),
		concept: facet('concept'),
		document: facet('document')
	};
	return {
		total: all.matched,
		matched: left.matched,
		facets,
		...(Object.keys(more).length === 0 ? {} : { more })
	};
}

export function overviewLinks(index: Index, { selection, all, left, shares: find }: Counted): OverviewLinks {
	const shares = find();
	const municipalities = placesOf(index, selection, 'municipality', left.whole);
	const concepts = placesOf(index, selection, 'concept', left.whole);
	const hidden = hiddenBy(index, { all, left }, municipalities, concepts);
	const base = (municipality: number) => shares.bases[municipality - index.ranges.municipality[0]] ?? 0;
	return {
		reach: reachOf(index, left, shares),
		municipalities: municipalities.map((place) => ({ ...countOf(index, place, left.whole, all), base: base(place) })),
		concepts: concepts.map((place) => ({
			...countOf(index, place, left.whole, all),
			spread: spreadOf(index, shares, place)
		})),
		links: links(index, left, municipalities, concepts, base),
		...(hidden.length > 0 && { hidden })
	};
}

/** Of every municipality, however many there are. */
export function organisationCounts(index: Index, { all, left, shares: find }: Counted): OrganisationCount[] {
	const { bases } = find();
	const [from, to] = index.ranges.municipality;
	return Array.from({ length: to - from }, (_, row) => ({
		...countOf(index, from + row, left.whole, all),
		base: bases[row] ?? 0,
		apart: left.others[from + row] ?? 0
	}));
}

/** The two in one, in the order of keys that the answer has always had. */
export function overviewOf(index: Index, counted: Counted): Omit<Overview, 'positions'> {
	const { total, matched, facets, more } = facetCounts(index, counted);
	return { total, matched, ...overviewLinks(index, counted), facets, ...(more && { more }) };
}

function countOf(index: Index, place: number, under: Uint32Array, all: Counts): FacetCount {
	return { ...nameOf(index, place), statements: under[place] ?? 0, total: all.whole[place] ?? 0 };
}

/** The places of the values of a facet that are listed. */
function placesOf({ ranges }: Index, { chosen }: Selection, facet: Facet, counts: Uint32Array): number[] {
	const [from, to] = ranges[facet];
	const values = new Set(chosen.get(facet)?.values);
	return listed(counts.subarray(from, to), (place) => values.has(from + place)).map((place) => from + place);
}

function nameOf({ values }: Index, place: number) {
	const value = values[place];
	if (value === undefined) throw new RangeError(`There is no facet value ${place}.`);
	return value;
}

function reachOf({ ranges }: Index, { whole }: Counts, { bases }: Shares): Reach {
	const all = (facet: Facet) => ranges[facet][1] - ranges[facet][0];
	const speaking = (facet: Facet) => whole.subarray(...ranges[facet]).filter((count) => count > 0).length;
	return {
		municipalities: all('municipality'),
		concepts: all('concept'),
		documents: all('document'),
		speaking: { municipalities: speaking('municipality'), documents: speaking('document') },
		based: bases.filter((count) => count > 0).length
	};
}

/** By municipality, the concepts that it mentions, and of which nothing is left. */
function hiddenBy(
	index: Index,
	{ all, left }: Pick<Counted, 'all' | 'left'>,
	municipalities: readonly number[],
	concepts: readonly number[]
): NonNullable<OverviewLinks['hidden']> {
	const { municipality, concept } = index.ranges;
	const width = concept[1] - concept[0];
	return municipalities.flatMap((owner) => {
		const row = (owner - municipality[0]) * width - concept[0];
		const found = concepts.filter((value) => all.links[row + value] && !left.links[row + value]);
		const ids = found.map((value) => nameOf(index, value).id);
		return ids.length > 0 ? [{ municipality: nameOf(index, owner).id, concepts: ids }] : [];
	});
}

function links(
	index: Index,
	counts: Counts,
	municipalities: readonly number[],
	concepts: readonly number[],
	base: (municipality: number) => number
): OverviewLink[] {
	const { municipality, concept } = index.ranges;
	const width = concept[1] - concept[0];
	const found: OverviewLink[] = [];
	for (const owner of municipalities) {
		const row = (owner - municipality[0]) * width - concept[0];
		for (const value of concepts) {
			const statements = counts.links[row + value] ?? 0;
			if (statements === 0) continue;
			const ends = { municipality: nameOf(index, owner).id, concept: nameOf(index, value).id };
			found.push({ ...ends, statements, share: statements / base(owner) });
		}
	}
	return found;
}
