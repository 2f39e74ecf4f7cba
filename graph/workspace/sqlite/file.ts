/** The file of a workspace: opened when it is first needed, made when something is first written, opened anew where it was replaced. */

import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../../files/make-folder.ts';
import { isGraphError } from '../../model/errors.ts';
import { storeClosed } from '../../model/refusals.ts';
import { connectToExisting, connectToRead, identityOf, isWritable, sizeOf } from '../../store/sqlite/access.ts';
import { explained, unwritable } from '../../store/sqlite/failures.ts';
import { patiently } from '../../store/sqlite/patience.ts';
import { damagedWorkspace, foreignWorkspace, newerWorkspace, workspaceReplaced } from '../failures.ts';
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
	#opened: { connection: DatabaseSync; identity: string | undefined; writes: boolean } | undefined;
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
			if (sizeOf(this.#place.path) === 0) return otherwise;
			return inTransaction(this.#connection(false), 'BEGIN', ask);
		});
	}

	/** What `make` changes is on the disk when this answers, or nothing of it is. */
	async write<T>(make: (connection: DatabaseSync) => T): Promise<T> {
		return this.#patiently(() => {
			const connection = this.#connection(true);
			return inTransaction(connection, 'BEGIN IMMEDIATE', (it) => {
				const made = make(it);
				// A connection goes on writing to a file that was moved away: nobody would find that again.
				if (this.#opened?.identity !== identityOf(this.#place.path)) throw workspaceReplaced(this.name);
				return made;
			});
		});
	}

	close(): void {
		this.#isClosed = true;
		this.#disconnect();
	}

	async #patiently<T>(attempt: () => T): Promise<T> {
		try {
			return await patiently(attempt, this.#place.patience);
		} catch (error) {
			const told = explained(error, this.name);
			// The words for a graph say that it is built anew; a workspace is not.
			throw isGraphError(told) && told.code === 'bad-data' ? damagedWorkspace(this.name, error) : told;
		}
	}

	#connection(toWrite: boolean): DatabaseSync {
		if (this.#isClosed) throw storeClosed();
		const { path } = this.#place;
		const identity = identityOf(path);
		if (this.#opened && (this.#opened.identity !== identity || (toWrite && !this.#opened.writes))) this.#disconnect();
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
			if (writes) connection.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA');
			identify(connection, this.name, writes);
		} catch (error) {
			connection.close();
			throw error;
		}
		this.#opened = { connection, identity: identityOf(path), writes };
		return connection;
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
