/** The engine for a Neo4j server: the graph as nodes and relationships anyone can look at, behind the same port as the embedded one. */

import type { GraphMeta } from '../../model.ts';
import type { Filter, NodeDetail, NodeRef, Overview, StatementPage, StatementQuery, StoreStatus } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { byText } from '../arrange.ts';
import { size, some } from '../columns/bits.ts';
import type { Columns } from '../columns/columns.ts';
import { type Counts, countAll } from '../columns/counts.ts';
import { overviewOf } from '../columns/overview.ts';
import { leftByBoth } from '../columns/selection.ts';
import type { GraphStore } from '../port.ts';
import { bounded, unknownId } from '../refusals.ts';
import type { Neo4jPlace } from './address.ts';
import { Connection, type Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { item, items, statementIds } from './items.ts';
import { edgeOf, numberOf, refOf, rowIn, textOf, whole } from './rows.ts';
import { search } from './search.ts';
import { slice, storedNode } from './slice.ts';
import { placesIn, readBatch, readCatalog, readColumns, readMeta } from './whole-graph.ts';
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
	/** What was read of the stored graph, as long as it is that graph. */
	const holding = (reader: Reader): Held => {
		if (held?.generation !== reader.generation) held = hold(connection, reader.generation);
		return held;
	};
	const ask = <T>(answer: (reader: Reader) => Promise<T>, isLong = false) => connection.ask(answer, isLong);
	const askColumns = <T>(answer: (reader: Reader, columns: Columns) => Promise<T>) =>
		ask(async (reader) => answer(reader, await holding(reader).columns(reader)));

	return {
		capabilities: { searchRanking: true },
		status: async () => {
			const current = await connection.current();
			const meta = current && (await ask((reader) => holding(reader).meta(reader)));
			return statusOf(connection.version, meta);
		},
		write: (batch) => write(connection, batch, { betweenSteps, patience }),
		read: async () => {
			if ((await connection.current()) === undefined) return undefined;
			return ask(async (reader) => readBatch(reader, await holding(reader).meta(reader)), true);
		},
		catalog: () => ask(async (reader) => readCatalog(reader, await holding(reader).meta(reader))),
		overview: (filter) => ask(async (reader) => overview(reader, await holding(reader).counts(reader), filter)),
		slice: (query) => askColumns((reader, columns) => slice(reader, columns, query)),
		statements: (query) => askColumns((reader, columns) => statements(reader, columns, query)),
		search: (query) => askColumns((reader, columns) => search(reader, columns, query)),
		node: (id) => ask((reader) => node(reader, id)),
		statement: (id) => ask((reader) => item(reader, id)),
		sourceText: (document) => ask((reader) => sourceText(reader, document)),
		close: async () => {
			held = undefined;
			await connection.close();
		}
	};
}

/** What is read once of a stored graph, each part when it is first asked for; a reading that fails is forgotten. */
interface Held {
	generation: number;
	meta(reader: Reader): Promise<GraphMeta>;
	columns(reader: Reader): Promise<Columns>;
	/** The columns and the counts without any filter. */
	counts(reader: Reader): Promise<{ columns: Columns; all: Counts }>;
}

function hold({ name }: Connection, generation: number): Held {
	const columns = once(readColumns);
	return {
		generation,
		meta: once((reader) => readMeta(reader, name)),
		columns,
		counts: once(async (reader) => {
			const read = await columns(reader);
			return { columns: read, all: countAll(read) };
		})
	};
}

function once<T>(read: (reader: Reader) => Promise<T>): (reader: Reader) => Promise<T> {
	let made: Promise<T> | undefined;
	return (reader) =>
		(made ??= read(reader).catch((error: unknown) => {
			made = undefined;
			throw error;
		}));
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

async function overview(
	reader: Reader,
	{ columns, all }: { columns: Columns; all: Counts },
	filter: Filter
): Promise<Overview> {
	const { counted, shown } = overviewOf(columns, all, filter);
	const rows = await (shown === undefined ? reader.all(READ.places) : reader.all(READ.placesOf, { ids: shown }));
	const positions: Overview['positions'] = {};
	for (const row of rows)
		for (const { scene, x, y } of placesIn(row)) if (scene === 'overview') positions[textOf(row, 'id')] = [x, y];
	return { ...counted, positions };
}

async function statements(reader: Reader, columns: Columns, query: StatementQuery): Promise<StatementPage> {
	const left = leftByBoth(columns, query.filter, query.about);
	const limit = bounded(query.limit, LIMITS.page);
	const offset = bounded(query.offset, Number.MAX_SAFE_INTEGER);
	const ids = await statementIds(reader, some(left, offset, limit));
	return { total: size(left), offset, items: await items(reader, ids) };
}

async function node(reader: Reader, id: string): Promise<NodeDetail> {
	const { node: stored } = await storedNode(reader, id);
	const [rows, total] = await Promise.all([
		reader.all(READ.edgesAt, { id, limit: whole(LIMITS.listed) }),
		reader.first(READ.total, { id })
	]);
	const edges = new Map(rows.map(edgeOf).map((edge) => [edge.id, edge]));
	const neighbours = new Map(
		rows.map((row): [string, NodeRef] => {
			const end = refOf(rowIn(row, 'end'));
			return [end.id, end];
		})
	);
	return {
		node: stored,
		edges: [...edges.values()].sort((a, b) => byText(a.id, b.id)),
		neighbours: [...neighbours.values()].sort((a, b) => byText(a.id, b.id)),
		statements: stored.type === 'Statement' || total === undefined ? 1 : numberOf(total, 'statements')
	};
}

async function sourceText(reader: Reader, id: string): Promise<string> {
	const row = await reader.first(READ.sourceText, { id });
	if (typeof row?.['text'] !== 'string') throw unknownId(id, 'source text of');
	return row['text'];
}
