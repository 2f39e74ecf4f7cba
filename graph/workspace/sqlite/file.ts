/** The file of a workspace: opened when it is first needed, made when something is first written, opened anew where it was replaced. */

import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../../files/make-folder.ts';
import { isGraphError } from '../../model/errors.ts';
import { storeClosed } from '../../model/refusals.ts';
import {
	connectToExisting,
	connectToRead,
	identityOf,
	isWritable,
	sizeOf,
	stampOf
} from '../../store/sqlite/access.ts';
import { explained, isPassing, unwritable } from '../../store/sqlite/failures.ts';
import { patiently } from '../../store/sqlite/patience.ts';
import { damagedWorkspace, foreignWorkspace, goneWorkspace, newerWorkspace, workspaceReplaced } from '../failures.ts';
import { FORMAT } from '../record.ts';
import { APPLICATION_ID, CREATE } from './sql.ts';

export interface WorkspacePlace {
	/** Path of the file. */
	path: string;
	/** What messages call it: never a path outside DATA_DIR. */
	name: string;
	/** Milliseconds to wait for a lock. */
	patience: number;
}

export class WorkspaceFile {
	readonly name: string;
	readonly #place: WorkspacePlace;
	/** `stamp`: the file's state when this process last used it. */
	#opened: { connection: DatabaseSync; stamp: string | undefined; writes: boolean } | undefined;
	/** True once this process has had the file open: from then on it must be there. */
	#wasThere = false;
	#isClosed = false;

	constructor(place: WorkspacePlace) {
		this.#place = place;
		this.name = place.name;
	}

	/**
	 * Everything `ask` reads is of one moment.
	 * @param otherwise where there is no file yet: nobody has written anything
	 */
	async read<T>(ask: (connection: DatabaseSync) => T, otherwise: T): Promise<T> {
		return this.#patiently(() => {
			if (this.#isMissing()) return otherwise;
			const connection = this.#connection(false);
			const answer = inTransaction(connection, 'BEGIN', ask);
			// What is copied over a file has no locks: what was read may be half of one, half of another.
			if (this.#isStale()) throw workspaceReplaced(this.name);
			return answer;
		});
	}

	/** What `make` changes is on the disk when this answers, or nothing of it is. */
	async write<T>(make: (connection: DatabaseSync) => T): Promise<T> {
		return this.#patiently(() => {
			this.#isMissing();
			const connection = this.#connection(true);
			const identity = identityOf(this.#place.path);
			const made = inTransaction(connection, 'BEGIN IMMEDIATE', (it) => {
				const result = make(it);
				// A connection goes on writing to a file that was moved away: nobody would find that again.
				if (this.#isStale()) throw workspaceReplaced(this.name);
				return result;
			});
			// Then it went into the file that was moved away; the one that stands there now was not touched.
			if (identity !== identityOf(this.#place.path)) throw workspaceReplaced(this.name);
			if (this.#opened) this.#opened.stamp = stampOf(this.#place.path);
			return made;
		});
	}

	close(): void {
		this.#isClosed = true;
		this.#disconnect();
	}

	async #patiently<T>(attempt: () => T): Promise<T> {
		try {
			return await patiently(attempt, this.#place.patience, isPassing);
		} catch (error) {
			const told = explained(error, this.name);
			// The words for a graph say that it is built anew; a workspace is not.
			throw isGraphError(told) && told.code === 'bad-data' ? damagedWorkspace(this.name, error) : told;
		}
	}

	#connection(toWrite: boolean): DatabaseSync {
		if (this.#isClosed) throw storeClosed();
		const { path } = this.#place;
		if (this.#opened && (this.#isStale() || (toWrite && !this.#opened.writes))) this.#disconnect();
		if (this.#opened) return this.#opened.connection;
		const isEmpty = sizeOf(path) === 0;
		if (isEmpty) this.#makeFolder();
		const writes = isEmpty || isWritable(path);
		const connection = isEmpty
			? new DatabaseSync(path, { timeout: 0 })
			: writes
				? connectToExisting(path, 0)
				: connectToRead(path, 0).connection;
		try {
			// Also the folder is synced, so that what was answered as saved outlives a loss of power.
			// Pages stay in memory until the commit: what changes the file before is somebody else.
			if (writes) connection.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_spill = OFF');
			identify(connection, this.name, writes);
		} catch (error) {
			connection.close();
			throw error;
		}
		this.#opened = { connection, stamp: stampOf(path), writes };
		this.#wasThere = true;
		return connection;
	}

	/**
	 * True where there is no file, or an empty one, and this process never had one.
	 * @throws {GraphError} where it had: an empty workspace in its place would hide what people made, and count links that
	 * they have rejected
	 */
	#isMissing(): boolean {
		if (sizeOf(this.#place.path) > 0) return false;
		if (this.#wasThere && !this.#isClosed) {
			this.#disconnect();
			throw goneWorkspace(this.name);
		}
		return true;
	}

	/** True where another file stands at the path than the one that is open, or it was written to by others. */
	#isStale(): boolean {
		return this.#opened?.stamp !== stampOf(this.#place.path);
	}

	#makeFolder(): void {
		try {
			makeFolder(dirname(this.#place.path));
		} catch (cause) {
			throw unwritable(this.name, cause);
		}
	}

	#disconnect(): void {
		this.#opened?.connection.close();
		this.#opened = undefined;
	}
}

/** A file that is not ours, or of a newer version, is left as it is; an empty one becomes ours. */
function identify(connection: DatabaseSync, name: string, writes: boolean): void {
	const application = numberOf(connection, 'PRAGMA application_id', 'application_id');
	const format = numberOf(connection, 'PRAGMA user_version', 'user_version');
	if (application === APPLICATION_ID) {
		if (format > FORMAT) throw newerWorkspace(name, format, FORMAT);
		if (format !== FORMAT) throw damagedWorkspace(name);
		return;
	}
	const tables = numberOf(connection, 'SELECT count(*) AS number FROM sqlite_schema', 'number');
	if (application !== 0 || format !== 0 || tables > 0) throw foreignWorkspace(name);
	if (!writes) throw damagedWorkspace(name);
	inTransaction(connection, 'BEGIN IMMEDIATE', (it) => {
		// Another process may have been quicker.
		if (numberOf(it, 'PRAGMA application_id', 'application_id') === 0) it.exec(CREATE);
	});
}

function numberOf(connection: DatabaseSync, sql: string, column: string): number {
	return Number(connection.prepare(sql).get()?.[column] ?? 0);
}

function inTransaction<T>(connection: DatabaseSync, begin: string, run: (connection: DatabaseSync) => T): T {
	connection.exec(begin);
	try {
		const made = run(connection);
		connection.exec('COMMIT');
		return made;
	} catch (error) {
		if (connection.isTransaction) connection.exec('ROLLBACK');
		throw error;
	}
}
