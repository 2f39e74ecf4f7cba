/** Opens a database file: only one that is ours, or a new one that becomes ours. */

import { DatabaseSync } from 'node:sqlite';
import { notSeeded } from '../../model/refusals.ts';
import { connectToExisting, connectToRead, identityOf, isWritable, sizeBeside, sizeOf, stampOf } from './access.ts';
import { changed, damaged, isBusy, missing, notOurs, otherVersion } from './failures.ts';
import { numberOf, textOf } from './rows.ts';
import { APPLICATION_ID, IDENTIFY, SCHEMA_VERSION, SELECT } from './sql.ts';

export interface DatabasePlace {
	/** Path of the file. */
	path: string;
	/** What messages call it: never a path outside DATA_DIR. */
	name: string;
	/** Milliseconds to wait for a lock. */
	patience: number;
	/**
	 * The file must be there, and is left as it is. So is one that cannot be written, whatever is
	 * said here.
	 */
	readOnly?: boolean;
	/** A file that is missing or empty is an error: none is made. */
	mustExist?: boolean;
}

export interface Connected {
	connection: DatabaseSync;
	/** The state of the file, by {@link stateOf}. */
	state: string;
	/** True where the file is read without any lock. */
	withoutLocks: boolean;
	/**
	 * True where the file could not be taken out of WAL mode, because another process has it open.
	 */
	hasLog: boolean;
}

/**
 * Kibibytes of pages kept in memory: what a few hundred statements of a large graph and their edges
 * lie on.
 */
const CACHE = 16_384;

/**
 * Opens a file that is there, or makes one where that is allowed.
 *
 * The file is kept in SQLite's rollback mode (`journal_mode = DELETE`), not in WAL mode, for what
 * people do to files:
 *
 * - Copying: as soon as a write has ended the one file is the whole graph. A log can only be folded
 *   into the file when no reader is in an older state of it, so in WAL mode a write may succeed and
 *   the file still hold the old graph.
 * - Replacing: in WAL mode every open connection keeps `-wal` and `-shm` at the path. A file put
 *   there by another name meets the log index of the old one; the next process that opens it reads
 *   it as damaged, and may damage it (sqlite.org/howtocorrupt.html, 2.4). In rollback mode nothing
 *   that counts lies beside the file but during a commit: a journal that has not been synced yet
 *   begins with zeros, and is ignored.
 *
 * The price: readers wait while a commit puts its pages into the file, 0.3 to 0.5 s for 150 MB.
 * They wait in turns (`patiently`), so that the process goes on. Until the commit, readers and
 * writer do not meet, because the writer keeps its pages in memory (`cache_spill = OFF`).
 * @throws {GraphError | Error} also errors of SQLite as they are; the file is then as it was
 */
export function connect(place: DatabasePlace, purpose: 'read' | 'write', timeout: number): Connected {
	const { path, name, mustExist = false } = place;
	const before = identityOf(path);
	const isEmpty = sizeOf(path) === 0;
	if (isEmpty && mustExist) throw missing(name);
	const readOnly = place.readOnly ?? (!isEmpty && !isWritable(path));
	const { connection, withoutLocks } = readOnly
		? connectToRead(path, timeout)
		: {
				connection: isEmpty ? new DatabaseSync(path, { timeout }) : connectToExisting(path, timeout),
				withoutLocks: false
			};
	try {
		identify(connection, name, readOnly);
		const hasLog = !readOnly && !leaveWal(connection);
		connection.exec(`PRAGMA cache_size = -${CACHE}`);
		if (purpose === 'write' && !readOnly) connection.exec('PRAGMA synchronous = FULL; PRAGMA cache_spill = OFF');
		else connection.exec('PRAGMA query_only = ON');
		const state = stateOf(path, withoutLocks);
		if (state === undefined || (before !== undefined && before !== identityOf(path))) throw changed(name);
		return { connection, state, withoutLocks, hasLog };
	} catch (error) {
		connection.close();
		throw error;
	}
}

/**
 * The file's stamp; of one that is read without locks also whether somebody has begun to write.
 * Undefined: no file.
 */
export function stateOf(path: string, withoutLocks: boolean): string | undefined {
	const stamp = stampOf(path);
	return withoutLocks && stamp !== undefined ? `${stamp} ${sizeBeside(path)}` : stamp;
}

/**
 * Takes a file of an earlier version out of WAL mode.
 * @returns false while another process has it open in that mode
 */
export function leaveWal(connection: DatabaseSync): boolean {
	const mode = connection.prepare('PRAGMA journal_mode').get();
	if (mode === undefined || textOf(mode, 'journal_mode') !== 'wal') return true;
	try {
		connection.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
		return true;
	} catch (error) {
		if (isBusy(error)) return false;
		throw error;
	}
}

/** Leaves a file that is not ours, or of another version, as it is; a new one becomes ours. */
function identify(connection: DatabaseSync, name: string, readOnly: boolean): void {
	const { application, version, tables, meta } = contentOf(connection);
	if (application === APPLICATION_ID) {
		if (version !== SCHEMA_VERSION) throw otherVersion(name, version, SCHEMA_VERSION);
		if (meta !== 1) throw damaged(name);
	} else {
		if (application !== 0 || version !== 0 || tables !== 0) throw notOurs(name);
		if (readOnly) throw notSeeded();
		create(connection);
	}
}

/** All of one moment: another process may be making the file ours just now. */
function contentOf(connection: DatabaseSync) {
	connection.exec('BEGIN');
	try {
		return {
			application: numberFrom(connection, 'PRAGMA application_id', 'application_id'),
			version: numberFrom(connection, 'PRAGMA user_version', 'user_version'),
			tables: numberFrom(connection, SELECT.tables),
			meta: numberFrom(connection, "SELECT count(*) AS number FROM sqlite_schema WHERE name = 'meta'")
		};
	} finally {
		if (connection.isTransaction) connection.exec('COMMIT');
	}
}

/** Another process may be doing the same: whoever gets the lock second finds it done. */
function create(connection: DatabaseSync): void {
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
