/** `graph -- put FILE.md|DOCUMENT`: puts one edition into the stored graph, and leaves all other documents as they are. */

import { basename, dirname } from 'node:path';
import { allDecisions } from '../build/all-decisions.ts';
import { buildDocument, sharedFacts } from '../build/build.ts';
import { type CorpusDocument, readDocument, readDocumentOf } from '../corpus/read.ts';
import { noteOf } from '../decisions/tell.ts';
import { GraphError } from '../model/errors.ts';
import { openLinker } from '../link/open.ts';
import { defineCommand, type Terminal } from './command.ts';
import { broughtFromFolder, SEED_OPTION, seedFolder } from './seed-folder.ts';
import { changeStored, documentNamed, ownSettings, STORE_OPTION } from './stored-graph.ts';
import { typedPath } from './typed-path.ts';

export const command = defineCommand({
	arguments: 'FILE.md|DOCUMENT',
	argumentCount: [1, 1],
	options: { store: STORE_OPTION, seed: SEED_OPTION },
	about:
		'A document of the seed folder is named by its id; a file may lie anywhere, with its source in the folder source\n' +
		'beside it. It takes the place of the stored document with its id, whichever is newer. The links are those of the\n' +
		'vocabulary and the decisions of the seed folder.',
	async run(values, [named = ''], terminal) {
		const seedDir = seedFolder(values.seed, terminal);
		const document = documentFrom(named, seedDir, terminal);
		const { id } = document.edition.document;
		const broughtFrom = broughtFromNamed(named, seedDir, terminal);
		const linker = openLinker(seedDir);
		const all = await allDecisions(seedDir, ownSettings(values.store, terminal));
		const decisions = all.filter((decision) => decision.document === id);
		const { facts, outcomes } = buildDocument(document, linker, decisions);
		return changeStored(values.store, terminal, async (store) => {
			const { meta } = await store.catalog();
			if (meta.vocabulary !== sharedFacts(linker).fingerprint) throw otherVocabulary();
			const what = `${id}, ${facts.head.counts.statements} statements`;
			const over = meta.documents.find((stored) => stored.id === id)?.fingerprint;
			if (over === facts.head.fingerprint) {
				terminal.out(`Nothing to do: the database holds this edition already: ${what}.\n`);
				return 0;
			}
			await store.putDocument(broughtFrom === undefined ? facts : { ...facts, head: { ...facts.head, broughtFrom } }, {
				over
			});
			terminal.out(`Put: ${what}.\n`);
			const note = noteOf(outcomes);
			if (note !== undefined) terminal.note(`${note}\n`);
			return 0;
		});
	}
});

/** The edition in a file, or the one of the seed folder with an id. */
function documentFrom(named: string, seedDir: string, terminal: Terminal): CorpusDocument {
	if (!named.endsWith('.md')) return readDocumentOf(seedDir, documentNamed(named));
	const path = typedPath(named, terminal);
	return readDocument(dirname(path), basename(path));
}

/** What is noted of the document; undefined where it is an edition of the project's own seed folder. */
function broughtFromNamed(named: string, seedDir: string, terminal: Terminal): string | undefined {
	if (!named.endsWith('.md')) return broughtFromFolder(seedDir);
	const folder = dirname(typedPath(named, terminal));
	const isOwn = basename(folder) === 'corpus' && broughtFromFolder(dirname(folder)) === undefined;
	return isOwn ? undefined : `the file ${basename(named)}`;
}

function otherVocabulary(): GraphError {
	return new GraphError(
		'bad-data',
		'vocabulary',
		'The graph in the database was linked by another vocabulary than that of the seed folder, so nothing was put.',
		'Name the seed folder it was made from with --seed, or replace the whole graph: npm run --silent graph -- seed'
	);
}
