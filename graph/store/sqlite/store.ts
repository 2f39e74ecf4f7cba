/** The embedded engine: a graph in one SQLite file, through Node's own node:sqlite. */

import { parseMeta } from '../../model.ts';
import type { GraphBatch, GraphMeta } from '../../model.ts';
import type {
	Catalog,
	Filter,
	NodeDetail,
	Path,
	PathQuery,
	SearchQuery,
	SearchResult,
	SliceQuery,
	StatementPage,
	StatementQuery,
	StoreStatus
} from '../../query.ts';
import { LIMITS } from '../../query.ts';
import type { GraphStore } from '../port.ts';
import { bounded, notSeeded, storeClosed, unknownId } from '../refusals.ts';
import { byText } from '../arrange.ts';
import { size, some } from '../columns/bits.ts';
import { named } from '../columns/columns.ts';
import { type Counts, countAll } from '../columns/counts.ts';
import { find } from '../columns/find.ts';
import type { Searched } from '../columns/searched.ts';
import { firstOf, pathOf, stepsOf } from '../columns/path.ts';
import { select } from '../columns/selection.ts';
import { type NumberedColumns, readColumns, readSearched } from './columns.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { item, items, nodeRow } from './items.ts';
import { overview } from './overview.ts';
import { readPieces } from './pieces.ts';
import { edgeOf, jsonOf, nodeOf, numberOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { slice } from './slice.ts';
import { SELECT } from './sql.ts';
import { write } from './write.ts';
import type { BetweenSteps } from './write.ts';

/** The types of edges that do not lead from a node to a statement, and those that do not come from one. */
const AWAY = ['PUBLISHED', 'DECLARES', 'UNDER', 'SPEAKS_FOR', 'MENTIONS', 'NAMES', 'BROADER', 'RELATED'] as const;
const TOWARDS = ['PUBLISHED', 'DECLARES', 'STATES', 'NAMES', 'BROADER', 'RELATED'] as const;

export interface SqliteOptions extends DatabasePlace {
	/** Called between the steps of a write; by default others get their turn. */
	betweenSteps?: BetweenSteps;
}

/** Opens or creates the database file. @throws {GraphError} where it cannot be used; it is then as it was. */
export function openSqlite({ betweenSteps = nextTurn, ...place }: SqliteOptions): GraphStore {
	const db = new Database(place);

	/** Asks at one moment of the stored graph. */
	const ask = async <T>(answer: (db: Database) => T): Promise<T> => {
		if (!db.isOpen) throw storeClosed();
		return db.snapshot(() => answer(db));
	};
	let held: Held | undefined;
	/** What was read of the stored graph, as long as it is that graph; undefined while nothing is seeded. */
	const current = (): Held | undefined => {
		const row = db.first(SELECT.generation);
		if (row === undefined) return undefined;
		const generation = numberOf(row, 'generation');
		if (held?.generation !== generation) held = hold(db, generation);
		return held;
	};
	const askGraph = <T>(answer: (graph: Held) => T) =>
		ask(() => {
			const graph = current();
			if (graph === undefined) throw notSeeded();
			return answer(graph);
		});

	return {
		status: () => ask(() => status(db, current())),
		write: async (batch) => {
			if (!db.isOpen) throw storeClosed();
			await write(place, batch, betweenSteps);
		},
		read: () => ask(() => read(db, current())),
		pieces: () => readPieces(db, askGraph),
		catalog: () => askGraph((graph) => catalog(db, graph.meta())),
		overview: (filter: Filter, about?: Filter) =>
			askGraph((graph) => overview(db, graph.columns(), graph.counts(), filter, about)),
		slice: (query: SliceQuery) => askGraph((graph) => slice(db, graph.columns(), query)),
		statements: (query: StatementQuery) => askGraph((graph) => statements(db, graph.columns(), query)),
		search: (query: SearchQuery) => askGraph((graph) => search(db, graph, query)),
		path: (query: PathQuery) => askGraph((graph) => path(db, graph.columns(), query)),
		node: (id: string) => askGraph((graph) => node(db, graph.columns(), id)),
		statement: (id: string) => askGraph((graph) => item(db, graph.columns(), id)),
		sourceText: (document: string) => askGraph(() => sourceText(db, document)),
		close: async () => {
			held = undefined;
			db.close();
		}
	};
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** What is read once of a stored graph, each part when it is first asked for. */
interface Held {
	/** Counts the graphs this file has held. */
	generation: number;
	meta(): GraphMeta;
	columns(): NumberedColumns;
	/** The counts without any filter. */
	counts(): Counts;
	words(): Searched;
}

function hold(db: Database, generation: number): Held {
	const meta = once(() => {
		const row = db.first(SELECT.meta);
		return parseMeta(row === undefined ? undefined : jsonOf(row, 'json'), db.name);
	});
	const columns = once(() => readColumns(db));
	return {
		generation,
		meta,
		columns,
		counts: once(() => countAll(columns())),
		words: once(() => readSearched(db, columns()))
	};
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

function status(db: Database, graph: Held | undefined): StoreStatus {
	const meta = graph?.meta();
	const version = db.first(SELECT.version);
	return {
		engine: 'sqlite',
		engineVersion: version === undefined ? '' : textOf(version, 'version'),
		state: meta === undefined ? 'empty' : 'ready',
		counts: meta?.counts ?? { nodes: {}, edges: {} },
		fingerprint: meta?.fingerprint
	};
}

function read(db: Database, graph: Held | undefined): GraphBatch | undefined {
	const meta = graph?.meta();
	if (meta === undefined) return undefined;
	return {
		meta,
		nodes: db.all(SELECT.allNodes).map(nodeOf),
		edges: db.all(SELECT.allEdges).map((row) => edgeOf(row, textOf(row, 'source'), textOf(row, 'target'))),
		positions: db.all(SELECT.allPositions).map((row) => ({
			scene: textOf(row, 'scene'),
			node: textOf(row, 'id'),
			x: numberOf(row, 'x'),
			y: numberOf(row, 'y')
		})),
		searchTexts: Object.fromEntries(
			db.all(SELECT.allSearchTexts).map((row) => [textOf(row, 'id'), textOf(row, 'words')])
		),
		sourceTexts: Object.fromEntries(
			db.all(SELECT.allSourceTexts).map((row) => [textOf(row, 'id'), textOf(row, 'text')])
		)
	};
}

function catalog(db: Database, meta: GraphMeta): Catalog {
	return {
		meta,
		nodes: db.all(SELECT.catalogNodes).flatMap((row) => {
			const stored = nodeOf(row);
			return stored.type === 'Statement' ? [] : [stored];
		}),
		edges: db.all(SELECT.catalogEdges).map((row) => edgeOf(row, textOf(row, 'source'), textOf(row, 'target')))
	};
}

function statements(db: Database, columns: NumberedColumns, query: StatementQuery): StatementPage {
	const left = select(columns, query.filter, query.about).statements ?? columns.counted;
	const limit = bounded(query.limit, LIMITS.page);
	const offset = bounded(query.offset, Number.MAX_SAFE_INTEGER);
	return { total: size(left), offset, items: items(db, columns, some(left, offset, limit)) };
}

function search(db: Database, graph: Held, query: SearchQuery): SearchResult {
	const columns = graph.columns();
	const found = find(columns, graph.words(), query);
	return { ...found, statements: items(db, columns, found.statements) };
}

function path(db: Database, columns: NumberedColumns, query: PathQuery): Path {
	const steps = stepsOf(columns, query);
	return pathOf(columns, steps, items(db, columns, firstOf(steps)));
}

function node(db: Database, columns: NumberedColumns, id: string): NodeDetail {
	const row = nodeRow(db, id);
	const rows = edgesOf(db, numberOf(row, 'nr'));
	const neighbours = [...new Set(rows.map((edge) => textOf(edge, 'id')))].sort(byText);
	const stored = nodeOf(row);
	return {
		node: stored,
		edges: rows.map((edge) => edgeOf(edge, textOf(edge, 'source'), textOf(edge, 'target'))),
		neighbours: neighbours.map((id) => named(columns, id)),
		statements: stored.type === 'Statement' ? 1 : db.number(SELECT.facetTotal, { nr: numberOf(row, 'nr') }, 'total')
	};
}

/** What leads away from a node, and what leads to it, each type bounded. */
function edgesOf(db: Database, node: number): Row[] {
	const bound = { node, limit: LIMITS.listed };
	const rows = [
		...AWAY.flatMap((type) => db.all(SELECT.edgesFrom, { ...bound, type })),
		...TOWARDS.flatMap((type) => db.all(SELECT.edgesTo, { ...bound, type }))
	];
	return rows.sort((a, b) => numberOf(a, 'nr') - numberOf(b, 'nr'));
}

function sourceText(db: Database, id: string): string {
	const row = db.first(SELECT.sourceText, { id });
	if (row === undefined) throw unknownId(id, 'source text of');
	return textOf(row, 'text');
}
