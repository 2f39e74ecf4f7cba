/** The tables of a workspace file, and all that is asked of them. */

import { FORMAT } from '../record.ts';

/** "SaWo" as a number: what marks a file as a workspace of ours. */
export const APPLICATION_ID = 0x5361576f;

/**
 * `newest` is 1 for the newest version of a record. `body` stands last, because SQLite reads a row from its beginning: a
 * list reads no body. The name of the file is made by chance, so that two files never have the same state.
 */
export const CREATE = `
CREATE TABLE records (
	kind TEXT NOT NULL,
	id TEXT NOT NULL,
	version INTEGER NOT NULL,
	newest INTEGER NOT NULL,
	removed INTEGER NOT NULL,
	author TEXT NOT NULL,
	at TEXT NOT NULL,
	summary TEXT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (kind, id, version)
) STRICT;
CREATE INDEX newest_records ON records (kind, id) WHERE newest = 1;
CREATE TABLE state (name TEXT NOT NULL, changes INTEGER NOT NULL) STRICT;
INSERT INTO state VALUES (lower(hex(randomblob(8))), 0);
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`;

const ENTRY = 'kind, id, version, removed, author, at, summary';

export const SQL = {
	state: "SELECT name || ':' || changes AS state FROM state",
	changed: 'UPDATE state SET changes = changes + 1',
	list: `SELECT ${ENTRY} FROM records WHERE kind = :kind AND newest = 1 ORDER BY id`,
	count: 'SELECT count(*) AS number FROM records WHERE kind = :kind AND newest = 1 AND removed = 0',
	newest: `SELECT ${ENTRY}, body FROM records WHERE kind = :kind AND id = :id AND newest = 1`,
	version: 'SELECT max(version) AS number FROM records WHERE kind = :kind AND id = :id',
	history: `SELECT ${ENTRY}, body FROM records WHERE kind = :kind AND id = :id ORDER BY version DESC`,
	after: `SELECT ${ENTRY}, body FROM records WHERE (kind, id, version) > (:kind, :id, :version)
		ORDER BY kind, id, version LIMIT :limit`,
	old: 'UPDATE records SET newest = 0 WHERE kind = :kind AND id = :id AND newest = 1',
	drop: 'DELETE FROM records WHERE kind = :kind AND id = :id AND version <= :version',
	insert: `INSERT INTO records (kind, id, version, newest, removed, author, at, summary, body)
		VALUES (:kind, :id, :version, :newest, :removed, :author, :at, :summary, :body)`
} as const;
