/** Moves a database of an earlier version of this program aside, so that a new one can take its place. Nothing is deleted, and no other file is touched. */

import { existsSync, renameSync, statSync } from 'node:fs';
import { format, parse } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isWritable, sizeOf } from './access.ts';
import type { DatabasePlace } from './database.ts';
import { explained, isBusy, unwritable } from './failures.ts';
import { numberOf } from './rows.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './sql.ts';

/**
 * Gives an earlier version's file the name `<name>.v<version>.db`, and a number where that is taken.
 * @returns its new path; undefined where there is no such file, or it cannot be moved: opening it then says what is wrong
 * @throws {GraphError} busy while another process uses it
 */
export function moveEarlierAside({ path, name, patience }: DatabasePlace): string | undefined {
	if (sizeOf(path) === 0 || !isWritable(path)) return undefined;
	const { ino } = statSync(path);
	let connection: DatabaseSync | undefined;
	try {
		connection = new DatabaseSync(path, { timeout: patience });
		const version = earlierVersion(connection);
		if (version === undefined) return undefined;
		// Folds in what lies beside the file, and fails while anybody else has it open.
		connection.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
		// Another process may have moved it while this one waited: what is there now is the new one.
		if (statSync(path, { throwIfNoEntry: false })?.ino !== ino) return undefined;
		return rename(path, freeName(path, version), connection);
	} catch (error) {
		throw isBusy(error) ? explained(error, name) : unwritable(name, error);
	} finally {
		if (connection?.isOpen) connection.close();
	}
}

function earlierVersion(connection: DatabaseSync): number | undefined {
	const pragma = (which: string) => numberOf(connection.prepare(`PRAGMA ${which}`).get() ?? {}, which);
	try {
		const version = pragma('user_version');
		return pragma('application_id') === APPLICATION_ID && version < SCHEMA_VERSION ? version : undefined;
	} catch (error) {
		if (isBusy(error)) throw error;
		return undefined;
	}
}

/** While the lock is held, so that no second process moves the new file; Windows moves no file that is open. */
function rename(path: string, to: string, connection: DatabaseSync): string {
	try {
		renameSync(path, to);
	} catch {
		connection.close();
		renameSync(path, to);
	}
	return to;
}

function freeName(path: string, version: number): string {
	const { dir, name, ext } = parse(path);
	for (let number = 1; ; number++) {
		const candidate = format({ dir, name: `${name}.v${version}${number === 1 ? '' : `-${number}`}`, ext });
		if (!existsSync(candidate)) return candidate;
	}
}
