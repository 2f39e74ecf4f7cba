/** Paths as a person types them. */

import { resolve } from 'node:path';
import type { Terminal } from './command.ts';

/** The absolute path: from the folder where the person stands, which npm keeps in INIT_CWD while it runs a script in the project folder. */
export function typedPath(path: string, { env }: Terminal): string {
	return resolve(env['INIT_CWD'] ?? '', path);
}
