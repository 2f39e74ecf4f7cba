/** What SQLite says when something goes wrong, as failures a person can act on. */

import { GraphError, isGraphError } from '../../model/errors.ts';

/** Primary result codes, from sqlite.org/rescode.html. */
const SQLITE = { perm: 3, busy: 5, locked: 6, readonly: 8, io: 10, corrupt: 11, full: 13, cantOpen: 14, notADb: 26 };

/** Extended result code: the file was moved or deleted while it was open (SQLITE_READONLY_DBMOVED). */
const MOVED = 1032;

/** The primary result code of an error of node:sqlite, which carries the extended one; undefined for any other error. */
function resultCode(error: unknown): number | undefined {
	if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
	return error.errcode & 0xff;
}

export function isBusy(error: unknown): boolean {
	const code = resultCode(error);
	return code === SQLITE.busy || code === SQLITE.locked;
}

export function busy(file: string, cause?: unknown): GraphError {
	return new GraphError(
		'busy',
		file,
		`Another process is writing to ${file}.`,
		'Wait until it has finished, or end it, and try again.',
		{ cause }
	);
}

/** True for what another attempt may not meet: a lock, or a file that was replaced while it was read. */
export function isPassing(error: unknown): boolean {
	return isBusy(error) || (isGraphError(error) && error.code === 'busy');
}

export function heldByReader(file: string, cause: unknown): GraphError {
	return new GraphError(
		'busy',
		file,
		`Another process reads ${file} and does not finish. Nothing was written.`,
		'End it, and try again.',
		{ cause }
	);
}

export function heldByEarlier(file: string): GraphError {
	return new GraphError(
		'busy',
		file,
		`Another process, such as an earlier version of this program, has ${file} open in a way of its own. Nothing was written.`,
		'End it, and try again.'
	);
}

export function changed(file: string): GraphError {
	return new GraphError(
		'busy',
		file,
		`${file} was replaced or changed by another process meanwhile. It has not been touched.`,
		'Look at what it holds now, and try again.'
	);
}

export function missing(file: string): GraphError {
	return new GraphError(
		'store-unavailable',
		file,
		`The database ${file} is not there, or it is empty.`,
		'Put the file back, or fill a new one with `npm run --silent graph -- seed`; the program takes it up by itself.'
	);
}

export function notOurs(file: string): GraphError {
	return new GraphError(
		'store-refused',
		file,
		`${file} is a database of another program. It has not been touched.`,
		'Choose another DATA_DIR or file name, or move that file away.'
	);
}

export function otherVersion(file: string, found: number, known: number): GraphError {
	const [age, next] =
		found > known
			? ['a newer', 'Run that newer version, or choose another DATA_DIR.']
			: [
					'an older',
					'Start the program, or run `npm run --silent graph -- seed`, as a user who may write there: the file is moved aside and the graph built anew.'
				];
	return new GraphError(
		'store-refused',
		file,
		`${file} was written by ${age} version of this program (schema ${found}, known is ${known}). It has not been touched.`,
		next
	);
}

export function damaged(file: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		file,
		`${file} is not a database, or it is damaged.`,
		'Put a backup in its place, or move it away and start again: the graph is then built anew from the editions.',
		{ cause }
	);
}

export function unwritable(file: string, cause?: unknown): GraphError {
	return new GraphError(
		'store-unwritable',
		file,
		`${file} cannot be written.`,
		'Give this user the right to write there and make room on the disk, or set DATA_DIR to another folder.',
		{ cause }
	);
}

/** The failure behind an error of SQLite; an error of any other origin comes back as it is. */
export function explained(error: unknown, file: string): unknown {
	if (error instanceof GraphError) return error;
	if (error instanceof Error && 'errcode' in error && error.errcode === MOVED) return changed(file);
	switch (resultCode(error)) {
		case SQLITE.busy:
		case SQLITE.locked:
			return busy(file, error);
		case SQLITE.corrupt:
		case SQLITE.notADb:
			return damaged(file, error);
		case SQLITE.perm:
		case SQLITE.readonly:
		case SQLITE.io:
		case SQLITE.full:
		case SQLITE.cantOpen:
			return unwritable(file, error);
		default:
			return error;
	}
}
