/** Brings a stored document up to date with one more decision, and touches only the statements that it changes. */

import { buildDocument, sharedFacts } from './build.ts';
import type { CorpusDocument } from '../corpus/read.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Linker } from '../link/linker.ts';
import type { GraphStore } from '../store/port.ts';

/**
 * `absent`: nothing was changed, because the document is not stored. `other`: nothing was changed, because what is stored
 * was made from a newer edition, by another vocabulary, or, where servers share the database or another folder brought it,
 * by other decisions.
 */
export type Redecided = 'done' | 'same' | 'absent' | 'other';

/**
 * @param broughtFrom of a graph that was made from this edition's folder
 * @param next the decisions about the document from now on
 * @throws {GraphError} whatever the store throws
 */
export async function redecide(
	store: GraphStore,
	{ document, linker, broughtFrom }: { document: CorpusDocument; linker: Linker; broughtFrom?: string | undefined },
	{ before, next }: Record<'before' | 'next', readonly Decision[]>
): Promise<Redecided> {
	const { id, edited } = document.edition.document;
	const { shared, documents } = (await store.facts()).head;
	const stored = documents.find(({ node }) => node.id === id);
	if (stored === undefined) return 'absent';
	const now = buildDocument(document, linker, next).facts;
	if (stored.fingerprint === now.head.fingerprint) return 'same';
	const then = buildDocument(document, linker, before).facts;
	const isAsBefore = stored.fingerprint === then.head.fingerprint;
	if (!isAsBefore) {
		// The embedded database belongs to the seed folder: the next start would put the document too (see renewal.ts).
		const isOfFolder = (shared.broughtFrom ?? stored.broughtFrom) === broughtFrom;
		const isOwn = isOfFolder && (await store.status()).engine !== 'neo4j' && stored.edited <= edited;
		if (!isOwn || shared.fingerprint !== sharedFacts(linker).fingerprint) return 'other';
	}
	// Headings are part of a document's head, which only a whole document brings.
	if (!isAsBefore || !isSame(then.head.declares, now.head.declares))
		await store.putDocument(
			{ ...now, head: { ...now.head, ...(stored.broughtFrom !== undefined && { broughtFrom: stored.broughtFrom }) } },
			{ over: stored.fingerprint }
		);
	else {
		const changed = now.statements.filter(({ mentions }, index) => !isSame(mentions, then.statements[index]?.mentions));
		const relinked = changed.map(({ node, mentions }) => ({ statement: node.id, mentions }));
		await store.relink(id, relinked, now.head.fingerprint);
	}
	return 'done';
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
