/**
 * Two facets crossed: how many statements have a value of both, each kind of count in one pass over
 * the statements it is of.
 */

import { type Facet, type Filter, LIMITS, type MatrixQuery, type NodeRef } from '../model/query.ts';
import { type Bits, each, size } from './bits.ts';
import { countFacet } from './counts.ts';
import type { Index } from './index.ts';
import { listed } from './listed.ts';
import { select } from './selection.ts';

/** A value on a side of a table, counted under the whole filter and under none. */
export type SideValue = NodeRef & { statements: number; total: number };

/** What a table is counted under, beside its own filter. */
export interface CrossedUnder {
	/** What bases are of. */
	base: Filter;
	/** What the others are counted under. */
	among: Filter;
	/** What is left when nothing chooses among organisations and what is theirs. */
	open: Filter;
	/** Whose statements the bases are: rows or columns. */
	sharesOf: 'rows' | 'columns';
}

/** Counts of cells stand row by row. */
export interface Crossed {
	rows: SideValue[];
	columns: SideValue[];
	/** How many values of each side are not listed. */
	more: { rows: number; columns: number };
	matched: number;
	/** Of all bases together, and of each value on their side. */
	base: number;
	bases: Uint32Array;
	/** Of each value on the other side, its statements among all organisations. */
	amongAll: Uint32Array;
	/**
	 * Statements of cells: under the filter, among all organisations, without what chooses among
	 * these, and without any filter.
	 */
	left: Uint32Array;
	among: Uint32Array;
	open: Uint32Array;
	ever: Uint32Array;
	/** Those of bases, where a facet is crossed with itself: what both have. */
	joint?: Uint32Array;
}

/** @throws {GraphError} as {@link select} */
export function crossedIn(index: Index, { rows, columns, filter }: MatrixQuery, under: CrossedUnder): Crossed {
	const selection = select(index, filter);
	const set = sets(index);
	const left = set(filter);
	const [mostRows, mostColumns] = mostOf(sizeOf(index, rows), sizeOf(index, columns));
	const side = (facet: Facet, most: number): Side => {
		const counts = counted(index, left, facet);
		const chosen = new Set(selection.chosen.get(facet)?.values);
		return { facet, counts, places: listedOf(index, facet, counts, chosen, most) };
	};
	const [first, second] = [side(rows, mostRows), side(columns, mostColumns)];
	const [ours, theirs] = under.sharesOf === 'rows' ? [first, second] : [second, first];
	const [base, among, open] = [set(under.base), set(under.among), set(under.open)];
	const cellsOf = remembered((statements: Bits) => cells(index, [first.places, second.places], statements));
	return {
		rows: valuesOf(index, first),
		columns: valuesOf(index, second),
		more: {
			rows: sizeOf(index, rows) - first.places.length,
			columns: sizeOf(index, columns) - second.places.length
		},
		matched: size(left),
		base: size(base),
		bases: countsAt(counted(index, base, ours.facet), ours),
		amongAll: countsAt(counted(index, among, theirs.facet), theirs),
		left: cellsOf(left),
		among: cellsOf(among),
		open: cellsOf(open),
		ever: cellsOf(index.all),
		...(rows === columns && { joint: cellsOf(base) })
	};
}

/** The values of a facet that are listed, and the counts of all of them by place. */
interface Side {
	facet: Facet;
	counts: Uint32Array;
	places: number[];
}

function sizeOf({ ranges }: Index, facet: Facet): number {
	return ranges[facet][1] - ranges[facet][0];
}

function countsAt(counts: Uint32Array, { places }: Side): Uint32Array {
	return Uint32Array.from(places, (place) => counts[place] ?? 0);
}

function valuesOf({ values, totals }: Index, { places, counts }: Side): SideValue[] {
	return places.flatMap((place) => {
		const value = values[place];
		return value === undefined ? [] : [{ ...value, statements: counts[place] ?? 0, total: totals[place] ?? 0 }];
	});
}

/**
 * How many values of each side are listed, so that all cells are within their limit: the shorter
 * side is cut last.
 */
function mostOf(allRows: number, allColumns: number): [number, number] {
	const [rows, columns] = [Math.min(allRows, LIMITS.listed), Math.min(allColumns, LIMITS.listed)];
	if (rows * columns <= LIMITS.cells) return [rows, columns];
	const shorter = Math.min(rows, columns, Math.floor(Math.sqrt(LIMITS.cells)));
	const longer = Math.min(Math.max(rows, columns), Math.floor(LIMITS.cells / shorter));
	return rows <= columns ? [shorter, longer] : [longer, shorter];
}

function listedOf(
	{ ranges }: Index,
	facet: Facet,
	counts: Uint32Array,
	chosen: ReadonlySet<number>,
	most: number
): number[] {
	const [from, to] = ranges[facet];
	return listed(counts.subarray(from, to), (place) => chosen.has(from + place), most).map((place) => from + place);
}

/** The statements that filters leave; equal filters share one set. */
function sets(index: Index): (filter: Filter) => Bits {
	const known = new Map<string, Bits>();
	return (filter) => {
		const key = JSON.stringify(filter);
		const statements = known.get(key) ?? select(index, filter).statements ?? index.all;
		known.set(key, statements);
		return statements;
	};
}

/** The same counts for the same set, made once. */
function remembered(make: (statements: Bits) => Uint32Array): (statements: Bits) => Uint32Array {
	const known = new Map<Bits, Uint32Array>();
	return (statements) => {
		const counts = known.get(statements) ?? make(statements);
		known.set(statements, counts);
		return counts;
	};
}

/** By place of the value: statements of a facet's values among these. */
export function counted(index: Index, statements: Bits, facet: Facet): Uint32Array {
	if (statements === index.all) return index.totals;
	const counts = new Uint32Array(index.values.length);
	countFacet(index, statements, facet, counts);
	return counts;
}

/** By row and column, as places among those listed. */
export function cells(
	{ values, valueStart, valuesOf }: Index,
	[rows, columns]: readonly [readonly number[], readonly number[]],
	statements: Bits
): Uint32Array {
	const found = new Uint32Array(rows.length * columns.length);
	const [rowOf, columnOf] = [slots(values.length, rows), slots(values.length, columns)];
	const own = new Uint32Array(values.length);
	each(statements, (statement) => {
		const [from, to] = [valueStart[statement] ?? 0, valueStart[statement + 1] ?? 0];
		let count = 0;
		for (let at = from; at < to; at++) {
			const column = columnOf[valuesOf[at] ?? 0] ?? -1;
			if (column >= 0) own[count++] = column;
		}
		if (count === 0) return;
		for (let at = from; at < to; at++) {
			const row = rowOf[valuesOf[at] ?? 0] ?? -1;
			if (row < 0) continue;
			for (let column = 0; column < count; column++) {
				const cell = row * columns.length + (own[column] ?? 0);
				found[cell] = (found[cell] ?? 0) + 1;
			}
		}
	});
	return found;
}

/** By place of a value: where it stands among those listed, or −1. */
function slots(values: number, listedPlaces: readonly number[]): Int32Array {
	const found = new Int32Array(values).fill(-1);
	for (const [slot, place] of listedPlaces.entries()) found[place] = slot;
	return found;
}
