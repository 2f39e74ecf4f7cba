/**
 * The server's one linker, opened when somebody first asks why, and again when the graph is linked by another vocabulary:
 * it reads the vocabulary and the dictionary, about a second. It explains by the vocabulary in the project's own `seed` folder, also
 * where the database holds a graph that was made elsewhere, because a stored graph holds no vocabulary: there the rules
 * beside each mention are the graph's, and the answers to "why not" are those of this vocabulary.
 */

import { seedFolderIn } from '$graph/files/seed-folder';
import { openLinker, type OpenLinker } from '$graph/link/open';
import { catalogOf } from '../page/catalog';
import { graphStore } from './store';

let opened: { linker: OpenLinker; vocabulary: string | undefined } | undefined;

/** The linker of the vocabulary as it was when the present graph was first asked about. @throws {GraphError} bad-vocabulary */
export async function linker(): Promise<OpenLinker> {
	const vocabulary = await vocabularyOfGraph();
	if (!opened || opened.vocabulary !== vocabulary)
		opened = { linker: openLinker(seedFolderIn(process.cwd())), vocabulary };
	return opened.linker;
}

/** Words can be explained without a database: while it does not answer, the graph counts as the one it was. */
async function vocabularyOfGraph(): Promise<string | undefined> {
	try {
		return (await catalogOf(await graphStore())).catalog.meta.vocabulary;
	} catch {
		return opened?.vocabulary;
	}
}
