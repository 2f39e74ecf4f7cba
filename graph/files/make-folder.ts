/** Makes a folder with those it lies in. */

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Folder by folder: asked for all at once, Node never comes back from some places that hold no
 * folders, such as /proc.
 * @throws errors of the system
 */
export function makeFolder(folder: string): void {
	if (existsSync(folder) || folder === dirname(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}
