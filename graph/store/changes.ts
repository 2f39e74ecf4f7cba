/** Every change of a stored graph: checked against what is stored, and made only if nobody else has changed it since. */

import { checkMentions, checkShared, DocumentsCheck, typesOf } from '../facts/facts-check.ts';
import { fingerprintOfHeads } from '../facts/fingerprint.ts';
import type { DocumentFacts, DocumentHead, GraphFacts, GraphHead, Relinking, StoredStatement } from '../facts/facts.ts';
import { badBatch, unknownId } from '../model/refusals.ts';
import type { ChangeFrame, Engine, Generation, Outcome } from './engine.ts';
import { ofGeneration } from './generation.ts';
import type { Held } from './held.ts';
import type { GraphStore } from './port.ts';
import { changedSince, movedTooOften } from './refused.ts';

/**
 * How often a change begins again because somebody else was quicker. Each time another change has been made, so that
 * writers who never rest still let each other have their way.
 */
const TRIES = 50;

type Changes = Pick<GraphStore, 'write' | 'putDocument' | 'removeDocument' | 'relink'>;

/** What to do with a graph: the heads of its documents afterwards, and the change itself. */
interface Decision {
	documents: DocumentHead[];
	make(frame: ChangeFrame): Promise<Outcome>;
}

/** `ask` answers from what is held of the stored graph, from one generation. */
export function createChanges(engine: Engine, ask: <T>(answer: (held: Held) => Promise<T>) => Promise<T>): Changes {
	/** `decide` is given the graph's head; undefined: there is nothing to do. */
	async function change(
		decide: (head: GraphHead, generation: Generation) => Promise<Decision | undefined>
	): Promise<void> {
		for (let tries = 0; tries < TRIES; tries++) {
			const outcome = await ask(async (held) => {
				const head = await held.head();
				const decided = await decide(head, held.generation);
				if (decided === undefined) return 'done';
				const fingerprint = fingerprintOfHeads(head.shared.fingerprint, decided.documents);
				return decided.make({ expected: held.generation, fingerprint });
			});
			if (outcome === 'done') return;
		}
		throw movedTooOften();
	}

	return {
		write: async (graph, replaced) => {
			checkShared(graph.shared);
			const outcome = await engine.write({ ...graph, documents: checked(graph) }, replaced);
			if (outcome === 'conflict') throw changedSince('graph');
		},
		putDocument: (document, replaced) =>
			change(async (head, generation) => {
				const ids = document.statements.map(({ node }) => node.id);
				checkAmong(document, head, await ofGeneration(generation, engine.documentsOf(ids)));
				const stored = head.documents.find(({ node }) => node.id === document.head.node.id);
				if (stored?.fingerprint === document.head.fingerprint) return undefined;
				if (replaced && stored?.fingerprint !== replaced.over) throw changedSince('document');
				return {
					documents: [...without(head, document.head.node.id), document.head],
					make: (frame) => engine.putDocument(document, frame)
				};
			}),
		removeDocument: (id) =>
			change(async (head) => {
				const documents = without(head, id);
				if (documents.length === head.documents.length) throw unknownId(id, 'document');
				return { documents, make: (frame) => engine.removeDocument(id, frame) };
			}),
		relink: (id, statements, fingerprint) =>
			change(async (head, generation) => {
				const stored = head.documents.find(({ node }) => node.id === id);
				if (stored === undefined) throw unknownId(id, 'document');
				const own = await ofGeneration(generation, engine.statementsOf([id]));
				const next = relinked(stored, own, statements, head, fingerprint);
				return {
					documents: [...without(head, id), next],
					make: (frame) => engine.relink(next, statements, frame)
				};
			})
	};
}

/** The documents, each checked when an engine asks for it: what it throws undoes the write. */
async function* checked({ shared, documents }: GraphFacts): AsyncGenerator<DocumentFacts> {
	const check = new DocumentsCheck(shared);
	for await (const document of documents) {
		check.check(document);
		yield document;
	}
}

/**
 * Checks a document that will stand among those stored.
 * @param documentOf by the id of a statement, the document in which it stands now
 * @throws {GraphError} bad-data
 */
function checkAmong(document: DocumentFacts, head: GraphHead, documentOf: ReadonlyMap<string, string>): void {
	const { id } = document.head.node;
	const check = new DocumentsCheck(head.shared);
	for (const other of without(head, id)) check.holdHead(other);
	check.holdStatements(new Map([...documentOf].filter(([, other]) => other !== id)));
	check.check(document);
}

function without({ documents }: GraphHead, id: string): DocumentHead[] {
	return documents.filter(({ node }) => node.id !== id);
}

/** The head of a document after some of its statements got other mentions. @throws {GraphError} bad-data */
function relinked(
	document: DocumentHead,
	stored: readonly StoredStatement[],
	statements: readonly Relinking[],
	{ shared }: GraphHead,
	fingerprint: string
): DocumentHead {
	const types = typesOf(shared);
	const before = new Map(stored.map(({ node, mentions }) => [node.id, mentions.length]));
	const seen = new Set<string>();
	let MENTIONS = document.counts.MENTIONS;
	for (const { statement, mentions } of statements) {
		const count = before.get(statement);
		if (count === undefined) throw badBatch(statement, `"${statement}" does not stand in "${document.node.id}".`);
		if (seen.has(statement)) throw badBatch(statement, `"${statement}" is linked anew twice.`);
		seen.add(statement);
		checkMentions(statement, mentions, types);
		MENTIONS += mentions.length - count;
	}
	return { ...document, fingerprint, counts: { ...document.counts, MENTIONS } };
}
