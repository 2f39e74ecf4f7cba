/** A filter as sets of statements. */

import { FACETS } from '../model/query.ts';
import type { Facet, Filter } from '../model/query.ts';
import { checkFilter, unknownId } from '../model/refusals.ts';
import { add, type Bits, keep, noBits } from './bits.ts';
import { type Index, statementsWith } from './index.ts';

export interface Selection {
	/** The facets that filter at all, with the places of the values chosen and the statements these leave. */
	chosen: ReadonlyMap<Facet, { values: readonly number[]; statements: Bits }>;
	/** What all of it is about; undefined where that is everything. */
	within: Bits | undefined;
	/** The statements that all facets leave of it; undefined where nothing filters. */
	statements: Bits | undefined;
}

/**
 * `about` is a second filter that has to hold as well, also in the same facet.
 * @throws {GraphError} bad-query for too many ids, unknown-id for one that is no value of its facet.
 */
export function select(index: Index, filter: Filter, about?: Filter): Selection {
	const within = about && select(index, about).statements;
	checkFilter(filter);
	const chosen = new Map<Facet, { values: readonly number[]; statements: Bits }>();
	for (const facet of FACETS) {
		if (filter[facet].length === 0) continue;
		const values = [...new Set(filter[facet].map((id) => placeOf(index, facet, id)))].sort((a, b) => a - b);
		const statements = noBits(index.size);
		for (const value of values) add(statements, statementsWith(index, value));
		chosen.set(facet, { values, statements });
	}
	return { chosen, within, statements: leftBy(index, chosen, within) };
}

/** What the facets leave without one of them: what its own counts are taken under. Undefined where no other filters. */
export function leftWithout(index: Index, { chosen, within }: Selection, facet: Facet): Bits | undefined {
	return leftBy(index, new Map([...chosen].filter(([other]) => other !== facet)), within);
}

function leftBy(index: Index, chosen: Selection['chosen'], within: Bits | undefined): Bits | undefined {
	if (chosen.size === 0) return within?.slice();
	const left = (within ?? index.all).slice();
	for (const { statements } of chosen.values()) keep(left, statements);
	return left;
}

/** Of a value of this facet. @throws {GraphError} unknown-id for one that is none */
export function placeOf({ places, ranges }: Index, facet: Facet, id: string): number {
	const place = places.get(id);
	const [from, to] = ranges[facet];
	if (place === undefined || place < from || place >= to) throw unknownId(id, facet);
	return place;
}
