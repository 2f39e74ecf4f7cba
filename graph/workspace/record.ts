/** What people make, as records: each change is a version of its own, with who made it and when. */

/**
 * `decision`: what somebody has decided of a link. `view`: a saved view. `story`: an ordered list of steps. `picture`: how
 * a step looked when it was kept, by the hash of its drawing.
 */
export const KINDS = ['decision', 'view', 'story', 'picture'] as const;
export type Kind = (typeof KINDS)[number];

/** Raised when records are stored in another way, in any engine. */
export const FORMAT = 1;

/** Plain data of JSON, parsed by the schema of its kind (bodies.ts) before it is written. */
export type Body = Readonly<Record<string, unknown>>;

/** Who changes something, and when. The clock is the caller's. */
export interface Author {
	/** The name that `requireEditor` gives. */
	by: string;
	/** ISO 8601 in UTC, by the clock of the machine: two versions are ordered by `version`, never by this. */
	at: string;
}

/** One version of a record. */
export interface WorkspaceRecord extends Author {
	kind: Kind;
	/** Letters a to z, digits, `-`: unlike any other of its kind. */
	id: string;
	/** 1 for the first; each change is one more, a removal too. */
	version: number;
	/** What was removed stays as it was, and can be brought back. */
	removed: boolean;
	body: Body;
}

/** The newest version of a record as it stands in a list: what its kind shows there, without the rest of its body. */
export interface Entry extends Omit<WorkspaceRecord, 'body'> {
	summary: Body;
}

/** What an engine stores: a version, with what lists show of it. */
export interface StoredRecord extends WorkspaceRecord {
	summary: Body;
}

/** The bounds of what is kept. */
export const BOUNDS = {
	/** Bytes of a body as JSON. */
	body: { decision: 4_000, view: 16_000, story: 400_000, picture: 600_000 },
	/** Records of a kind that are not removed. */
	records: { decision: 100_000, view: 2_000, story: 2_000, picture: 20_000 },
	/** Versions of one record that are kept: the newest. */
	versions: 100,
	/** Characters of the name of an editor. */
	by: 200
} as const satisfies Record<string, Record<Kind, number> | number>;

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

export function isRecordId(text: string): boolean {
	return ID.test(text);
}

/** True where both are versions of one record. */
export function isOneRecord(a: WorkspaceRecord | undefined, b: WorkspaceRecord | undefined): boolean {
	return a !== undefined && a.kind === b?.kind && a.id === b.id;
}

export function isKind(text: string): text is Kind {
	return KINDS.some((kind) => kind === text);
}
