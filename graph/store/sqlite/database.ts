/** One connection to a database file: opened only if the file is ours or new, its statements prepared once, its reads seen from one moment. */

import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { damaged, explained, notOurs, otherVersion } from './failures.ts';
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
}

/** Kibibytes of pages kept in memory: what a few hundred statements of a large graph and their edges lie on. */
const CACHE = 16_384;

/** Parameters by name. */
export type Bound = Record<string, SQLInputValue>;

export class Database {
	readonly name: string;
	readonly #connection: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();

	/** @throws {GraphError} where the file cannot be used; it is then as it was. */
	constructor({ path, name, patience }: DatabasePlace) {
		this.name = name;
		let connection: DatabaseSync | undefined;
		try {
			connection = new DatabaseSync(path, { timeout: patience });
			this.#connection = connection;
			this.#identify();
		} catch (error) {
			connection?.close();
			throw explained(error, name);
		}
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

	#identify(): void {
		const application = this.number('PRAGMA application_id', {}, 'application_id');
		const version = this.number('PRAGMA user_version', {}, 'user_version');
		if (application === APPLICATION_ID) {
			if (version !== SCHEMA_VERSION) throw otherVersion(this.name, version, SCHEMA_VERSION);
			if (this.number("SELECT count(*) AS number FROM sqlite_schema WHERE name = 'meta'") !== 1)
				throw damaged(this.name);
		} else {
			if (application !== 0 || version !== 0 || this.number(SELECT.tables) !== 0) throw notOurs(this.name);
			this.#create();
		}
		this.#connection.exec(`PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE}`);
	}

	/** Another process may be doing the same: whoever gets the lock second finds it done. */
	#create(): void {
		this.#connection.exec('PRAGMA journal_mode = WAL');
		this.#connection.exec('BEGIN IMMEDIATE');
		try {
			if (this.number(SELECT.tables) === 0) this.#connection.exec(IDENTIFY);
			this.#connection.exec('COMMIT');
		} catch (error) {
			this.rollBack();
			throw error;
		}
	}
}
