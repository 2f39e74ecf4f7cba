/** All SQL of the engine: schema and named statements. Lists are bound as one JSON array. */

/** "SaHa" in ASCII: marks a database file as ours. */
export const APPLICATION_ID = 0x53614861;
/** Raised with every change of {@link SCHEMA}; a file of another version is not touched. */
export const SCHEMA_VERSION = 4;

export const IDENTIFY = `
	PRAGMA application_id = ${APPLICATION_ID};
	PRAGMA user_version = ${SCHEMA_VERSION};
	CREATE TABLE meta (
		one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL, fingerprint TEXT NOT NULL, shared TEXT NOT NULL
	) STRICT;
	CREATE TABLE change (generation INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, document TEXT) STRICT;
`;

export const DROP = `
	DROP TABLE IF EXISTS document;
	DROP TABLE IF EXISTS statement;
	DELETE FROM change;
`;

/** A document's row holds everything small of it; a statement's row holds the statement with all it is joined to. */
export const SCHEMA = `
	CREATE TABLE document (id TEXT PRIMARY KEY, head TEXT NOT NULL, source_text TEXT) STRICT, WITHOUT ROWID;
	CREATE TABLE statement (
		key INTEGER PRIMARY KEY, id TEXT NOT NULL, document TEXT NOT NULL, place INTEGER NOT NULL, facts TEXT NOT NULL
	) STRICT;
`;

/** Once all rows are in. */
export const FINISH = `
	CREATE UNIQUE INDEX statement_by_id ON statement (id);
	CREATE INDEX statement_by_document ON statement (document, place, id);
`;

/** Changes that readers are told of; a reader who has missed more reads everything anew. */
export const CHANGES_KEPT = 1000;

/**
 * From one generation to the next: by chance, so that a backup that was put back and then changed in another order never
 * has the names of the generations that followed it before, whose statements had other keys.
 */
const NEXT = '1 + abs(random() % 1000000)';

export const WRITE = {
	meta: `INSERT OR REPLACE INTO meta (one, generation, fingerprint, shared)
		VALUES (1, coalesce((SELECT generation FROM meta), 0) + ${NEXT}, ?, ?)`,
	document: 'INSERT OR REPLACE INTO document (id, head, source_text) VALUES (?, ?, ?)',
	statement: 'INSERT INTO statement (id, document, place, facts) VALUES (?, ?, ?, ?)',
	head: 'UPDATE document SET head = ? WHERE id = ?',
	facts: 'UPDATE statement SET facts = ? WHERE id = ? AND document = ?',
	removeDocument: 'DELETE FROM document WHERE id = ?',
	removeStatements: 'DELETE FROM statement WHERE document = ?',
	moveOn: `UPDATE meta SET generation = generation + ${NEXT}, fingerprint = ?`,
	change: 'INSERT INTO change (generation, fingerprint, document) SELECT generation, fingerprint, ? FROM meta',
	forgetChanges:
		'DELETE FROM change WHERE generation <= (SELECT generation FROM change ORDER BY generation DESC LIMIT 1 OFFSET ?)'
} as const;

const STATEMENT = 'SELECT key, id, document, place, facts FROM statement';

export const SELECT = {
	generation: 'SELECT generation, fingerprint FROM meta',
	meta: 'SELECT generation, fingerprint, shared FROM meta',
	tables: 'SELECT count(*) AS number FROM sqlite_schema',
	version: 'SELECT sqlite_version() AS version',
	heads: 'SELECT id, head FROM document ORDER BY id',
	headsOf: 'SELECT d.id, d.head FROM json_each(:ids) j CROSS JOIN document d ON d.id = j.value ORDER BY d.id',
	statementsOf: `
		SELECT s.key, s.id, s.document, s.facts FROM json_each(:documents) j
		CROSS JOIN statement s ON s.document = j.value ORDER BY j.key, s.place, s.id`,
	statementsAt: `
		SELECT s.key, s.id, s.document, s.facts FROM json_each(:keys) j CROSS JOIN statement s ON s.key = j.value
		ORDER BY j.key`,
	statement: `${STATEMENT} WHERE id = :id`,
	documentsOf: 'SELECT s.id, s.document FROM json_each(:ids) j CROSS JOIN statement s ON s.id = j.value',
	statementsAfter: `${STATEMENT} WHERE id > :after ORDER BY id LIMIT :limit`,
	sourceText: 'SELECT source_text AS text FROM document WHERE id = :id',
	/** One generation that this database had; a whole write is noted without a document. */
	change: 'SELECT generation FROM change WHERE generation = :since AND fingerprint = :fingerprint',
	changesSince: 'SELECT DISTINCT document FROM change WHERE generation > :since ORDER BY document'
} as const;
