/** Counting statements: everything in one pass over those a filter leaves. */

import type { Facet } from '../model/query.ts';
import { type Bits, each, remove, size } from './bits.ts';
import { type Index, statementsWith } from './index.ts';
import { leftWithout } from './selection.ts';
import type { Selection } from './selection.ts';

export interface Counts {
	matched: number;
	/** By place of the facet value: statements under the whole filter. */
	whole: Uint32Array;
	/** The same, but each facet under the filter of the others alone. */
	others: Uint32Array;
	/** Statements of a municipality that mention a concept: a row of all concepts for each municipality, both as indexes in their ranges. */
	links: Uint32Array;
}

/** Without any filter the index holds the counts already; only the links are counted. */
export function countAll(index: Index): Counts {
	const links = emptyLinks(index);
	const [first, last] = index.ranges.concept;
	for (let concept = first; concept < last; concept++)
		for (const statement of statementsWith(index, concept)) {
			const link = (index.municipalityOf[statement] ?? 0) * (last - first) + concept - first;
			links[link] = (links[link] ?? 0) + 1;
		}
	return { matched: index.size, whole: index.totals, others: index.totals, links };
}

/** The counts of these statements where nothing filters them. */
export function countWithin(index: Index, statements: Bits): Counts {
	const links = emptyLinks(index);
	const whole = new Uint32Array(index.values.length);
	countInto(index, statements, whole, links);
	return { matched: size(statements), whole, others: whole, links };
}

/** `all` holds the counts of what the selection is about, without its filter. */
export function countLeft(index: Index, selection: Selection, all: Counts): Counts {
	const { statements } = selection;
	if (statements === undefined || selection.chosen.size === 0) return all;
	const links = emptyLinks(index);
	const whole = new Uint32Array(index.values.length);
	countInto(index, statements, whole, links);
	const others = whole.slice();
	for (const facet of selection.chosen.keys()) {
		const [from, to] = index.ranges[facet];
		const left = leftWithout(index, selection, facet);
		if (left === undefined) {
			others.set(all.whole.subarray(from, to), from);
		} else {
			remove(left, statements);
			countFacet(index, left, facet, others);
		}
	}
	return { matched: size(statements), whole, others, links };
}

function emptyLinks({ ranges }: Index): Uint32Array {
	return new Uint32Array((ranges.municipality[1] - ranges.municipality[0]) * (ranges.concept[1] - ranges.concept[0]));
}

function countInto(index: Index, statements: Bits, counts: Uint32Array, links: Uint32Array): void {
	const { valueStart, valuesOf, municipalityOf } = index;
	const [first, last] = index.ranges.concept;
	const concepts = last - first;
	each(statements, (statement) => {
		const end = valueStart[statement + 1] ?? 0;
		const row = (municipalityOf[statement] ?? 0) * concepts - first;
		for (let at = valueStart[statement] ?? 0; at < end; at++) {
			const value = valuesOf[at] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
			if (value >= first && value < last) links[row + value] = (links[row + value] ?? 0) + 1;
		}
	});
}

/** Adds the counts of a facet’s values among these statements. */
export function countFacet(index: Index, statements: Bits, facet: Facet, counts: Uint32Array): void {
	const { valueStart, valuesOf } = index;
	const [from, to] = index.ranges[facet];
	each(statements, (statement) => {
		const end = valueStart[statement + 1] ?? 0;
		for (let at = valueStart[statement] ?? 0; at < end; at++) {
			const value = valuesOf[at] ?? 0;
			if (value >= from && value < to) counts[value] = (counts[value] ?? 0) + 1;
		}
	});
}
