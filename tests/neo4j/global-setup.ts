/** Once before the tests with Neo4j: a real server of our own, or the one NEO4J_TEST_URI names. Without either the tests are skipped, and one line says why. */

import type { TestProject } from 'vitest/node';
import { NoServer } from './java.ts';
import { type Access, startServer } from './server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Undefined where there is no server: the tests are then skipped. */
		neo4j: Access | undefined;
	}
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	const { env } = process;
	if (env['NEO4J_TEST_URI']) {
		say('Neo4j: the server of NEO4J_TEST_URI. Its database must be empty; the tests write to it and empty it again.');
		project.provide('neo4j', {
			uri: env['NEO4J_TEST_URI'],
			username: env['NEO4J_TEST_USERNAME'] ?? 'neo4j',
			password: env['NEO4J_TEST_PASSWORD'] ?? ''
		});
		return undefined;
	}
	try {
		const server = await startServer({ say });
		say(`${server.description}: ${server.uri}`);
		const { uri, username, password } = server;
		project.provide('neo4j', { uri, username, password });
		return () => server.stop();
	} catch (error) {
		if (!(error instanceof NoServer)) throw error;
		say(`The tests with Neo4j are skipped: ${error.message}`);
		project.provide('neo4j', undefined);
		return undefined;
	}
}
