/** The engine for Neo4j under the contract, on a real server. */

import { describe } from 'vitest';
import { openNeo4jEngine } from '../../graph/store/neo4j/engine.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { WorkspaceEngine } from '../../graph/workspace/engine.ts';
import { createNeo4jWorkspace } from '../../graph/workspace/neo4j/engine.ts';
import { access, emptyDatabase, testPlace } from '../neo4j/database.ts';
import { describeEngine } from './engine-suite.ts';
import { describeStore, type OpenBench } from './store-suite.ts';
import { describeWorkspace } from './workspace-suite.ts';

const openBench: OpenBench = async () => {
	if (access === undefined) throw new Error('There is no server.');
	const server = access;
	const place = { ...testPlace(server), patience: 20_000 };
	const stores: GraphStore[] = [];
	const kept = (store: GraphStore) => {
		stores.push(store);
		return store;
	};
	return {
		open: async () => kept(await openNeo4j(place)),
		openInterrupted: async (meanwhile) => {
			let interrupted = false;
			const betweenSteps = async () => {
				if (interrupted) return;
				interrupted = true;
				await meanwhile();
			};
			return kept(await openNeo4j({ ...place, betweenSteps }));
		},
		dispose: async () => {
			for (const store of stores) await store.close();
			await emptyDatabase(server);
		}
	};
};

describe.skipIf(access === undefined)('on a real server', () => {
	describeStore('Neo4j', openBench);
	describeEngine('Neo4j', async () => {
		if (access === undefined) throw new Error('There is no server.');
		const server = access;
		await emptyDatabase(server);
		const engine = await openNeo4jEngine({ ...testPlace(server), patience: 20_000 });
		return { engine, remove: () => emptyDatabase(server) };
	});
	describeWorkspace('Neo4j', async () => {
		if (access === undefined) throw new Error('There is no server.');
		const server = access;
		const engines: WorkspaceEngine[] = [];
		return {
			open: async () => {
				const engine = createNeo4jWorkspace(testPlace(server));
				engines.push(engine);
				return engine;
			},
			dispose: async () => {
				for (const engine of engines) await engine.close();
				await emptyDatabase(server);
			}
		};
	});
});
