/** Every write of the embedded engine: one transaction each, on a connection of its own, so that readers go on meanwhile. */

import type { DocumentFacts, DocumentHead, GraphFacts, Relinking } from '../../facts/facts.ts';
import { badBatch } from '../../model/refusals.ts';
import type { ChangeFrame, Outcome, Replaced } from '../engine.ts';
import { identityOf } from './access.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { changed, explained, heldByEarlier, heldByReader, isBusy, isPassing } from './failures.ts';
import { patiently } from './patience.ts';
import { factsText, generationOf, statementOf, textOf } from './rows.ts';
import { CHANGES_KEPT, DROP, FINISH, SCHEMA, SELECT, WRITE } from './sql.ts';

/** Called between the steps of a write, so that others get their turn; what it throws undoes the write. */
export type BetweenSteps = () => Promise<void>;

/** Rows written before others get their turn. */
const STEP = 10_000;

/** A commit waits this many times as long as a beginning: the graph is built by then. */
const LAST_WAIT = 6;

/** Where to write, and the file's state when the store last looked at it: one that was replaced or changed since is not written over. */
export interface WritePlace extends DatabasePlace {
	seen: string | undefined;
}

/** Replaces everything. @throws {GraphError} bad-data, busy, store-unwritable; whatever is thrown, the old graph is still there. */
export async function writeAll(
	place: WritePlace,
	graph: GraphFacts,
	{ replaced, betweenSteps }: { replaced: Replaced | undefined; betweenSteps: BetweenSteps }
): Promise<Outcome> {
	let outcome: Outcome = 'done';
	await transaction(place, async (db) => {
		const stored = db.first(SELECT.generation);
		if (stored !== undefined && textOf(stored, 'fingerprint') === graph.fingerprint) return 'nothing';
		if (replaced && replaced.over !== (stored && generationOf(stored))) {
			outcome = 'conflict';
			return 'nothing';
		}
		db.mustStillBe(place.seen);
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
		db.prepare(WRITE.change).run(null);
		return 'done';
	});
	return outcome;
}

export function putDocument(place: WritePlace, document: DocumentFacts, frame: ChangeFrame): Promise<Outcome> {
	return change(place, document.head.node.id, frame, (db) => {
		db.prepare(WRITE.removeStatements).run(document.head.node.id);
		insert(db, document);
	});
}

export function removeDocument(place: WritePlace, document: string, frame: ChangeFrame): Promise<Outcome> {
	return change(place, document, frame, (db) => {
		db.prepare(WRITE.removeStatements).run(document);
		db.prepare(WRITE.removeDocument).run(document);
	});
}

export function relink(
	place: WritePlace,
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
async function change(
	place: WritePlace,
	document: string,
	{ expected, fingerprint }: ChangeFrame,
	make: (db: Database) => void
): Promise<Outcome> {
	const outcome = await transaction(place, async (db) => {
		const meta = db.first(SELECT.generation);
		const isExpected = meta !== undefined && generationOf(meta) === expected;
		if (!isExpected || !db.isStill(place.seen)) return 'nothing';
		make(db);
		db.prepare(WRITE.moveOn).run(fingerprint);
		db.prepare(WRITE.change).run(document);
		db.prepare(WRITE.forgetChanges).run(CHANGES_KEPT);
		return 'done';
	});
	return outcome === 'done' ? 'done' : 'conflict';
}

/** `nothing`: there is nothing to commit. */
type Written = 'done' | 'nothing';

async function transaction(place: WritePlace, work: (db: Database) => Promise<Written>): Promise<Written> {
	const db = await patiently(() => openToWrite(place), place.patience, isPassing);
	try {
		await patiently(() => db.run('BEGIN IMMEDIATE'), place.patience);
		try {
			const outcome = await work(db);
			if (outcome === 'nothing') db.rollBack();
			else await commit(db, place);
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

/** @throws {GraphError} busy also where an earlier version of this program keeps the file in WAL mode */
function openToWrite(place: DatabasePlace): Database {
	const db = new Database({ ...place, mustExist: true, patience: 0 }, 'write');
	if (!db.hasLog) return db;
	db.close();
	throw heldByEarlier(place.name);
}

/** Readers have to be out of the file for the moment in which its pages are replaced. */
async function commit(db: Database, { path, patience, seen }: WritePlace): Promise<void> {
	const file = identityOf(path);
	const attempt = () => {
		db.mustStillBe(seen);
		db.run('COMMIT');
	};
	try {
		await patiently(attempt, patience * LAST_WAIT);
	} catch (error) {
		throw isBusy(error) ? heldByReader(db.name, error) : error;
	}
	// Then it went into the file that was moved away; the one that stands there now was not touched.
	if (identityOf(path) !== file) throw changed(db.name);
}
