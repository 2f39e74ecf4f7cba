/**
 * The server's one linker, opened when somebody first asks why, and again when the graph is another one: it reads the
 * vocabulary and the dictionary, about a second. It explains by the vocabulary in the project's own `seed` folder, also
 * where the database holds a graph that was made elsewhere, because a stored graph holds no vocabulary: there the rules
 * beside each mention are the graph's, and the answers to "why not" are those of this vocabulary.
 */

import { seedFolderIn } from '$graph/files/seed-folder';
import { openLinker, type OpenLinker } from '$graph/link/open';
import { graphStore } from './store';

let opened: { linker: OpenLinker; fingerprint: string | undefined } | undefined;

/** The linker of the vocabulary as it was when the present graph was first asked about. @throws {GraphError} bad-vocabulary */
export async function linker(): Promise<OpenLinker> {
	const fingerprint = await graphFingerprint();
	if (!opened || opened.fingerprint !== fingerprint)
		opened = { linker: openLinker(seedFolderIn(process.cwd())), fingerprint };
	return opened.linker;
}

/** Words can be explained without a database: while it does not answer, the graph counts as the one it was. */
async function graphFingerprint(): Promise<string | undefined> {
	try {
		return (await (await graphStore()).status()).fingerprint;
	} catch {
		return opened?.fingerprint;
	}
}
