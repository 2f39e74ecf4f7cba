/** Where a store lies, and what an engine is told of it. */

import type { DatabaseSettings } from './settings.ts';

export interface StoreOptions {
	settings: DatabaseSettings;
	/** `sqlite:FILE`, a path, or the address of a Neo4j server; without one, what the settings name. */
	url?: string;
	/** Where the database file lies; without one, the data folder of the settings. Made if it is missing. */
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
}

/** What an engine is given: the address as it was written, without a scheme that only chose the engine. */
export interface StoreAddress extends Pick<DatabaseSettings, 'login' | 'database' | 'dataDir'> {
	url: string;
	base: string;
	movedAside: StoreOptions['movedAside'];
	mustExist: boolean;
}
