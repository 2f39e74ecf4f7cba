/** From an address to a database file: its folder is made, its name is told to people relative to DATA_DIR. */

import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphError } from '../../model/errors.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { StoreAddress } from '../address.ts';
import { createFileCache } from '../file-cache.ts';
import { createGraphStore } from '../graph-store.ts';
import { NO_CACHE } from '../index-cache.ts';
import type { GraphStore } from '../port.ts';
import { sizeOf } from './access.ts';
import type { DatabasePlace } from './database.ts';
import { moveEarlierAside } from './earlier.ts';
import { openSqliteEngine, type SqliteOptions } from './engine.ts';

const FILE = 'sammenhaeng.db';

/** Milliseconds another writer is waited for. */
const PATIENCE = 5000;

/** @throws {GraphError} bad-usage, store-unwritable, store-refused, bad-data, busy */
export function openSqliteAt(address: StoreAddress): GraphStore {
	const place = placeOf(address);
	const { path, name } = place;
	if (address.mustExist) return openSqlite({ ...place, mustExist: true });
	try {
		makeFolder(dirname(path));
	} catch (error) {
		throw new GraphError(
			'store-unwritable',
			name,
			`The folder for ${name} cannot be made.`,
			'Set DATA_DIR to a folder that this user may write to, and that is no file.',
			{ cause: error }
		);
	}
	if (address.movedAside) {
		const moved = moveEarlierAside(place);
		if (moved !== undefined) address.movedAside(asideSentence(name, nameOf(moved, address.dataDir)));
	}
	return openSqlite(place);
}

/** A store on a database file; its index is cached beside the file, unless it only reads. */
export function openSqlite(options: SqliteOptions): GraphStore {
	const engine = openSqliteEngine(options);
	return createGraphStore(engine, options.readOnly ? NO_CACHE : createFileCache(options.path, engine));
}

function asideSentence(name: string, moved: string): string {
	return (
		`${name} was written by an earlier version of this program. It has been moved to ${moved}, and the graph is ` +
		'built anew from the editions; what was copied or generated into it is in the moved file alone.'
	);
}

/** Opens the file for reading alone; undefined where there is none, and none is made. @throws {GraphError} as above */
export function openSqliteToRead(address: StoreAddress): GraphStore | undefined {
	const place = placeOf(address);
	const held = sizeOf(place.path) + sizeOf(`${place.path}-wal`);
	return held === 0 ? undefined : openSqlite({ ...place, readOnly: true });
}

function placeOf({ url, dataDir, base }: StoreAddress): DatabasePlace {
	const path = pathOf(url, dataDir, base);
	return { path, name: nameOf(path, dataDir), patience: PATIENCE };
}

/** @throws {GraphError} bad-usage for an address that names no file */
function pathOf(url: string, dataDir: string, base: string): string {
	if (/^sqlite:\/\//i.test(url)) return pathOfUrl(url);
	const path = url.replace(/^sqlite:/i, '');
	if (path.includes('\0')) throw noFile(url);
	return path === '' ? join(resolve(dataDir), FILE) : resolve(base, path);
}

/** With two slashes it is a URL, whose path is absolute and may hold %20; a host, a query or a port has no meaning here. */
function pathOfUrl(url: string): string {
	try {
		const { href, search, hash, pathname } = new URL(url.replace(/^sqlite:/i, 'file:'));
		if (search + hash === '' && pathname !== '/') return fileURLToPath(href);
	} catch {
		// said below
	}
	throw noFile(url);
}

function noFile(url: string): GraphError {
	const shown = JSON.stringify(url.slice(0, 120)).slice(1, -1);
	return new GraphError(
		'bad-usage',
		shown,
		`"${shown}" names no database file.`,
		'Write a path such as data/graph.db, sqlite:data/graph.db, or sqlite:///srv/graph.db with three slashes and the whole path.'
	);
}

/** `sammenhaeng.db in DATA_DIR`; a file elsewhere goes by its own name alone. */
function nameOf(path: string, dataDir: string): string {
	const within = relative(resolve(dataDir), path);
	return within === '' || within.startsWith('..') || isAbsolute(within) ? basename(path) : `${within} in DATA_DIR`;
}
