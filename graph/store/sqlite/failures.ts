/** What SQLite says when something goes wrong, as failures a person can act on. */

import { GraphError } from '../../errors.ts';

/** Primary result codes, from sqlite.org/rescode.html. */
const SQLITE = { perm: 3, busy: 5, locked: 6, readonly: 8, io: 10, corrupt: 11, full: 13, cantOpen: 14, notADb: 26 };

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
		'Move the file away and start again: the graph is then built anew from the editions.',
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
