/**
 * All Cypher of the engine: schema and named statements. `$graph` is bound to the number of the graph that is being read.
 *
 * Nodes and relationships are those of the model, by the same names. Every node also has the label Sammenhaeng and the
 * number of its graph: a whole graph is written beside the old one and taken into use by one change of the node
 * SammenhaengGraph, whatever its size. `generation` of that node counts every change, also of a single document.
 * It grows by chance, so that a backup that was put back and then changed in another order never has the names of the
 * generations that followed it before, whose statements had other keys. Somebody who edits the graph in Cypher adds 1 to
 * it, so that running apps read the graph anew.
 */

import { EDGE_TYPES } from '../../model/kinds.ts';
import type { EdgeType, NodeType } from '../../model/kinds.ts';

/** Raised when nodes are stored in another way; a graph of another version is not touched. */
export const SCHEMA_VERSION = 3;

/** By name; each may be there already. Type labels are made first: tools name and colour a node by its first label. */
export const SCHEMA: Readonly<Record<string, string>> = {
	sammenhaeng_key: 'CREATE INDEX sammenhaeng_key IF NOT EXISTS FOR (n:Statement) ON (n.graph, n.key)',
	sammenhaeng_document: 'CREATE INDEX sammenhaeng_document IF NOT EXISTS FOR (n:Statement) ON (n.graph, n.document)',
	/** Words are made by graph/text, so the index takes them as they are: an analyzer for Danish would drop "mod". */
	sammenhaeng_statement_words: `
		CREATE FULLTEXT INDEX sammenhaeng_statement_words IF NOT EXISTS FOR (n:Statement) ON EACH [n.searchText]
		OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
	sammenhaeng_graph_id:
		'CREATE CONSTRAINT sammenhaeng_graph_id IF NOT EXISTS FOR (n:Sammenhaeng) REQUIRE (n.graph, n.id) IS UNIQUE',
	sammenhaeng_small: 'CREATE INDEX sammenhaeng_small IF NOT EXISTS FOR (n:Sammenhaeng) ON (n.graph, n.small)',
	sammenhaeng_graph:
		'CREATE CONSTRAINT sammenhaeng_graph IF NOT EXISTS FOR (g:SammenhaengGraph) REQUIRE g.key IS UNIQUE'
};

/** What the model knows of nodes, as columns: a column's name is sent once for all rows. What a node does not have is null. */
const STATEMENT = columnsOf([
	'key',
	'id',
	'label',
	'text',
	'kind',
	'order',
	'document',
	'source',
	'sourceStart',
	'sourceEnd',
	'quote',
	'fragmentStarts',
	'fragmentEnds',
	'fragmentQuotes',
	'leadIn',
	'leadInStart',
	'leadInEnd',
	'leadInQuote',
	'leadInFragmentStarts',
	'leadInFragmentEnds',
	'leadInFragmentQuotes'
]);
const SMALL = columnsOf([
	'id',
	'label',
	'region',
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
	'scopeNoteEn',
	'group',
	'groupLabel',
	'groupLabelEn',
	'groupOrder',
	'searchText',
	'edited',
	'fingerprint',
	'countStatements',
	'countUNDER',
	'countSPEAKS_FOR',
	'countMENTIONS',
	'countREPEATS'
]);

function columnsOf(properties: readonly string[]): string {
	return ['labels(n) AS labels', ...properties.map((name) => `n.${name} AS \`${name}\``)].join(', ');
}

/** A statement with the ids of all it belongs to. */
const STATEMENT_WITH_LINKS = `${STATEMENT},
			[(n)-[:UNDER]->(v) | v.id] AS under, [(n)-[:SPEAKS_FOR]->(r) | r.id] AS roles,
			[(n)-[:REPEATS]->(o) | o.id] AS repeats,
			[(n)-[m:MENTIONS]->(c) | [c.id, m.starts, m.ends, m.forms, m.rules, m.statuses]] AS mentions`;

const EDGE = 'type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties';

/** Index hints are needed: a plan that is cached while the graph is small scans all nodes when it is large. */
const SEEK = 'USING INDEX SEEK n:Sammenhaeng(graph, id)';
const ONE = `MATCH (n:Sammenhaeng {graph: $graph, id: $id}) ${SEEK}`;
const EACH = `UNWIND $ids AS id MATCH (n:Sammenhaeng {graph: $graph, id: id}) ${SEEK}`;
const ALL = `MATCH (n:Sammenhaeng) ${SEEK} WHERE n.graph = $graph AND n.id IS NOT NULL`;
/** All nodes but statements. */
const ALL_SMALL = `
		MATCH (n:Sammenhaeng) USING INDEX SEEK n:Sammenhaeng(graph, small)
		WHERE n.graph = $graph AND n.small IS NOT NULL`;
/** The statements of one document. */
const OF_DOCUMENT = `
		MATCH (n:Statement {graph: $graph, document: $document}) USING INDEX SEEK n:Statement(graph, document)`;

export const READ = {
	/** The graph in use, if any. */
	current: `
		MATCH (g:SammenhaengGraph {key: 'graph'})
		RETURN g.schema AS schema, g.graph AS graph, g.generation AS generation, g.fingerprint AS fingerprint,
			g.vocabulary AS vocabulary`,
	/** Each as number, fingerprint and document of a generation; the first one may be a whole write, without a document. */
	changes: "MATCH (g:SammenhaengGraph {key: 'graph'}) RETURN g.changes AS changes",
	/** Everything there is but the workspace, and what of it bears our names. */
	inventory: `
		RETURN COUNT { MATCH (n) } - COUNT { MATCH (n:SammenhaengRecord) } - COUNT { MATCH (n:SammenhaengWorkspace) } AS nodes,
			COUNT { MATCH (n:Sammenhaeng) } + COUNT { MATCH (n:SammenhaengGraph) } AS ours,
			COUNT { MATCH ()-[r]->() } AS edges,
			${EDGE_TYPES.map((type) => `COUNT { MATCH ()-[r:${type}]->() }`).join(' + ')} AS ourEdges`,
	schema: 'SHOW INDEXES YIELD name WHERE name STARTS WITH $prefix RETURN name',

	small: `${ALL_SMALL} RETURN ${SMALL}`,
	/** Statements have no edges of these types. */
	smallEdges: `${ALL_SMALL}
		MATCH (n)-[r:PUBLISHED|DECLARES|NAMES|BROADER|RELATED]->() RETURN ${EDGE}`,
	/** Of some documents: themselves, their municipalities, and what they declare. */
	smallOf: `
		UNWIND $ids AS id
		MATCH (d:Sammenhaeng {graph: $graph, id: id}) USING INDEX SEEK d:Sammenhaeng(graph, id)
		CALL (d) {
			RETURN d AS n UNION MATCH (d)<-[:PUBLISHED]-(n) RETURN n UNION MATCH (d)-[:DECLARES]->(n) RETURN n
		}
		WITH DISTINCT n RETURN ${SMALL}`,
	smallEdgesOf: `
		${EACH}
		CALL (n) {
			MATCH (n)<-[r:PUBLISHED]-() RETURN r
			UNION MATCH (n)-[r:DECLARES]->() RETURN r
			UNION MATCH (n)-[:DECLARES]->()-[r:NAMES]->() RETURN r
		}
		RETURN DISTINCT ${EDGE}`,
	/** Which of these nodes there are. */
	present: `${EACH} RETURN n.id AS id`,
	sourceText: `${ONE} RETURN n.sourceText AS text`,
	/** As the document itself says. */
	statementCount: `${ONE} RETURN coalesce(n.countStatements, 0) AS statements`,

	statementsOf: `
		UNWIND $documents AS document
		MATCH (n:Statement {graph: $graph, document: document}) USING INDEX SEEK n:Statement(graph, document)
		RETURN ${STATEMENT_WITH_LINKS}`,
	statementsAt: `
		UNWIND $keys AS key
		MATCH (n:Statement {graph: $graph, key: key}) USING INDEX SEEK n:Statement(graph, key)
		RETURN ${STATEMENT_WITH_LINKS}`,
	statement: `${ONE} WHERE n:Statement RETURN ${STATEMENT_WITH_LINKS}`,
	documentsOf: `${EACH} WHERE n:Statement RETURN n.id AS id, n.document AS document`,
	statementsAfter: `
		MATCH (n:Sammenhaeng) ${SEEK}
		WHERE n.graph = $graph AND n.id > $after AND n.id < 'statement;'
		WITH n ORDER BY n.graph, n.id LIMIT $limit
		RETURN ${STATEMENT_WITH_LINKS}`
} as const;

/** From one generation to the next. */
const NEXT = '1 + toInteger(rand() * 1000000)';

export const WRITE = {
	label: 'CALL db.createLabel($label)',
	awaitIndexes: 'CALL db.awaitIndexes(300)',
	/** A number for a new graph, noted before a node of it is written, so that a write that dies leaves nothing unknown. */
	claim: `
		MERGE (g:SammenhaengGraph {key: 'graph'})
		ON CREATE SET g.schema = $schema, g.claims = 0, g.graphs = [], g.generation = 0
		SET g.writer = 'claiming' WITH g, g.claims + 1 AS claim
		SET g.claims = claim, g.graphs = g.graphs + claim RETURN claim`,
	/** Holds off other writers until the transaction ends: what is set is locked, and only then read. */
	lock: `
		MATCH (g:SammenhaengGraph {key: 'graph'}) SET g.writer = $claim
		RETURN g.schema AS schema, g.graph AS graph, g.fingerprint AS fingerprint, g.graphs AS graphs,
			g.generation AS generation, g.lastKey AS lastKey`,
	stillHeld: 'RETURN 1',
	/** What has been written, to be compared with what should be. */
	written: `
		${ALL}
		RETURN count(n) AS nodes, sum(COUNT { (n)-->() }) AS edges`,
	/** Takes a whole graph into use. Nobody who has read the earlier one can go on from there. */
	switch: `
		MATCH (g:SammenhaengGraph {key: 'graph'}) WITH g, g.generation + ${NEXT} AS next
		SET g.graph = $graph, g.fingerprint = $fingerprint, g.vocabulary = $vocabulary, g.lastKey = $lastKey,
			g.generation = next, g.changes = [toString(next) + ' ' + $fingerprint + ' ']`,
	/** Notes that one document has changed; the oldest notes go, and all where the graph was edited in Cypher since. */
	moveOn: `
		MATCH (g:SammenhaengGraph {key: 'graph'})
		WITH g, g.generation + ${NEXT} AS next,
			CASE WHEN last(g.changes) STARTS WITH toString(g.generation) + ' ' THEN g.changes ELSE [] END AS known
		SET g.fingerprint = $fingerprint, g.lastKey = $lastKey, g.generation = next,
			g.changes = (known + [toString(next) + ' ' + $fingerprint + ' ' + $document])[-$kept..]`,
	forget: `
		MATCH (g:SammenhaengGraph {key: 'graph'})
		SET g.graphs = [other IN g.graphs WHERE NOT other IN $gone]`,
	/** Statements first: what is left has few edges then. */
	remove: `
		MATCH (n:Sammenhaeng) ${SEEK} WHERE n.graph = $old AND n.id STARTS WITH $prefix
		WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone`,

	removeStatements: `${OF_DOCUMENT} DETACH DELETE n`,
	/** Takes a document away, and of what only it has: its municipality, its values and relations. */
	removeDocument: `
		${ONE}
		OPTIONAL MATCH (n)<-[:PUBLISHED]-(m) WHERE COUNT { (m)-[:PUBLISHED]->() } = 1
		WITH n, collect(m) AS gone
		OPTIONAL MATCH (n)-[:DECLARES]->(v) WHERE COUNT { (v)<-[:DECLARES]-() } = 1
		WITH n, gone, collect(v) AS more
		FOREACH (one IN gone + more | DETACH DELETE one)
		DETACH DELETE n`,
	head: `${ONE} SET n += $properties`,
	unlink: `
		UNWIND $ids AS id
		MATCH (n:Statement:Sammenhaeng {graph: $graph, id: id}) USING INDEX SEEK n:Sammenhaeng(graph, id)
		MATCH (n)-[r:MENTIONS]->() DELETE r`,
	/** Statements with all their edges but those to other statements. */
	createStatements: `
		UNWIND $rows AS row
		MATCH (d:Sammenhaeng {graph: $graph, id: row.properties.document}) USING INDEX SEEK d:Sammenhaeng(graph, id)
		CREATE (d)-[:STATES]->(s:Statement:Sammenhaeng)
		SET s = row.properties, s.graph = $graph
		WITH s, row
		CALL (s, row) {
			UNWIND row.under AS id
			MATCH (n:Sammenhaeng {graph: $graph, id: id}) ${SEEK}
			CREATE (s)-[:UNDER]->(n)
		}
		CALL (s, row) {
			UNWIND row.roles AS id
			MATCH (n:Sammenhaeng {graph: $graph, id: id}) ${SEEK}
			CREATE (s)-[:SPEAKS_FOR]->(n)
		}
		CALL (s, row) {
			UNWIND row.mentions AS mention
			MATCH (n:Sammenhaeng {graph: $graph, id: mention.concept}) ${SEEK}
			CREATE (s)-[r:MENTIONS]->(n) SET r = mention.properties
		}`
} as const;

/** Small nodes of one type that are not there yet. */
export function createNodes(type: Exclude<NodeType, 'Statement'>): string {
	return `UNWIND $rows AS row CREATE (n:${type}:Sammenhaeng) SET n = row, n.graph = $graph, n.small = true`;
}

export function createEdges(type: EdgeType): string {
	return `
		UNWIND $rows AS row
		MATCH (a:Sammenhaeng {graph: $graph, id: row.source}) USING INDEX SEEK a:Sammenhaeng(graph, id)
		MATCH (b:Sammenhaeng {graph: $graph, id: row.target}) USING INDEX SEEK b:Sammenhaeng(graph, id)
		CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}
