/** The option that names the folder of editions and vocabulary. */

import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedFolderIn } from '../files/seed-folder.ts';
import type { Terminal } from './command.ts';
import { typedPath } from './typed-path.ts';

export const SEED_OPTION = {
	value: 'DIR',
	help: 'The folder of editions and vocabulary; by default seed in the project folder.'
} as const;

const OWN = seedFolderIn(fileURLToPath(new URL('../..', import.meta.url)));

/** The folder named, or the project's own. */
export function seedFolder(named: string | undefined, terminal: Terminal): string {
	return named !== undefined ? typedPath(named, terminal) : OWN;
}

/** What is noted of a graph that was made from this folder; undefined for the project's own. */
export function broughtFromFolder(seedDir: string): string | undefined {
	const folder = realFolder(seedDir);
	if (folder === realFolder(OWN)) return undefined;
	// With its parent, because most are called seed; the whole path is nobody's business.
	return `the seed folder ${basename(dirname(folder))}/${basename(folder)}`;
}

/** Through links; as it is where nothing is there. */
function realFolder(folder: string): string {
	try {
		return realpathSync.native(folder);
	} catch {
		return resolve(folder);
	}
}
