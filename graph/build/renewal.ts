/** Brings a stored graph up to date with a seed folder, document by document, and leaves alone what is not the folder's. */

import { countsOf } from '../facts/batch.ts';
import { buildGraph, documentFingerprint, sharedFacts } from './build.ts';
import { mentionsOf } from './document.ts';
import { type EditionStamp, editionStamps, readCorpus } from '../corpus/read.ts';
import { byDocument, type Decision, type Outcome } from '../decisions/decision.ts';
import { decidedIn, settle } from '../decisions/settle.ts';
import { noteOf } from '../decisions/tell.ts';
import type { DocumentFacts, DocumentHead, Mention, SharedFacts } from '../facts/facts.ts';
import { contradictionFinder } from '../facts/facts-check.ts';
import { graphFingerprint } from '../facts/fingerprint.ts';
import type { Linker } from '../link/linker.ts';
import { openLinker } from '../link/open.ts';
import { byId } from '../text/order.ts';
import type { Generation } from '../store/engine.ts';
import type { GraphStore } from '../store/port.ts';

type Note = (sentence: string) => void;

/** A stored graph as it was looked at: only that one is changed. */
interface Stored {
	store: GraphStore;
	over: Generation | undefined;
	stored: ReadonlyMap<string, DocumentHead>;
}

/**
 * Puts the folder's documents that are new, or newer than what is stored; the date of an edition says which is newer. In
 * the embedded database, which belongs to this folder, an edition of the same date, or with other decisions about it, is
 * put too. Documents that the folder does not hold stay. A graph that holds none of the folder's documents, or that something
 * else brought (a folder that was named, a copy), is left as it is. Where the vocabulary has
 * changed, an embedded graph is linked anew, also what is not the folder's; a shared one is left as it is. `note` is told
 * of everything that was left.
 * @param decisions all there are, of the folder and of the workspace
 * @throws {GraphError} bad-edition, unanchored, bad-vocabulary; whatever the store throws
 */
export async function renew(
	store: GraphStore,
	{ seedDir, decisions }: { seedDir: string; decisions: readonly Decision[] },
	note: Note
): Promise<void> {
	const stamps = editionStamps(seedDir);
	const linker = openLinker(seedDir);
	const over = await store.generation();
	const { head } = await store.facts();
	const stored = new Map(head.documents.map((document) => [document.node.id, document]));
	if (stamps !== undefined && !stamps.some(({ id }) => stored.has(id))) return;
	const shares = (await store.status()).engine === 'neo4j';
	const isSameVocabulary = sharedFacts(linker).fingerprint === head.shared.fingerprint;
	const decided = byDocument(decisions);
	const fingerprintFrom = ({ id, fingerprint }: EditionStamp) =>
		documentFingerprint(fingerprint, linker.fingerprint, decided.get(id));
	const { broughtFrom } = head.shared;
	if (broughtFrom !== undefined) {
		const isSame = (stamp: EditionStamp) => stored.get(stamp.id)?.fingerprint === fingerprintFrom(stamp);
		if (!isSameVocabulary || stamps?.every(isSame) !== true) note(leftAsBrought(broughtFrom));
		return;
	}
	if (!isSameVocabulary && shares) {
		note(
			'The graph in the database was linked by another vocabulary than that of this seed folder. It is left as it is, ' +
				'because other servers may use it. To replace it: npm run --silent graph -- seed'
		);
		return;
	}
	if (!isSameVocabulary) return linkAnew({ store, over, stored }, seedDir, { linker, decisions }, note);
	const due = (stamps ?? []).filter((stamp) =>
		isDue({ ...stamp, fingerprint: fingerprintFrom(stamp) }, stored.get(stamp.id), shares, note)
	);
	if (stamps !== undefined && due.length === 0) return;
	const { graph, report } = buildGraph(readCorpus(seedDir), linker, decisions);
	const wanted = new Set(due.map(({ id }) => id));
	await putAll(
		{ store, over, stored },
		graph.documents.filter(({ head }) => wanted.has(head.node.id)),
		shares,
		note
	);
	tell(report.outcomes, note);
}

/**
 * Puts documents one by one. Where one says otherwise of what others have too, such as the name of a municipality, none
 * can go before the others: then an embedded graph is written whole, with all that is not put as it is stored.
 */
async function putAll(
	{ store, over, stored: before }: Stored,
	documents: readonly DocumentFacts[],
	shares: boolean,
	note: Note
): Promise<void> {
	const { head, documents: stored } = await store.facts();
	const contradicted = contradictionFinder(head.documents);
	if (shares || documents.every((document) => contradicted(document.head) === undefined)) {
		for (const document of documents) {
			const thing = contradicted(document.head);
			if (thing === undefined) {
				const { id } = document.head.node;
				await store.putDocument(document, { over: before.get(id)?.fingerprint });
			} else
				note(
					`${document.head.node.id} says otherwise of ${thing} than other documents in the database. It is left as ` +
						'it is, because other servers may use it. To replace the whole graph: npm run --silent graph -- seed'
				);
		}
		return;
	}
	const own = new Set(documents.map(({ head }) => head.node.id));
	const all = [...documents];
	for await (const document of stored) if (!own.has(document.head.node.id)) all.push(document);
	await writeTogether({ store, over }, head.shared, all);
}

async function writeTogether(
	{ store, over }: Pick<Stored, 'store' | 'over'>,
	shared: SharedFacts,
	documents: DocumentFacts[]
): Promise<void> {
	documents.sort((a, b) => byId(a.head.node, b.head.node));
	const fingerprint = graphFingerprint(
		shared.fingerprint,
		documents.map(({ head }) => ({ id: head.node.id, fingerprint: head.fingerprint }))
	);
	await store.write({ fingerprint, shared, documents }, { over });
}

function leftAsBrought(broughtFrom: string): string {
	return (
		`The graph in the database was brought from ${broughtFrom}, and is not that of this program's seed folder. It is left ` +
		'as it is. To replace it by that of the seed folder: npm run --silent graph -- seed; to put one document of it: ' +
		'npm run --silent graph -- put DOCUMENT'
	);
}

function tell(outcomes: readonly Outcome[], note: Note): void {
	const sentence = noteOf(outcomes);
	if (sentence !== undefined) note(sentence);
}

/** True where the folder's edition takes the place of what is stored. `fingerprint` is that of the facts it would bring. */
function isDue(
	{ id, edited, fingerprint }: EditionStamp,
	stored: DocumentHead | undefined,
	shares: boolean,
	note: Note
): boolean {
	if (stored === undefined) return true;
	if (stored.fingerprint === fingerprint) return false;
	const isOwn = !shares && stored.broughtFrom === undefined;
	if (edited > stored.edited || (edited === stored.edited && isOwn)) return true;
	const brought = stored.broughtFrom === undefined ? '' : `, from ${stored.broughtFrom}`;
	const other =
		edited === stored.edited
			? `${id} with the same date and another content or other decisions`
			: `a newer edition of ${id} (${stored.edited})`;
	note(
		`The database holds ${other}${brought}; it is left as it is. ` +
			`To put the one of this seed folder (${edited}) in its place: npm run --silent graph -- put ${id}`
	);
	return false;
}

/** Writes the whole graph by another vocabulary: the folder's documents from their editions, all others from what is stored. */
async function linkAnew(
	{ store, over, stored }: Stored,
	seedDir: string,
	{ linker, decisions }: { linker: Linker; decisions: readonly Decision[] },
	note: Note
): Promise<void> {
	const { graph, report } = buildGraph(readCorpus(seedDir), linker, decisions);
	const isOwn = ({ head }: DocumentFacts) => {
		const before = stored.get(head.node.id);
		return before?.broughtFrom === undefined || head.edited > before.edited;
	};
	const all = graph.documents.filter(isOwn);
	const own = new Set(all.map(({ head }) => head.node.id));
	const gone: string[] = [];
	if ([...stored.keys()].some((id) => !own.has(id))) {
		for await (const document of (await store.facts()).documents) {
			if (own.has(document.head.node.id)) continue;
			all.push(relinked(document, linker));
			gone.push(...decidedWithout(document, linker));
		}
	}
	await writeTogether({ store, over }, graph.shared, all);
	tell(report.outcomes, note);
	if (gone.length > 0)
		note(
			`${gone.length === 1 ? '1 link that a person had decided about is' : `${gone.length} links that a person had decided about are`} ` +
				'gone, because the vocabulary has no such concept any more: ' +
				`${gone.slice(0, 3).join('; ')}${gone.length > 3 ? ' …' : ''}`
		);
}

/** What a person decided in a document about concepts that the vocabulary has no more, as `statement and concept`. */
function decidedWithout({ head, statements }: DocumentFacts, linker: Linker): string[] {
	const concepts = new Set(linker.concepts.map(({ id }) => id));
	const texts = [
		...head.declares.map(({ node, names }) => ({ id: node.id, mentions: names })),
		...statements.map(({ node, mentions }) => ({ id: node.id, mentions }))
	];
	return texts.flatMap(({ id, mentions }) =>
		decidedIn(mentions).flatMap(({ concept }) => (concepts.has(concept) ? [] : [`${id} and ${concept}`]))
	);
}

/** A document with the links that another linker finds in its statements and headings; what a person decided stays. */
export function relinked(document: DocumentFacts, linker: Linker): DocumentFacts {
	const concepts = new Set(linker.concepts.map(({ id }) => id));
	const linked = linkedBy(document, (text, before) => {
		const decided = decidedIn(before).filter(({ concept }) => concepts.has(concept));
		return settle(text, mentionsOf(linker.link(text).mentions), decided);
	});
	const fingerprint = documentFingerprint(document.head.fingerprint, linker.fingerprint);
	return { ...linked, head: { ...linked.head, fingerprint } };
}

/** A document with the links that the linker finds in its statements and headings, as if nobody had decided anything. */
export function plainlyLinked(document: DocumentFacts, linker: Linker): DocumentFacts {
	return linkedBy(document, (text) => mentionsOf(linker.link(text).mentions));
}

function linkedBy(
	{ head, statements, ...rest }: DocumentFacts,
	link: (text: string, before: readonly Mention[]) => Mention[]
): DocumentFacts {
	const linked = statements.map((statement) => ({
		...statement,
		mentions: link(statement.node.text, statement.mentions)
	}));
	const declares = head.declares.map(({ node, names }) => ({
		node,
		names: node.type === 'Value' ? link(node.name, names) : names
	}));
	return { ...rest, head: { ...head, declares, counts: countsOf(linked) }, statements: linked };
}
