/** From an address to a store. An engine is loaded only when its scheme is asked for; a new engine is one more line of the table. */

import { GraphError } from '../../model/errors.ts';
import type { GraphStore } from '../port.ts';
import type { StoreOptions, StoreAddress } from '../address.ts';

/** What opens the stores of one engine. */
interface Opener {
	open(address: StoreAddress): Promise<GraphStore>;
	/** Undefined where there is no database, and none is made. */
	openToRead(address: StoreAddress): Promise<GraphStore | undefined>;
}

const sqlite: Opener = {
	open: async (address) => (await import('../sqlite/open.ts')).openSqliteAt(address),
	openToRead: async (address) => (await import('../sqlite/open.ts')).openSqliteToRead(address)
};

/** A server makes no files here, and writes nothing before it is told to. */
const openNeo4j: Opener['open'] = async (address) => (await import('../neo4j/open.ts')).openNeo4jAt(address);
const neo4j: Opener = { open: openNeo4j, openToRead: openNeo4j };

const ENGINES: Readonly<Record<string, Opener>> = {
	'sqlite:': sqlite,
	// `+s` is encrypted, `+ssc` so with any certificate; neo4j: finds its way in a cluster, bolt: is one server.
	'neo4j:': neo4j,
	'neo4j+s:': neo4j,
	'neo4j+ssc:': neo4j,
	'bolt:': neo4j,
	'bolt+s:': neo4j,
	'bolt+ssc:': neo4j
};

/** At least two letters: C:\graph.db is a path. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/**
 * Opens the store an address names.
 * @throws {GraphError} bad-usage for a scheme no engine has; store-unavailable, store-unwritable, store-refused, bad-data or
 * busy where the database cannot be used. What was there before is then as it was.
 */
export async function openStore(options: StoreOptions): Promise<GraphStore> {
	const { engine, address } = chosen(options);
	return engine.open(address);
}

/**
 * The same for one who only reads: it works where nothing can be written, and leaves no new file behind.
 * @returns undefined where there is no database
 * @throws {GraphError} as {@link openStore}
 */
export async function openToRead(options: StoreOptions): Promise<GraphStore | undefined> {
	const { engine, address } = chosen(options);
	return engine.openToRead(address);
}

function chosen({ settings, url, dataDir, base = '.', movedAside, mustExist = false }: StoreOptions): {
	engine: Opener;
	address: StoreAddress;
} {
	const { server, login, database } = settings;
	const address = {
		url: url ?? server ?? '',
		login,
		database,
		dataDir: dataDir || settings.dataDir,
		base,
		movedAside,
		mustExist
	};
	const scheme = SCHEME.exec(address.url)?.[0].toLowerCase();
	const engine = scheme === undefined ? sqlite : ENGINES[scheme];
	if (engine !== undefined) return { engine, address };
	throw new GraphError(
		'bad-usage',
		scheme ?? '',
		`No database engine here answers to "${scheme}".`,
		`Use one of: ${Object.keys(ENGINES).join(' ')}, or the path of a file.`
	);
}
