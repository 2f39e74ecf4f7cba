/**
 * Replaces the whole graph in one transaction, on a connection of its own: readers go on with the
 * old graph until it is done.
 */

import type { GraphBatch, GraphEdge, GraphNode } from '../../model.ts';
import { arrange } from '../arrange.ts';
import type { Arrangement } from '../arrange.ts';
import { columnsToStore, type StoredColumns } from '../columns/columns.ts';
import { bytesOf } from '../columns/packed.ts';
import { WORD_COLUMNS, wordsToStore } from '../columns/searched.ts';
import { identityOf } from './access.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { changed, explained, heldByEarlier, heldByReader, isBusy, isPassing } from './failures.ts';
import { patiently } from './patience.ts';
import { textOf } from './rows.ts';
import { DROP, FINISH, INSERT, SCHEMA, SELECT } from './sql.ts';

/**
 * Called between the steps of a write, so that others get their turn; what it throws undoes the
 * write.
 */
export type BetweenSteps = () => Promise<void>;

/** Rows written before others get their turn. */
const STEP = 10_000;

/** A commit waits this many times as long as a beginning: the graph is built by then. */
const LAST_WAIT = 6;

/**
 * @param seen the file's state when the store last looked at it: one that was replaced or changed
 * since is not written over
 * @throws {GraphError} bad-data, busy, store-unwritable; whatever is thrown, the old graph is still
 * there.
 */
export async function write(
	place: DatabasePlace,
	seen: string | undefined,
	batch: GraphBatch,
	betweenSteps: BetweenSteps
): Promise<void> {
	const arrangement = arrange(batch);
	const db = await patiently(() => openToWrite(place), place.patience, isPassing);
	try {
		await patiently(() => db.run('BEGIN IMMEDIATE'), place.patience);
		try {
			const stored = db.first(SELECT.fingerprint);
			if (stored === undefined || textOf(stored, 'fingerprint') !== batch.meta.fingerprint) {
				db.mustStillBe(seen);
				await replace(db, batch, arrangement, betweenSteps);
				await commit(db, place, seen);
			} else db.run('COMMIT');
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

/**
 * @throws {GraphError} busy also where an earlier version of this program keeps the file in WAL
 * mode
 */
function openToWrite(place: DatabasePlace): Database {
	const db = new Database({ ...place, mustExist: true, patience: 0 }, 'write');
	if (!db.hasLog) return db;
	db.close();
	throw heldByEarlier(place.name);
}

/** Readers have to be out of the file for the moment in which its pages are replaced. */
async function commit(db: Database, { path, patience }: DatabasePlace, seen: string | undefined): Promise<void> {
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
	// Then it went into the file that was moved away; the one that stands there now was not
	// touched.
	if (identityOf(path) !== file) throw changed(db.name);
}

async function replace(
	db: Database,
	batch: GraphBatch,
	{ values, statements }: Arrangement,
	betweenSteps: BetweenSteps
) {
	const nr = new Map(batch.nodes.map(({ id }, index) => [id, index + 1]));
	/** Every id has been checked by {@link arrange}. */
	const at = (id: string) => nr.get(id) ?? 0;
	let written = 0;
	const step = async () => {
		if (++written % STEP === 0) await betweenSteps();
	};

	db.run(DROP);
	db.run(SCHEMA);
	for (const node of batch.nodes) {
		db.prepare(INSERT.node).run(at(node.id), node.id, node.type, node.label, restOfNode(node));
		await step();
	}
	await betweenSteps();
	for (const [index, edge] of batch.edges.entries()) {
		db.prepare(INSERT.edge).run(index + 1, edge.type, at(edge.source), at(edge.target), restOfEdge(edge));
		await step();
	}
	const columns = columnsToStore(values, statements);
	await storeStatements(db, statements, at, step);
	storeColumns(db, values, columns, at);
	await betweenSteps();
	const words = wordsToStore(batch, statements, columns.found);
	for (const name of WORD_COLUMNS) db.prepare(INSERT.column).run(name, words[name]);
	for (const [index, { scene, node, x, y }] of batch.positions.entries())
		db.prepare(INSERT.position).run(index + 1, scene, at(node), x, y);
	for (const [id, text] of Object.entries(batch.searchTexts)) {
		db.prepare(INSERT.searchText).run(at(id), text);
		await step();
	}
	for (const [id, text] of Object.entries(batch.sourceTexts)) db.prepare(INSERT.sourceText).run(at(id), text);
	db.run(FINISH);
	db.prepare(INSERT.meta).run(batch.meta.fingerprint, JSON.stringify(batch.meta));
}

async function storeStatements(
	db: Database,
	statements: Arrangement['statements'],
	at: (id: string) => number,
	step: () => Promise<void>
) {
	for (const [index, { id, document, municipality, repeated }] of statements.entries()) {
		db.prepare(INSERT.statement).run(index + 1, at(id), at(document), at(municipality), repeated);
		await step();
	}
}

function storeColumns(db: Database, values: Arrangement['values'], columns: StoredColumns, at: (id: string) => number) {
	const totals = new Uint32Array(values.length);
	for (const value of columns.links) totals[value] = (totals[value] ?? 0) + 1;
	for (const [place, { id, facet }] of values.entries())
		db.prepare(INSERT.facetValue).run(place, at(id), facet, totals[place] ?? 0);
	for (const name of ['offsets', 'links', 'found'] as const)
		db.prepare(INSERT.column).run(name, bytesOf(columns[name]));
}

/** What the row's own columns do not hold. */
function restOfNode({ id: _id, type: _type, label: _label, ...rest }: GraphNode): string {
	return JSON.stringify(rest);
}

function restOfEdge({ id: _id, type: _type, source: _source, target: _target, ...rest }: GraphEdge): string | null {
	return Object.keys(rest).length === 0 ? null : JSON.stringify(rest);
}
