/**
 * The index: what filters and counts read, as arrays in memory. It is made from facts, may be thrown away at any time, and
 * is never the truth. Statements and facet values go by their place here.
 */

import { GraphError } from '../model/errors.ts';
import type { NodeRef } from '../model/query.ts';
import { type Bits, allBits } from './bits.ts';
import { type Ranges, rangesOf } from '../facts/values.ts';

/**
 * Statements stand in reading order (municipality, document, order, id); later printings are not among them. Facet values
 * stand by facet. Which statement has which values is kept as compressed sparse rows, in both directions.
 */
export interface Index {
	/** Facet values by place, and how many statements each has. */
	values: readonly NodeRef[];
	totals: Uint32Array;
	/** Place of a facet value by id. */
	places: ReadonlyMap<string, number>;
	ranges: Ranges;
	/** How many statements there are. */
	size: number;
	/** All of them, as a set. */
	all: Bits;
	/** The engine's key of each statement. */
	keys: Uint32Array;
	/** Municipality of each statement, as a place within its range. */
	municipalityOf: Uint32Array;
	/** The values of statement `s`, ascending: `valuesOf` from `valueStart[s]` to `valueStart[s + 1]`. */
	valueStart: Uint32Array;
	valuesOf: Uint32Array;
	/** The statements of value `v`, ascending: `statementsOf` from `statementStart[v]` to `statementStart[v + 1]`. */
	statementStart: Uint32Array;
	statementsOf: Uint32Array;
	/** How many more times its document prints a statement; those printed once are absent. */
	repeated: ReadonlyMap<number, number>;
}

/** What an index is made from, and what its cache holds: everything else follows. */
export interface IndexRows {
	values: readonly NodeRef[];
	keys: Uint32Array;
	valueStart: Uint32Array;
	valuesOf: Uint32Array;
	repeated: ReadonlyMap<number, number>;
}

/** The index of these rows: adds the other direction and the totals. `same` is an earlier index of the same facet values. */
export function indexOf({ values, keys, valueStart, valuesOf, repeated }: IndexRows, same?: Index): Index {
	const ranges = same?.ranges ?? rangesOf(values);
	const size = keys.length;
	const { statementStart, statementsOf, totals } = transposed(valueStart, valuesOf, values.length);
	return {
		values,
		totals,
		places: same?.places ?? new Map(values.map(({ id }, place) => [id, place])),
		ranges,
		size,
		all: allBits(size),
		keys,
		municipalityOf: municipalities(ranges.municipality, statementStart, statementsOf, size),
		valueStart,
		valuesOf,
		statementStart,
		statementsOf,
		repeated
	};
}

/** Any node but a statement, by its name. @throws {GraphError} bad-data where the index does not know it */
export function refOf({ places, values }: Index, id: string): NodeRef {
	const value = values[places.get(id) ?? -1];
	if (value === undefined)
		throw new GraphError('bad-data', id, `The database names "${id}" but does not hold it.`, 'Seed it again.');
	return value;
}

/** The statements of a value, ascending. */
export function statementsWith({ statementStart, statementsOf }: Index, value: number): Uint32Array {
	return statementsOf.subarray(statementStart[value], statementStart[value + 1]);
}

/** The same rows by value: one pass to count, one to fill. */
function transposed(valueStart: Uint32Array, valuesOf: Uint32Array, values: number) {
	const totals = new Uint32Array(values);
	for (const value of valuesOf) totals[value] = (totals[value] ?? 0) + 1;
	const statementStart = new Uint32Array(values + 1);
	for (let value = 0; value < values; value++)
		statementStart[value + 1] = (statementStart[value] ?? 0) + (totals[value] ?? 0);
	const next = statementStart.slice();
	const statementsOf = new Uint32Array(valuesOf.length);
	for (let statement = 0; statement + 1 < valueStart.length; statement++) {
		const end = valueStart[statement + 1] ?? 0;
		for (let at = valueStart[statement] ?? 0; at < end; at++) {
			const value = valuesOf[at] ?? 0;
			const place = next[value] ?? 0;
			statementsOf[place] = statement;
			next[value] = place + 1;
		}
	}
	return { statementStart, statementsOf, totals };
}

function municipalities(
	[from, to]: readonly [number, number],
	statementStart: Uint32Array,
	statementsOf: Uint32Array,
	size: number
): Uint32Array {
	const municipalityOf = new Uint32Array(size);
	for (let value = from; value < to; value++)
		for (const statement of statementsOf.subarray(statementStart[value], statementStart[value + 1]))
			municipalityOf[statement] = value - from;
	return municipalityOf;
}
