/** The engine in memory under the contract: the reference for all others. */

import { createGraphStore } from '../../graph/store/graph-store.ts';
import { emptyMemory, openMemoryEngine } from '../../graph/store/memory/engine.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { describeEngine } from './engine-suite.ts';
import { createMemoryWorkspace, emptyRecords } from '../../graph/workspace/memory/engine.ts';
import { describeStore } from './store-suite.ts';
import { describeWorkspace } from './workspace-suite.ts';

describeStore('memory', async () => {
	const memory = emptyMemory();
	const stores: GraphStore[] = [];
	const kept = (store: GraphStore) => {
		stores.push(store);
		return store;
	};
	return {
		open: async () => kept(createGraphStore(openMemoryEngine(memory))),
		openInterrupted: async (meanwhile) => {
			let interrupted = false;
			const betweenSteps = async () => {
				if (interrupted) return;
				interrupted = true;
				await meanwhile();
			};
			return kept(createGraphStore(openMemoryEngine(memory, { betweenSteps })));
		},
		dispose: async () => {
			for (const store of stores) await store.close();
		}
	};
});

describeEngine('memory', async () => ({ engine: openMemoryEngine(emptyMemory()) }));

describeWorkspace('memory', async () => {
	const records = emptyRecords();
	return { open: async () => createMemoryWorkspace(records), dispose: async () => undefined };
});
