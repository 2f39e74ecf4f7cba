/**
 * All Cypher of the engine: schema and named statements. `$generation` is bound to the graph that is being read.
 *
 * Nodes and relationships are those of the model, by the same names. Every node also has the label Sammenhaeng and a
 * `generation`: a graph is written beside the old one and taken into use by one change of the node SammenhaengGraph, so
 * that a reader meets one graph, whole, whatever its size. `facet` and `place` order the values of a facet, `place` also
 * the statements (in reading order); The words that a search looks at are kept in columns; the full-text index is for people who ask in Cypher.
 */

import { EDGE_TYPES } from '../../kinds.ts';
import type { EdgeType, NodeType } from '../../kinds.ts';

/** Raised when nodes are stored in another way; a graph of another version is not touched. */
export const SCHEMA_VERSION = 2;

/** By name; each may be there already. Type labels are made first: tools name and colour a node by its first label. */
export const SCHEMA: Readonly<Record<string, string>> = {
	sammenhaeng_place: 'CREATE INDEX sammenhaeng_place IF NOT EXISTS FOR (n:Statement) ON (n.generation, n.place)',
	/** Words are made by graph/search, so the index takes them as they are: an analyzer for Danish would drop "mod". */
	sammenhaeng_statement_words: `
		CREATE FULLTEXT INDEX sammenhaeng_statement_words IF NOT EXISTS FOR (n:Statement) ON EACH [n.searchText]
		OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
	sammenhaeng_id:
		'CREATE CONSTRAINT sammenhaeng_id IF NOT EXISTS FOR (n:Sammenhaeng) REQUIRE (n.generation, n.id) IS UNIQUE',
	sammenhaeng_facet: 'CREATE INDEX sammenhaeng_facet IF NOT EXISTS FOR (n:Sammenhaeng) ON (n.generation, n.facet)',
	sammenhaeng_graph:
		'CREATE CONSTRAINT sammenhaeng_graph IF NOT EXISTS FOR (g:SammenhaengGraph) REQUIRE g.key IS UNIQUE'
};

/** What the model knows of nodes, as columns: a column's name is sent once for all rows. What a node does not have is null. */
const STATEMENT_PROPERTIES = [
	'id',
	'label',
	'text',
	'kind',
	'order',
	'source',
	'sourceStart',
	'sourceEnd',
	'quote',
	'fragmentStarts',
	'fragmentEnds',
	'fragmentQuotes'
];
const OTHER_PROPERTIES = [
	'id',
	'label',
	'title',
	'year',
	'language',
	'source',
	'sha256',
	'kind',
	'name',
	'order',
	'broader',
	'labelEn',
	'scopeNote',
	'scopeNoteEn'
];
const STATEMENT = columnsOf(STATEMENT_PROPERTIES);
const OTHER = columnsOf(OTHER_PROPERTIES);
const ANY = columnsOf([...new Set([...STATEMENT_PROPERTIES, ...OTHER_PROPERTIES])]);

function columnsOf(properties: readonly string[]): string {
	return ['labels(n) AS labels', ...properties.map((name) => `n.${name} AS \`${name}\``)].join(', ');
}

/** A statement with the ids of all it belongs to; of its concepts `$concept` alone, or all where that is null. */
const STATEMENT_WITH_LINKS = `${STATEMENT},
			n.document AS document, n.municipality AS municipality, n.repeated AS repeated,
			[(n)-[:UNDER]->(v) | v.id] AS under, [(n)-[:SPEAKS_FOR]->(r) | r.id] AS roles,
			[(n)-[m:MENTIONS]->(c) WHERE $concept IS NULL OR c.id = $concept |
				[c.id, m.starts, m.ends, m.forms, m.rules, m.statuses]] AS mentions`;

const EDGE = 'type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties';

/** Without the hints a server that has counted a small graph would rather look through a large one, as long as it remembers its plan. */
const SEEK = 'USING INDEX SEEK n:Sammenhaeng(generation, id)';
const ONE = `MATCH (n:Sammenhaeng {generation: $generation, id: $id}) ${SEEK}`;
const EACH = `UNWIND $ids AS id MATCH (n:Sammenhaeng {generation: $generation, id: id}) ${SEEK}`;
const ALL = `MATCH (n:Sammenhaeng) ${SEEK} WHERE n.generation = $generation AND n.id IS NOT NULL`;
/** All nodes but statements. */
const VALUES = `
		MATCH (n:Sammenhaeng) USING INDEX SEEK n:Sammenhaeng(generation, facet)
		WHERE n.generation = $generation AND n.facet IS NOT NULL`;

/** The edges at a node that do not join it to other statements, each type bounded and ordered as the edges' ids are. */
const EDGES_AT = [
	`(n)-[r:${EDGE_TYPES.filter((type) => type !== 'STATES' && type !== 'REPEATS').join('|')}]->(o)`,
	'(n)<-[r:PUBLISHED|DECLARES|STATES|NAMES|BROADER|RELATED]-(o)'
]
	.map(
		(pattern) => `
		${ONE} MATCH ${pattern}
		WITH r, o ORDER BY o.id + '>'
		WITH type(r) AS type, collect(r)[..$limit] AS edges UNWIND edges AS r
		WITH r, CASE startNode(r).id WHEN $id THEN endNode(r) ELSE startNode(r) END AS o
		RETURN ${EDGE}, o.id AS end`
	)
	.join(' UNION ALL ');

export const READ = {
	/** The graph in use, if any. */
	current: `
		MATCH (g:SammenhaengGraph {key: 'graph'})
		RETURN g.schema AS schema, g.generation AS generation, g.fingerprint AS fingerprint`,
	meta: "MATCH (g:SammenhaengGraph {key: 'graph'}) RETURN g.meta AS meta",
	/** Everything there is, and what of it bears our names. */
	inventory: `
		RETURN COUNT { MATCH (n) } AS nodes,
			COUNT { MATCH (n:Sammenhaeng) } + COUNT { MATCH (n:SammenhaengGraph) } AS ours,
			COUNT { MATCH ()-[r]->() } AS edges,
			${EDGE_TYPES.map((type) => `COUNT { MATCH ()-[r:${type}]->() }`).join(' + ')} AS ourEdges`,
	schema: 'SHOW INDEXES YIELD name WHERE name STARTS WITH $prefix RETURN name',

	allStatements: `
		${ALL} AND n.id STARTS WITH 'statement:'
		RETURN ${STATEMENT}, n.searchText AS searchText, null AS sourceText, n.scenes AS scenes, n.xs AS xs, n.ys AS ys`,
	allOthers: `${VALUES}
		RETURN ${OTHER}, n.searchText AS searchText, n.sourceText AS sourceText, n.scenes AS scenes, n.xs AS xs, n.ys AS ys`,
	allEdges: `
		${ALL}
		MATCH (n)-[r:${EDGE_TYPES.join('|')}]->() RETURN ${EDGE}`,

	nodesAfter: `
		${ALL} AND n.id > $after AND NOT n:SammenhaengColumn
		RETURN ${ANY} ORDER BY n.id LIMIT $limit`,

	facetValues: `${VALUES}
		RETURN n.id AS id, labels(n) AS labels, n.label AS label, n.kind AS kind, COLLECT {
			MATCH (n)<-[:PUBLISHED]-(m) RETURN m.id AS owner
			UNION MATCH (n:Value)<-[:DECLARES]-()<-[:PUBLISHED]-(m) RETURN m.id AS owner } AS owners
		ORDER BY n.facet, n.place`,
	columns: `
		UNWIND $names AS name
		MATCH (n:Sammenhaeng) ${SEEK} WHERE n.generation = $generation AND n.id STARTS WITH 'column:' + name + ':'
		RETURN name, n.part AS part, n.data AS data ORDER BY name, part`,
	places: `${VALUES} AND n.scenes IS NOT NULL
		RETURN n.id AS id, n.scenes AS scenes, n.xs AS xs, n.ys AS ys`,
	catalogNodes: `${VALUES}
		RETURN ${OTHER}`,
	/** Statements have no edges of these types. */
	catalogEdges: `${VALUES}
		MATCH (n)-[r:PUBLISHED|DECLARES|NAMES|BROADER|RELATED]->() RETURN ${EDGE}`,

	/** Where to find a node: which type it has, and its place. */
	node: `${ONE} WHERE NOT n:SammenhaengColumn RETURN n.id AS id, labels(n) AS labels, n.label AS label, n.place AS place`,
	others: `${EACH} WHERE n.facet IS NOT NULL RETURN ${OTHER}`,
	sourceText: `${ONE} RETURN n.sourceText AS text`,

	/** By their places in the reading order. */
	statements: `
		UNWIND $places AS place
		MATCH (n:Statement {generation: $generation, place: place}) USING INDEX SEEK n:Statement(generation, place)
		RETURN ${STATEMENT_WITH_LINKS}`,
	edgesBesideConcept: `
		${ONE} MATCH (n)-[r:BROADER|RELATED]-() RETURN DISTINCT ${EDGE}`,
	/** From the values that name a concept and pass the lists; null lets everything pass. Ordered as the edges' ids are. */
	valuesNaming: `
		${ONE} MATCH (n)<-[r:NAMES]-(v)
		WHERE ($value IS NULL OR v.id IN $value)
			AND ($document IS NULL AND $municipality IS NULL OR EXISTS {
				(v)<-[:DECLARES]-(d)<-[:PUBLISHED]-(m)
				WHERE ($document IS NULL OR d.id IN $document) AND ($municipality IS NULL OR m.id IN $municipality) })
		RETURN ${EDGE} ORDER BY v.id + '>' LIMIT $limit`,

	edgesAt: EDGES_AT
} as const;

/** All edges of one type that come from the nodes `$ids`. */
export function edgesFrom(type: EdgeType): string {
	return `
		${EACH}
		MATCH (n)-[r:${type}]->() RETURN ${EDGE}`;
}

export const WRITE = {
	label: 'CALL db.createLabel($label)',
	awaitIndexes: 'CALL db.awaitIndexes(300)',
	/** A number for a new graph, noted before a node of it is written, so that a write that dies leaves nothing unknown. */
	claim: `
		MERGE (g:SammenhaengGraph {key: 'graph'}) ON CREATE SET g.schema = $schema, g.claims = 0, g.generations = []
		SET g.writer = 'claiming' WITH g, g.claims + 1 AS claim
		SET g.claims = claim, g.generations = g.generations + claim RETURN claim`,
	/** Holds off other writers until the transaction ends: what is set is locked, and only then read. */
	lock: `
		MATCH (g:SammenhaengGraph {key: 'graph'}) SET g.writer = $claim
		RETURN g.schema AS schema, g.generation AS generation, g.fingerprint AS fingerprint, g.generations AS generations`,
	stillHeld: 'RETURN 1',
	columns: `UNWIND $rows AS row CREATE (n:SammenhaengColumn:Sammenhaeng) SET n = row, n.generation = $generation`,
	/** What has been written, to be compared with what should be. */
	written: `
		${ALL}
		RETURN count(n) AS nodes, sum(COUNT { (n)-->() }) AS edges`,
	switch: `
		MATCH (g:SammenhaengGraph {key: 'graph'})
		SET g.generation = $generation, g.fingerprint = $fingerprint, g.meta = $meta`,
	forget: `
		MATCH (g:SammenhaengGraph {key: 'graph'})
		SET g.generations = [other IN g.generations WHERE NOT other IN $gone]`,
	/** Statements first: what is left has few edges then. */
	remove: `
		MATCH (n:Sammenhaeng) ${SEEK} WHERE n.generation = $old AND n.id STARTS WITH $prefix
		WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone`
} as const;

export function createNodes(type: NodeType): string {
	return `UNWIND $rows AS row CREATE (n:${type}:Sammenhaeng) SET n = row, n.generation = $generation`;
}

export function createEdges(type: EdgeType): string {
	return `
		UNWIND $rows AS row
		MATCH (a:Sammenhaeng {generation: $generation, id: row.source}) USING INDEX SEEK a:Sammenhaeng(generation, id)
		MATCH (b:Sammenhaeng {generation: $generation, id: row.target}) USING INDEX SEEK b:Sammenhaeng(generation, id)
		CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}
