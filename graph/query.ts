/** What may be asked of a graph, and what comes back: plain data, the same for every engine, for HTTP and for the screen. */

import type { Evidence, GraphEdge, GraphMeta, GraphNode, NodeOf, NodeType, StatementKind } from './model.ts';

/** What statements can be filtered by, in the order the screen shows them. */
export const FACETS = ['municipality', 'role', 'relation', 'value', 'concept', 'document'] as const;
export type Facet = (typeof FACETS)[number];

/** Ids chosen in each facet, sorted. Within a facet any one suffices, across facets all must hold; an empty list does not filter. A role also finds the roles that are kinds of it. */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTER: Filter = { municipality: [], role: [], relation: [], value: [], concept: [], document: [] };

/** The bounds every engine and every border keeps. */
export const LIMITS = {
	/** Characters of a search that are read; longer ones are refused. */
	search: 200,
	/** Ids in one facet. */
	facetIds: 50,
	/** Statements in a page of quotes. */
	page: 200,
	/** Statements drawn in one slice. */
	slice: 400,
	/** Nodes other than statements found by one search. */
	searchNodes: 20
} as const;

/** A node by its name. */
export interface NodeRef {
	id: string;
	type: NodeType;
	label: string;
}

/** A facet value with the number of statements it would leave, given what is chosen in the other facets. */
export interface FacetCount extends NodeRef {
	statements: number;
	/** Statements without any filter. */
	total: number;
}

/** Everything that is small: all nodes but statements, and the edges between them. Sorted by id. */
export interface Catalog {
	meta: GraphMeta;
	nodes: Exclude<GraphNode, NodeOf<'Statement'>>[];
	edges: GraphEdge[];
}

/** How many statements of a municipality mention a concept. */
export interface OverviewLink {
	municipality: string;
	concept: string;
	statements: number;
	/** Of the municipality's statements under the same filter, 0 to 1: fair to unequal texts. */
	share: number;
}

/** Municipalities and concepts with counts. A statement printed again (REPEATS) counts once. */
export interface Overview {
	/** All statements of the graph, and those the filter leaves. */
	total: number;
	matched: number;
	municipalities: FacetCount[];
	concepts: FacetCount[];
	links: OverviewLink[];
	facets: Record<Facet, FacetCount[]>;
	/** Stored places by node id; the same whatever the filter. */
	positions: Record<string, [x: number, y: number]>;
}

/** A statement as a reader meets it: with its place, its roles and the proof of its links. */
export interface StatementItem {
	id: string;
	text: string;
	kind: StatementKind;
	order: number;
	anchor: NodeOf<'Statement'>['anchor'];
	document: NodeRef;
	municipality: NodeRef;
	under: NodeRef[];
	roles: NodeRef[];
	mentions: { concept: NodeRef; evidence: Evidence[] }[];
	/** How many more times the document prints it. */
	repeated: number;
}

export interface StatementQuery {
	filter: Filter;
	/** Statements to skip, and to return at most ({@link LIMITS}.page). */
	offset: number;
	limit: number;
}

/** Statements in reading order: by municipality, document, order, id. */
export interface StatementPage {
	total: number;
	offset: number;
	items: StatementItem[];
}

export interface SliceQuery {
	/** Any node's id. */
	focus: string;
	filter: Filter;
	/** Statements at most ({@link LIMITS}.slice); picked evenly: the first of each municipality, then the second … */
	limit: number;
}

/** What surrounds one node: its statements, and everything those statements stand under, speak for and mention. */
export interface Slice {
	focus: GraphNode;
	/** Statements that match, also those beyond the limit. */
	total: number;
	/** Statements and their neighbours; nodes and edges sorted by id. Edges join nodes of this slice only. */
	nodes: GraphNode[];
	edges: GraphEdge[];
}

export interface SearchQuery {
	/** Normalised words, as made by graph/search; never empty. All must be found; the last one as a beginning too. */
	words: readonly string[];
	filter: Filter;
	limit: number;
}

export interface SearchResult {
	/** Nodes other than statements, best first; ties by id. */
	nodes: NodeRef[];
	statements: StatementItem[];
	/** Statements found, also those beyond the limit. */
	total: number;
}

/** A node with the edges at it that do not lead to statements, and its number of statements. */
export interface NodeDetail {
	node: GraphNode;
	edges: GraphEdge[];
	neighbours: NodeRef[];
	statements: number;
}

/** What a store says of itself. */
export interface StoreStatus {
	engine: 'sqlite' | 'neo4j';
	engineVersion: string;
	/** `empty`: reachable, nothing seeded yet. */
	state: 'ready' | 'empty';
	/** Number of nodes and edges by type; empty while nothing is seeded. */
	counts: GraphMeta['counts'];
	/** {@link GraphMeta}.fingerprint of what is stored. */
	fingerprint: string | undefined;
}
