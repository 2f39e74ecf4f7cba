/** The one port to a database. It speaks domain words; SQL and Cypher live in the engines. Every engine passes tests/contract. */

import type { GraphBatch } from '../model.ts';
import type { Piece } from '../pieces.ts';
import type {
	Catalog,
	Filter,
	NodeDetail,
	Overview,
	Path,
	PathQuery,
	SearchQuery,
	SearchResult,
	Slice,
	SliceQuery,
	StatementItem,
	StatementPage,
	StatementQuery,
	StoreStatus
} from '../query.ts';

export interface GraphStore {
	status(): Promise<StoreStatus>;
	/**
	 * Replaces the whole graph in one transaction: before, meanwhile and after a failure every reader sees the old graph
	 * whole, afterwards the new one. A batch with the fingerprint of what is stored changes nothing.
	 * @throws {GraphError} bad-data where the batch contradicts itself, busy where another writer does not finish
	 */
	write(batch: GraphBatch): Promise<void>;
	/** The whole graph, sorted by id; undefined while nothing is seeded. */
	read(): Promise<GraphBatch | undefined>;
	/**
	 * The whole graph piece by piece, without holding it: each is read when it is asked for, and others get their turn
	 * between two. All pieces are of one graph.
	 * @throws {GraphError} store-unavailable while nothing is seeded, busy where the graph was replaced between two pieces
	 */
	pieces(): AsyncIterable<Piece>;
	/**
	 * @throws {GraphError} store-unavailable while nothing is seeded (as every query below). A query with a filter also
	 * throws unknown-id for an id that is no value of its facet, and bad-query for more than LIMITS.facetIds; limits
	 * beyond LIMITS are cut down to them.
	 */
	catalog(): Promise<Catalog>;
	/** All counts, also the totals, are those of the statements that `about` leaves, where it is given. */
	overview(filter: Filter, about?: Filter): Promise<Overview>;
	/** @throws {GraphError} unknown-id */
	slice(query: SliceQuery): Promise<Slice>;
	statements(query: StatementQuery): Promise<StatementPage>;
	search(query: SearchQuery): Promise<SearchResult>;
	/** @throws {GraphError} unknown-id, bad-query where both ends are one */
	path(query: PathQuery): Promise<Path>;
	/** @throws {GraphError} unknown-id */
	node(id: string): Promise<NodeDetail>;
	/** One statement as a reader meets it. @throws {GraphError} unknown-id */
	statement(id: string): Promise<StatementItem>;
	/** The untouched source text of a document, whole. @throws {GraphError} unknown-id */
	sourceText(document: string): Promise<string>;
	/** Ends all use; what is asked afterwards is refused as store-unavailable. Closing twice is allowed. */
	close(): Promise<void>;
}
