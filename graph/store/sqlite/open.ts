/** From an address to a database file: its folder is made, its name is told to people relative to DATA_DIR. */

import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphError } from '../../errors.ts';
import type { StoreAddress } from '../open.ts';
import type { GraphStore } from '../port.ts';
import { openSqlite } from './store.ts';

const FILE = 'sammenhaeng.db';

/** Milliseconds another writer is waited for. */
const PATIENCE = 5000;

/** @throws {GraphError} store-unwritable, store-refused, bad-data, busy */
export function openSqliteAt({ url, dataDir }: StoreAddress): GraphStore {
	const path = pathOf(url, dataDir);
	const folder = dirname(path);
	const name = nameOf(path, dataDir);
	try {
		makeFolder(folder);
	} catch (error) {
		throw new GraphError(
			'store-unwritable',
			name,
			`The folder for ${name} cannot be made.`,
			'Set DATA_DIR to a folder that this user may write to, and that is no file.',
			{ cause: error }
		);
	}
	return openSqlite({ path, name, patience: PATIENCE });
}

/** Folder by folder: asked for all at once, Node never comes back from some places that hold no folders, such as /proc. */
function makeFolder(folder: string): void {
	if (existsSync(folder) || folder === dirname(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}

function pathOf(url: string, dataDir: string): string {
	if (/^sqlite:\/\//i.test(url)) return fileURLToPath(url.replace(/^sqlite:/i, 'file:'));
	const path = url.replace(/^sqlite:/i, '');
	return path === '' ? join(resolve(dataDir), FILE) : resolve(path);
}

/** `sammenhaeng.db in DATA_DIR`; a file elsewhere goes by its own name alone. */
function nameOf(path: string, dataDir: string): string {
	const within = relative(resolve(dataDir), path);
	return within === '' || within.startsWith('..') || isAbsolute(within) ? basename(path) : `${within} in DATA_DIR`;
}
