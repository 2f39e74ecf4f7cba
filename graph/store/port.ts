/** The one port to a stored graph, in domain words. graph-store.ts implements it above every engine; tests/contract holds it. */

import type { DocumentFacts, FactsInOrder, GraphFacts, Relinking } from '../facts/facts.ts';
import type { GraphBatch } from '../model/graph.ts';
import type { Generation, Replaced } from './engine.ts';
import type { Mentions } from '../model/mentions.ts';
import type { ExploreQuery } from '../model/acts.ts';
import type { Explored } from '../model/explored.ts';
import type { Piece } from '../model/pieces.ts';
import type {
	AssociationQuery,
	Associations,
	Catalog,
	Comparison,
	ComparisonQuery,
	Distinctive,
	Expansion,
	ExpandQuery,
	FacetCounts,
	Filter,
	Groups,
	GroupsQuery,
	Matrix,
	MatrixQuery,
	NodeRef,
	OrganisationCount,
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
	/** Names the graph as it is stored now; undefined while nothing is stored. Whoever replaces it looks at this first. */
	generation(): Promise<Generation | undefined>;
	/**
	 * Replaces the whole graph in one transaction: before, meanwhile and after a failure every reader sees the old graph
	 * whole, afterwards the new one. A graph with the fingerprint of what is stored changes nothing.
	 * @param replaced the graph that it may take the place of; without it, whatever is stored gives way
	 * @throws {GraphError} bad-data where the facts contradict themselves; busy where another writer does not finish, or
	 * where another graph than `replaced` is stored
	 */
	write(graph: GraphFacts, replaced?: Replaced): Promise<void>;
	/**
	 * Puts a document in place of the one with its id, or beside the others, in one transaction. A document with the
	 * fingerprint of what is stored changes nothing.
	 * @param replaced the fingerprint of the document that it may take the place of, undefined for none; without it,
	 * whichever is stored gives way
	 * @throws {GraphError} bad-data where it contradicts itself or what other documents say, busy as {@link write}
	 */
	putDocument(document: DocumentFacts, replaced?: { over: string | undefined }): Promise<void>;
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
	/** What every municipality of the graph mentions of every concept; nothing is left out, however many there are. */
	mentions(filter: Filter): Promise<Mentions>;
	/** Every municipality with its counts, however many there are; sorted by id. */
	organisations(filter: Filter, about?: Filter): Promise<OrganisationCount[]>;
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
	/** Which concepts stand together in one statement. @throws {GraphError} unknown-id, bad-query for a concept on the other side */
	associations(query: AssociationQuery): Promise<Associations>;
	/** What a node is linked to, way by way. @throws {GraphError} unknown-id, bad-query for a way that its type has not */
	expand(query: ExpandQuery): Promise<Expansion>;
	/** What a free exploration shows. What is gone is left out and told. @throws {GraphError} for a filter as above */
	explore(query: ExploreQuery, filter: Filter): Promise<Explored>;
	/** Organisations in groups; by likeness they are the same whatever the filter. @throws {GraphError} unknown-id */
	groups(query: GroupsQuery): Promise<Groups>;
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
