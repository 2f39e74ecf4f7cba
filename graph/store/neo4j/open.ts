/** From an address to a Neo4j server. */

import { createGraphStore } from '../graph-store.ts';
import type { StoreAddress } from '../address.ts';
import type { GraphStore } from '../port.ts';
import { placeOf } from './address.ts';
import { type Neo4jOptions, openNeo4jEngine } from './engine.ts';

/** Milliseconds another writer is waited for. */
const PATIENCE = 5000;

/** @throws {GraphError} bad-usage, store-unavailable, store-refused */
export async function openNeo4jAt(address: StoreAddress): Promise<GraphStore> {
	return openNeo4j({ ...placeOf(address), patience: PATIENCE });
}

/** A store on a server. Its index is not cached: what lies here would belong to a database elsewhere. */
export async function openNeo4j(options: Neo4jOptions): Promise<GraphStore> {
	return createGraphStore(await openNeo4jEngine(options));
}
