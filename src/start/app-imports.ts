/** Lets Node run modules of the app as they are: their imports leave out `.ts`, and `$graph` stands for a folder, as Vite reads them. */

import { existsSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
/** As svelte.config.js has them. */
const ALIASES: readonly [prefix: string, folder: string][] = [
	['$graph/', join(ROOT, 'graph')],
	['$lib/', join(ROOT, 'src/lib')]
];

/** From now on; nothing of it reaches what is imported already. */
export function resolveAppImports(): void {
	registerHooks({
		resolve(specifier, context, next) {
			return next(fileOf(specifier, context.parentURL) ?? specifier, context);
		}
	});
}

/** The file that is meant; undefined for packages and for what has its ending. */
function fileOf(specifier: string, parent: string | undefined): string | undefined {
	for (const [prefix, folder] of ALIASES)
		if (specifier.startsWith(prefix)) return withEnding(join(folder, specifier.slice(prefix.length)));
	if (!/^\.{1,2}\//.test(specifier) || !parent?.startsWith('file:')) return undefined;
	return withEnding(fileURLToPath(new URL(specifier, parent)));
}

function withEnding(path: string): string | undefined {
	const file = [path, `${path}.ts`].find((one) => existsSync(one) && statSync(one).isFile());
	return file === undefined ? undefined : pathToFileURL(file).href;
}
