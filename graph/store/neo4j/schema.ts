/** Constraints and indexes: made where they are missing, so that a user without the right to make them can work with those an administrator made. */

import type { Session } from 'neo4j-driver';
import { NODE_TYPES } from '../../model/kinds.ts';
import { type Connection, rowsOf } from './connection.ts';
import { READ, SCHEMA, WRITE } from './cypher.ts';
import { existsAlready } from './failures.ts';
import { textOf } from './row-values.ts';

/**
 * @param schema what makes each, by its name
 * @param labels are made first
 */
export async function ensureSchema(
	connection: Connection,
	schema: Readonly<Record<string, string>> = SCHEMA,
	labels: readonly string[] = NODE_TYPES
): Promise<void> {
	await connection.writing(async (session) => {
		const rows = await rowsOf(session, READ.schema, { prefix: 'sammenhaeng_' });
		const present = new Set(rows.map((row) => textOf(row, 'name')));
		const missing = Object.entries(schema).filter(([name]) => !present.has(name));
		if (missing.length === 0) return;
		for (const label of labels) await session.executeWrite((tx) => tx.run(WRITE.label, { label }));
		for (const [, cypher] of missing) await make(session, cypher);
		await session.run(WRITE.awaitIndexes);
	});
}

/** Even where it says IF NOT EXISTS, two processes that make the same at once are told that it exists. */
async function make(session: Session, cypher: string): Promise<void> {
	try {
		await session.executeWrite((tx) => tx.run(cypher));
	} catch (error) {
		if (!existsAlready(error)) throw error;
	}
}
