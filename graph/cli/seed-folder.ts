/** The option that names the folder of editions and vocabulary. */

import { fileURLToPath } from 'node:url';
import { seedFolderIn } from '../files/seed-folder.ts';
import type { Terminal } from './command.ts';
import { typedPath } from './typed-path.ts';

export const SEED_OPTION = {
	value: 'DIR',
	help: 'The folder of editions and vocabulary; by default seed in the project folder.'
} as const;

/** The folder named, or the project's own. */
export function seedFolder(named: string | undefined, terminal: Terminal): string {
	return named !== undefined
		? typedPath(named, terminal)
		: seedFolderIn(fileURLToPath(new URL('../..', import.meta.url)));
}
