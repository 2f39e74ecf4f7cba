/** Where a project keeps its seed: editions, source texts, vocabulary, decisions and the list of words. */

import { join } from 'node:path';

/** @param project the folder of package.json */
export function seedFolderIn(project: string): string {
	return join(project, 'seed');
}
