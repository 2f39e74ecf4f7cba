/** All SQL of the engine: schema and named statements. Lists of numbers are bound as one JSON array. */

/** "SaHa" in ASCII: marks a database file as ours. */
export const APPLICATION_ID = 0x53614861;
/** Raised with every change of {@link SCHEMA}; a file of another version is not touched. */
export const SCHEMA_VERSION = 3;

export const IDENTIFY = `
	PRAGMA application_id = ${APPLICATION_ID};
	PRAGMA user_version = ${SCHEMA_VERSION};
	CREATE TABLE meta (
		one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL, fingerprint TEXT NOT NULL, json TEXT NOT NULL
	) STRICT;
`;

const TABLES = ['node', 'edge', 'facet_value', 'statement', 'column_data', 'position', 'search_text', 'source_text'];

export const DROP = TABLES.map((table) => `DROP TABLE IF EXISTS ${table};`).join('\n');

/**
 * node.nr counts nodes and edge.nr edges by id, statement.nr statements in reading order, facet_value.place values by
 * facet and place in its list: to sort by number is to sort by meaning. column_data holds what is kept in memory.
 */
export const SCHEMA = `
	CREATE TABLE node (
		nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label TEXT NOT NULL, rest TEXT NOT NULL
	) STRICT;
	CREATE TABLE edge (
		nr INTEGER PRIMARY KEY, type TEXT NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, rest TEXT
	) STRICT;
	CREATE TABLE facet_value (
		place INTEGER PRIMARY KEY, nr INTEGER NOT NULL UNIQUE, facet TEXT NOT NULL, total INTEGER NOT NULL
	) STRICT;
	CREATE TABLE statement (
		nr INTEGER PRIMARY KEY, node INTEGER NOT NULL, document INTEGER NOT NULL, municipality INTEGER NOT NULL,
		repeated INTEGER NOT NULL
	) STRICT;
	CREATE TABLE column_data (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID;
	CREATE TABLE position (
		nr INTEGER PRIMARY KEY, scene TEXT NOT NULL, node INTEGER NOT NULL, x REAL NOT NULL, y REAL NOT NULL,
		UNIQUE (scene, node)
	) STRICT;
	CREATE TABLE search_text (node INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
	CREATE TABLE source_text (node INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
`;

export const INSERT = {
	meta: `INSERT OR REPLACE INTO meta (one, generation, fingerprint, json)
		VALUES (1, coalesce((SELECT generation FROM meta), 0) + 1, ?, ?)`,
	node: 'INSERT INTO node (nr, id, type, label, rest) VALUES (?, ?, ?, ?, ?)',
	edge: 'INSERT INTO edge (nr, type, source, target, rest) VALUES (?, ?, ?, ?, ?)',
	facetValue: 'INSERT INTO facet_value (place, nr, facet, total) VALUES (?, ?, ?, ?)',
	statement: 'INSERT INTO statement (nr, node, document, municipality, repeated) VALUES (?, ?, ?, ?, ?)',
	column: 'INSERT INTO column_data (name, data) VALUES (?, ?)',
	position: 'INSERT INTO position (nr, scene, node, x, y) VALUES (?, ?, ?, ?, ?)',
	searchText: 'INSERT INTO search_text (node, words) VALUES (?, ?)',
	sourceText: 'INSERT INTO source_text (node, text) VALUES (?, ?)'
} as const;

/** Once all rows are in. */
export const FINISH = `
	CREATE INDEX edge_by_source ON edge (source, type);
	CREATE INDEX edge_by_target ON edge (target, type);
	CREATE UNIQUE INDEX statement_by_node ON statement (node);
`;

const ITEM = `
	SELECT s.nr, s.node, s.repeated, n.id, n.type, n.label, n.rest, d.id AS document, m.id AS municipality
	FROM statement s CROSS JOIN node n ON n.nr = s.node CROSS JOIN node d ON d.nr = s.document
		CROSS JOIN node m ON m.nr = s.municipality`;

/** Edges of one type at one end of a node, with what is at the other end. */
function edgesAt(here: 'source' | 'target', there: 'source' | 'target'): string {
	return `
		SELECT e.nr, e.type, a.id AS source, b.id AS target, e.rest, ${there === 'source' ? 'a' : 'b'}.id
		FROM edge e CROSS JOIN node a ON a.nr = e.source CROSS JOIN node b ON b.nr = e.target
		WHERE e.${here} = :node AND e.type = :type ORDER BY e.nr LIMIT :limit`;
}

export const SELECT = {
	generation: 'SELECT generation FROM meta',
	fingerprint: 'SELECT fingerprint FROM meta',
	meta: 'SELECT json FROM meta',
	tables: 'SELECT count(*) AS number FROM sqlite_schema',
	version: 'SELECT sqlite_version() AS version',
	nodeById: 'SELECT nr, id, type, label, rest FROM node WHERE id = :id',
	allNodes: 'SELECT nr, id, type, label, rest FROM node ORDER BY nr',
	allEdges: `
		SELECT e.type, a.id AS source, b.id AS target, e.rest
		FROM edge e CROSS JOIN node a ON a.nr = e.source CROSS JOIN node b ON b.nr = e.target ORDER BY e.nr`,
	nodesAfter: 'SELECT nr, id, type, label, rest FROM node WHERE nr > :after ORDER BY nr LIMIT :limit',
	edgesAfter: `
		SELECT e.nr, e.type, a.id AS source, b.id AS target, e.rest
		FROM edge e CROSS JOIN node a ON a.nr = e.source CROSS JOIN node b ON b.nr = e.target
		WHERE e.nr > :after ORDER BY e.nr LIMIT :limit`,
	allPositions: 'SELECT p.scene, n.id, p.x, p.y FROM position p CROSS JOIN node n ON n.nr = p.node ORDER BY p.nr',
	allSearchTexts: 'SELECT n.id, t.words FROM search_text t CROSS JOIN node n ON n.nr = t.node ORDER BY t.node',
	allSourceTexts: 'SELECT n.id, t.text FROM source_text t CROSS JOIN node n ON n.nr = t.node ORDER BY t.node',
	sourceText: 'SELECT t.text FROM node n JOIN source_text t ON t.node = n.nr WHERE n.id = :id',

	catalogNodes:
		'SELECT n.id, n.type, n.label, n.rest FROM facet_value v CROSS JOIN node n ON n.nr = v.nr ORDER BY v.nr',
	/** Statements have no edges of these types. */
	catalogEdges: `
		SELECT e.type, a.id AS source, b.id AS target, e.rest
		FROM facet_value v CROSS JOIN edge e ON e.source = v.nr
			AND e.type IN ('PUBLISHED', 'DECLARES', 'NAMES', 'BROADER', 'RELATED')
		CROSS JOIN node a ON a.nr = e.source CROSS JOIN node b ON b.nr = e.target ORDER BY e.nr`,

	facetValues: `
		SELECT v.nr, v.facet, n.id, n.type, n.label, n.rest ->> 'kind' AS kind, o.id AS owner
		FROM facet_value v CROSS JOIN node n ON n.nr = v.nr LEFT JOIN node o ON o.nr = (
			SELECT p.source FROM edge d CROSS JOIN edge p ON p.target = d.source AND p.type = 'PUBLISHED'
				WHERE d.target = v.nr AND d.type = 'DECLARES' AND v.facet = 'value'
			UNION ALL SELECT source FROM edge WHERE target = v.nr AND type = 'PUBLISHED' ORDER BY 1 LIMIT 1)
		ORDER BY v.place`,
	column: 'SELECT data FROM column_data WHERE name = :name',
	positions: 'SELECT n.id, p.x, p.y FROM position p CROSS JOIN node n ON n.nr = p.node WHERE p.scene = :scene',
	positionsOf: `
		SELECT n.id, p.x, p.y FROM json_each(:nodes) j CROSS JOIN position p ON p.scene = :scene AND p.node = j.value
		CROSS JOIN node n ON n.nr = p.node`,
	statementOfNode: 'SELECT nr AS number FROM statement WHERE node = :node',
	statementsByNumber: `
		SELECT s.node, s.document FROM json_each(:statements) j CROSS JOIN statement s ON s.nr = j.value`,

	items: `${ITEM} WHERE s.nr IN (SELECT value FROM json_each(:statements))`,
	item: `${ITEM} WHERE n.id = :id`,
	/** Edges of a list of statements (node numbers), with the node at the other end. */
	edgesOfStatements: `
		SELECT e.source AS statement, e.type, n.id, e.rest
		FROM json_each(:nodes) j CROSS JOIN edge e ON e.source = j.value AND e.type IN ('UNDER', 'SPEAKS_FOR', 'MENTIONS')
		CROSS JOIN node n ON n.nr = e.target ORDER BY e.source, e.target`,
	/** Edges of a slice: those of its statements, and those of their documents; none comes twice. `concept` is the focus or null for all. */
	sliceEdges: `
		SELECT e.nr, e.type, e.source, e.target, e.rest FROM json_each(:nodes) j CROSS JOIN edge e ON e.source = j.value
			AND e.type IN ('UNDER', 'SPEAKS_FOR', 'MENTIONS') AND (e.type <> 'MENTIONS' OR :concept IS NULL OR e.target = :concept)
		UNION ALL SELECT e.nr, e.type, e.source, e.target, e.rest
			FROM json_each(:nodes) j CROSS JOIN edge e ON e.target = j.value AND e.type = 'STATES'
		UNION ALL SELECT e.nr, e.type, e.source, e.target, e.rest
			FROM json_each(:documents) j CROSS JOIN edge e ON e.target = j.value AND e.type = 'PUBLISHED'`,
	edgesBesideConcept: `
		SELECT nr, type, source, target, rest FROM edge
		WHERE (source = :concept OR target = :concept) AND type IN ('BROADER', 'RELATED') ORDER BY nr`,
	/** Edges from the values that name a concept and pass the lists of nodes; null lets everything pass. */
	valuesNaming: `
		SELECT e.nr, e.type, e.source, e.target, e.rest FROM edge e
		WHERE e.target = :concept AND e.type = 'NAMES'
			AND (:value IS NULL OR e.source IN (SELECT value FROM json_each(:value)))
			AND (:document IS NULL AND :municipality IS NULL OR EXISTS (
				SELECT 1 FROM edge d CROSS JOIN edge p ON p.target = d.source AND p.type = 'PUBLISHED'
				WHERE d.target = e.source AND d.type = 'DECLARES'
					AND (:document IS NULL OR d.source IN (SELECT value FROM json_each(:document)))
					AND (:municipality IS NULL OR p.source IN (SELECT value FROM json_each(:municipality)))))
		ORDER BY e.nr LIMIT :limit`,
	nodesByNumber: `
		SELECT n.id, n.type, n.label, n.rest, n.nr FROM json_each(:nodes) j CROSS JOIN node n ON n.nr = j.value
		ORDER BY n.nr`,
	edgesFrom: edgesAt('source', 'target'),
	edgesTo: edgesAt('target', 'source'),
	facetTotal: 'SELECT total FROM facet_value WHERE nr = :nr'
} as const;
