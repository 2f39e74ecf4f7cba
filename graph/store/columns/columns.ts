/** What filters and counts read, as arrays in memory: for each statement its facet values, and for each value its statements. An engine reads them once from its database, again after a re-seed. */

import { GraphError } from '../../errors.ts';
import type { Facet, NodeRef } from '../../query.ts';
import { add, type Bits, noBits } from './bits.ts';
import { facetOf } from '../arrange.ts';
import type { ArrangedStatement, ArrangedValue } from '../arrange.ts';

/** Statements and facet values go by their index here: statements in reading order, values by facet, then place. */
export interface Columns {
	/** Facet values by index: their names, and statements without any filter. */
	values: NodeRef[];
	totals: Uint32Array;
	/** Index by id. */
	indexes: ReadonlyMap<string, number>;
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

/** What is stored of the columns, beside the facet values themselves. */
export interface StoredColumns {
	offsets: Uint32Array;
	links: Uint32Array;
	found: Uint32Array;
}

/** The columns of an arrangement, to be stored. Searched statements stand by fewest words; sorting is stable, so reading order decides between equals. */
export function columnsToStore(
	values: readonly ArrangedValue[],
	statements: readonly ArrangedStatement[]
): StoredColumns {
	const places = new Map(values.map(({ id }, place) => [id, place]));
	const linked = statements.map((statement) =>
		statement.counted ? statement.values.map((value) => places.get(value) ?? 0).sort((a, b) => a - b) : []
	);
	const offsets = new Uint32Array(linked.length + 1);
	for (const [index, { length }] of linked.entries()) offsets[index + 1] = (offsets[index] ?? 0) + length;
	const links = new Uint32Array(offsets.at(-1) ?? 0);
	for (const [index, own] of linked.entries()) links.set(own, offsets[index]);
	const searched = [...statements.entries()]
		.filter(([, { counted }]) => counted)
		.sort(([, a], [, b]) => a.words - b.words);
	return { offsets, links, found: Uint32Array.from(searched, ([index]) => index) };
}

/** A facet value as it is stored: its owner by id; of every document the year, where it is known. */
export interface StoredValue extends Omit<NodeRef, 'owner'> {
	owner?: string;
}

/** The columns from what is stored; `values` by facet, then place. */
export function columnsFrom(stored: readonly StoredValue[], { offsets, links, found }: StoredColumns): Columns {
	const values = refsOf(stored);
	const ranges: Partial<Record<Facet, [number, number]>> = {};
	for (const [index, { type }] of values.entries()) {
		const facet = facetOf(type);
		if (facet === undefined) continue;
		const range = (ranges[facet] ??= [index, index]);
		range[1] = index + 1;
	}
	const rangeOf = (facet: Facet): [number, number] => ranges[facet] ?? [0, 0];
	const size = Math.max(offsets.length - 1, 0);
	const { heads, members, totals } = inverse(offsets, links, values.length);
	return {
		values,
		totals,
		indexes: new Map(values.map(({ id }, index) => [id, index])),
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

/** Names the owners, and keeps the year of those documents alone that share their title: others need none to be told apart. */
function refsOf(stored: readonly StoredValue[]): NodeRef[] {
	const labels = new Map(stored.map(({ id, label }) => [id, label]));
	const documents = new Map<string, number>();
	for (const { type, label } of stored) if (type === 'Document') documents.set(label, (documents.get(label) ?? 0) + 1);
	return stored.map(({ owner, year, ...ref }) => {
		const label = owner === undefined ? undefined : labels.get(owner);
		const isAlike = ref.type === 'Document' && (documents.get(ref.label) ?? 0) > 1;
		return {
			...ref,
			...(owner !== undefined && label !== undefined && { owner: { id: owner, label } }),
			...(year !== undefined && isAlike && { year })
		};
	});
}

/** Any node but a statement, by its name. @throws {GraphError} bad-data where the columns do not know it */
export function named({ indexes, values }: Columns, id: string): NodeRef {
	const value = values[indexes.get(id) ?? -1];
	if (value === undefined)
		throw new GraphError('bad-data', id, `The database names "${id}" but does not hold it.`, 'Seed it again.');
	return value;
}

/** The statements of a value, ascending. */
export function statementsOf({ heads, members }: Columns, value: number): Uint32Array {
	return members.subarray(heads[value], heads[value + 1]);
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
