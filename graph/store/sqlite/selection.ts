/** A filter as numbers of nodes, ready to be bound. */

import { FACETS } from '../../query.ts';
import type { Facet, Filter } from '../../query.ts';
import { facetOf } from '../arrange.ts';
import { checkFilter, unknownId } from '../refusals.ts';
import type { Bound, Database } from './database.ts';
import { numberOf, refOf } from './rows.ts';
import type { Row } from './rows.ts';
import { SELECT } from './sql.ts';

export interface Selection {
	/** The facets that filter at all. */
	facets: Facet[];
	/** Node numbers by facet, sorted. */
	numbers: Partial<Record<Facet, number[]>>;
	bound: Bound;
}

/** @throws {GraphError} bad-query for too many ids, unknown-id for one that is no value of its facet. */
export function select(db: Database, filter: Filter): Selection {
	checkFilter(filter);
	const selection: Selection = { facets: [], numbers: {}, bound: {} };
	for (const facet of FACETS) {
		if (filter[facet].length === 0) continue;
		const numbers = new Set(filter[facet].map((id) => facetValue(db, facet, id)));
		selection.facets.push(facet);
		selection.numbers[facet] = [...numbers].sort((a, b) => a - b);
		selection.bound[facet] = JSON.stringify(selection.numbers[facet]);
	}
	return selection;
}

/** The selection without one facet: what its own counts are taken under. */
export function without({ facets, numbers, bound }: Selection, facet: Facet): Selection {
	const { [facet]: _numbers, ...otherNumbers } = numbers;
	const { [facet]: _bound, ...otherBound } = bound;
	return { facets: facets.filter((other) => other !== facet), numbers: otherNumbers, bound: otherBound };
}

/** The row of a node. @throws {GraphError} unknown-id */
export function nodeRow(db: Database, id: string): Row {
	const row = db.first(SELECT.nodeById, { id });
	if (row === undefined) throw unknownId(id);
	return row;
}

function facetValue(db: Database, facet: Facet, id: string): number {
	const row = db.first(SELECT.nodeById, { id });
	if (row === undefined || facetOf(refOf(row).type) !== facet) throw unknownId(id, facet);
	return numberOf(row, 'nr');
}
