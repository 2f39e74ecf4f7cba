/** All Cypher of the workspace. Its nodes have labels of their own, which nothing that writes or removes a graph touches. */

/** By name; each may be there already. */
export const SCHEMA: Readonly<Record<string, string>> = {
	sammenhaeng_record:
		'CREATE CONSTRAINT sammenhaeng_record IF NOT EXISTS FOR (n:SammenhaengRecord) REQUIRE (n.kind, n.id, n.version) IS UNIQUE',
	sammenhaeng_workspace:
		'CREATE CONSTRAINT sammenhaeng_workspace IF NOT EXISTS FOR (w:SammenhaengWorkspace) REQUIRE w.key IS UNIQUE',
	sammenhaeng_newest: 'CREATE INDEX sammenhaeng_newest IF NOT EXISTS FOR (n:SammenhaengRecord) ON (n.kind, n.newest)'
};

const ENTRY =
	'n.kind AS kind, n.id AS id, n.version AS version, n.removed AS removed, n.author AS author, n.at AS at, n.summary AS summary';
const RECORD = `${ENTRY}, n.body AS body`;

export const CYPHER = {
	state:
		"MATCH (w:SammenhaengWorkspace {key: 'workspace'}) RETURN w.format AS format, w.name + ':' + w.changes AS state",
	list: `MATCH (n:SammenhaengRecord {kind: $kind, newest: true}) RETURN ${ENTRY}`,
	count: 'MATCH (n:SammenhaengRecord {kind: $kind, newest: true}) WHERE NOT n.removed RETURN count(n) AS number',
	/** By its number: while another writer ends, a reader may see the mark of newest gone from one and not yet on the next. */
	newest: `
		MATCH (n:SammenhaengRecord {kind: $kind, id: $id})
		WITH n ORDER BY n.version DESC LIMIT 1
		RETURN ${RECORD}`,
	history: `MATCH (n:SammenhaengRecord {kind: $kind, id: $id}) RETURN ${RECORD} ORDER BY n.version DESC`,
	keys: 'MATCH (n:SammenhaengRecord) RETURN n.kind AS kind, n.id AS id, n.version AS version',
	these: `
		UNWIND $keys AS key
		MATCH (n:SammenhaengRecord {kind: key.kind, id: key.id, version: key.version})
		RETURN ${RECORD}`,
	present: `
		UNWIND $keys AS key
		MATCH (n:SammenhaengRecord {kind: key.kind, id: key.id})
		RETURN count(n) AS number`,
	/** Whoever writes holds this node until the end, so that writers come one after another. */
	lock: `
		MERGE (w:SammenhaengWorkspace {key: 'workspace'})
			ON CREATE SET w.name = randomUUID(), w.changes = 0, w.format = $format
		SET w.lock = true
		RETURN w.format AS format`,
	changed: "MATCH (w:SammenhaengWorkspace {key: 'workspace'}) SET w.changes = w.changes + 1 REMOVE w.lock",
	version: `
		OPTIONAL MATCH (n:SammenhaengRecord {kind: $kind, id: $id})
		RETURN coalesce(max(n.version), 0) AS number`,
	old: 'MATCH (n:SammenhaengRecord {kind: $kind, id: $id}) WHERE n.newest SET n.newest = false',
	drop: 'MATCH (n:SammenhaengRecord {kind: $kind, id: $id}) WHERE n.version <= $version DELETE n',
	insert: 'UNWIND $rows AS row CREATE (n:SammenhaengRecord) SET n = row'
} as const;
