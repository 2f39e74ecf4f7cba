/** The embedded engine: a graph in one SQLite file, through Node's own node:sqlite. */

import { parseMeta } from '../../model.ts';
import type { GraphBatch, GraphMeta } from '../../model.ts';
import type {
	Catalog,
	Filter,
	NodeDetail,
	NodeRef,
	SearchQuery,
	SliceQuery,
	StatementPage,
	StatementQuery,
	StoreStatus
} from '../../query.ts';
import { LIMITS } from '../../query.ts';
import type { GraphStore } from '../port.ts';
import { bounded, notSeeded, storeClosed, unknownId } from '../refusals.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { item, items } from './items.ts';
import { overview } from './overview.ts';
import { edgeOf, jsonOf, nodeOf, numberOf, refOf, textOf } from './rows.ts';
import { search } from './search.ts';
import { nodeRow, select } from './selection.ts';
import { slice } from './slice.ts';
import { FILTERED, SELECT } from './sql.ts';
import { write } from './write.ts';
import type { BetweenSteps } from './write.ts';

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
	const askGraph = <T>(answer: (db: Database) => T) =>
		ask(() => {
			if (db.first(SELECT.meta) === undefined) throw notSeeded();
			return answer(db);
		});

	return {
		capabilities: { searchRanking: true },
		status: () => ask(status),
		write: async (batch) => {
			if (!db.isOpen) throw storeClosed();
			await write(place, batch, betweenSteps);
		},
		read: () => ask(read),
		catalog: () => askGraph(catalog),
		overview: (filter: Filter) => askGraph(() => overview(db, filter)),
		slice: (query: SliceQuery) => askGraph(() => slice(db, query)),
		statements: (query: StatementQuery) => askGraph(() => statements(db, query)),
		search: (query: SearchQuery) => askGraph(() => search(db, query)),
		node: (id: string) => askGraph(() => node(db, id)),
		statement: (id: string) => askGraph(() => item(db, id)),
		sourceText: (document: string) => askGraph(() => sourceText(db, document)),
		close: async () => db.close()
	};
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

function storedMeta(db: Database): GraphMeta | undefined {
	const row = db.first(SELECT.meta);
	return row === undefined ? undefined : parseMeta(jsonOf(row, 'json'), db.name);
}

function status(db: Database): StoreStatus {
	const meta = storedMeta(db);
	const version = db.first(SELECT.version);
	return {
		engine: 'sqlite',
		engineVersion: version === undefined ? '' : textOf(version, 'version'),
		state: meta === undefined ? 'empty' : 'ready',
		counts: meta?.counts ?? { nodes: {}, edges: {} },
		fingerprint: meta?.fingerprint
	};
}

function read(db: Database): GraphBatch | undefined {
	const meta = storedMeta(db);
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

function catalog(db: Database): Catalog {
	const meta = storedMeta(db);
	if (meta === undefined) throw notSeeded();
	return {
		meta,
		nodes: db.all(SELECT.catalogNodes).flatMap((row) => {
			const stored = nodeOf(row);
			return stored.type === 'Statement' ? [] : [stored];
		}),
		edges: db.all(SELECT.catalogEdges).map((row) => edgeOf(row, textOf(row, 'source'), textOf(row, 'target')))
	};
}

function statements(db: Database, query: StatementQuery): StatementPage {
	const { facets, bound } = select(db, query.filter);
	const limit = bounded(query.limit, LIMITS.page);
	const offset = bounded(query.offset, Number.MAX_SAFE_INTEGER);
	const numbers = db.all(FILTERED.page(facets), { ...bound, limit, offset }).map((row) => numberOf(row, 'nr'));
	return { total: db.number(FILTERED.count(facets), bound), offset, items: items(db, numbers) };
}

function node(db: Database, id: string): NodeDetail {
	const row = nodeRow(db, id);
	const rows = db.all(SELECT.edgesOfNode, { node: numberOf(row, 'nr') });
	const neighbours = new Map(rows.map((edge): [string, NodeRef] => [textOf(edge, 'id'), refOf(edge, 'node_type')]));
	const stored = nodeOf(row);
	return {
		node: stored,
		edges: rows.map((edge) => edgeOf(edge, textOf(edge, 'source'), textOf(edge, 'target'))),
		neighbours: [...neighbours.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
		statements: stored.type === 'Statement' ? 1 : db.number(SELECT.facetTotal, { nr: numberOf(row, 'nr') }, 'total')
	};
}

function sourceText(db: Database, id: string): string {
	const row = db.first(SELECT.sourceText, { id });
	if (row === undefined) throw unknownId(id, 'source text of');
	return textOf(row, 'text');
}
