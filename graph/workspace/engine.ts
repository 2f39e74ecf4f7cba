/** The small port to where records lie. An engine stores versions and gives them back; workspace.ts above it checks all else. */

import type { Entry, Kind, StoredRecord } from './record.ts';

/** `conflict`: the newest version was not the one before; nothing was written. */
export type Written = 'done' | 'conflict';

/**
 * Each method but `all` is one moment, and each write one transaction that is on the disk when it answers. After a failure, whatever
 * it was, everything is as it was before.
 */
export interface WorkspaceEngine {
	/**
	 * Names the state of all records, and changes with every write, also of another process. A workspace that was put in
	 * the place of this one has another.
	 */
	state(): Promise<string>;
	/** The newest version of each record of a kind, removed ones too, by id in UTF-16 order. */
	list(kind: Kind): Promise<Entry[]>;
	/** How many records of a kind are not removed. */
	count(kind: Kind): Promise<number>;
	/** The newest version, also of a removed record; undefined where there is none. */
	read(kind: Kind, id: string): Promise<StoredRecord | undefined>;
	/** The versions that are kept, the newest first. */
	history(kind: Kind, id: string): Promise<StoredRecord[]>;
	/**
	 * Writes a version where the newest one has the number before (none for version 1), and drops the versions that are
	 * older than the newest {@link BOUNDS}.versions.
	 */
	write(record: StoredRecord): Promise<Written>;
	/**
	 * Every version, by kind, id and version. They are read in pieces: what is written meanwhile may be among them or not,
	 * and `state` tells whether anything was.
	 */
	all(): AsyncIterable<StoredRecord>;
	/**
	 * Writes records whole, with all their versions, and all of them or none. `conflict` where one of them is there already.
	 * @param records in the order of `all`; gone through more than once, each time to the end
	 */
	load(records: Iterable<StoredRecord>): Promise<Written>;
	/** Ends all use; closing twice is allowed. */
	close(): Promise<void>;
}
