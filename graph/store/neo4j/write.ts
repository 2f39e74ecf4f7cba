/**
 * Replaces the whole graph: the new one is written beside the old one, in steps a server of any size takes, and taken into
 * use by one change. Until then every reader has the old graph; afterwards the old one is removed.
 */

import type { Transaction } from 'neo4j-driver';
import type { GraphFacts } from '../../facts/facts.ts';
import type { Outcome, Replaced } from '../engine.ts';
import { type Connection, rowOf, rowsOf } from './connection.ts';
import { createEdges, createNodes, READ, SCHEMA_VERSION, WRITE } from './cypher.ts';
import { broken, notOurs, otherVersion } from './failures.ts';
import { takeNumber, whileLocked } from './lock.ts';
import { type Extra, statementRow, whole } from './properties.ts';
import { nameIn, nameOf, numberOf, numbersIn, type Row } from './row-values.ts';
import { ensureSchema } from './schema.ts';
import { SmallRowList, type SmallRows } from './small-rows.ts';

/** Called between the steps of a write; what it throws undoes the write. */
export type BetweenSteps = () => Promise<void>;

export interface WriteOptions {
	/** The graph that may be replaced; undefined for whichever there is. */
	replaced: Replaced | undefined;
	betweenSteps: BetweenSteps;
	/** Milliseconds another writer is waited for. */
	patience: number;
}

/** Nodes removed in one transaction. */
const REMOVED = 5000;
/** Rows sent in one transaction: what a server with little memory still takes. */
const STEP = 2000;

/** @throws {GraphError} bad-data, busy, store-refused, store-unavailable; whatever is thrown, the old graph is still there. */
export async function writeAll(connection: Connection, facts: GraphFacts, options: WriteOptions): Promise<Outcome> {
	const { replaced } = options;
	const current = await connection.current();
	if (current?.fingerprint === facts.fingerprint) return 'done';
	// Asked again under the lock; here before anything is written.
	if (replaced && replaced.over !== (current && nameOf(current))) return 'conflict';
	await ensureSchema(connection);
	const claim = await takeNumber(connection, options.patience);
	const outcome = await connection.writing((session) =>
		whileLocked(connection, session, claim, async (lock, held): Promise<Outcome> => {
			await checkOwn(connection, lock, held);
			const isSame = held['fingerprint'] === facts.fingerprint;
			const isConflict = !isSame && replaced !== undefined && replaced.over !== nameIn(held);
			if (isSame || isConflict) {
				await lock.run(WRITE.forget, { gone: [whole(claim)] });
				return isConflict ? 'conflict' : 'done';
			}
			await removeOthers(connection, lock, held, [claim]);
			try {
				const lastKey = await fill(connection, lock, claim, facts, options.betweenSteps);
				await lock.run(WRITE.switch, {
					graph: whole(claim),
					fingerprint: facts.fingerprint,
					vocabulary: facts.shared.fingerprint,
					lastKey: whole(lastKey)
				});
			} catch (error) {
				// What cannot be removed now is removed by the next write.
				await removeGraph(connection, claim).catch(() => undefined);
				throw error;
			}
			return 'done';
		})
	);
	if (outcome === 'conflict') return outcome;
	// The new graph is in use; whatever happens to the old one, the write is done.
	await connection
		.writing((session) =>
			whileLocked(connection, session, claim, (lock, held) => removeOthers(connection, lock, held, []))
		)
		.catch(() => undefined);
	return outcome;
}

/** @throws {GraphError} store-refused where there is anything that is not ours: it would be among ours, or removed with them. */
async function checkOwn({ name }: Connection, lock: Transaction, held: Row): Promise<void> {
	if (held['schema'] !== SCHEMA_VERSION) throw otherVersion(name, held['schema'], SCHEMA_VERSION);
	const row = await rowOf(lock, READ.inventory, {}, name);
	const foreign = numberOf(row, 'nodes') - numberOf(row, 'ours') + numberOf(row, 'edges') - numberOf(row, 'ourEdges');
	if (foreign > 0) throw notOurs(name);
}

/** Writes all facts under the number of a graph. @returns the last key given to a statement */
async function fill(
	connection: Connection,
	lock: Transaction,
	claim: number,
	{ shared, documents }: GraphFacts,
	betweenSteps: BetweenSteps
): Promise<number> {
	const graph = whole(claim);
	const expected = { nodes: 0, edges: 0 };
	let lastKey = 0;
	const small = new SmallRowList();
	let statements: Extra[] = [];
	let repeats: Extra[] = [];

	const send = async (cypher: string, rows: readonly Extra[]) => {
		for (let from = 0; from < rows.length; from += STEP) {
			await connection.change(cypher, { rows: rows.slice(from, from + STEP), graph });
			// Keeps the lock's connection from falling asleep, and ends here if another writer got the lock.
			await lock.run(WRITE.stillHeld);
			await betweenSteps();
		}
	};
	const flush = async () => {
		const rows = small.take();
		expected.nodes += rows.nodeCount + statements.length;
		expected.edges += rows.edgeCount + repeats.length;
		for (const [cypher, list] of smallCypher(rows)) await send(cypher, list);
		await send(WRITE.createStatements, statements);
		await send(createEdges('REPEATS'), repeats);
		[statements, repeats] = [[], []];
	};

	small.shared(shared);
	for await (const document of documents) {
		small.document(document);
		const { node, counts } = document.head;
		expected.edges += counts.statements + counts.UNDER + counts.SPEAKS_FOR + counts.MENTIONS;
		for (const facts of document.statements) {
			statements.push(statementRow(facts, ++lastKey, node.id));
			if (facts.repeats !== undefined) repeats.push(repeatRow(facts.node.id, facts.repeats));
		}
		if (statements.length >= STEP) await flush();
	}
	await flush();
	const written = await rowOf(lock, WRITE.written, { graph }, connection.name);
	if (numberOf(written, 'nodes') !== expected.nodes || numberOf(written, 'edges') !== expected.edges)
		throw broken(connection.name, 'not everything that was sent has arrived');
	return lastKey;
}

/** Nodes first: edges need them. */
export function smallCypher({ nodes, edges }: SmallRows): [cypher: string, rows: Extra[]][] {
	return [
		...[...nodes].map(([type, rows]): [string, Extra[]] => [createNodes(type), rows]),
		...[...edges].map(([type, rows]): [string, Extra[]] => [createEdges(type), rows])
	];
}

export function repeatRow(source: string, target: string): Extra {
	return { source, target, properties: {} };
}

/** Removes every graph but the one in use and those named. */
async function removeOthers(
	connection: Connection,
	lock: Transaction,
	held: Row,
	kept: readonly number[]
): Promise<void> {
	const gone = numbersIn(held, 'graphs').filter((graph) => graph !== held['graph'] && !kept.includes(graph));
	for (const graph of gone) {
		await removeGraph(connection, graph);
		await lock.run(WRITE.stillHeld);
	}
	await lock.run(WRITE.forget, { gone: gone.map(whole) });
}

async function removeGraph(connection: Connection, graph: number): Promise<void> {
	for (const prefix of ['statement:', '']) {
		for (let gone = REMOVED; gone === REMOVED;) {
			const bound = { old: whole(graph), prefix, limit: whole(REMOVED) };
			gone = await connection.writing(async (session) => {
				const rows = await session.executeWrite((tx) => rowsOf(tx, WRITE.remove, bound));
				return rows[0] === undefined ? 0 : numberOf(rows[0], 'gone');
			});
		}
	}
}
