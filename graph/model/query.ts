/**
 * What may be asked of a graph, and what comes back: plain data, the same for every engine, for HTTP and for the screen.
 * A link whose evidence a person has rejected, all of it, is in none of the answers here, and counts nowhere; of other
 * links the answers hold the evidence that stands. Only an export lists what was rejected.
 * The facets are defined in facets.ts, the bounds in limits.ts, and the answers in answers.ts and search-answers.ts as
 * schemas; all are imported from here.
 */

import type { InferOutput } from 'valibot';
import type * as schemas from './answers.ts';
import type * as pairs from './associations.ts';
import type * as expansions from './expansions.ts';
import type { Grouping } from './groupings.ts';
import type * as groups from './groups.ts';
import type * as search from './search-answers.ts';
import type { Facet, Filter } from './facets.ts';
import type * as figures from './figures.ts';
import type { EdgeOf, GraphEdge, GraphMeta, GraphNode, NodeOf } from './graph.ts';

export { aboutFilter, FACETS, facetOfId, filterOf, isFacet, NO_FILTER } from './facets.ts';
export type { Facet, Filter } from './facets.ts';
export { LIMITS } from './limits.ts';

/** Everything that is small: all nodes but statements, and the edges between them. Sorted by id. */
export interface Catalog {
	meta: GraphMeta;
	nodes: Exclude<GraphNode, NodeOf<'Statement'>>[];
	edges: GraphEdge[];
}

export interface StatementQuery {
	filter: Filter;
	/** A second filter that has to hold as well, also in the same facet: what is read about, within what is filtered. */
	about?: Filter;
	/** Statements to skip, and to return at most ({@link LIMITS}.page). */
	offset: number;
	limit: number;
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
	nodes: Exclude<GraphNode, NodeOf<'Statement'>>[];
	/** What joins a concept to others and to the values that name it; sorted by id. */
	edges: EdgeOf<'NAMES' | 'BROADER' | 'RELATED'>[];
}

export interface SearchQuery {
	/** Normalised words, as made by graph/text; without any, nothing is found. All must be found, the last one as a beginning too; where no text has them all, they are read as names. One single letter is looked for only as the beginning of a word of a label. */
	words: readonly string[];
	/** For statements; nodes are found whatever the filter. */
	filter: Filter;
	/** Statements to skip; none by default. */
	offset?: number;
	/** Statements at most ({@link LIMITS}.page). */
	limit: number;
}

export interface PathQuery {
	/** Ids of two facet values. */
	from: string;
	to: string;
	filter: Filter;
}

/** Two facets crossed. */
export interface MatrixQuery {
	rows: Facet;
	columns: Facet;
	filter: Filter;
}

/** Of one thing; {@link ComparisonQuery} is of several. */
export interface ThingQuery {
	/** A facet value other than a concept. */
	id: string;
	filter: Filter;
}

export interface ComparisonQuery {
	/** Two or three facet values of one kind. */
	ids: readonly string[];
	filter: Filter;
}

/** Organisations in groups. */
export interface GroupsQuery {
	by: Grouping;
	filter: Filter;
}

/** Which concepts stand together. */
export interface AssociationQuery {
	filter: Filter;
	/** What is compared with: its facets take the place of the filter's. */
	other?: Filter;
	/** Pairs at most ({@link LIMITS}.pairs). */
	limit: number;
}

/** What a node is linked to. */
export interface ExpandQuery {
	/** Any node's id. */
	id: string;
	/** Key of one of its ways: what it leads to is listed. */
	way?: string | undefined;
	/** Nodes to skip, and to list at most ({@link LIMITS}.page). */
	offset: number;
	limit: number;
	/** Other nodes whose links are told. */
	among: readonly string[];
	filter: Filter;
}

export type NodeRef = InferOutput<typeof schemas.nodeRefSchema>;
export type FacetCount = InferOutput<typeof schemas.facetCountSchema>;
export type MunicipalityCount = InferOutput<typeof schemas.municipalityCountSchema>;
/** A municipality with what its shares are of, and what is left without the municipalities of the filter. */
export type OrganisationCount = FacetCount & { base: number; apart: number };
export type ConceptCount = InferOutput<typeof schemas.conceptCountSchema>;
export type OverviewLink = InferOutput<typeof schemas.overviewLinkSchema>;
export type Spread = InferOutput<typeof schemas.spreadSchema>;
export type Reach = InferOutput<typeof schemas.reachSchema>;
export type FacetCounts = InferOutput<typeof schemas.facetCountsSchema>;
export type OverviewLinks = InferOutput<typeof schemas.overviewLinksSchema>;
/** By id, in scene units: the ring of municipalities has radius 1. */
export type Places = InferOutput<typeof schemas.placesSchema>;
export type Overview = InferOutput<typeof schemas.overviewSchema>;
export type StatementItem = InferOutput<typeof schemas.statementItemSchema>;
export type StatementPage = InferOutput<typeof schemas.statementPageSchema>;
export type SliceGraph = InferOutput<typeof schemas.sliceGraphSchema>;
export type Together = InferOutput<typeof search.togetherSchema>;
export type WordAndConcept = InferOutput<typeof search.wordAndConceptSchema>;
/** What a store finds. A suggestion is the words of the query, those changed as they are written; a word that stays is as it was given. */
export type SearchResult = InferOutput<typeof search.searchResultSchema> & { suggestions: string[][] };
export type Highlight = InferOutput<typeof search.highlightSchema>;
export type FoundStatements = InferOutput<typeof search.foundStatementsSchema>;
export type PathStep = InferOutput<typeof schemas.pathStepSchema>;
export type Path = InferOutput<typeof schemas.pathSchema>;
export type ExplainedWords = InferOutput<typeof schemas.explainedWordsSchema>;
export type Explanation = InferOutput<typeof schemas.explanationSchema>;
export type StoreStatus = InferOutput<typeof schemas.storeStatusSchema>;
export type Figure = InferOutput<typeof figures.figureSchema>;
export type Counted = InferOutput<typeof figures.countedSchema>;
export type CellSilence = InferOutput<typeof figures.silenceOfCellSchema>;
export type BesideChance = InferOutput<typeof figures.besideChanceSchema>;
export type Cell = InferOutput<typeof figures.cellSchema>;
export type Matrix = InferOutput<typeof figures.matrixSchema>;
export type Contrast = InferOutput<typeof figures.contrastSchema>;
export type Distinctive = InferOutput<typeof figures.distinctiveSchema>;
export type Comparison = InferOutput<typeof figures.comparisonSchema>;
export type Portrait = InferOutput<typeof figures.portraitSchema>;
export type ConceptPair = InferOutput<typeof pairs.conceptPairSchema>;
export type Associations = InferOutput<typeof pairs.associationsSchema>;
export type CountedNode = InferOutput<typeof expansions.countedNodeSchema>;
export type CountedWay = InferOutput<typeof expansions.countedWaySchema>;
export type Expansion = InferOutput<typeof expansions.expansionSchema>;
export type Group = InferOutput<typeof groups.groupSchema>;
export type Groups = InferOutput<typeof groups.groupsSchema>;
