/**
 * One connection to a database file at a time: statements prepared once, reads seen from one
 * moment, and a file that was replaced opened anew.
 */

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { storeClosed } from '../../model/refusals.ts';
import { connect, type Connected, type DatabasePlace, leaveWal, stateOf } from './connect.ts';
import { changed, explained, isPassing } from './failures.ts';
import { patiently } from './patience.ts';
import { numberOf } from './rows.ts';
import type { Row } from './rows.ts';

export type { DatabasePlace } from './connect.ts';

/** Parameters by name. */
export type Bound = Record<string, SQLInputValue>;

export class Database {
	readonly name: string;
	readonly #place: DatabasePlace;
	readonly #purpose: 'read' | 'write';
	readonly #prepared = new Map<string, StatementSync>();
	#opened: Connected | undefined;
	#isClosed = false;
	#connections = 0;

	/**
	 * Opens the file. From then on it must be there: none is made in its place.
	 * @throws {GraphError} where the file cannot be used; it is then as it was.
	 */
	constructor(place: DatabasePlace, purpose: 'read' | 'write' = 'read') {
		this.name = place.name;
		this.#purpose = purpose;
		this.#place = { ...place, mustExist: true };
		try {
			this.#connect(place, place.patience);
		} catch (error) {
			throw explained(error, this.name);
		}
	}

	get isOpen(): boolean {
		return !this.#isClosed;
	}

	/**
	 * Counts the connections there have been: what was read over an earlier one may be of another
	 * file.
	 */
	get connections(): number {
		return this.#connections;
	}

	/** The file's state when it was last looked at; undefined where it could not be opened. */
	get state(): string | undefined {
		return this.#opened?.state;
	}

	/** True where the file is in WAL mode, and another process keeps it there. */
	get hasLog(): boolean {
		return this.#opened?.hasLog ?? false;
	}

	close(): void {
		this.#isClosed = true;
		this.#disconnect();
	}

	/** Undoes what was begun; nothing where the database has done so itself, as on a full disk. */
	rollBack(): void {
		if (this.#opened?.connection.isTransaction) this.#opened.connection.exec('ROLLBACK');
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

	/**
	 * Everything `ask` reads comes from one moment of the file that stands at the path now. It is
	 * asked again where a writer was in the way, or where the file was replaced meanwhile.
	 * @throws {GraphError} store-unavailable where no file is there, busy where the file does not
	 * come to rest
	 */
	async snapshot<T>(ask: () => T): Promise<T> {
		try {
			return await patiently(() => this.#once(ask), this.#place.patience, isPassing);
		} catch (error) {
			throw explained(error, this.name);
		}
	}

	/**
	 * Opens the file anew where it is another one; says nothing where that fails: the next question
	 * does.
	 */
	lookAgain(): void {
		try {
			if (!this.#isClosed) this.#renew();
		} catch {
			// said at the next question
		}
	}

	/** Whether the file at the path is in this state. */
	isStill(state: string | undefined): boolean {
		return state === this.state && !this.#isStale();
	}

	/** @throws {GraphError} busy where the file at the path is not in this state */
	mustStillBe(state: string | undefined): void {
		if (!this.isStill(state)) throw changed(this.name);
	}

	#once<T>(ask: () => T): T {
		this.#renew();
		try {
			const answer = this.#inTransaction(ask);
			if (!this.#isStale()) return answer;
		} catch (error) {
			if (!this.#isStale()) throw error;
		}
		// A file that is copied over has no locks: what was read of it may be half of one graph,
		// half of another.
		throw changed(this.name);
	}

	#inTransaction<T>(ask: () => T): T {
		this.prepare('BEGIN').run();
		try {
			return ask();
		} finally {
			this.prepare('COMMIT').run();
		}
	}

	/**
	 * A connection goes on reading the file it opened, also when another stands at the path or none
	 * at all.
	 */
	#renew(): void {
		if (this.#isClosed) throw storeClosed();
		if (this.#isStale()) {
			this.#disconnect();
			this.#connect(this.#place, 0);
		} else if (this.#opened?.hasLog) this.#leaveLog(this.#opened);
	}

	/** As soon as the other process that kept the file in WAL mode has gone. */
	#leaveLog(opened: Connected): void {
		opened.connection.exec('PRAGMA query_only = OFF');
		opened.hasLog = !leaveWal(opened.connection);
		opened.connection.exec('PRAGMA query_only = ON');
		opened.state = stateOf(this.#place.path, opened.withoutLocks) ?? opened.state;
	}

	#isStale(): boolean {
		return this.#opened === undefined || this.#opened.state !== stateOf(this.#place.path, this.#opened.withoutLocks);
	}

	get #connection(): DatabaseSync {
		if (this.#opened === undefined) throw storeClosed();
		return this.#opened.connection;
	}

	#connect(place: DatabasePlace, timeout: number): void {
		this.#opened = connect(place, this.#purpose, timeout);
		this.#connections++;
		// From here on waiting is done in turns.
		this.#opened.connection.exec('PRAGMA busy_timeout = 0');
	}

	/** In rollback mode this touches nothing at the path, whatever stands there now. */
	#disconnect(): void {
		this.#prepared.clear();
		this.#opened?.connection.close();
		this.#opened = undefined;
	}
}
