/** All SQL of the engine: schema and named statements. Lists of numbers are bound as one JSON array. */

import type { Facet } from '../../query.ts';

/** "SaHa" in ASCII: marks a database file as ours. */
export const APPLICATION_ID = 0x53614861;
/** Raised with every change of {@link SCHEMA}; a file of another version is not touched. */
export const SCHEMA_VERSION = 1;

export const IDENTIFY = `
	PRAGMA application_id = ${APPLICATION_ID};
	PRAGMA user_version = ${SCHEMA_VERSION};
	CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), fingerprint TEXT NOT NULL, json TEXT NOT NULL) STRICT;
`;

const TABLES = [
	'node',
	'edge',
	'facet_value',
	'statement',
	'facet_link',
	'overview_link',
	'position',
	'search_text',
	'source_text',
	'statement_words',
	'node_words'
];

export const DROP = TABLES.map((table) => `DROP TABLE IF EXISTS ${table};`).join('\n');

/**
 * node.nr counts nodes and edge.nr edges by id, statement.nr statements in reading order: to sort by nr is to sort by
 * meaning. facet_link has a row for everything a counted statement can be filtered by (a narrower role links the
 * broader ones too), so that filter, facet counts and slices are the same question. statement_words.rowid is
 * statement.found: fewest words first, then reading order, so that the best results come without sorting.
 */
export const SCHEMA = `
	CREATE TABLE node (
		nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label TEXT NOT NULL, rest TEXT NOT NULL,
		words TEXT NOT NULL, words_en TEXT NOT NULL, rank INTEGER NOT NULL
	) STRICT;
	CREATE TABLE edge (
		nr INTEGER PRIMARY KEY, type TEXT NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, rest TEXT
	) STRICT;
	CREATE TABLE facet_value (
		nr INTEGER PRIMARY KEY, facet TEXT NOT NULL, place INTEGER NOT NULL, total INTEGER NOT NULL
	) STRICT;
	CREATE TABLE statement (
		nr INTEGER PRIMARY KEY, node INTEGER NOT NULL UNIQUE, document INTEGER NOT NULL, municipality INTEGER NOT NULL,
		counted INTEGER NOT NULL, repeated INTEGER NOT NULL, found INTEGER NOT NULL UNIQUE
	) STRICT;
	CREATE TABLE facet_link (
		value INTEGER NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY (value, statement)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE overview_link (
		municipality INTEGER NOT NULL, concept INTEGER NOT NULL, statements INTEGER NOT NULL,
		PRIMARY KEY (municipality, concept)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE position (
		nr INTEGER PRIMARY KEY, scene TEXT NOT NULL, node INTEGER NOT NULL, x REAL NOT NULL, y REAL NOT NULL,
		UNIQUE (scene, node)
	) STRICT;
	CREATE TABLE search_text (node INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
	CREATE TABLE source_text (node INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
	CREATE VIRTUAL TABLE statement_words USING fts5(words, content = '', detail = none, tokenize = 'ascii', prefix = '1 2 3');
	CREATE VIRTUAL TABLE node_words USING fts5(labels, words, content = '', detail = column, tokenize = 'ascii', prefix = '1 2 3');
`;

export const INSERT = {
	meta: 'INSERT OR REPLACE INTO meta (one, fingerprint, json) VALUES (1, ?, ?)',
	node: 'INSERT INTO node (nr, id, type, label, rest, words, words_en, rank) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
	edge: 'INSERT INTO edge (nr, type, source, target, rest) VALUES (?, ?, ?, ?, ?)',
	facetValue: 'INSERT INTO facet_value (nr, facet, place, total) VALUES (?, ?, ?, 0)',
	statement:
		'INSERT INTO statement (nr, node, document, municipality, counted, repeated, found) VALUES (?, ?, ?, ?, ?, ?, ?)',
	facetLink: 'INSERT INTO facet_link (value, statement) VALUES (?, ?)',
	position: 'INSERT INTO position (nr, scene, node, x, y) VALUES (?, ?, ?, ?, ?)',
	searchText: 'INSERT INTO search_text (node, words) VALUES (?, ?)',
	sourceText: 'INSERT INTO source_text (node, text) VALUES (?, ?)',
	statementWords: 'INSERT INTO statement_words (rowid, words) VALUES (?, ?)',
	nodeWords: 'INSERT INTO node_words (rowid, labels, words) VALUES (?, ?, ?)'
} as const;

/** Once all rows are in: indexes, and the counts that hold without any filter. */
export const FINISH = `
	CREATE INDEX edge_by_source ON edge (source, type);
	CREATE INDEX edge_by_target ON edge (target, type);
	CREATE INDEX facet_link_by_statement ON facet_link (statement, value);
	UPDATE facet_value SET total = (SELECT count(*) FROM facet_link WHERE value = facet_value.nr);
	INSERT INTO overview_link (municipality, concept, statements)
		SELECT s.municipality, l.value, count(*)
		FROM facet_value c JOIN facet_link l ON l.value = c.nr JOIN statement s ON s.nr = l.statement
		WHERE c.facet = 'concept' GROUP BY s.municipality, l.value;
`;

/** Statements that a filter leaves, as a condition on `s.nr`; each facet is bound by its name as a list of node numbers. */
export function leaves(facets: readonly Facet[]): string {
	if (facets.length === 0) return '';
	const conditions = facets.map(
		(facet) => `s.nr IN (SELECT statement FROM facet_link WHERE value IN (SELECT value FROM json_each(:${facet})))`
	);
	return ` AND ${conditions.join(' AND ')}`;
}

const ITEM = `
	SELECT s.nr, s.node, s.repeated, n.id, n.type, n.label, n.rest,
		d.id AS document, d.label AS document_label, m.id AS municipality, m.label AS municipality_label
	FROM statement s CROSS JOIN node n ON n.nr = s.node CROSS JOIN node d ON d.nr = s.document
		CROSS JOIN node m ON m.nr = s.municipality`;

export const SELECT = {
	meta: 'SELECT fingerprint, json FROM meta',
	tables: 'SELECT count(*) AS number FROM sqlite_schema',
	version: 'SELECT sqlite_version() AS version',
	nodeById: 'SELECT nr, id, type, label, rest FROM node WHERE id = :id',
	allNodes: 'SELECT nr, id, type, label, rest FROM node ORDER BY nr',
	allEdges: `
		SELECT e.type, a.id AS source, b.id AS target, e.rest
		FROM edge e CROSS JOIN node a ON a.nr = e.source CROSS JOIN node b ON b.nr = e.target ORDER BY e.nr`,
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
		SELECT v.nr, v.facet, v.total, n.id, n.type, n.label
		FROM facet_value v CROSS JOIN node n ON n.nr = v.nr ORDER BY v.facet, v.place`,
	total: 'SELECT count(*) AS number FROM statement s WHERE s.counted = 1',
	links: 'SELECT municipality, concept, statements FROM overview_link ORDER BY municipality, concept',
	positions: 'SELECT n.id, p.x, p.y FROM position p CROSS JOIN node n ON n.nr = p.node WHERE p.scene = :scene',

	items: `${ITEM} WHERE s.nr IN (SELECT value FROM json_each(:statements))`,
	item: `${ITEM} WHERE n.id = :id`,
	/** Edges of a list of statements (node numbers), with the node at the other end. */
	edgesOfStatements: `
		SELECT e.source AS statement, e.type, n.nr, n.id, n.type AS node_type, n.label, e.rest
		FROM json_each(:nodes) j CROSS JOIN edge e ON e.source = j.value AND e.type IN ('UNDER', 'SPEAKS_FOR', 'MENTIONS')
		CROSS JOIN node n ON n.nr = e.target ORDER BY e.source, e.target`,
	/** Edges of a slice: those of its statements, and those of their documents. `concept` is the focus or null for all. */
	sliceEdges: `
		SELECT e.nr, e.type, e.source, e.target, e.rest FROM json_each(:nodes) j CROSS JOIN edge e ON e.source = j.value
			AND (e.type IN ('UNDER', 'SPEAKS_FOR') OR e.type = 'MENTIONS' AND (:concept IS NULL OR e.target = :concept))
		UNION SELECT e.nr, e.type, e.source, e.target, e.rest
			FROM json_each(:nodes) j CROSS JOIN edge e ON e.target = j.value AND e.type = 'STATES'
		UNION SELECT e.nr, e.type, e.source, e.target, e.rest
			FROM json_each(:documents) j CROSS JOIN edge e ON e.target = j.value AND e.type = 'PUBLISHED'
		ORDER BY 1`,
	edgesBesideConcept: `
		SELECT nr, type, source, target, rest FROM edge
		WHERE source = :concept AND type IN ('BROADER', 'RELATED')
			OR target = :concept AND type IN ('BROADER', 'RELATED', 'NAMES') ORDER BY nr`,
	/** The documents that declare a value, and their municipalities. */
	declaredBy: `
		SELECT d.source AS document, p.source AS municipality
		FROM edge d JOIN edge p ON p.target = d.source AND p.type = 'PUBLISHED' WHERE d.target = :value AND d.type = 'DECLARES'`,
	nodesByNumber: `
		SELECT n.id, n.type, n.label, n.rest, n.nr FROM json_each(:nodes) j CROSS JOIN node n ON n.nr = j.value
		ORDER BY n.nr`,
	edgesOfNode: `
		SELECT e.nr, e.type, a.id AS source, b.id AS target, e.rest, o.id, o.type AS node_type, o.label
		FROM edge e JOIN node a ON a.nr = e.source JOIN node b ON b.nr = e.target
			JOIN node o ON o.nr = CASE e.source WHEN :node THEN e.target ELSE e.source END
		WHERE (e.source = :node OR e.target = :node AND e.type NOT IN ('UNDER', 'SPEAKS_FOR', 'MENTIONS'))
			AND o.type <> 'Statement' ORDER BY e.nr`,
	facetTotal: 'SELECT total FROM facet_value WHERE nr = :nr',

	/** Nodes by their words; see SearchResult for the order. */
	foundNodes: `
		SELECT n.id, n.type, n.label FROM node_words w CROSS JOIN node n ON n.nr = w.rowid
		WHERE node_words MATCH :some
		ORDER BY :query NOT IN (n.words, n.words_en),
			n.nr NOT IN (SELECT rowid FROM node_words WHERE node_words MATCH :whole), n.rank, n.nr
		LIMIT :limit`
} as const;

/** Queries that depend on which facets a filter uses: a handful of texts, each prepared once. */
export const FILTERED = {
	count: (facets: readonly Facet[]) =>
		`SELECT count(*) AS number FROM statement s WHERE s.counted = 1${leaves(facets)}`,
	page: (facets: readonly Facet[]) =>
		`SELECT s.nr FROM statement s WHERE s.counted = 1${leaves(facets)} ORDER BY s.nr LIMIT :limit OFFSET :offset`,
	/** Statements left, by facet value. */
	counts: (facets: readonly Facet[]) => `
		SELECT l.value, count(*) AS number FROM statement s JOIN facet_link l ON l.statement = s.nr
		WHERE s.counted = 1${leaves(facets)} GROUP BY l.value`,
	/** The same for one facet. From the statements to the values: the other way round, every value would look through all statements left. */
	countsOf: (facets: readonly Facet[]) => `
		SELECT l.value, count(*) AS number
		FROM statement s CROSS JOIN facet_link l ON l.statement = s.nr CROSS JOIN facet_value v ON v.nr = l.value
		WHERE s.counted = 1 AND v.facet = :of${leaves(facets)} GROUP BY l.value`,
	links: (facets: readonly Facet[]) => `
		SELECT s.municipality, l.value AS concept, count(*) AS statements
		FROM statement s JOIN facet_link l ON l.statement = s.nr JOIN facet_value v ON v.nr = l.value
		WHERE s.counted = 1 AND v.facet = 'concept'${leaves(facets)} GROUP BY 1, 2 ORDER BY 1, 2`,
	sliceCount: (facets: readonly Facet[]) => `
		SELECT count(*) AS number FROM facet_link f CROSS JOIN statement s ON s.nr = f.statement
		WHERE f.value = :focus${leaves(facets)}`,
	/** The first of each municipality, then the second … */
	slicePick: (facets: readonly Facet[]) => `
		SELECT node, document FROM (
			SELECT s.node, s.document, s.municipality, row_number() OVER (PARTITION BY s.municipality ORDER BY s.nr) AS turn
			FROM facet_link f CROSS JOIN statement s ON s.nr = f.statement WHERE f.value = :focus${leaves(facets)}
		) ORDER BY turn, municipality LIMIT :limit`,
	/** A statement as its own slice. */
	sliceOfStatement: (facets: readonly Facet[]) =>
		`SELECT s.node, s.document FROM statement s WHERE s.node = :focus${leaves(facets)}`,
	/** Statements by their words, best first. */
	found: (facets: readonly Facet[]) => `
		SELECT s.nr FROM statement_words w CROSS JOIN statement s ON s.found = w.rowid
		WHERE statement_words MATCH :match${leaves(facets)} ORDER BY w.rowid LIMIT :limit`,
	foundCount: (facets: readonly Facet[]) =>
		facets.length === 0
			? 'SELECT count(*) AS number FROM statement_words WHERE statement_words MATCH :match'
			: `SELECT count(*) AS number FROM statement_words w CROSS JOIN statement s ON s.found = w.rowid
				WHERE statement_words MATCH :match${leaves(facets)}`
};
