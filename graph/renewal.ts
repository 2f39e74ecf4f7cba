/** Brings a stored graph up to date with a seed folder, document by document, and leaves alone what is not the folder's. */

import { countsOf } from './batch-facts.ts';
import { buildGraph, documentFingerprint, sharedFacts } from './build.ts';
import { mentionsOf } from './build-document.ts';
import { type EditionStamp, editionStamps, readCorpus } from './corpus/corpus.ts';
import type { DocumentFacts } from './facts.ts';
import { graphFingerprint } from './fingerprint.ts';
import type { Linker } from './link/linker.ts';
import { openLinker } from './link/open.ts';
import type { GraphMeta } from './model.ts';
import { byId } from './text/order.ts';
import type { GraphStore } from './store/port.ts';

type Note = (sentence: string) => void;

/**
 * Puts the folder's documents that are new, or newer than what is stored; the date of an edition says which is newer. In
 * the embedded database, which belongs to this folder, an edition of the same date is put too. Documents that the folder
 * does not hold stay. A graph that holds none of the folder's documents is left as it is. Where the vocabulary has
 * changed, an embedded graph is linked anew, also what is not the folder's; a shared one is left as it is. `note` is told
 * of everything that was left.
 * @throws {GraphError} bad-edition, unanchored, bad-vocabulary; whatever the store throws
 */
export async function renew(store: GraphStore, seedDir: string, note: Note): Promise<void> {
	const stamps = editionStamps(seedDir);
	const linker = openLinker(seedDir);
	const { meta } = await store.catalog();
	const stored = new Map(meta.documents.map((document) => [document.id, document]));
	if (stamps !== undefined && !stamps.some(({ id }) => stored.has(id))) return;
	const shares = (await store.status()).engine === 'neo4j';
	const isSameVocabulary = sharedFacts(linker).fingerprint === meta.vocabulary;
	if (!isSameVocabulary && shares) {
		note(
			'The graph in the database was linked by another vocabulary than that of this seed folder. It is left as it is, ' +
				'because other servers may use it. To replace it: npm run --silent graph -- seed'
		);
		return;
	}
	if (!isSameVocabulary) return linkAnew(store, seedDir, linker, meta);
	const due = (stamps ?? []).filter((stamp) => isDue(stamp, stored.get(stamp.id), linker, shares, note));
	if (stamps !== undefined && due.length === 0) return;
	const { graph } = buildGraph(readCorpus(seedDir), linker);
	const wanted = new Set(due.map(({ id }) => id));
	for (const document of graph.documents) if (wanted.has(document.head.node.id)) await store.putDocument(document);
}

/** True where the folder's edition takes the place of what is stored. */
function isDue(
	{ id, edited, fingerprint }: EditionStamp,
	stored: GraphMeta['documents'][number] | undefined,
	linker: Linker,
	shares: boolean,
	note: Note
): boolean {
	if (stored === undefined) return true;
	if (stored.fingerprint === documentFingerprint(fingerprint, linker.fingerprint)) return false;
	if (edited > stored.edited || (edited === stored.edited && !shares)) return true;
	const age = edited === stored.edited ? 'of the same date' : `newer (${stored.edited})`;
	note(
		`The database holds another edition of ${id}, ${age}; it is left as it is. ` +
			`To put the one of this seed folder (${edited}) in its place: npm run --silent graph -- put ${id}`
	);
	return false;
}

/** Writes the whole graph by another vocabulary: the folder's documents from their editions, all others from what is stored. */
async function linkAnew(store: GraphStore, seedDir: string, linker: Linker, { documents }: GraphMeta): Promise<void> {
	const { graph } = buildGraph(readCorpus(seedDir), linker);
	const own = new Map(graph.documents.map((document) => [document.head.node.id, document]));
	const all = [...graph.documents];
	if (documents.some(({ id }) => !own.has(id))) {
		for await (const document of (await store.facts()).documents)
			if (!own.has(document.head.node.id)) all.push(relinked(document, linker));
	}
	all.sort((a, b) => byId(a.head.node, b.head.node));
	const fingerprint = graphFingerprint(
		graph.shared.fingerprint,
		all.map(({ head }) => ({ id: head.node.id, fingerprint: head.fingerprint }))
	);
	await store.write({ fingerprint, shared: graph.shared, documents: all });
}

/** A document with the links that another linker finds in its statements and headings. */
export function relinked({ head, statements, ...rest }: DocumentFacts, linker: Linker): DocumentFacts {
	const linked = statements.map((statement) => ({
		...statement,
		mentions: mentionsOf(linker.link(statement.node.text).mentions)
	}));
	const declares = head.declares.map(({ node, names }) => ({
		node,
		names: node.type === 'Value' ? mentionsOf(linker.link(node.name).mentions) : names
	}));
	const fingerprint = documentFingerprint(head.fingerprint, linker.fingerprint);
	return { ...rest, head: { ...head, declares, fingerprint, counts: countsOf(linked) }, statements: linked };
}
