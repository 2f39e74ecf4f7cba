/** Municipalities and concepts with their counts: from the index, named and bounded. */

import type { Facet, FacetCount, Filter, Overview, OverviewLink, Reach } from '../query.ts';
import { listed } from './listed.ts';
import type { Index } from './index.ts';
import { countLeft, type Counts, countWithin } from './counts.ts';
import { select } from './selection.ts';
import type { Selection } from './selection.ts';
import { type Shares, sharesOf, spreadOf } from './shares.ts';

/** An overview but for its places, and whose places it shows; all places where that is undefined. */
export interface CountedOverview {
	counted: Omit<Overview, 'positions'>;
	shown: string[] | undefined;
}

/** `everything` holds the counts without any filter. */
export function overviewOf(index: Index, everything: Counts, filter: Filter, about?: Filter): CountedOverview {
	const selection = select(index, filter, about);
	const all = selection.within ? countWithin(index, selection.within) : everything;
	const counts = countLeft(index, selection, all);
	const shares = sharesOf(index, { everything, left: counts }, filter, about);
	const municipalities = placesOf(index, selection, 'municipality', counts.whole);
	const concepts = placesOf(index, selection, 'concept', counts.whole);
	const named = (place: number, under: Uint32Array): FacetCount => ({
		...nameOf(index, place),
		statements: under[place] ?? 0,
		total: all.whole[place] ?? 0
	});
	const more: Partial<Record<Facet, number>> = {};
	const facet = (name: Facet) => {
		const places = placesOf(index, selection, name, counts.others);
		const left = index.ranges[name][1] - index.ranges[name][0] - places.length;
		if (left > 0) more[name] = left;
		return places.map((place) => named(place, counts.others));
	};
	const facets = {
		municipality: facet('municipality'),
		role: facet('role'),
		relation: facet('relation'),
		value: facet('value'),
		concept: facet('concept'),
		document: facet('document')
	};
	const base = (municipality: number) => shares.bases[municipality - index.ranges.municipality[0]] ?? 0;

	const whole = more.municipality === undefined && more.concept === undefined;
	return {
		counted: {
			total: all.matched,
			matched: counts.matched,
			reach: reachOf(index, counts, shares),
			municipalities: municipalities.map((place) => ({ ...named(place, counts.whole), base: base(place) })),
			concepts: concepts.map((place) => ({
				...named(place, counts.whole),
				spread: spreadOf(index, shares, place)
			})),
			links: links(index, counts, municipalities, concepts, base),
			facets,
			...(Object.keys(more).length === 0 ? {} : { more })
		},
		shown: whole ? undefined : [...municipalities, ...concepts].map((place) => nameOf(index, place).id)
	};
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
