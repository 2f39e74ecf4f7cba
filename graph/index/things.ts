/** One facet value as a set of statements, and what a set of statements has of each facet. */

import { type Facet, facetOfId, type Filter, type NodeRef } from '../model/query.ts';
import { unknownId } from '../model/refusals.ts';
import { add, type Bits, noBits } from './bits.ts';
import { counted } from './crossed.ts';
import { type Index, refOf, statementsWith } from './index.ts';
import { placeOf, select } from './selection.ts';

/** A facet value, with all of its statements. */
export interface Thing {
	facet: Facet;
	ref: NodeRef;
	place: number;
	statements: Bits;
}

/** @throws {GraphError} unknown-id for what is no facet value */
export function thingOf(index: Index, id: string): Thing {
	const facet = facetOfId(id);
	if (facet === undefined) throw unknownId(id);
	const place = placeOf(index, facet, id);
	return { facet, ref: refOf(index, id), place, statements: statementsAt(index, [place]) };
}

/** The statements of any of these values. */
export function statementsAt(index: Index, places: Iterable<number>): Bits {
	const statements = noBits(index.size);
	for (const place of places) add(statements, statementsWith(index, place));
	return statements;
}

/**
 * The statements that a filter leaves, also where it filters nothing. @throws {GraphError} as
 * {@link select}
 */
export function leftBy(index: Index, filter: Filter): Bits {
	return select(index, filter).statements ?? index.all;
}

export type Tally = NodeRef & { statements: number };

/**
 * The values of a facet with their statements among these, in the order of the index; also those
 * with none.
 */
export function talliesOf(index: Index, statements: Bits, facet: Facet): Tally[] {
	const [from, to] = index.ranges[facet];
	const counts = counted(index, statements, facet);
	return index.values.slice(from, to).map((value, offset) => ({ ...value, statements: counts[from + offset] ?? 0 }));
}
