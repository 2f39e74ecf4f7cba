/** The explorer as it was built for files: one script and one style sheet beside the server of the same build. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GraphError } from '$graph/model/errors';
import type { OfflineReader } from '$graph/export/offline-page';

/** As src/start/build-offline.ts names them. */
const SCRIPT = 'offline/reader.js';
const STYLE = 'offline/reader.css';

/** @param folder of a build @throws {GraphError} store-unavailable where it has none */
export function readerIn(folder: string): OfflineReader {
	const script = join(folder, SCRIPT);
	if (existsSync(script))
		return { script: readFileSync(script, 'utf8'), style: readFileSync(join(folder, STYLE), 'utf8') };
	throw new GraphError(
		'store-unavailable',
		'html',
		'The page for files has not been built.',
		'It comes with the build: start the app with npm start, not with npm run dev.'
	);
}

/** Of the build that this server runs from: this module lies somewhere within it. */
export function offlineReader(): OfflineReader {
	for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder))
		if (existsSync(join(folder, SCRIPT))) return readerIn(folder);
	return readerIn('');
}
