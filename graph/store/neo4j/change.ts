/** Changes of one document: one transaction each, in steps a server of any size takes, however large the rest of the graph is. */

import type { Transaction } from 'neo4j-driver';
import type { DocumentFacts, DocumentHead, Relinking } from '../../facts/facts.ts';
import type { ChangeFrame, Outcome } from '../engine.ts';
import { type Connection, rowsOf } from './connection.ts';
import { createEdges, READ, WRITE } from './cypher.ts';
import { busy, hasWaitedTooLong } from './failures.ts';
import { whileLocked } from './lock.ts';
import { evidenceProperties, type Extra, headProperties, statementRow, whole } from './properties.ts';
import { nameIn, numberOf, type Row, textOf } from './row-values.ts';
import { SmallRowList } from './small-rows.ts';
import { repeatRow, smallCypher } from './write.ts';

/** Changes that readers are told of; a reader who has missed more reads everything anew. */
const CHANGES_KEPT = 1000;
/** Rows sent at once. */
const STEP = 2000;
/** Milliseconds that the work on one statement may take, many times what it takes: patience is for waiting, not for work. */
const PER_STATEMENT = 10;

interface Place {
	connection: Connection;
	/** Milliseconds another writer is waited for. */
	patience: number;
}

/** A locked graph: everything runs in its transaction. */
interface Locked {
	run(cypher: string, bound: Row): Promise<Row[]>;
	lastKey: number;
}

export function putDocument(place: Place, document: DocumentFacts, frame: ChangeFrame): Promise<Outcome> {
	const { head, statements } = document;
	return change(place, head.node.id, statements.length, frame, async (locked) => {
		await remove(locked, head.node.id);
		const ids = [head.municipality.id, ...head.declares.map(({ node }) => node.id)];
		const present = new Set((await locked.run(READ.present, { ids })).map((row) => textOf(row, 'id')));
		const small = new SmallRowList((id) => present.has(id));
		small.document(document);
		for (const [cypher, rows] of smallCypher(small.take())) await send(locked, cypher, rows);
		const rows = statements.map((facts) => statementRow(facts, ++locked.lastKey, head.node.id));
		await send(locked, WRITE.createStatements, rows);
		const repeats = statements.flatMap(({ node, repeats }) =>
			repeats === undefined ? [] : [repeatRow(node.id, repeats)]
		);
		await send(locked, createEdges('REPEATS'), repeats);
	});
}

export function removeDocument(place: Place, document: string, frame: ChangeFrame): Promise<Outcome> {
	return change(place, document, 0, frame, (locked) => remove(locked, document));
}

export function relink(
	place: Place,
	head: DocumentHead,
	statements: readonly Relinking[],
	frame: ChangeFrame
): Promise<Outcome> {
	return change(place, head.node.id, statements.length, frame, async (locked) => {
		await locked.run(WRITE.unlink, { ids: statements.map(({ statement }) => statement) });
		const rows = statements.flatMap(({ statement, mentions }) =>
			mentions.map(({ concept, evidence }): Extra => {
				return { source: statement, target: concept, properties: evidenceProperties(evidence) };
			})
		);
		await send(locked, createEdges('MENTIONS'), rows);
		await locked.run(WRITE.head, { id: head.node.id, properties: headProperties(head) });
	});
}

async function send(locked: Locked, cypher: string, rows: readonly Extra[]): Promise<void> {
	for (let from = 0; from < rows.length; from += STEP)
		await locked.run(cypher, { rows: rows.slice(from, from + STEP) });
}

async function remove(locked: Locked, document: string): Promise<void> {
	await locked.run(WRITE.removeStatements, { document });
	await locked.run(WRITE.removeDocument, { id: document });
}

/** @param added statements that come, beside those of the document that may go */
async function change(
	{ connection, patience }: Place,
	document: string,
	added: number,
	{ expected, fingerprint }: ChangeFrame,
	make: (locked: Locked) => Promise<void>
): Promise<Outcome> {
	const limit = patience + PER_STATEMENT * (added + (await statementsIn(connection, document)));
	try {
		return await connection.writing((session) =>
			whileLocked(connection, session, 0, (lock, held) => changeLocked(lock, held), limit)
		);
	} catch (error) {
		throw hasWaitedTooLong(error) ? busy(connection.name, error) : error;
	}

	async function changeLocked(lock: Transaction, held: Row): Promise<Outcome> {
		if (nameIn(held) !== expected) return 'conflict';
		const graph = whole(numberOf(held, 'graph'));
		const locked: Locked = {
			run: (cypher, bound) => rowsOf(lock, cypher, { ...bound, graph }),
			lastKey: numberOf(held, 'lastKey')
		};
		await make(locked);
		await lock.run(WRITE.moveOn, {
			fingerprint,
			document,
			lastKey: whole(locked.lastKey),
			kept: whole(CHANGES_KEPT)
		});
		return 'done';
	}
}

/** How many statements a document has now. Where it has others by the time the graph is locked, the change is a conflict. */
async function statementsIn(connection: Connection, document: string): Promise<number> {
	const counted = await connection.ask((reader) => reader.first(READ.statementCount, { id: document }));
	return counted === undefined ? 0 : numberOf(counted, 'statements');
}
