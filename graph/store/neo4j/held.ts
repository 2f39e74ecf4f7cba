/** What is read once of a stored graph, each part when it is first asked for, as long as it is the graph in use. */

import type { GraphMeta, GraphNode } from '../../model.ts';
import type { Columns } from '../columns/columns.ts';
import { type Counts, countAll } from '../columns/counts.ts';
import type { Searched } from '../columns/searched.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { nodeOf, textOf } from './rows.ts';
import { placesIn, readColumns, readMeta, readSearched } from './whole-graph.ts';

export interface Held {
	generation: number;
	meta(reader: Reader): Promise<GraphMeta>;
	columns(reader: Reader): Promise<Columns>;
	/** The counts without any filter. */
	counts(reader: Reader): Promise<Counts>;
	words(reader: Reader): Promise<Searched>;
	/** The places of the overview, by node id. */
	places(reader: Reader): Promise<ReadonlyMap<string, [x: number, y: number]>>;
	/** Nodes that are no statements, kept once they have been read: most slices have most of theirs in common. */
	others(reader: Reader, ids: readonly string[]): Promise<GraphNode[]>;
}

export function hold(generation: number, name: string): Held {
	const columns = once(readColumns);
	const nodes = new Map<string, GraphNode>();
	return {
		generation,
		meta: once((reader) => readMeta(reader, name)),
		columns,
		counts: once(async (reader) => countAll(await columns(reader))),
		words: once(async (reader) => readSearched(reader, await columns(reader))),
		places: once(readPlaces),
		others: async (reader, ids) => {
			const missing = ids.filter((id) => !nodes.has(id));
			if (missing.length > 0)
				for (const row of await reader.all(READ.others, { ids: missing })) nodes.set(textOf(row, 'id'), nodeOf(row));
			return ids.map((id) => nodes.get(id)).filter((node) => node !== undefined);
		}
	};
}

/** A reading that fails is forgotten. */
function once<T>(read: (reader: Reader) => Promise<T>): (reader: Reader) => Promise<T> {
	let made: Promise<T> | undefined;
	return (reader) =>
		(made ??= read(reader).catch((error: unknown) => {
			made = undefined;
			throw error;
		}));
}

async function readPlaces(reader: Reader): Promise<Map<string, [x: number, y: number]>> {
	const places = new Map<string, [x: number, y: number]>();
	for (const row of await reader.all(READ.places))
		for (const { scene, x, y } of placesIn(row)) if (scene === 'overview') places.set(textOf(row, 'id'), [x, y]);
	return places;
}
