/** Where a store lies, and what an engine is told of it. */

export interface StoreOptions {
	/** `sqlite:FILE`, a path, or the address of a Neo4j server; without one, NEO4J_URI, else sammenhaeng.db in the data directory. */
	url?: string;
	/** Where the database file lies; without one, the environment's DATA_DIR, else ./data. Made if it is missing. */
	dataDir?: string;
	/** The folder a path in `url` is relative to; without one, the present folder. */
	base?: string;
	/**
	 * Has a file of an earlier version of this program moved aside, so that the database is an empty one; told where it
	 * went. Without it such a file is refused.
	 */
	movedAside?: (sentence: string) => void;
	/** A database file that is missing or empty is store-unavailable: none is made. */
	mustExist?: boolean;
	/** NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE are read from here alone. */
	env: Readonly<Record<string, string | undefined>>;
}

/** What an engine is given: the address as it was written, without a scheme that only chose the engine. */
export interface StoreAddress {
	url: string;
	dataDir: string;
	base: string;
	movedAside: StoreOptions['movedAside'];
	mustExist: boolean;
	env: StoreOptions['env'];
}
