/** The option that names the database, and the graph for commands that only read one. */

import type { GraphBatch } from '../model.ts';
import { buildSeed } from '../seeding.ts';
import { openStore } from '../store/open.ts';
import type { Terminal } from './command.ts';
import { seedFolder } from './seed-folder.ts';

export const STORE_OPTION = {
	value: 'URL',
	help: 'The database: a file or a database address; by default what NEO4J_URI or DATA_DIR say.'
} as const;

/** How a store is named to {@link openStore}. */
export function storeOptions(url: string | undefined, { env }: Terminal): Parameters<typeof openStore>[0] {
	return url === undefined ? { env } : { env, url };
}

/** The stored graph; where nothing is seeded yet, the graph the editions give, and a note that says so. */
export async function storedOrBuilt(
	values: { readonly store?: string; readonly seed?: string },
	terminal: Terminal
): Promise<GraphBatch> {
	const store = await openStore(storeOptions(values.store, terminal));
	try {
		const stored = await store.read();
		if (stored) {
			if (values.seed !== undefined) terminal.note('The database holds a graph already; --seed is not looked at.\n');
			return stored;
		}
	} finally {
		await store.close();
	}
	terminal.note('Nothing is seeded yet; this is the graph the editions give.\n');
	return buildSeed(seedFolder(values.seed)).batch;
}
