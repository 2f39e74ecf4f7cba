/** Brings the links of a stored document up to date with what people have decided, from its stored texts alone, and touches only the statements that it changes. */

import { documentFingerprint, sharedFacts } from './build.ts';
import { plainlyLinked } from './renewal.ts';
import { editionStamps } from '../corpus/read.ts';
import { applyDecisions } from '../decisions/apply.ts';
import type { Decision, Outcome } from '../decisions/decision.ts';
import type { DocumentFacts } from '../facts/facts.ts';
import { fingerprintOf } from '../facts/fingerprint.ts';
import type { Linker } from '../link/linker.ts';
import { GraphError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';

/** About one document: those until now, and those from now on. */
export interface DecidedAnew {
	document: string;
	before: readonly Decision[];
	next: readonly Decision[];
}

/**
 * Undone, a decision leaves no trace: every text is linked as the linker links it, then all decisions are applied. Done
 * again, nothing changes.
 * @param seedDir tells which edition a document of it has, so that the next start finds nothing to do
 * @returns what became of each decision of `next`
 * @throws {GraphError} unknown-id for the document, store-refused where the graph was linked by another vocabulary than
 * the linker's, whatever the store throws
 */
export async function decideStored(
	store: GraphStore,
	linker: Linker,
	{ document, before, next }: DecidedAnew,
	seedDir: string
): Promise<Outcome[]> {
	await checkVocabulary(store, linker);
	const stored = await store.document(document);
	const plain = plainlyLinked(stored, linker);
	const { facts, outcomes } = applyDecisions(plain, next, new Set(linker.concepts.map(({ id }) => id)));
	const fingerprint = documentFingerprint(editionOf(stored, linker, before, seedDir), linker.fingerprint, next);
	if (fingerprint === stored.head.fingerprint) return outcomes;
	const now = { ...facts, head: { ...facts.head, fingerprint } };
	// Headings are part of a document's head, which only a whole document brings.
	if (!isSame(stored.head.declares, now.head.declares)) await store.putDocument(now, { over: stored.head.fingerprint });
	else {
		const changed = now.statements.filter(
			({ mentions }, place) => !isSame(mentions, stored.statements[place]?.mentions)
		);
		const relinked = changed.map(({ node, mentions }) => ({ statement: node.id, mentions }));
		await store.relink(document, relinked, fingerprint);
	}
	return outcomes;
}

/** To be asked before anything is written. @throws {GraphError} store-refused where the graph was linked by another vocabulary */
export async function checkVocabulary(store: GraphStore, linker: Linker): Promise<void> {
	const { meta } = await store.catalog();
	if (meta.vocabulary !== sharedFacts(linker).fingerprint) throw otherVocabulary();
}

/** The fingerprint of the edition behind a stored document: the folder's, where that is what is stored. */
function editionOf(stored: DocumentFacts, linker: Linker, before: readonly Decision[], seedDir: string): string {
	const { node, fingerprint } = stored.head;
	const stamp = editionStamps(seedDir)?.find(({ id }) => id === node.id);
	if (stamp && documentFingerprint(stamp.fingerprint, linker.fingerprint, before) === fingerprint)
		return stamp.fingerprint;
	return fingerprintOf(
		node,
		...stored.statements.map((statement) => [statement.node, statement.under, statement.roles])
	);
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function otherVocabulary(): GraphError {
	return new GraphError(
		'store-refused',
		'vocabulary',
		'The graph was linked by another vocabulary than this program has, so its links cannot be decided here.',
		'Decide where the graph was made, or replace it: npm run --silent graph -- seed'
	);
}
