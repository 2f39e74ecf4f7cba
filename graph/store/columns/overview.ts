/** Municipalities and concepts with their counts: from the columns, named and bounded. */

import type { Facet, FacetCount, Filter, Overview, OverviewLink, Reach } from '../../query.ts';
import { listed } from './listed.ts';
import type { Columns } from './columns.ts';
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
export function overviewOf(columns: Columns, everything: Counts, filter: Filter, about?: Filter): CountedOverview {
	const selection = select(columns, filter, about);
	const all = selection.within ? countWithin(columns, selection.within) : everything;
	const counts = countLeft(columns, selection, all);
	const shares = sharesOf(columns, { everything, left: counts }, filter, about);
	const municipalities = indexesOf(columns, selection, 'municipality', counts.whole);
	const concepts = indexesOf(columns, selection, 'concept', counts.whole);
	const named = (index: number, under: Uint32Array): FacetCount => ({
		...nameOf(columns, index),
		statements: under[index] ?? 0,
		total: all.whole[index] ?? 0
	});
	const more: Partial<Record<Facet, number>> = {};
	const facet = (name: Facet) => {
		const indexes = indexesOf(columns, selection, name, counts.others);
		const left = columns.ranges[name][1] - columns.ranges[name][0] - indexes.length;
		if (left > 0) more[name] = left;
		return indexes.map((index) => named(index, counts.others));
	};
	const facets = {
		municipality: facet('municipality'),
		role: facet('role'),
		relation: facet('relation'),
		value: facet('value'),
		concept: facet('concept'),
		document: facet('document')
	};
	const base = (index: number) => shares.bases[index - columns.ranges.municipality[0]] ?? 0;

	const whole = more.municipality === undefined && more.concept === undefined;
	return {
		counted: {
			total: all.matched,
			matched: counts.matched,
			reach: reachOf(columns, counts, shares),
			municipalities: municipalities.map((index) => ({ ...named(index, counts.whole), base: base(index) })),
			concepts: concepts.map((index) => ({
				...named(index, counts.whole),
				spread: spreadOf(columns, shares, index)
			})),
			links: links(columns, counts, municipalities, concepts, base),
			facets,
			...(Object.keys(more).length === 0 ? {} : { more })
		},
		shown: whole ? undefined : [...municipalities, ...concepts].map((index) => nameOf(columns, index).id)
	};
}

/** The indexes of the values of a facet that are listed. */
function indexesOf({ ranges }: Columns, { chosen }: Selection, facet: Facet, counts: Uint32Array): number[] {
	const [from, to] = ranges[facet];
	const values = new Set(chosen.get(facet)?.values);
	return listed(counts.subarray(from, to), (place) => values.has(from + place)).map((place) => from + place);
}

function nameOf({ values }: Columns, index: number) {
	const value = values[index];
	if (value === undefined) throw new RangeError(`There is no facet value ${index}.`);
	return value;
}

function reachOf({ ranges }: Columns, { whole }: Counts, { bases }: Shares): Reach {
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
	columns: Columns,
	counts: Counts,
	municipalities: readonly number[],
	concepts: readonly number[],
	base: (municipality: number) => number
): OverviewLink[] {
	const { municipality, concept } = columns.ranges;
	const width = concept[1] - concept[0];
	const found: OverviewLink[] = [];
	for (const owner of municipalities) {
		const row = (owner - municipality[0]) * width - concept[0];
		for (const value of concepts) {
			const statements = counts.links[row + value] ?? 0;
			if (statements === 0) continue;
			const ends = { municipality: nameOf(columns, owner).id, concept: nameOf(columns, value).id };
			found.push({ ...ends, statements, share: statements / base(owner) });
		}
	}
	return found;
}
