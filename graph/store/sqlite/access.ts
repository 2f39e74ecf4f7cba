/** How a database file is opened by one who only reads it: nothing is made beside it that stays, and a place that cannot be written to is no hindrance. */

import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** A connection for reading alone. */
export interface ReadingConnection {
	connection: DatabaseSync;
	/** The state of a file that is read without any lock: when {@link stampOf} gives another, it must be opened anew. */
	stamp: string | undefined;
}

/** Bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** True where this user may change the file and make others beside it, as every writer of a database must. */
export function isWritable(path: string): boolean {
	try {
		accessSync(path, constants.W_OK);
		accessSync(dirname(path), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * A database in WAL mode needs its two side files even to be read. Where they can be made, the last to close takes them
 * away, if it could have written; so such a connection only promises not to write. Where they cannot be made and nobody
 * writes, SQLite can read the file as one that never changes (sqlite.org/wal.html, "Read-Only Databases").
 */
export function connectToRead(path: string, timeout: number): ReadingConnection {
	if (isWritable(path)) {
		const connection = new DatabaseSync(path, { timeout });
		connection.exec('PRAGMA query_only = ON');
		return { connection, stamp: undefined };
	}
	if (sizeOf(`${path}-wal`) > 0)
		return { connection: new DatabaseSync(path, { timeout, readOnly: true }), stamp: undefined };
	const stamp = stampOf(path);
	const url = pathToFileURL(path);
	url.searchParams.set('immutable', '1');
	return { connection: new DatabaseSync(url, { timeout, readOnly: true }), stamp };
}

/** Another text whenever the file, or what is written beside it, has changed. */
export function stampOf(path: string): string {
	const file = statSync(path, { throwIfNoEntry: false });
	return [file?.ino, file?.size, file?.mtimeMs, sizeOf(`${path}-wal`)].join(' ');
}
