/** What filters and counts read, as arrays in memory: for each statement its facet values, and for each value its statements. Read once from the database, again after a re-seed. */

import type { Facet, NodeRef } from '../../query.ts';
import { add, type Bits, noBits } from './bits.ts';
import type { Database } from './database.ts';
import { numbersOf } from './packed.ts';
import { bytesIn, numberOf, refOf, textOf } from './rows.ts';
import { SELECT } from './sql.ts';

/** Statements and facet values go by their index here: statements in reading order, values by facet, then place. */
export interface Columns {
	/** Facet values by index: their names, node numbers, and statements without any filter. */
	values: NodeRef[];
	nodes: Uint32Array;
	totals: Uint32Array;
	/** Index by node number. */
	indexes: ReadonlyMap<number, number>;
	/** The indexes of a facet's values: `from` on, `to` exclusive. */
	ranges: Readonly<Record<Facet, readonly [from: number, to: number]>>;
	/** All statements, and those that count: later printings do not. */
	size: number;
	counted: Bits;
	total: number;
	/** Municipality of each statement, as an index in its range. */
	owners: Uint32Array;
	/** The values of statement `s`, ascending: `links` from `offsets[s]` to `offsets[s + 1]`. */
	offsets: Uint32Array;
	links: Uint32Array;
	/** The statements of value `v`, ascending: `members` from `heads[v]` to `heads[v + 1]`. */
	heads: Uint32Array;
	members: Uint32Array;
	/** Statement by its place among the found: fewest words first, then reading order. */
	found: Uint32Array;
}

/** What {@link readColumns} needs of the values of each statement. */
export function packLinks(statements: readonly (readonly number[])[]): { offsets: Uint32Array; links: Uint32Array } {
	const offsets = new Uint32Array(statements.length + 1);
	for (const [index, values] of statements.entries()) offsets[index + 1] = (offsets[index] ?? 0) + values.length;
	const links = new Uint32Array(offsets.at(-1) ?? 0);
	for (const [index, values] of statements.entries()) links.set(values, offsets[index]);
	return { offsets, links };
}

export function readColumns(db: Database): Columns {
	const values: NodeRef[] = [];
	const ranges: Record<string, [number, number]> = {};
	const rows = db.all(SELECT.facetValues);
	const nodes = new Uint32Array(rows.length);
	for (const [index, row] of rows.entries()) {
		values.push(refOf(row));
		nodes[index] = numberOf(row, 'nr');
		const range = (ranges[textOf(row, 'facet')] ??= [index, index]);
		range[1] = index + 1;
	}
	const [offsets, links, found] = [column(db, 'offsets'), column(db, 'links'), column(db, 'found')];
	const rangeOf = (facet: Facet): [number, number] => ranges[facet] ?? [0, 0];
	const size = Math.max(offsets.length - 1, 0);
	const { heads, members, totals } = inverse(offsets, links, values.length);
	return {
		values,
		nodes,
		totals,
		indexes: new Map(Array.from(nodes, (nr, index) => [nr, index])),
		ranges: {
			municipality: rangeOf('municipality'),
			role: rangeOf('role'),
			relation: rangeOf('relation'),
			value: rangeOf('value'),
			concept: rangeOf('concept'),
			document: rangeOf('document')
		},
		size,
		...counting(found, size),
		owners: ownersIn(rangeOf('municipality'), heads, members, size),
		offsets,
		links,
		heads,
		members,
		found
	};
}

/** The statements of a value, ascending. */
export function statementsOf({ heads, members }: Columns, value: number): Uint32Array {
	return members.subarray(heads[value], heads[value + 1]);
}

function column(db: Database, name: string): Uint32Array {
	const row = db.first(SELECT.column, { name });
	return row === undefined ? new Uint32Array(0) : numbersOf(bytesIn(row, 'data'));
}

function counting(found: Uint32Array, size: number): Pick<Columns, 'counted' | 'total'> {
	const counted = noBits(size);
	add(counted, found);
	return { counted, total: found.length };
}

function inverse(offsets: Uint32Array, links: Uint32Array, values: number) {
	const totals = new Uint32Array(values);
	for (const value of links) totals[value] = (totals[value] ?? 0) + 1;
	const heads = new Uint32Array(values + 1);
	for (let value = 0; value < values; value++) heads[value + 1] = (heads[value] ?? 0) + (totals[value] ?? 0);
	const next = heads.slice();
	const members = new Uint32Array(links.length);
	for (let statement = 0; statement + 1 < offsets.length; statement++) {
		const end = offsets[statement + 1] ?? 0;
		for (let link = offsets[statement] ?? 0; link < end; link++) {
			const value = links[link] ?? 0;
			const place = next[value] ?? 0;
			members[place] = statement;
			next[value] = place + 1;
		}
	}
	return { heads, members, totals };
}

function ownersIn(range: readonly [number, number], heads: Uint32Array, members: Uint32Array, size: number) {
	const owners = new Uint32Array(size);
	for (let value = range[0]; value < range[1]; value++)
		for (const statement of members.subarray(heads[value], heads[value + 1])) owners[statement] = value - range[0];
	return owners;
}
