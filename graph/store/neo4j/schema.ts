/** Constraints and indexes: made where they are missing, so that a user without the right to make them can work with those an administrator made. */

import { NODE_TYPES } from '../../kinds.ts';
import { type Connection, rowsOf } from './connection.ts';
import { READ, SCHEMA, WRITE } from './cypher.ts';
import { textOf } from './rows.ts';

export async function ensureSchema(connection: Connection): Promise<void> {
	await connection.writing(async (session) => {
		const rows = await rowsOf(session, READ.schema, { prefix: 'sammenhaeng_' });
		const present = new Set(rows.map((row) => textOf(row, 'name')));
		const missing = Object.entries(SCHEMA).filter(([name]) => !present.has(name));
		if (missing.length === 0) return;
		for (const label of NODE_TYPES) await session.run(WRITE.label, { label });
		for (const [, cypher] of missing) await session.run(cypher);
		await session.run(WRITE.awaitIndexes);
	});
}
