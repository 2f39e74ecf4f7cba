/** One connection to a database file: opened only if the file is ours or new, its statements prepared once, its reads seen from one moment. */

import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { connectToRead, isWritable, sizeOf, stampOf } from './access.ts';
import { damaged, explained, notOurs, otherVersion } from './failures.ts';
import { notSeeded } from '../../refusals.ts';
import { numberOf } from './rows.ts';
import type { Row } from './rows.ts';
import { APPLICATION_ID, IDENTIFY, SCHEMA_VERSION, SELECT } from './sql.ts';

export interface DatabasePlace {
	/** Path of the file. */
	path: string;
	/** What messages call it: never a path outside DATA_DIR. */
	name: string;
	/** Milliseconds to wait for a lock. */
	patience: number;
	/** The file must be there, and is left as it is. So is one that cannot be written, whatever is said here. */
	readOnly?: boolean;
}

/** Kibibytes of pages kept in memory: what a few hundred statements of a large graph and their edges lie on. */
const CACHE = 16_384;

/** Parameters by name. */
export type Bound = Record<string, SQLInputValue>;

export class Database {
	readonly name: string;
	readonly #place: DatabasePlace;
	readonly #prepared = new Map<string, StatementSync>();
	#connection: DatabaseSync;
	/** Set where the file is read without locks: its state when it was opened. */
	#stamp: string | undefined;

	/** @throws {GraphError} where the file cannot be used; it is then as it was. */
	constructor(place: DatabasePlace) {
		this.name = place.name;
		this.#place = place;
		this.#connection = this.#connect();
	}

	get isOpen(): boolean {
		return this.#connection.isOpen;
	}

	close(): void {
		this.#prepared.clear();
		if (this.#connection.isOpen) this.#connection.close();
	}

	/** Undoes what was begun; nothing where the database has done so itself, as on a full disk. */
	rollBack(): void {
		if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
	}

	/** Runs statements that give no rows back. */
	run(sql: string): void {
		this.#connection.exec(sql);
	}

	/** A prepared statement, made at first use. */
	prepare(sql: string): StatementSync {
		const known = this.#prepared.get(sql);
		if (known !== undefined) return known;
		const statement = this.#connection.prepare(sql);
		this.#prepared.set(sql, statement);
		return statement;
	}

	all(sql: string, bound: Bound = {}): Row[] {
		return this.prepare(sql).all(bound);
	}

	first(sql: string, bound: Bound = {}): Row | undefined {
		return this.prepare(sql).get(bound);
	}

	/** The one number a query gives. */
	number(sql: string, bound: Bound = {}, column = 'number'): number {
		const row = this.first(sql, bound);
		return row === undefined ? 0 : numberOf(row, column);
	}

	/** Everything `ask` reads comes from one moment, whatever other connections write meanwhile. */
	snapshot<T>(ask: () => T): T {
		try {
			this.#renew();
			this.prepare('BEGIN').run();
			try {
				return ask();
			} finally {
				this.prepare('COMMIT').run();
			}
		} catch (error) {
			throw explained(error, this.name);
		}
	}

	/** A file without locks may be changed or replaced by one who may write there: it is then another file. */
	#renew(): void {
		if (this.#stamp === undefined || this.#stamp === stampOf(this.#place.path)) return;
		this.close();
		this.#connection = this.#connect();
	}

	#connect(): DatabaseSync {
		const { path, name, patience, readOnly = sizeOf(path) > 0 && !isWritable(path) } = this.#place;
		let opened: DatabaseSync | undefined;
		try {
			const { connection, stamp } = readOnly
				? connectToRead(path, patience)
				: { connection: new DatabaseSync(path, { timeout: patience }), stamp: undefined };
			opened = connection;
			this.#stamp = stamp;
			identify(connection, name, readOnly);
			return connection;
		} catch (error) {
			opened?.close();
			throw explained(error, name);
		}
	}
}

/** Leaves a file that is not ours, or of another version, as it is; a new one becomes ours. */
function identify(connection: DatabaseSync, name: string, readOnly: boolean): void {
	const application = numberFrom(connection, 'PRAGMA application_id', 'application_id');
	const version = numberFrom(connection, 'PRAGMA user_version', 'user_version');
	if (application === APPLICATION_ID) {
		if (version !== SCHEMA_VERSION) throw otherVersion(name, version, SCHEMA_VERSION);
		if (numberFrom(connection, "SELECT count(*) AS number FROM sqlite_schema WHERE name = 'meta'") !== 1)
			throw damaged(name);
	} else {
		if (application !== 0 || version !== 0 || numberFrom(connection, SELECT.tables) !== 0) throw notOurs(name);
		if (readOnly) throw notSeeded();
		create(connection);
	}
	connection.exec(`PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE}`);
}

/** Another process may be doing the same: whoever gets the lock second finds it done. */
function create(connection: DatabaseSync): void {
	connection.exec('PRAGMA journal_mode = WAL');
	connection.exec('BEGIN IMMEDIATE');
	try {
		if (numberFrom(connection, SELECT.tables) === 0) connection.exec(IDENTIFY);
		connection.exec('COMMIT');
	} catch (error) {
		if (connection.isTransaction) connection.exec('ROLLBACK');
		throw error;
	}
}

function numberFrom(connection: DatabaseSync, sql: string, column = 'number'): number {
	const row = connection.prepare(sql).get();
	return row === undefined ? 0 : numberOf(row, column);
}
