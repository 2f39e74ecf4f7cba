/** Changes of one document: one transaction each, however large the rest of the graph is. */

import type { Transaction } from 'neo4j-driver';
import type { DocumentFacts, DocumentHead, Relinking } from '../../facts/facts.ts';
import type { ChangeFrame, Outcome } from '../engine.ts';
import { type Connection, rowsOf } from './connection.ts';
import { createEdges, READ, WRITE } from './cypher.ts';
import { busy, hasWaitedTooLong } from './failures.ts';
import { whileLocked } from './lock.ts';
import { evidenceProperties, type Extra, headProperties, statementRow, whole } from './properties.ts';
import { numberOf, type Row, textOf } from './row-values.ts';
import { SmallRowList } from './small-rows.ts';
import { repeatRow, smallCypher } from './write.ts';

/** Changes that readers are told of; a reader who has missed more reads everything anew. */
const CHANGES_KEPT = 1000;

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
	return change(place, head.node.id, frame, async (locked) => {
		await remove(locked, head.node.id);
		const ids = [head.municipality.id, ...head.declares.map(({ node }) => node.id)];
		const present = new Set((await locked.run(READ.present, { ids })).map((row) => textOf(row, 'id')));
		const small = new SmallRowList((id) => present.has(id));
		small.document(document);
		for (const [cypher, rows] of smallCypher(small.take())) await locked.run(cypher, { rows });
		const rows = statements.map((facts) => statementRow(facts, ++locked.lastKey, head.node.id));
		await locked.run(WRITE.createStatements, { rows });
		const repeats = statements.flatMap(({ node, repeats }) =>
			repeats === undefined ? [] : [repeatRow(node.id, repeats)]
		);
		if (repeats.length > 0) await locked.run(createEdges('REPEATS'), { rows: repeats });
	});
}

export function removeDocument(place: Place, document: string, frame: ChangeFrame): Promise<Outcome> {
	return change(place, document, frame, (locked) => remove(locked, document));
}

export function relink(
	place: Place,
	head: DocumentHead,
	statements: readonly Relinking[],
	frame: ChangeFrame
): Promise<Outcome> {
	return change(place, head.node.id, frame, async (locked) => {
		await locked.run(WRITE.unlink, { ids: statements.map(({ statement }) => statement) });
		const rows = statements.flatMap(({ statement, mentions }) =>
			mentions.map(({ concept, evidence }): Extra => {
				return { source: statement, target: concept, properties: evidenceProperties(evidence) };
			})
		);
		if (rows.length > 0) await locked.run(createEdges('MENTIONS'), { rows });
		await locked.run(WRITE.head, { id: head.node.id, properties: headProperties(head) });
	});
}

async function remove(locked: Locked, document: string): Promise<void> {
	await locked.run(WRITE.removeStatements, { document });
	await locked.run(WRITE.removeDocument, { id: document });
}

async function change(
	{ connection, patience }: Place,
	document: string,
	{ expected, fingerprint }: ChangeFrame,
	make: (locked: Locked) => Promise<void>
): Promise<Outcome> {
	try {
		return await connection.writing((session) =>
			whileLocked(connection, session, 0, (lock, held) => changeLocked(lock, held), patience)
		);
	} catch (error) {
		throw hasWaitedTooLong(error) ? busy(connection.name, error) : error;
	}

	async function changeLocked(lock: Transaction, held: Row): Promise<Outcome> {
		if (held['graph'] === null) return 'conflict';
		if (`${numberOf(held, 'generation')} ${textOf(held, 'fingerprint')}` !== expected) return 'conflict';
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
