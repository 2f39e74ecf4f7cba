/**
 * What stands at the path of a database, and how one who only reads opens it: nothing is left
 * beside it, and a place that cannot be written to is no hindrance.
 */

import { accessSync, type BigIntStats, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** Bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * True where this user may change the file and make others beside it, as every writer of a database
 * must.
 */
export function isWritable(path: string): boolean {
	try {
		accessSync(path, constants.W_OK);
		accessSync(dirname(path), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Which file stands at a path, whatever is in it; undefined where there is none. */
export function identityOf(path: string): string | undefined {
	const file = fileAt(path);
	return file && `${file.dev}:${file.ino}`;
}

/**
 * The state of the file at a path: another text once the file is another one or has been written
 * to. Only the file system is asked: to open and close the file would drop the locks that this
 * process holds on it (fcntl(2)).
 * @returns undefined where there is no file, or an empty one
 */
export function stampOf(path: string): string | undefined {
	const file = fileAt(path);
	if (file === undefined || file.size === 0n) return undefined;
	return [file.dev, file.ino, file.size, file.mtimeNs, file.ctimeNs].join(' ');
}

function fileAt(path: string): BigIntStats | undefined {
	return statSync(path, { bigint: true, throwIfNoEntry: false });
}

/**
 * A connection that makes no file where there is none: SQLite would, also at the moment after one
 * was deleted.
 */
export function connectToExisting(path: string, timeout: number): DatabaseSync {
	return new DatabaseSync(urlOf(path, 'mode', 'rw'), { timeout });
}

/** A connection for reading alone. */
export interface ReadingConnection {
	connection: DatabaseSync;
	/** True where the file is read without any lock, as one that never changes. */
	withoutLocks: boolean;
}

/**
 * Where the place can be written to, the connection only promises not to write: it may have to undo
 * what a writer that was killed left half done. Elsewhere a log or a journal beside the file means
 * that somebody writes, so locks are needed. Without one the file is read as one that never
 * changes, because a file in WAL mode, as earlier versions of this program made it, cannot be read
 * otherwise in such a place (sqlite.org/wal.html, "Read-Only Databases").
 */
export function connectToRead(path: string, timeout: number): ReadingConnection {
	if (isWritable(path)) return { connection: connectToExisting(path, timeout), withoutLocks: false };
	const withoutLocks = sizeBeside(path) === 0;
	const target = withoutLocks ? urlOf(path, 'immutable', '1') : path;
	return { connection: new DatabaseSync(target, { timeout, readOnly: true }), withoutLocks };
}

/** Bytes that SQLite has written beside the file: its log and its journal. */
export function sizeBeside(path: string): number {
	return sizeOf(`${path}-wal`) + sizeOf(`${path}-journal`);
}

function urlOf(path: string, parameter: string, value: string): URL {
	const url = pathToFileURL(path);
	url.searchParams.set(parameter, value);
	return url;
}
