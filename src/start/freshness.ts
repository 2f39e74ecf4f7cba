/** Whether the built app is that of the sources as they are now: a hash of all that goes into the build, kept beside it. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made of. Times of change are no help: a checkout or a copy makes all files new. */
const INPUTS = [
	'src',
	'graph',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json'
];
/** Folders below them that are made by tools or never built in. */
const LEFT_OUT = ['graph/dictionary/compiled', 'graph/cli', 'src/start'];
const STAMP = 'build/stamp.txt';

/** Hex hash over names and contents of all inputs under `root`, whatever the order in which the system lists them. */
export function sourceHash(root: string): string {
	const hash = createHash('sha256');
	for (const input of INPUTS) addTo(hash, root, input);
	return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
	if (LEFT_OUT.includes(path)) return;
	const stat = statSync(join(root, path), { throwIfNoEntry: false });
	if (stat?.isDirectory()) {
		for (const name of readdirSync(join(root, path)).sort()) addTo(hash, root, `${path}/${name}`);
	} else if (stat?.isFile()) {
		const content = readFileSync(join(root, path));
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
}

/** True when `build/` was made of sources with this hash, to its end. */
export function isBuilt(root: string, hash: string): boolean {
	try {
		return readFileSync(join(root, STAMP), 'utf8').trim() === hash;
	} catch {
		return false;
	}
}

/** To be called last: a build that was interrupted has no stamp. */
export function stampBuild(root: string, hash: string): void {
	writeFileSync(join(root, STAMP), `${hash}\n`);
}
