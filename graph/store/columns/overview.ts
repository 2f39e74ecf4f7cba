/** Municipalities and concepts with their counts: from the columns, named and bounded. */

import type { Facet, FacetCount, Filter, Overview, OverviewLink } from '../../query.ts';
import { listed } from './listed.ts';
import type { Columns } from './columns.ts';
import { countLeft, type Counts, countWithin } from './counts.ts';
import { select } from './selection.ts';
import type { Selection } from './selection.ts';

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
	const municipalities = indexesOf(columns, selection, 'municipality', counts.whole);
	const concepts = indexesOf(columns, selection, 'concept', counts.whole);
	const named = (indexes: readonly number[], under: Uint32Array) =>
		indexes.map((index): FacetCount => ({
			...nameOf(columns, index),
			statements: under[index] ?? 0,
			total: all.whole[index] ?? 0
		}));
	const more: Partial<Record<Facet, number>> = {};
	const facet = (name: Facet) => {
		const indexes = indexesOf(columns, selection, name, counts.others);
		const left = columns.ranges[name][1] - columns.ranges[name][0] - indexes.length;
		if (left > 0) more[name] = left;
		return named(indexes, counts.others);
	};
	const facets = {
		municipality: facet('municipality'),
		role: facet('role'),
		relation: facet('relation'),
		value: facet('value'),
		concept: facet('concept'),
		document: facet('document')
	};

	const whole = more.municipality === undefined && more.concept === undefined;
	return {
		counted: {
			total: all.matched,
			matched: counts.matched,
			municipalities: named(municipalities, counts.whole),
			concepts: named(concepts, counts.whole),
			links: links(columns, counts, municipalities, concepts),
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

function links(
	columns: Columns,
	counts: Counts,
	municipalities: readonly number[],
	concepts: readonly number[]
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
			found.push({ ...ends, statements, share: statements / (counts.whole[owner] ?? 1) });
		}
	}
	return found;
}
