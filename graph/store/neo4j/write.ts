/**
 * Replaces the whole graph: the new one is written beside the old one, in steps a server of any size takes, and taken into
 * use by one change. Until then every reader has the old graph; afterwards the old one is removed.
 */

import type { Session, Transaction } from 'neo4j-driver';
import type { GraphBatch } from '../../model.ts';
import { type Connection, rowOf, rowsOf } from './connection.ts';
import { READ, SCHEMA_VERSION, WRITE } from './cypher.ts';
import { broken, busy, hasWaitedTooLong, notOurs, otherVersion } from './failures.ts';
import { prepare, type Prepared } from './prepare.ts';
import { numberOf, numbersIn, type Row, whole } from './rows.ts';
import { ensureSchema } from './schema.ts';

/** Called between the steps of a write; what it throws undoes the write. */
export type BetweenSteps = () => Promise<void>;

export interface WriteOptions {
	betweenSteps: BetweenSteps;
	/** Milliseconds another writer is waited for. */
	patience: number;
}

/** Nodes removed in one transaction. */
const REMOVED = 5000;

/** @throws {GraphError} bad-data, busy, store-refused, store-unavailable; whatever is thrown, the old graph is still there. */
export async function write(connection: Connection, batch: GraphBatch, options: WriteOptions): Promise<void> {
	const prepared = prepare(batch);
	if ((await connection.current())?.fingerprint === batch.meta.fingerprint) return;
	await ensureSchema(connection);
	const claim = await takeNumber(connection, options.patience);
	await connection.writing((session) =>
		whileLocked(connection, session, claim, async (lock, held) => {
			await checkOwn(connection, lock, held);
			if (held['fingerprint'] === batch.meta.fingerprint) {
				await lock.run(WRITE.forget, { gone: [whole(claim)] });
				return;
			}
			await removeOthers(connection, lock, held, [claim]);
			try {
				await fill(connection, lock, claim, prepared, options.betweenSteps);
			} catch (error) {
				// What cannot be removed now is removed by the next write.
				await removeGeneration(connection, claim).catch(() => undefined);
				throw error;
			}
			const { fingerprint } = batch.meta;
			await lock.run(WRITE.switch, { generation: whole(claim), fingerprint, meta: JSON.stringify(batch.meta) });
		})
	);
	// The new graph is in use; whatever happens to the old one, the write is done.
	await connection
		.writing((session) =>
			whileLocked(connection, session, claim, (lock, held) => removeOthers(connection, lock, held, []))
		)
		.catch(() => undefined);
}

/** A number no other graph of this database has or had. @throws {GraphError} busy */
async function takeNumber(connection: Connection, patience: number): Promise<number> {
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

/** Keeps other writers waiting while `work` is done; the server ends the lock by itself when this process dies. */
async function whileLocked(
	{ name }: Connection,
	session: Session,
	claim: number,
	work: (lock: Transaction, held: Row) => Promise<void>
): Promise<void> {
	const lock = await session.beginTransaction();
	try {
		await work(lock, await rowOf(lock, WRITE.lock, { claim: whole(claim) }, name));
		await lock.commit();
	} finally {
		await lock.close();
	}
}

/** @throws {GraphError} store-refused where there is anything that is not ours: it would be among ours, or removed with them. */
async function checkOwn({ name }: Connection, lock: Transaction, held: Row): Promise<void> {
	if (held['schema'] !== SCHEMA_VERSION) throw otherVersion(name, held['schema'], SCHEMA_VERSION);
	const row = await rowOf(lock, READ.inventory, {}, name);
	const foreign = numberOf(row, 'nodes') - numberOf(row, 'ours') + numberOf(row, 'edges') - numberOf(row, 'ourEdges');
	if (foreign > 0) throw notOurs(name);
}

async function fill(
	connection: Connection,
	lock: Transaction,
	claim: number,
	{ loads, nodes, edges }: Prepared,
	betweenSteps: BetweenSteps
): Promise<void> {
	const generation = whole(claim);
	for (const { cypher, rows, size, step } of loads) {
		for (let from = 0; from < size; from += step) {
			await connection.change(cypher, { rows: rows(from, step), generation });
			// Keeps the lock's connection from falling asleep, and ends here if another writer got the lock.
			await lock.run(WRITE.stillHeld);
			await betweenSteps();
		}
	}
	const written = await rowOf(lock, WRITE.written, { generation }, connection.name);
	if (numberOf(written, 'nodes') !== nodes || numberOf(written, 'edges') !== edges)
		throw broken(connection.name, 'not everything that was sent has arrived');
}

/** Removes every graph but the one in use and those named. */
async function removeOthers(
	connection: Connection,
	lock: Transaction,
	held: Row,
	kept: readonly number[]
): Promise<void> {
	const gone = numbersIn(held, 'generations').filter(
		(generation) => generation !== held['generation'] && !kept.includes(generation)
	);
	for (const generation of gone) {
		await removeGeneration(connection, generation);
		await lock.run(WRITE.stillHeld);
	}
	await lock.run(WRITE.forget, { gone: gone.map(whole) });
}

async function removeGeneration(connection: Connection, generation: number): Promise<void> {
	for (const prefix of ['statement:', '']) {
		for (let gone = REMOVED; gone === REMOVED;) {
			const bound = { old: whole(generation), prefix, limit: whole(REMOVED) };
			gone = await connection.writing(async (session) => {
				const rows = await session.executeWrite((tx) => rowsOf(tx, WRITE.remove, bound));
				return rows[0] === undefined ? 0 : numberOf(rows[0], 'gone');
			});
		}
	}
}
