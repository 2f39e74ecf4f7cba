/** The embedded engine: facts in one SQLite file, through Node's own node:sqlite. */

import type { At, Engine, EngineStatus, Generation } from '../engine.ts';
import { notSeeded, storeClosed } from '../../model/refusals.ts';
import { type BetweenSteps, putDocument, relink, removeDocument, writeAll, type WritePlace } from './write.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { generationOf, headOf, sharedOf, statementOf, textOf } from './rows.ts';
import { SELECT } from './sql.ts';

export interface SqliteOptions extends DatabasePlace {
	/** Called between the steps of a write; by default others get their turn. */
	betweenSteps?: BetweenSteps;
}

/** Opens or creates the database file. @throws {GraphError} where it cannot be used; it is then as it was. */
export function openSqliteEngine({ betweenSteps = nextTurn, ...place }: SqliteOptions): Engine {
	const db = new Database(place);
	const open = () => {
		if (!db.isOpen) throw storeClosed();
		return db;
	};
	const generationIn = (): Generation | undefined => {
		const row = db.first(SELECT.generation);
		return row && generationOf(row);
	};
	/** Writes over the file as it was last seen, and looks at it again afterwards. */
	const writing = async <T>(write: (place: WritePlace) => Promise<T>): Promise<T> => {
		open();
		try {
			return await write({ ...place, seen: db.state });
		} finally {
			db.lookAgain();
		}
	};
	/** Asks at one moment of the stored graph. */
	const at = async <T>(answer: () => T): Promise<At<T>> =>
		open().snapshot(() => {
			const generation = generationIn();
			if (generation === undefined) throw notSeeded();
			return { generation, value: answer() };
		});

	return {
		status: async () => open().snapshot(() => statusOf(db, generationIn())),
		generation: async () => open().snapshot(generationIn),
		head: () =>
			at(() => {
				const row = db.first(SELECT.meta) ?? {};
				return {
					fingerprint: textOf(row, 'fingerprint'),
					shared: sharedOf(row),
					documents: db.all(SELECT.heads).map(headOf)
				};
			}),
		headsOf: (documents) =>
			at(() => ({
				fingerprint: textOf(db.first(SELECT.meta) ?? {}, 'fingerprint'),
				documents: db.all(SELECT.headsOf, { ids: JSON.stringify(documents) }).map(headOf)
			})),
		statementsOf: (documents) =>
			at(() => db.all(SELECT.statementsOf, { documents: JSON.stringify(documents) }).map(statementOf)),
		statementsAt: (keys) => at(() => db.all(SELECT.statementsAt, { keys: JSON.stringify(keys) }).map(statementOf)),
		statement: (id) =>
			at(() => {
				const row = db.first(SELECT.statement, { id });
				return row && statementOf(row);
			}),
		documentsOf: (ids) =>
			at(() => {
				const rows = db.all(SELECT.documentsOf, { ids: JSON.stringify(ids) });
				return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'document')]));
			}),
		statementsAfter: (after, limit) => at(() => db.all(SELECT.statementsAfter, { after, limit }).map(statementOf)),
		sourceText: (document) =>
			at(() => {
				const text = db.first(SELECT.sourceText, { id: document })?.['text'];
				return typeof text === 'string' ? text : undefined;
			}),
		changesSince: (known) =>
			at(() => {
				const [since = '', fingerprint = ''] = known.split(' ');
				if (db.first(SELECT.change, { since: Number(since), fingerprint }) === undefined) return undefined;
				return db.all(SELECT.changesSince, { since: Number(since) }).map((row) => textOf(row, 'document'));
			}),
		write: (graph, replaced) => writing((to) => writeAll(to, graph, { replaced, betweenSteps })),
		putDocument: (document, frame) => writing((to) => putDocument(to, document, frame)),
		removeDocument: (document, frame) => writing((to) => removeDocument(to, document, frame)),
		relink: (head, statements, frame) => writing((to) => relink(to, head, statements, frame)),
		close: async () => db.close()
	};
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

function statusOf(db: Database, generation: Generation | undefined): EngineStatus {
	const version = db.first(SELECT.version);
	const meta = db.first(SELECT.meta);
	return {
		name: 'sqlite',
		version: version === undefined ? '' : textOf(version, 'version'),
		generation,
		fingerprint: meta && textOf(meta, 'fingerprint')
	};
}
