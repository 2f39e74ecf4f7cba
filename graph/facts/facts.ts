/**
 * Facts: what documents say, by document. Engines store facts, replace those of one document, and give them back.
 * Everything else (counts, filters, searches) is made from them.
 */

import type { EdgeOf, Evidence, GraphNode, NodeOf } from '../model/graph.ts';

/** A node that is not a statement. */
export type SmallNode = Exclude<GraphNode, NodeOf<'Statement'>>;

/** The words of a statement or of a value's heading that link it to a concept. */
export interface Mention {
	concept: string;
	/** At least one entry, by offset. */
	evidence: Evidence[];
}

/** A statement with everything it is joined to. Lists of ids are sorted. */
export interface StatementFacts {
	node: NodeOf<'Statement'>;
	/** Ids of the values and relations it stands under. */
	under: string[];
	roles: string[];
	/** Sorted by concept. */
	mentions: Mention[];
	/** Id of the statement that this one prints again. */
	repeats?: string;
}

/** A statement as it is stored. */
export interface StoredStatement extends StatementFacts {
	/**
	 * A whole number from 0 to 2³² − 1 by which the engine finds the statement again. It holds for one generation, and
	 * for later ones as long as no change names the statement's document.
	 */
	key: number;
	/** Id of its document. */
	document: string;
}

/** A value or a relation as its document declares it; the headings of values may name concepts. */
export interface DeclaredFacts {
	node: NodeOf<'Value'> | NodeOf<'Relation'>;
	/** Sorted by concept; always empty for a relation. */
	names: Mention[];
}

/** How many statements a document has, and how many edges leave them, by type. */
export interface DocumentCounts {
	statements: number;
	UNDER: number;
	SPEAKS_FOR: number;
	MENTIONS: number;
	REPEATS: number;
}

/** Everything small of a document: all but its statements and its source text. */
export interface DocumentHead {
	node: NodeOf<'Document'>;
	municipality: NodeOf<'Municipality'>;
	/** YYYY-MM-DD: date of the edition. */
	edited: string;
	/** sha256 over everything that the document's facts were made from. */
	fingerprint: string;
	/** As {@link SharedFacts}.broughtFrom, of this document alone. */
	broughtFrom?: string;
	/** Sorted by id. */
	declares: DeclaredFacts[];
	counts: DocumentCounts;
}

/** Everything a document brings into the graph; it is stored, replaced and removed as a whole. */
export interface DocumentFacts {
	head: DocumentHead;
	/** Sorted by id. */
	statements: StatementFacts[];
	/** The untouched source text, where it is known. */
	sourceText?: string;
}

/** What belongs to no document: roles, concepts and the edges between concepts. */
export interface SharedFacts {
	/** sha256 over the vocabulary. */
	fingerprint: string;
	/** Sorted by id. */
	nodes: SmallNode[];
	/** BROADER and RELATED, sorted by id. */
	edges: (EdgeOf<'BROADER'> | EdgeOf<'RELATED'>)[];
	/**
	 * What brought the graph, in words such as `the seed folder our-texts`; absent where the program's own seed folder did.
	 * It is no part of the fingerprint. A database that servers share does not keep it.
	 */
	broughtFrom?: string;
	/** By the id of a concept or role: the words it is found by, as they are written; see written-forms.ts. */
	words: Record<string, string>;
}

/** Everything small of a graph. */
export interface GraphHead {
	/** The same facts give the same fingerprint, whatever the order in which documents came. */
	fingerprint: string;
	shared: SharedFacts;
	/** Sorted by the documents' ids. */
	documents: DocumentHead[];
}

/** A whole graph on its way into an engine. Documents come one by one, so that none but the present one is in memory. */
export interface GraphFacts {
	fingerprint: string;
	shared: SharedFacts;
	/** Each once, in any order. */
	documents: Iterable<DocumentFacts> | AsyncIterable<DocumentFacts>;
}

/** A whole graph on its way out of a store: its documents are read one by one, sorted by id. */
export interface FactsInOrder {
	head: GraphHead;
	/** @throws {GraphError} busy where the graph is changed meanwhile */
	documents: AsyncIterable<DocumentFacts>;
}

/** The mentions that a statement has from now on. */
export interface Relinking {
	/** Id of the statement. */
	statement: string;
	mentions: Mention[];
}
