/** The embedded engine under the contract. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../graph/store/port.ts';
import { openSqliteEngine } from '../../graph/store/sqlite/engine.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import type { WorkspaceEngine } from '../../graph/workspace/engine.ts';
import { createSqliteWorkspace } from '../../graph/workspace/sqlite/engine.ts';
import { describeEngine } from './engine-suite.ts';
import { describeStore } from './store-suite.ts';
import { describeWorkspace } from './workspace-suite.ts';

describeStore('SQLite', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'sammenhaeng-contract-'));
	const place = { path: join(folder, 'graph.db'), name: 'graph.db', patience: 2000 };
	const stores: GraphStore[] = [];
	const kept = (store: GraphStore) => {
		stores.push(store);
		return store;
	};
	return {
		open: async () => kept(openSqlite(place)),
		openInterrupted: async (meanwhile) => {
			let interrupted = false;
			const betweenSteps = async () => {
				if (interrupted) return;
				interrupted = true;
				await meanwhile();
			};
			return kept(openSqlite({ ...place, betweenSteps }));
		},
		dispose: async () => {
			for (const store of stores) await store.close();
			await rm(folder, { recursive: true });
		}
	};
});

describeEngine('SQLite', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'sammenhaeng-contract-'));
	return {
		engine: openSqliteEngine({ path: join(folder, 'graph.db'), name: 'graph.db', patience: 2000 }),
		remove: () => rm(folder, { recursive: true })
	};
});

describeWorkspace('SQLite', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'sammenhaeng-contract-'));
	const place = { path: join(folder, 'workspace.db'), name: 'workspace.db', patience: 2000 };
	const engines: WorkspaceEngine[] = [];
	return {
		open: async () => {
			const engine = createSqliteWorkspace(place);
			engines.push(engine);
			return engine;
		},
		dispose: async () => {
			for (const engine of engines) await engine.close();
			await rm(folder, { recursive: true });
		}
	};
});
