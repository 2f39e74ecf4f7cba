/**
 * What may be asked of a graph, and what comes back: plain data, the same for every engine, for HTTP and for the screen.
 * A link whose evidence a person has rejected, all of it, is in none of the answers here, and counts nowhere; of other
 * links the answers hold the evidence that stands. Only an export lists what was rejected.
 */

import type { SmallNode } from './facts.ts';
import type {
	EdgeOf,
	Evidence,
	GraphEdge,
	GraphMeta,
	GraphNode,
	LeadIn,
	NodeOf,
	NodeType,
	StatementKind,
	ValueKind
} from './model.ts';

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
	searchNodes: 20,
	/** Values of one facet in an overview, those chosen not reckoned; values that name the focus of a slice; edges of one type at one node. */
	listed: 200
} as const;

/** A node by its name. */
export interface NodeRef {
	id: string;
	type: NodeType;
	label: string;
	/** Of a value: what its document calls it. */
	kind?: ValueKind;
	/** Of a document or a value: the municipality whose it is, since several have values of one name. */
	owner?: { id: string; label: string };
	/** Of a document whose title another document has too: its year, where it is known. */
	year?: number;
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
	/** `statements` of the municipality's {@link MunicipalityCount}.base, 0 to 1: fair to unequal texts. */
	share: number;
}

export interface MunicipalityCount extends FacetCount {
	/**
	 * The statements that its shares are of: all of its statements that the roles, relations, values and documents of the
	 * filter leave, each counted once. Concepts and municipalities chosen in the filter never cut it.
	 */
	base: number;
}

/**
 * How a concept is spread over all municipalities of the graph, also over those that are not listed and those that the
 * filter's municipalities leave out; the rest of the filter holds.
 */
export interface Spread {
	/** Municipalities that mention it, and how many of their statements do. */
	municipalities: number;
	statements: number;
	/** Mean of the shares of the municipalities that have a base ({@link Reach}.based); 0 where none has. */
	meanShare: number;
	/** Where its share is greatest (of two alike the first by id); absent where nobody mentions it. */
	greatest?: { municipality: string; label: string; share: number };
}

export interface ConceptCount extends FacetCount {
	spread: Spread;
}

/** How far a filter reaches over the whole graph, also over what is not listed. */
export interface Reach {
	/** Municipalities, concepts and documents of the graph. */
	municipalities: number;
	concepts: number;
	documents: number;
	/** How many have a statement left. */
	speaking: { municipalities: number; documents: number };
	/** Municipalities with a {@link MunicipalityCount}.base other than 0. */
	based: number;
}

/** Counts of facet values: of the whole graph, or of what is about something. A statement printed again (REPEATS) counts once. */
export interface FacetCounts {
	/** All statements (of the graph, or of what it is about), and those the filter leaves. */
	total: number;
	matched: number;
	/**
	 * All values of each facet, counted under the filter of the other facets; roles by order, values and relations by
	 * document and order, others by id. Of more than {@link LIMITS}.listed: those with most statements left (of two alike
	 * the first in the list) and those chosen.
	 */
	facets: Record<Facet, FacetCount[]>;
	/** How many values of a facet are not listed; absent where all are. */
	more?: Partial<Record<Facet, number>>;
}

/** Municipalities and concepts with what links them, counted under the whole filter. */
export interface OverviewLinks {
	reach: Reach;
	/** All of them, also those without a statement left, sorted by id; of more than {@link LIMITS}.listed as {@link FacetCounts}.facets. */
	municipalities: MunicipalityCount[];
	concepts: ConceptCount[];
	/** Only where there is a statement, and only between what is listed; by municipality, then concept. */
	links: OverviewLink[];
}

/** Places of municipalities and concepts by id, in scene units: the ring of municipalities has radius 1. The same whatever the filter. */
export type Places = Record<string, [x: number, y: number]>;

/** The whole overview in one answer. Its positions are those of what it lists. */
export interface Overview extends FacetCounts, OverviewLinks {
	positions: Places;
}

/** A statement as a reader meets it: with its place, its roles and the proof of its links. */
export interface StatementItem {
	id: string;
	text: string;
	kind: StatementKind;
	order: number;
	anchor: NodeOf<'Statement'>['anchor'];
	/** The printed words it completes, where its document has such. */
	leadIn?: LeadIn;
	document: NodeRef;
	municipality: NodeRef;
	under: NodeRef[];
	roles: NodeRef[];
	/** With the evidence that stands; see {@link ./evidence.ts}. */
	mentions: { concept: NodeRef; evidence: Evidence[] }[];
	/** How many more times the document prints it: those printings are counted, listed and found nowhere. */
	repeated: number;
}

export interface StatementQuery {
	filter: Filter;
	/** A second filter that has to hold as well, also in the same facet: what is read about, within what is filtered. */
	about?: Filter;
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

/** A statement of a slice, with the short label of its node. */
export type SliceStatement = StatementItem & { label: string };

/**
 * What surrounds one node. Its statements: those that mention a concept, stand under a value or relation, speak for a
 * role or a narrower one, stand in a document or municipality; a statement is its own. A later printing (REPEATS) is
 * nobody's statement but its own, and passes no filter.
 * Around a concept, its NAMES, BROADER and RELATED edges come too; a value that names it has to pass what the filter asks
 * of municipality, document and value; of more than {@link LIMITS}.listed, the first by id.
 */
export interface Slice {
	focus: GraphNode;
	/** Statements that match, also those beyond the limit. */
	total: number;
	/** In reading order: municipality, document, order, id. */
	statements: SliceStatement[];
	/** The small nodes that the statements and the edges name, and the focus where it is one; sorted by id. */
	nodes: SmallNode[];
	/** What joins a concept to others and to the values that name it; sorted by id. */
	edges: EdgeOf<'NAMES' | 'BROADER' | 'RELATED'>[];
}

/** A slice as a graph: with the edges at its statements too. Around a concept, MENTIONS leads to that concept alone. */
export interface SliceGraph {
	focus: GraphNode;
	total: number;
	/** The focus, statements and their neighbours; nodes and edges sorted by id. Edges join nodes of this slice only. */
	nodes: GraphNode[];
	edges: GraphEdge[];
}

export interface SearchQuery {
	/** Normalised words, as made by graph/search; without any, nothing is found. All must be found; the last one as a beginning too. One single letter is looked for only as the beginning of a word of a label. */
	words: readonly string[];
	/** For statements; nodes are found whatever the filter. */
	filter: Filter;
	/** Statements to skip; none by default. */
	offset?: number;
	/** Statements at most ({@link LIMITS}.page). */
	limit: number;
}

export interface SearchResult {
	/** Nodes other than statements, {@link LIMITS}.searchNodes at most. First those whose label is the very words (a concept: in either language), then those with all words whole, then the rest; in each, concept, municipality, role, relation, value, document; then by id. */
	nodes: NodeRef[];
	/** First those with all words whole, then those where the last one only begins a word; in each, the search text with fewest words first; then in reading order. */
	statements: StatementItem[];
	/** Statements found, also those skipped and those beyond the limit. */
	total: number;
}

export interface PathQuery {
	/** Ids of two facet values. */
	from: string;
	to: string;
	filter: Filter;
}

/** Two neighbours on a path, with the statements that have both, and the first of these in reading order. */
export interface PathStep {
	from: NodeRef;
	to: NodeRef;
	statements: number;
	proof: StatementItem;
}

/**
 * A shortest way from one node to another, each step proven by a statement that has both its ends; in between stand
 * concepts alone, since everything a municipality says would otherwise be joined by saying it. Of ways of one length, the
 * one that, looked at from its end, shares most statements at each step; of two alike the first by id.
 */
export interface Path {
	/** In order; none where no statements join the two. */
	steps: PathStep[];
}

/** What a store says of itself. */
export interface StoreStatus {
	engine: 'sqlite' | 'neo4j' | 'memory';
	engineVersion: string;
	/** `empty`: reachable, nothing seeded yet. */
	state: 'ready' | 'empty';
	/** Number of nodes and edges by type; empty while nothing is seeded. */
	counts: GraphMeta['counts'];
	/** {@link GraphMeta}.fingerprint of what is stored. */
	fingerprint: string | undefined;
}

export function isFacet(value: string): value is Facet {
	return (FACETS as readonly string[]).includes(value);
}

/** A filter from what `ids` gives for each facet. */
export function filterOf(ids: (facet: Facet) => readonly string[]): Filter {
	return {
		municipality: ids('municipality'),
		role: ids('role'),
		relation: ids('relation'),
		value: ids('value'),
		concept: ids('concept'),
		document: ids('document')
	};
}
