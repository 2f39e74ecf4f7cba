/** What the environment says of the database, read once where a program begins; everything below is given values. */

export interface DatabaseSettings {
	/** NEO4J_URI: the address of a server; undefined where the database is a file in the data folder. */
	server: string | undefined;
	/** NEO4J_USERNAME and NEO4J_PASSWORD; undefined where the server asks for none. */
	login: { username: string; password: string } | undefined;
	/** NEO4J_DATABASE: undefined for the user's home database. */
	database: string | undefined;
	/** DATA_DIR: where the database file lies; made if it is missing. */
	dataDir: string;
}

/** An empty variable counts as one that is not set. A password is read from here alone: an address is shown, logged and kept in a shell's history. */
export function databaseSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings {
	const password = env['NEO4J_PASSWORD'] || undefined;
	return {
		server: env['NEO4J_URI'] || undefined,
		login: password === undefined ? undefined : { username: env['NEO4J_USERNAME'] || 'neo4j', password },
		database: env['NEO4J_DATABASE'] || undefined,
		dataDir: env['DATA_DIR'] || 'data'
	};
}
