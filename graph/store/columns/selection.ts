/** A filter as sets of statements. */

import { FACETS } from '../../query.ts';
import type { Facet, Filter } from '../../query.ts';
import { checkFilter, unknownId } from '../refusals.ts';
import { add, type Bits, keep, noBits } from './bits.ts';
import { type Columns, statementsOf } from './columns.ts';

export interface Selection {
	/** The facets that filter at all, with the indexes of the values chosen and the statements these leave. */
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
export function select(columns: Columns, filter: Filter, about?: Filter): Selection {
	const within = about && select(columns, about).statements;
	checkFilter(filter);
	const chosen = new Map<Facet, { values: readonly number[]; statements: Bits }>();
	for (const facet of FACETS) {
		if (filter[facet].length === 0) continue;
		const values = [...new Set(filter[facet].map((id) => valueIndex(columns, facet, id)))].sort((a, b) => a - b);
		const statements = noBits(columns.size);
		for (const value of values) add(statements, statementsOf(columns, value));
		chosen.set(facet, { values, statements });
	}
	return { chosen, within, statements: leftBy(columns, chosen, within) };
}

/** What the facets leave without one of them: what its own counts are taken under. Undefined where no other filters. */
export function leftWithout(columns: Columns, { chosen, within }: Selection, facet: Facet): Bits | undefined {
	return leftBy(columns, new Map([...chosen].filter(([other]) => other !== facet)), within);
}

function leftBy(columns: Columns, chosen: Selection['chosen'], within: Bits | undefined): Bits | undefined {
	if (chosen.size === 0) return within?.slice();
	const left = (within ?? columns.counted).slice();
	for (const { statements } of chosen.values()) keep(left, statements);
	return left;
}

function valueIndex({ indexes, ranges }: Columns, facet: Facet, id: string): number {
	const index = indexes.get(id);
	const [from, to] = ranges[facet];
	if (index === undefined || index < from || index >= to) throw unknownId(id, facet);
	return index;
}
