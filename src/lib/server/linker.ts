/** The server's one linker, opened when somebody first asks why: it reads the vocabulary and the dictionary, about a second. */

import { join } from 'node:path';
import { openLinker, type OpenLinker } from '$graph/link/open';

let opened: OpenLinker | undefined;

/** @throws {GraphError} bad-vocabulary */
export function linker(): OpenLinker {
	return (opened ??= openLinker(join(process.cwd(), 'seed')));
}
