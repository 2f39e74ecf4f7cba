/** Counting statements: everything in one pass over those a filter leaves. */

import type { Facet } from '../../query.ts';
import { type Bits, each, remove, size } from './bits.ts';
import type { Columns } from './columns.ts';
import { leftWithout } from './selection.ts';
import type { Selection } from './selection.ts';

export interface Counts {
	matched: number;
	/** By index of the facet value: statements under the whole filter. */
	whole: Uint32Array;
	/** The same, but each facet under the filter of the others alone. */
	others: Uint32Array;
	/** Statements of a municipality that mention a concept: a row of all concepts for each municipality, both as indexes in their ranges. */
	links: Uint32Array;
}

export function countAll(columns: Columns): Counts {
	return countWithin(columns, columns.counted);
}

/** The counts of these statements where nothing filters them. */
export function countWithin(columns: Columns, statements: Bits): Counts {
	const links = emptyLinks(columns);
	const whole = new Uint32Array(columns.values.length);
	countInto(columns, statements, whole, links);
	return { matched: size(statements), whole, others: whole, links };
}

/** `all` holds the counts of what the selection is about, without its filter. */
export function countLeft(columns: Columns, selection: Selection, all: Counts): Counts {
	const { statements } = selection;
	if (statements === undefined || selection.chosen.size === 0) return all;
	const links = emptyLinks(columns);
	const whole = new Uint32Array(columns.values.length);
	countInto(columns, statements, whole, links);
	const others = whole.slice();
	for (const facet of selection.chosen.keys()) {
		const [from, to] = columns.ranges[facet];
		const left = leftWithout(columns, selection, facet);
		if (left === undefined) {
			others.set(all.whole.subarray(from, to), from);
		} else {
			remove(left, statements);
			countFacet(columns, left, facet, others);
		}
	}
	return { matched: size(statements), whole, others, links };
}

function emptyLinks({ ranges }: Columns): Uint32Array {
	return new Uint32Array((ranges.municipality[1] - ranges.municipality[0]) * (ranges.concept[1] - ranges.concept[0]));
}

function countInto(columns: Columns, statements: Bits, counts: Uint32Array, links: Uint32Array): void {
	const { offsets, links: values, owners } = columns;
	const [first, last] = columns.ranges.concept;
	const concepts = last - first;
	each(statements, (statement) => {
		const end = offsets[statement + 1] ?? 0;
		const row = (owners[statement] ?? 0) * concepts - first;
		for (let link = offsets[statement] ?? 0; link < end; link++) {
			const value = values[link] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
			if (value >= first && value < last) links[row + value] = (links[row + value] ?? 0) + 1;
		}
	});
}

function countFacet(columns: Columns, statements: Bits, facet: Facet, counts: Uint32Array): void {
	const { offsets, links } = columns;
	const [from, to] = columns.ranges[facet];
	each(statements, (statement) => {
		const end = offsets[statement + 1] ?? 0;
		for (let link = offsets[statement] ?? 0; link < end; link++) {
			const value = links[link] ?? 0;
			if (value >= from && value < to) counts[value] = (counts[value] ?? 0) + 1;
		}
	});
}
