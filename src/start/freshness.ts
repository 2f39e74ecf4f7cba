/** Whether the app is built of the sources as they are now: a hash of all that goes into a build names its folder. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made of. Times of change are no help: a checkout or a copy makes all files new. */
const INPUTS = [
	'src',
	'graph',
	'static',
	'src/start/build-offline.ts',
	'src/start/without-sigma.ts',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json'
];
/** Folders below them that are made by tools or never built in; a file of theirs that is named above counts. */
const LEFT_OUT = ['graph/danish/dictionary/compiled', 'graph/cli', 'src/start'];
const BUILDS = 'build';

/** Builds that are kept whatever their age, the newest first; milliseconds that any other is kept, since a server may run from it. */
const KEPT = 3;
const DAY = 24 * 60 * 60 * 1000;

/** Hex hash over names and contents of all inputs under `root`, whatever the order in which the system lists them; the build's version too. */
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

/** Where the build of the sources as they are now belongs. */
export function buildFolder(root: string): string {
	return join(root, BUILDS, sourceHash(root).slice(0, 16));
}

/** The build of the sources as they are now, if there is one. Its folder appears by renaming: if it is there, it is complete. */
export function buildOfNow(root: string): string | undefined {
	const folder = buildFolder(root);
	return existsSync(folder) ? folder : undefined;
}

/** Removes builds that nobody needs any more, and what interrupted ones left behind. */
export function removeOldBuilds(root: string, now: number): void {
	const builds = readdirSync(join(root, BUILDS), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ path: join(root, BUILDS, name), madeAt: statSync(join(root, BUILDS, name)).mtimeMs }))
		.sort((a, b) => b.madeAt - a.madeAt);
	for (const { path, madeAt } of builds.slice(KEPT)) {
		if (now - madeAt > DAY) rmSync(path, { recursive: true, force: true });
	}
}
