/** The embedded engine: facts in one SQLite file, through Node's own node:sqlite. */

import type { At, Engine, EngineStatus } from '../engine.ts';
import { notSeeded, storeClosed } from '../../refusals.ts';
import type { BetweenSteps } from './write.ts';
import { putDocument, relink, removeDocument, writeAll } from './write.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { headOf, numberOf, sharedOf, statementOf, textOf } from './rows.ts';
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
	const generationIn = (): number | undefined => {
		const row = db.first(SELECT.generation);
		return row && numberOf(row, 'generation');
	};
	/** Asks at one moment of the stored graph. */
	const at = async <T>(answer: () => T): Promise<At<T>> =>
		open().snapshot(() => {
			const generation = generationIn();
			if (generation === undefined) throw notSeeded();
			return { generation, value: answer() };
		});

	return {
		status: async () => open().snapshot(() => statusOf(db)),
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
		statementsAfter: (after, limit) => at(() => db.all(SELECT.statementsAfter, { after, limit }).map(statementOf)),
		sourceText: (document) =>
			at(() => {
				const text = db.first(SELECT.sourceText, { id: document })?.['text'];
				return typeof text === 'string' ? text : undefined;
			}),
		changesSince: (since) =>
			at(() => {
				const oldest = db.first(SELECT.oldestChange)?.['generation'];
				// What is older than the oldest change may have been anything.
				if (since !== generationIn() && !(typeof oldest === 'number' && oldest <= since + 1)) return undefined;
				return db.all(SELECT.changesSince, { since }).map((row) => textOf(row, 'document'));
			}),
		write: async (graph) => {
			open();
			await writeAll(place, graph, betweenSteps);
		},
		putDocument: async (document, frame) => {
			open();
			return putDocument(place, document, frame);
		},
		removeDocument: async (document, frame) => {
			open();
			return removeDocument(place, document, frame);
		},
		relink: async (head, statements, frame) => {
			open();
			return relink(place, head, statements, frame);
		},
		close: async () => db.close()
	};
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

function statusOf(db: Database): EngineStatus {
	const version = db.first(SELECT.version);
	const meta = db.first(SELECT.meta);
	return {
		name: 'sqlite',
		version: version === undefined ? '' : textOf(version, 'version'),
		generation: meta && numberOf(meta, 'generation'),
		fingerprint: meta && textOf(meta, 'fingerprint')
	};
}
