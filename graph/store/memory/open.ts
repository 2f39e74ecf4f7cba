/** A store in memory, for one process. */

import { createGraphStore } from '../graph-store.ts';
import type { GraphStore } from '../port.ts';
import { emptyMemory, openMemoryEngine } from './engine.ts';

export function openMemory(): GraphStore {
	return createGraphStore(openMemoryEngine(emptyMemory()));
}
