/** The test server's one database, empty for each test: what is in it is removed again, whoever put it there. */

import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { Neo4jPlace } from '../../graph/store/neo4j/address.ts';
import type { Access } from './server.ts';

/** Undefined where this machine has no server: tests are then skipped. */
export const access: Access | undefined = inject('neo4j');

/** Where an engine finds the test server. */
export function testPlace({ uri, username, password }: Access): Neo4jPlace {
	return { uri, name: 'Neo4j for tests', database: undefined, login: { username, password } };
}

/** As an application finds it. */
export function testEnvironment({ uri, username, password }: Access): Record<string, string> {
	return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Runs Cypher as any other program would. */
export async function cypher(
	{ uri, username, password }: Access,
	text: string,
	bound: Record<string, unknown> = {}
): Promise<Record<string, unknown>[]> {
	const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), LOSSY);
	try {
		const { records } = await driver.executeQuery(text, bound);
		return records.map((record) => record.toObject());
	} finally {
		await driver.close();
	}
}

const LOSSY = { disableLosslessIntegers: true };

export async function emptyDatabase(server: Access): Promise<void> {
	await cypher(server, 'MATCH (n) DETACH DELETE n');
}

/** As a database that was never used: without indexes and constraints too. */
export async function bareDatabase(server: Access): Promise<void> {
	await emptyDatabase(server);
	for (const kind of ['CONSTRAINT', 'INDEX']) {
		const rows = await cypher(server, `SHOW ${kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`);
		for (const { name } of rows) await cypher(server, `DROP ${kind} \`${String(name)}\` IF EXISTS`);
	}
}
