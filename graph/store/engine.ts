/**
 * The small port to a database. An engine stores facts and gives them back; it counts, filters and searches nothing.
 * One graph-store.ts above all engines answers questions. docs/how-to/add-an-engine.md says how to write one.
 */

import type { DocumentFacts, DocumentHead, GraphFacts, GraphHead, Relinking, StoredStatement } from '../facts/facts.ts';

/**
 * Names one state of the stored graph: a number that grows with every change, and the graph's fingerprint. Another
 * database in the same place, such as a backup that was put back, never has the same name for another graph.
 */
export type Generation = string;

/** An answer, and the generation of the graph that it was read from: all of it from one moment. */
export interface At<T> {
	generation: Generation;
	value: T;
}

/** What engines know of their databases. */
export interface EngineStatus {
	name: 'sqlite' | 'neo4j' | 'memory';
	/** Version of the database program. */
	version: string;
	/** Undefined while nothing is stored. */
	generation: Generation | undefined;
	/** Of the stored graph, as it was written; undefined while nothing is stored. */
	fingerprint: string | undefined;
}

/** What a change leaves behind: checked against what is stored, and the fingerprint of the graph after it. */
export interface ChangeFrame {
	/** The change is refused as {@link Outcome} `conflict` where the stored graph is not of this generation. */
	expected: Generation;
	/** Of the graph after the change. */
	fingerprint: string;
}

/** The graph that a whole write may take the place of. */
export interface Replaced {
	/** Undefined: there is none yet. */
	over: Generation | undefined;
}

/** `conflict`: somebody else changed the graph since the generation that was expected; nothing was changed. */
export type Outcome = 'done' | 'conflict';

/**
 * Every method is one moment: it reads from one generation and says which, or writes in one transaction. Readers see the
 * graph before a change or after it, never in between. After a failure, whatever it was, the graph is as it was before.
 * Reading methods throw store-unavailable while nothing is stored. Facts have been checked before an engine is given them.
 */
export interface Engine {
	status(): Promise<EngineStatus>;
	/** The generation alone; as cheap as it can be, because every question begins with it. Undefined while nothing is stored. */
	generation(): Promise<Generation | undefined>;
	head(): Promise<At<GraphHead>>;
	/** The graph's fingerprint, and the heads of these documents, sorted by id; an unknown document has none. */
	headsOf(documents: readonly string[]): Promise<At<Pick<GraphHead, 'fingerprint' | 'documents'>>>;
	/** The statements of these documents, sorted by document as in `documents`, then by order, then by id; an unknown document has none. */
	statementsOf(documents: readonly string[]): Promise<At<StoredStatement[]>>;
	/** The statements behind these keys, in this order. Where the generation has moved on, entries may be missing. */
	statementsAt(keys: readonly number[]): Promise<At<StoredStatement[]>>;
	/** The statement with this id; undefined where there is none. */
	statement(id: string): Promise<At<StoredStatement | undefined>>;
	/** By the id of each of these statements, its document; one that is nowhere has none. */
	documentsOf(statements: readonly string[]): Promise<At<ReadonlyMap<string, string>>>;
	/** At most `limit` statements, by id in UTF-16 order, after `after` (exclusive; the first ones where it is empty). */
	statementsAfter(after: string, limit: number): Promise<At<StoredStatement[]>>;
	/** The source text of a document; undefined where there is none. */
	sourceText(document: string): Promise<At<string | undefined>>;
	/**
	 * The documents that were put, relinked or removed after generation `since`, sorted, each once; undefined where that
	 * is not known (any more), where this database never had that generation, or where something other than documents
	 * changed: then everything has to be read again.
	 */
	changesSince(since: Generation): Promise<At<string[] | undefined>>;

	/**
	 * Replaces everything; changes nothing where the fingerprint is that of the stored graph. What `documents` throws
	 * undoes the write: the store checks each document as it is taken.
	 * @param replaced without it, whatever is stored gives way
	 * @throws {GraphError} busy where another writer does not finish
	 */
	write(graph: GraphFacts, replaced?: Replaced): Promise<Outcome>;
	/** Puts a document in place of the one with its id, or beside the others. */
	putDocument(document: DocumentFacts, frame: ChangeFrame): Promise<Outcome>;
	/** Takes a document out, with the values, relations and the municipality that no other document has. */
	removeDocument(document: string, frame: ChangeFrame): Promise<Outcome>;
	/** Replaces a document's head, and the mentions of some of its statements, which keep their keys. */
	relink(document: DocumentHead, statements: readonly Relinking[], frame: ChangeFrame): Promise<Outcome>;
	/** Ends all use; what is asked afterwards is refused as store-unavailable. Closing twice is allowed. */
	close(): Promise<void>;
}
