/** What can go wrong with the place of a workspace. None of it touches what is there: nothing but people can make that anew. */

import { GraphError } from '../model/errors.ts';
import type { Kind } from './record.ts';

export function damagedWorkspace(name: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		name,
		`${name} is no workspace, or it is damaged. It has not been touched.`,
		'Put a copy or an export in its place, or move it away to begin an empty one.',
		{ cause }
	);
}

/** One version that breaks the rules of its kind; all others can still be read. */
export function damagedRecord(record: { kind: Kind; id: string; version: number }, cause?: unknown): GraphError {
	const name = `${record.kind} ${record.id}`;
	return new GraphError(
		'bad-data',
		name,
		`Version ${record.version} of the ${name} is damaged where it is stored. It has not been touched.`,
		'`npm run --silent graph -- workspace check` tells what is wrong. Put a copy of the workspace in its place.',
		{ cause }
	);
}

/** It was there, and is no more. */
export function goneWorkspace(name: string): GraphError {
	return new GraphError(
		'store-unavailable',
		name,
		`${name} was there, and is missing or empty now. No new one was made in its place.`,
		'Put the file back, or start the program again to begin an empty one.'
	);
}

export function foreignWorkspace(name: string): GraphError {
	return new GraphError(
		'store-refused',
		name,
		`${name} is a database of something else. It has not been touched.`,
		'Move that file away, or choose another DATA_DIR.'
	);
}

export function newerWorkspace(name: string, found: number, known: number): GraphError {
	return new GraphError(
		'store-refused',
		name,
		`${name} was written by a newer version of this program (format ${found}, known is ${known}). It has not been touched.`,
		'Run that newer version, or choose another DATA_DIR.'
	);
}

export function workspaceReplaced(name: string): GraphError {
	return new GraphError(
		'busy',
		name,
		`${name} was replaced or taken away while it was written to. Nothing was written.`,
		'Look at what is there now, and try again.'
	);
}
