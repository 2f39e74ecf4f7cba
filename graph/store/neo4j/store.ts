/** The engine for a Neo4j server: the graph as nodes and relationships anyone can look at, behind the same port as the embedded one. */

import type { GraphMeta } from '../../model.ts';
import type {
	Filter,
	NodeDetail,
	Overview,
	Path,
	PathQuery,
	SearchQuery,
	SearchResult,
	StatementPage,
	StatementQuery,
	StoreStatus
} from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { byText } from '../arrange.ts';
import { size, some } from '../columns/bits.ts';
import { named } from '../columns/columns.ts';
import { find } from '../columns/find.ts';
import { overviewOf } from '../columns/overview.ts';
import { firstOf, pathOf, stepsOf } from '../columns/path.ts';
import { select } from '../columns/selection.ts';
import type { GraphStore } from '../port.ts';
import { bounded, unknownId } from '../refusals.ts';
import type { Neo4jPlace } from './address.ts';
import { Connection, type Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { type Held, hold } from './held.ts';
import { readPieces } from './pieces.ts';
import { edgeOf, textOf, whole } from './rows.ts';
import { slice, storedNode } from './slice.ts';
import { item, items } from './statements.ts';
import { readBatch, readCatalog } from './whole-graph.ts';
import { type BetweenSteps, write } from './write.ts';

export interface Neo4jOptions extends Neo4jPlace {
	/** Milliseconds another writer is waited for. */
	patience: number;
	/** Called between the steps of a write. */
	betweenSteps?: BetweenSteps;
}

/** Opens the graph at a place. @throws {GraphError} store-unavailable, store-refused; nothing has been written. */
export async function openNeo4j({
	betweenSteps = async () => undefined,
	patience,
	...place
}: Neo4jOptions): Promise<GraphStore> {
	const connection = new Connection(place);
	try {
		await connection.check();
	} catch (error) {
		await connection.close();
		throw error;
	}

	let held: Held | undefined;
	/** Asks about the graph in use, with what has been read of it before. */
	const ask = <T>(answer: (reader: Reader, held: Held) => Promise<T>, isLong = false) =>
		connection.ask((reader) => {
			if (held?.generation !== reader.generation) held = hold(reader.generation, connection.name);
			return answer(reader, held);
		}, isLong);

	return {
		status: async () => {
			const current = await connection.current();
			const meta = current && (await ask((reader, graph) => graph.meta(reader)));
			return statusOf(connection.version, meta);
		},
		write: (batch) => write(connection, batch, { betweenSteps, patience }),
		read: async () => {
			if ((await connection.current()) === undefined) return undefined;
			return ask(async (reader, graph) => readBatch(reader, await graph.meta(reader)), true);
		},
		pieces: () => readPieces(ask),
		catalog: () => ask(async (reader, graph) => readCatalog(reader, await graph.meta(reader))),
		overview: (filter, about) => ask((reader, graph) => overview(reader, graph, filter, about)),
		slice: (query) => ask((reader, graph) => slice(reader, graph, query)),
		statements: (query) => ask((reader, graph) => statements(reader, graph, query)),
		search: (query) => ask((reader, graph) => search(reader, graph, query)),
		path: (query) => ask((reader, graph) => path(reader, graph, query)),
		node: (id) => ask((reader, graph) => node(reader, graph, id)),
		statement: (id) => ask(async (reader, graph) => item(reader, await graph.columns(reader), id)),
		sourceText: (document) => ask((reader) => sourceText(reader, document)),
		close: async () => {
			held = undefined;
			await connection.close();
		}
	};
}

function statusOf(engineVersion: string, meta: GraphMeta | undefined): StoreStatus {
	return {
		engine: 'neo4j',
		engineVersion,
		state: meta === undefined ? 'empty' : 'ready',
		counts: meta?.counts ?? { nodes: {}, edges: {} },
		fingerprint: meta?.fingerprint
	};
}

async function overview(reader: Reader, held: Held, filter: Filter, about?: Filter): Promise<Overview> {
	const [columns, all, places] = await Promise.all([held.columns(reader), held.counts(reader), held.places(reader)]);
	const { counted, shown } = overviewOf(columns, all, filter, about);
	const entries = (shown ?? [...places.keys()]).flatMap((id) => {
		const place = places.get(id);
		return place === undefined ? [] : [[id, place] as const];
	});
	return { ...counted, positions: Object.fromEntries(entries) };
}

async function statements(reader: Reader, held: Held, query: StatementQuery): Promise<StatementPage> {
	const columns = await held.columns(reader);
	const left = select(columns, query.filter, query.about).statements ?? columns.counted;
	const limit = bounded(query.limit, LIMITS.page);
	const offset = bounded(query.offset, Number.MAX_SAFE_INTEGER);
	return { total: size(left), offset, items: await items(reader, columns, some(left, offset, limit)) };
}

async function search(reader: Reader, held: Held, query: SearchQuery): Promise<SearchResult> {
	const [columns, words] = await Promise.all([held.columns(reader), held.words(reader)]);
	const found = find(columns, words, query);
	return { ...found, statements: await items(reader, columns, found.statements) };
}

async function path(reader: Reader, held: Held, query: PathQuery): Promise<Path> {
	const columns = await held.columns(reader);
	const steps = stepsOf(columns, query);
	return pathOf(columns, steps, await items(reader, columns, firstOf(steps)));
}

async function node(reader: Reader, held: Held, id: string): Promise<NodeDetail> {
	const [{ node: stored }, columns, rows] = await Promise.all([
		storedNode(reader, held, id),
		held.columns(reader),
		reader.all(READ.edgesAt, { id, limit: whole(LIMITS.listed) })
	]);
	const edges = new Map(rows.map(edgeOf).map((edge) => [edge.id, edge]));
	const neighbours = [...new Set(rows.map((row) => textOf(row, 'end')))].sort(byText);
	return {
		node: stored,
		edges: [...edges.values()].sort((a, b) => byText(a.id, b.id)),
		neighbours: neighbours.map((id) => named(columns, id)),
		statements: stored.type === 'Statement' ? 1 : (columns.totals[columns.indexes.get(id) ?? -1] ?? 0)
	};
}

async function sourceText(reader: Reader, id: string): Promise<string> {
	const row = await reader.first(READ.sourceText, { id });
	if (typeof row?.['text'] !== 'string') throw unknownId(id, 'source text of');
	return row['text'];
}
