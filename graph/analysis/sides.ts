/** Sides of a comparison: what shares are of, and what is counted. */

import { type Bits, both, butNot } from '../index/bits.ts';
import type { Index } from '../index/index.ts';
import { leftBy } from '../index/things.ts';
import type { Facet, Filter } from '../model/query.ts';
import { amongAll, baseFilter } from './figures.ts';

/** Statements that shares are of, and those among them that concepts are counted in. */
export interface Side {
	base: Bits;
	said: Bits;
}

/**
 * Everything that a filter leaves for shares of values of this facet. @throws {GraphError}
 * unknown-id
 */
export function allUnder(index: Index, filter: Filter, facet: Facet): Side {
	return { base: leftBy(index, baseFilter(filter, facet)), said: leftBy(index, amongAll(filter, facet)) };
}

/** Of both sets, what is among these statements. */
export function within({ base, said }: Side, statements: Bits): Side {
	return { base: both(base, statements), said: both(said, statements) };
}

/** Of both sets, what is not among them. */
export function outside({ base, said }: Side, statements: Bits): Side {
	return { base: butNot(base, statements), said: butNot(said, statements) };
}
