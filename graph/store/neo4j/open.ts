/** From an address to a Neo4j server. */

import type { StoreAddress } from '../open.ts';
import type { GraphStore } from '../port.ts';
import { placeOf } from './address.ts';
import { openNeo4j } from './store.ts';

/** Milliseconds another writer is waited for. */
const PATIENCE = 5000;

/** @throws {GraphError} bad-usage, store-unavailable, store-refused */
export async function openNeo4jAt(address: StoreAddress): Promise<GraphStore> {
	return openNeo4j({ ...placeOf(address), patience: PATIENCE });
}
