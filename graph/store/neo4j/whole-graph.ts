/** The answers that hold all of a graph, or all that is small of it. */

import { type GraphBatch, type GraphMeta, parseMeta } from '../../model.ts';
import type { Catalog } from '../../query.ts';
import { byText } from '../arrange.ts';
import { type Columns, columnsFrom, type StoredColumns } from '../columns/columns.ts';
import { numbersOf } from '../columns/packed.ts';
import { type Searched, searchedFrom, WORD_COLUMNS } from '../columns/searched.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { bytesIn, edgeOf, nodeOf, numbersIn, type Row, standingEdgeOf, textOf, textsIn, valueOf } from './rows.ts';

export async function readMeta(reader: Reader, name: string): Promise<GraphMeta> {
	const row = await reader.first(READ.meta);
	return parseMeta(row === undefined ? undefined : JSON.parse(textOf(row, 'meta')), name);
}

export async function readColumns(reader: Reader): Promise<Columns> {
	const names = ['offsets', 'links', 'found'] as const satisfies (keyof StoredColumns)[];
	const [values, bytes] = await Promise.all([reader.all(READ.facetValues), readBytes(reader, names)]);
	return columnsFrom(values.map(valueOf), {
		offsets: numbersOf(bytes('offsets')),
		links: numbersOf(bytes('links')),
		found: numbersOf(bytes('found'))
	});
}

export async function readSearched(reader: Reader, columns: Columns): Promise<Searched> {
	return searchedFrom(columns, await readBytes(reader, WORD_COLUMNS));
}

async function readBytes<T extends string>(reader: Reader, names: readonly T[]): Promise<(name: T) => Uint8Array> {
	const parts = Map.groupBy(await reader.all(READ.columns, { names }), (row) => row['name']);
	return (name) => Buffer.concat((parts.get(name) ?? []).map((row) => bytesIn(row, 'data')));
}

export async function readCatalog(reader: Reader, meta: GraphMeta): Promise<Catalog> {
	const [nodes, edges] = await Promise.all([reader.all(READ.catalogNodes), reader.all(READ.catalogEdges)]);
	return {
		meta,
		nodes: nodes
			.map(nodeOf)
			.filter((node) => node.type !== 'Statement')
			.sort((a, b) => byText(a.id, b.id)),
		edges: edges.map(standingEdgeOf).sort((a, b) => byText(a.id, b.id))
	};
}

export async function readBatch(reader: Reader, meta: GraphMeta): Promise<GraphBatch> {
	const batch: GraphBatch = { meta, nodes: [], edges: [], positions: [], searchTexts: {}, sourceTexts: {} };
	for (const cypher of [READ.allStatements, READ.allOthers]) {
		for (const row of await reader.all(cypher)) {
			const node = nodeOf(row);
			batch.nodes.push(node);
			if (row['searchText'] !== null) batch.searchTexts[node.id] = textOf(row, 'searchText');
			if (row['sourceText'] !== null) batch.sourceTexts[node.id] = textOf(row, 'sourceText');
			if (row['scenes'] !== null) batch.positions.push(...placesIn(row).map((place) => ({ ...place, node: node.id })));
		}
	}
	batch.nodes.sort((a, b) => byText(a.id, b.id));
	batch.positions.sort((a, b) => byText(a.node, b.node));
	for (const row of await reader.all(READ.allEdges)) batch.edges.push(edgeOf(row));
	batch.edges.sort((a, b) => byText(a.id, b.id));
	return batch;
}

/** From scenes, xs, ys. */
export function placesIn(row: Row): { scene: string; x: number; y: number }[] {
	const [xs, ys] = [numbersIn(row, 'xs'), numbersIn(row, 'ys')];
	return textsIn(row, 'scenes').map((scene, index) => ({ scene, x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}
