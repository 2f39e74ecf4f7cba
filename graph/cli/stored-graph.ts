/** The option that names the database, and the graph for commands that only read one. */

import { batchOfGraph } from '../facts/batch.ts';
import { GraphError } from '../model/errors.ts';
import { nodeId } from '../model/ids.ts';
import { notSeeded } from '../model/refusals.ts';
import type { GraphBatch } from '../model/graph.ts';
import { type Piece, piecesOf } from '../model/pieces.ts';
import { buildSeed } from '../build/seeding.ts';
import { openMemory } from '../store/memory/open.ts';
import { openStore, openToRead } from '../store/open/open.ts';
import type { StoreOptions } from '../store/address.ts';
import type { GraphStore } from '../store/port.ts';
import { type DatabaseSettings, databaseSettings } from '../store/settings.ts';
import type { Terminal } from './command.ts';
import { seedFolder } from './seed-folder.ts';
import { typedPath } from './typed-path.ts';

export const STORE_OPTION = {
	value: 'URL',
	help: 'The database: a file or a database address; by default what NEO4J_URI or DATA_DIR say.'
} as const;

/** How a store is named to graph/store/open/open.ts. */
export function storeOptions(url: string | undefined, terminal: Terminal): StoreOptions {
	const settings = databaseSettings(terminal.env);
	return url === undefined ? { settings } : { settings, url, base: typedPath('', terminal) };
}

/** The settings of the database that belongs to the workspace; undefined where another one was named. */
export function ownSettings(url: string | undefined, terminal: Terminal): DatabaseSettings | undefined {
	return url === undefined ? databaseSettings(terminal.env) : undefined;
}

/** A database that was named and is not there: another graph than the one meant would be no answer. */
export function noDatabase(url: string): GraphError {
	return new GraphError(
		'store-unavailable',
		url,
		`There is no database "${url}": nothing is seeded there yet.`,
		'Check the path, or fill it: npm run --silent graph -- seed --store URL'
	);
}

/**
 * Changes a stored graph; a database that is not there, or empty, is refused, and none is made.
 * @throws {GraphError} store-unavailable where nothing is seeded; whatever `change` throws
 */
export async function changeStored<T>(
	named: string | undefined,
	terminal: Terminal,
	change: (store: GraphStore) => Promise<T>
): Promise<T> {
	const options = storeOptions(named, terminal);
	const there = await openToRead(options);
	if (there === undefined) throw named === undefined ? notSeeded() : noDatabase(named);
	await there.close();
	const store = await openStore(options);
	try {
		if ((await store.status()).state === 'empty') throw notSeeded();
		return await change(store);
	} finally {
		await store.close();
	}
}

/** The id of a document that a person named by it or by its last part. */
export function documentNamed(name: string): string {
	return nodeId('Document', name.replace(/^document:/i, ''));
}

/** What was typed for the two options. */
interface Values {
	readonly store?: string;
	readonly seed?: string;
}

/** The stored graph; where nothing is seeded yet, the graph the editions give, and a note that says so. Nothing is written. */
export async function storedOrBuilt(values: Values, terminal: Terminal): Promise<GraphBatch> {
	const store = await openNamed(values, terminal);
	try {
		const stored = await store?.read();
		if (stored) {
			noteUnread(values, terminal);
			return stored;
		}
	} finally {
		await store?.close();
	}
	return built(values, terminal);
}

/** The same piece by piece; the database is open until the last one is taken, or no more are wanted. */
export async function* storedOrBuiltPieces(values: Values, terminal: Terminal): AsyncGenerator<Piece> {
	const store = await openNamed(values, terminal);
	try {
		if (store && (await store.status()).state === 'ready') {
			noteUnread(values, terminal);
			yield* store.pieces();
			return;
		}
	} finally {
		await store?.close();
	}
	yield* piecesOf(built(values, terminal));
}

/** A store of the stored graph; where nothing is seeded yet, of the graph the editions give, in memory. */
export async function withStoredOrBuilt<T>(
	values: Values,
	terminal: Terminal,
	use: (store: GraphStore) => Promise<T>
): Promise<T> {
	const stored = await openNamed(values, terminal);
	const isReady = stored !== undefined && (await stored.status()).state === 'ready';
	if (!isReady) await stored?.close();
	const store = isReady ? stored : await memoryOf(values, terminal);
	try {
		if (isReady) noteUnread(values, terminal);
		return await use(store);
	} finally {
		await store.close();
	}
}

async function memoryOf(values: Values, terminal: Terminal): Promise<GraphStore> {
	const store = openMemory();
	await store.write(builtGraph(values, terminal));
	return store;
}

async function openNamed(values: Values, terminal: Terminal): Promise<GraphStore | undefined> {
	const store = await openToRead(storeOptions(values.store, terminal));
	if (store === undefined && values.store !== undefined) throw noDatabase(values.store);
	return store;
}

function noteUnread(values: Values, terminal: Terminal): void {
	if (values.seed !== undefined) terminal.note('The database holds a graph already; --seed is not looked at.\n');
}

function built(values: Values, terminal: Terminal): GraphBatch {
	return batchOfGraph(builtGraph(values, terminal));
}

function builtGraph(values: Values, terminal: Terminal): ReturnType<typeof buildSeed>['graph'] {
	terminal.note(
		'Nothing is seeded yet; this is the graph the editions give. To store it: npm run --silent graph -- seed\n'
	);
	return buildSeed(seedFolder(values.seed, terminal)).graph;
}
