/** The one port to a stored graph, in domain words. graph-store.ts implements it above every engine; tests/contract holds it. */

import type { DocumentFacts, FactsInOrder, GraphFacts, Relinking } from '../facts/facts.ts';
import type { GraphBatch } from '../model/graph.ts';
import type { Piece } from '../model/pieces.ts';
import type {
	Catalog,
	Comparison,
	ComparisonQuery,
	Distinctive,
	FacetCounts,
	Filter,
	Matrix,
	MatrixQuery,
	NodeRef,
	Overview,
	OverviewLinks,
	Path,
	PathQuery,
	Places,
	Portrait,
	SearchQuery,
	SearchResult,
	Slice,
	SliceQuery,
	StatementItem,
	StatementPage,
	StatementQuery,
	StoreStatus,
	ThingQuery
} from '../model/query.ts';

/** Every method throws store-unavailable while nothing is stored, unless it says otherwise. */
export interface GraphStore {
	status(): Promise<StoreStatus>;
	/**
	 * Replaces the whole graph in one transaction: before, meanwhile and after a failure every reader sees the old graph
	 * whole, afterwards the new one. A graph with the fingerprint of what is stored changes nothing.
	 * @throws {GraphError} bad-data where the facts contradict themselves, busy where another writer does not finish
	 */
	write(graph: GraphFacts): Promise<void>;
	/**
	 * Puts a document in place of the one with its id, or beside the others, in one transaction. A document with the
	 * fingerprint of what is stored changes nothing.
	 * @throws {GraphError} bad-data where it contradicts itself or what other documents say, busy as {@link write}
	 */
	putDocument(document: DocumentFacts): Promise<void>;
	/** Takes a document out, with what only it brought. @throws {GraphError} unknown-id; busy as {@link write} */
	removeDocument(id: string): Promise<void>;
	/**
	 * Replaces the mentions of some statements of a document; `fingerprint` is the document's own after the change.
	 * @throws {GraphError} unknown-id for the document, bad-data for a statement or concept that is not there
	 */
	relink(document: string, statements: readonly Relinking[], fingerprint: string): Promise<void>;
	/** All facts, document by document; they are read while they are used. */
	facts(): Promise<FactsInOrder>;
	/** All facts of one document. @throws {GraphError} unknown-id */
	document(id: string): Promise<DocumentFacts>;
	/** The whole graph in memory, sorted by id; undefined while nothing is stored. */
	read(): Promise<GraphBatch | undefined>;
	/**
	 * The whole graph piece by piece, without holding it: each is read when it is asked for, and others get their turn
	 * between two. All pieces are of one graph.
	 * @throws {GraphError} busy where the graph was changed before its statements were read
	 */
	pieces(): AsyncIterable<Piece>;
	/**
	 * A query with a filter throws unknown-id for an id that is no value of its facet, and bad-query for more than
	 * LIMITS.facetIds; limits beyond LIMITS are cut down to them.
	 */
	catalog(): Promise<Catalog>;
	/** All counts, also the totals, are those of the statements that `about` leaves, where it is given. */
	overview(filter: Filter, about?: Filter): Promise<Overview>;
	/** The facet counts of the overview alone. */
	facets(filter: Filter, about?: Filter): Promise<FacetCounts>;
	/** The municipalities, concepts and links of the overview alone. */
	links(filter: Filter, about?: Filter): Promise<OverviewLinks>;
	/** Of all municipalities and concepts. */
	places(): Promise<Places>;
	/** The names of facet values, in the order of `ids`; what the graph does not hold is left out. */
	refs(ids: readonly string[]): Promise<NodeRef[]>;
	/** @throws {GraphError} unknown-id */
	slice(query: SliceQuery): Promise<Slice>;
	statements(query: StatementQuery): Promise<StatementPage>;
	search(query: SearchQuery): Promise<SearchResult>;
	/** @throws {GraphError} unknown-id, bad-query where both ends are one */
	path(query: PathQuery): Promise<Path>;
	/** Two facets crossed. @throws {GraphError} bad-query for a facet other than concepts with itself */
	matrix(query: MatrixQuery): Promise<Matrix>;
	/** What one side says more and less than the others. @throws {GraphError} unknown-id, bad-query for a concept */
	distinctive(query: ThingQuery): Promise<Distinctive>;
	/** @throws {GraphError} unknown-id, bad-query for things that can't be compared */
	comparison(query: ComparisonQuery): Promise<Comparison>;
	/** @throws {GraphError} unknown-id, bad-query for a concept */
	portrait(query: ThingQuery): Promise<Portrait>;
	/** One statement as a reader meets it. @throws {GraphError} unknown-id */
	statement(id: string): Promise<StatementItem>;
	/** The untouched source text of a document, whole. @throws {GraphError} unknown-id */
	sourceText(document: string): Promise<string>;
	/**
	 * Makes the index now and keeps it for the next start, whose first answer then comes at once; does nothing where there
	 * is no place to keep it.
	 */
	prepare(): Promise<void>;
	/**
	 * Keeps for the next start what has been made of the index so far; asks nothing and makes nothing. For a quiet moment,
	 * because it writes: a process that is killed later loses no more than what came since.
	 */
	keepIndex(): Promise<void>;
	/** Ends all use; what is asked afterwards is refused as store-unavailable. Closing twice is allowed. */
	close(): Promise<void>;
}
