/** From the settings of a database to its workspace: beside the file of the graph, or on the server that holds the graph. */

import { join, resolve } from 'node:path';
import type { DatabaseSettings } from '../../store/settings.ts';
import type { WorkspaceEngine } from '../engine.ts';
import { createSqliteWorkspace } from '../sqlite/engine.ts';

export const WORKSPACE_FILE = 'workspace.db';

/** Milliseconds another writer is waited for. */
const PATIENCE = 5000;

/** Nothing is made before somebody writes. @throws {GraphError} bad-usage */
export async function openWorkspaceEngine({
	server,
	login,
	database,
	dataDir
}: DatabaseSettings): Promise<WorkspaceEngine> {
	if (server !== undefined) {
		const { createNeo4jWorkspace } = await import('../neo4j/engine.ts');
		const { placeOf } = await import('../../store/neo4j/address.ts');
		const address = { url: server, login, database, dataDir, base: '.', movedAside: undefined, mustExist: false };
		return createNeo4jWorkspace(placeOf(address));
	}
	const path = join(resolve(dataDir), WORKSPACE_FILE);
	return createSqliteWorkspace({ path, name: `${WORKSPACE_FILE} in DATA_DIR`, patience: PATIENCE });
}
