/** One writer at a time: a number for a new graph, and a lock that the server ends by itself when its owner dies. */

import type { Session, Transaction } from 'neo4j-driver';
import { type Connection, rowOf } from './connection.ts';
import { SCHEMA_VERSION, WRITE } from './cypher.ts';
import { busy, hasWaitedTooLong } from './failures.ts';
import { whole } from './properties.ts';
import { numberOf, type Row } from './row-values.ts';

/** A number no other graph of this database has or had. @throws {GraphError} busy */
export async function takeNumber(connection: Connection, patience: number): Promise<number> {
	return connection.writing(async (session) => {
		const tx = await session.beginTransaction({ timeout: patience });
		try {
			const row = await rowOf(tx, WRITE.claim, { schema: whole(SCHEMA_VERSION) }, connection.name);
			await tx.commit();
			return numberOf(row, 'claim');
		} catch (error) {
			throw hasWaitedTooLong(error) ? busy(connection.name, error) : error;
		} finally {
			await tx.close();
		}
	});
}

/** Keeps other writers waiting while `work` is done in this transaction, which is then committed. */
export async function whileLocked<T>(
	{ name }: Connection,
	session: Session,
	claim: number,
	work: (lock: Transaction, held: Row) => Promise<T>,
	timeout?: number
): Promise<T> {
	const lock = await session.beginTransaction(timeout === undefined ? {} : { timeout });
	try {
		const outcome = await work(lock, await rowOf(lock, WRITE.lock, { claim: whole(claim) }, name));
		await lock.commit();
		return outcome;
	} finally {
		await lock.close();
	}
}
