/** The embedded engine: facts in one SQLite file, through Node's own node:sqlite. */

import type { At, ChangeFrame, Engine, EngineStatus } from '../engine.ts';
import { notSeeded, storeClosed } from '../../refusals.ts';
import { type BetweenSteps, putDocument, relink, removeDocument, writeAll, type WritePlace } from './write.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { headOf, numberOf, sharedOf, statementOf, textOf } from './rows.ts';
import { SELECT } from './sql.ts';

export interface SqliteOptions extends DatabasePlace {
	/** Called between the steps of a write; by default others get their turn. */
	betweenSteps?: BetweenSteps;
}

/** Added to a generation for each connection: another file in the same place may have as many generations. */
const CONNECTION = 2 ** 32;

/** Opens or creates the database file. @throws {GraphError} where it cannot be used; it is then as it was. */
export function openSqliteEngine({ betweenSteps = nextTurn, ...place }: SqliteOptions): Engine {
	const db = new Database(place);
	const open = () => {
		if (!db.isOpen) throw storeClosed();
		return db;
	};
	const generationIn = (): number | undefined => {
		const row = db.first(SELECT.generation);
		return row && numberOf(row, 'generation') + db.connections * CONNECTION;
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
		statementsAfter: (after, limit) => at(() => db.all(SELECT.statementsAfter, { after, limit }).map(statementOf)),
		sourceText: (document) =>
			at(() => {
				const text = db.first(SELECT.sourceText, { id: document })?.['text'];
				return typeof text === 'string' ? text : undefined;
			}),
		changesSince: (known) =>
			at(() => {
				const oldest = db.first(SELECT.oldestChange)?.['generation'];
				// What is older than the oldest change may have been anything.
				const since = known % CONNECTION;
				if (Math.floor(known / CONNECTION) !== db.connections) return undefined;
				if (known !== generationIn() && !(typeof oldest === 'number' && oldest <= since + 1)) return undefined;
				return db.all(SELECT.changesSince, { since }).map((row) => textOf(row, 'document'));
			}),
		write: (graph) => writing((to) => writeAll(to, graph, betweenSteps)),
		putDocument: (document, frame) => writing((to) => putDocument(to, document, own(frame))),
		removeDocument: (document, frame) => writing((to) => removeDocument(to, document, own(frame))),
		relink: (head, statements, frame) => writing((to) => relink(to, head, statements, own(frame))),
		close: async () => db.close()
	};
}

/** A change expects a generation of the file, whichever connection it was read over; the file itself is looked at besides. */
function own({ expected, fingerprint }: ChangeFrame): ChangeFrame {
	return { expected: expected % CONNECTION, fingerprint };
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

function statusOf(db: Database, generation: number | undefined): EngineStatus {
	const version = db.first(SELECT.version);
	const meta = db.first(SELECT.meta);
	return {
		name: 'sqlite',
		version: version === undefined ? '' : textOf(version, 'version'),
		generation,
		fingerprint: meta && textOf(meta, 'fingerprint')
	};
}
