/** A filter as sets of statements. */

import { FACETS } from '../../query.ts';
import type { Facet, Filter } from '../../query.ts';
import { facetOf } from '../arrange.ts';
import { checkFilter, unknownId } from '../refusals.ts';
import { add, type Bits, keep, noBits } from './bits.ts';
import { type Columns, statementsOf } from './columns.ts';
import type { Database } from './database.ts';
import { numberOf, refOf } from './rows.ts';
import type { Row } from './rows.ts';
import { SELECT } from './sql.ts';

export interface Selection {
	/** The facets that filter at all, with the indexes of the values chosen and the statements these leave. */
	chosen: ReadonlyMap<Facet, { values: readonly number[]; statements: Bits }>;
	/** The statements that all facets leave; undefined where nothing filters. */
	statements: Bits | undefined;
}

/** @throws {GraphError} bad-query for too many ids, unknown-id for one that is no value of its facet. */
export function select(db: Database, columns: Columns, filter: Filter): Selection {
	checkFilter(filter);
	const chosen = new Map<Facet, { values: readonly number[]; statements: Bits }>();
	for (const facet of FACETS) {
		if (filter[facet].length === 0) continue;
		const values = [...new Set(filter[facet].map((id) => valueIndex(db, columns, facet, id)))].sort((a, b) => a - b);
		const statements = noBits(columns.size);
		for (const value of values) add(statements, statementsOf(columns, value));
		chosen.set(facet, { values, statements });
	}
	return { chosen, statements: leftBy(columns, chosen) };
}

/** What the facets leave without one of them: what its own counts are taken under. Undefined where no other filters. */
export function leftWithout(columns: Columns, { chosen }: Selection, facet: Facet): Bits | undefined {
	return leftBy(columns, new Map([...chosen].filter(([other]) => other !== facet)));
}

function leftBy(columns: Columns, chosen: Selection['chosen']): Bits | undefined {
	if (chosen.size === 0) return undefined;
	const left = columns.counted.slice();
	for (const { statements } of chosen.values()) keep(left, statements);
	return left;
}

/** The row of a node. @throws {GraphError} unknown-id */
export function nodeRow(db: Database, id: string): Row {
	const row = db.first(SELECT.nodeById, { id });
	if (row === undefined) throw unknownId(id);
	return row;
}

function valueIndex(db: Database, { indexes }: Columns, facet: Facet, id: string): number {
	const row = db.first(SELECT.nodeById, { id });
	const index = row === undefined ? undefined : indexes.get(numberOf(row, 'nr'));
	if (row === undefined || index === undefined || facetOf(refOf(row).type) !== facet) throw unknownId(id, facet);
	return index;
}
