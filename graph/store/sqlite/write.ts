/** Every write of the embedded engine: one transaction each, on a connection of its own, so that readers go on meanwhile. */

import type { DocumentFacts, DocumentHead, GraphFacts, Relinking } from '../../facts.ts';
import { badBatch } from '../../refusals.ts';
import type { ChangeFrame, Outcome } from '../engine.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { busy, explained, isBusy } from './failures.ts';
import { factsText, numberOf, statementOf } from './rows.ts';
import { CHANGES_KEPT, DROP, FINISH, SCHEMA, SELECT, WRITE } from './sql.ts';

/** Called between the steps of a write, so that others get their turn; what it throws undoes the write. */
export type BetweenSteps = () => Promise<void>;

/** Milliseconds between two tries to become the writer. */
const RETRY = 20;

/** Rows written before others get their turn. */
const STEP = 10_000;

/** Replaces everything. @throws {GraphError} bad-data, busy, store-unwritable; whatever is thrown, the old graph is still there. */
export function writeAll(place: DatabasePlace, graph: GraphFacts, betweenSteps: BetweenSteps): Promise<void> {
	return transaction(place, async (db) => {
		let written = 0;
		db.run(DROP);
		db.run(SCHEMA);
		for await (const document of graph.documents) {
			insert(db, document);
			written += document.statements.length + 1;
			if (written < STEP) continue;
			written = 0;
			await betweenSteps();
		}
		await betweenSteps();
		db.run(FINISH);
		db.prepare(WRITE.meta).run(graph.fingerprint, JSON.stringify(graph.shared));
	});
}

export function putDocument(place: DatabasePlace, document: DocumentFacts, frame: ChangeFrame): Promise<Outcome> {
	return change(place, document.head.node.id, frame, (db) => {
		db.prepare(WRITE.removeStatements).run(document.head.node.id);
		for (const { node } of document.statements)
			if (db.first(SELECT.statement, { id: node.id }) !== undefined)
				throw badBatch(node.id, `Statement "${node.id}" stands in another document already.`);
		insert(db, document);
	});
}

export function removeDocument(place: DatabasePlace, document: string, frame: ChangeFrame): Promise<Outcome> {
	return change(place, document, frame, (db) => {
		db.prepare(WRITE.removeStatements).run(document);
		db.prepare(WRITE.removeDocument).run(document);
	});
}

export function relink(
	place: DatabasePlace,
	head: DocumentHead,
	statements: readonly Relinking[],
	frame: ChangeFrame
): Promise<Outcome> {
	return change(place, head.node.id, frame, (db) => {
		for (const { statement, mentions } of statements) {
			const row = db.first(SELECT.statement, { id: statement });
			if (row === undefined) throw badBatch(statement, `There is no statement "${statement}".`);
			const { key: _key, document, ...facts } = statementOf(row);
			db.prepare(WRITE.facts).run(factsText({ ...facts, mentions }), statement, document);
		}
		db.prepare(WRITE.head).run(JSON.stringify(head), head.node.id);
	});
}

function insert(db: Database, { head, statements, sourceText }: DocumentFacts): void {
	db.prepare(WRITE.document).run(head.node.id, JSON.stringify(head), sourceText ?? null);
	const statement = db.prepare(WRITE.statement);
	for (const facts of statements) statement.run(facts.node.id, head.node.id, facts.node.order, factsText(facts));
}

/** One change of one document, if the graph is still the one that was expected. */
function change(
	place: DatabasePlace,
	document: string,
	{ expected, fingerprint }: ChangeFrame,
	make: (db: Database) => void
): Promise<Outcome> {
	return transaction(place, async (db): Promise<Outcome> => {
		const meta = db.first(SELECT.generation);
		if (meta === undefined || numberOf(meta, 'generation') !== expected) return 'conflict';
		make(db);
		db.prepare(WRITE.moveOn).run(fingerprint);
		db.prepare(WRITE.change).run(document);
		db.prepare(WRITE.forgetChanges).run(CHANGES_KEPT);
		return 'done';
	});
}

async function transaction<T>(place: DatabasePlace, work: (db: Database) => Promise<T>): Promise<T> {
	const db = new Database(place);
	try {
		await begin(db, place.patience);
		try {
			const outcome = await work(db);
			db.run('COMMIT');
			return outcome;
		} catch (error) {
			db.rollBack();
			throw error;
		}
	} catch (error) {
		throw explained(error, db.name);
	} finally {
		db.close();
	}
}

/** Waits its turn without holding up this process: the other writer may be in it. */
async function begin(db: Database, patience: number): Promise<void> {
	db.run('PRAGMA busy_timeout = 0');
	for (let waited = 0; ; waited += RETRY) {
		try {
			db.run('BEGIN IMMEDIATE');
			break;
		} catch (error) {
			if (!isBusy(error)) throw error;
			if (waited >= patience) throw busy(db.name, error);
			await new Promise((resolve) => setTimeout(resolve, RETRY));
		}
	}
}
