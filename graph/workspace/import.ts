/** Puts the records of an export into a workspace: what is there already stays, and what differs stops all of it. */

import { GraphError } from '../model/errors.ts';
import type { WorkspaceEngine } from './engine.ts';
import { BOUNDS, isOneRecord, type Kind, KINDS, type StoredRecord, type WorkspaceRecord } from './record.ts';
import { tooMany } from './refusals.ts';

export interface Plan {
	/** How many records are not there. */
	missing: number;
	/** Their versions, in the order of `all`; may be gone through more than once. */
	versions: Iterable<StoredRecord>;
	/** How many records are there already, as they are in the file. */
	there: number;
	/** How many are there with all that is in the file, and with later versions. */
	later: number;
}

/** What becomes of records that are there already. */
export interface Known {
	/** True where a record may be there with later versions; it stays so. */
	mayBeLater: boolean;
	/** The next step where a record differs. */
	instead: string;
}

/** Records whose names a message shows. */
const SHOWN = 5;

/**
 * Goes through all of the file, and changes nothing.
 * @throws {GraphError} bad-data where the file is broken, or a record is there and differs; too-large
 */
export async function planImport(
	engine: WorkspaceEngine,
	records: Iterable<StoredRecord>,
	{ mayBeLater, instead }: Known
): Promise<Plan> {
	const missing = new Set<string>();
	const more = new Map<Kind, number>();
	const other: string[] = [];
	let [there, later] = [0, 0];
	for (const versions of byRecord(records)) {
		const { kind, id } = versions[0];
		const newest = versions.at(-1) ?? versions[0];
		const stored = await engine.history(kind, id);
		if (stored[0] === undefined) {
			missing.add(keyOf(newest));
			if (!newest.removed) more.set(kind, (more.get(kind) ?? 0) + 1);
			continue;
		}
		const isLater = stored[0].version > newest.version;
		if (!holds(stored, versions) || (isLater && !mayBeLater)) other.push(keyOf(newest));
		else if (isLater) later++;
		else there++;
	}
	if (other.length > 0) throw differ(other, instead);
	for (const kind of KINDS) {
		const most = BOUNDS.records[kind];
		const added = more.get(kind) ?? 0;
		if (added > 0 && (await engine.count(kind)) + added > most) throw tooMany(kind, most);
	}
	return { missing: missing.size, versions: only(records, missing), there, later };
}

/** Writes what is missing, all of it or nothing. @throws {GraphError} busy where somebody else wrote meanwhile */
export async function carryOut(engine: WorkspaceEngine, { missing, versions }: Plan): Promise<void> {
	if (missing === 0 || (await engine.load(versions)) === 'done') return;
	throw new GraphError('busy', 'workspace', 'Somebody else wrote meanwhile. Nothing was written.', 'Run it again.');
}

function only(records: Iterable<StoredRecord>, keys: ReadonlySet<string>): Iterable<StoredRecord> {
	return {
		*[Symbol.iterator]() {
			// All is gone through, because a file tells at its end whether it is whole.
			for (const record of records) if (keys.has(keyOf(record))) yield record;
		}
	};
}

function keyOf({ kind, id }: WorkspaceRecord): string {
	return `${kind} ${id}`;
}

function* byRecord(records: Iterable<StoredRecord>): Generator<[StoredRecord, ...StoredRecord[]]> {
	let versions: [StoredRecord, ...StoredRecord[]] | undefined;
	for (const record of records) {
		if (versions && isOneRecord(versions[0], record)) versions.push(record);
		else {
			if (versions) yield versions;
			versions = [record];
		}
	}
	if (versions) yield versions;
}

/**
 * True where nothing of the file is lost when the record stays as it is stored: each version is there, but for those that
 * were dropped for later ones.
 * @param stored the newest first
 */
function holds(stored: readonly StoredRecord[], versions: readonly StoredRecord[]): boolean {
	const oldest = stored.at(-1)?.version ?? 0;
	const known = new Map(stored.map((record) => [record.version, record]));
	const kept = versions.filter(({ version }) => version >= oldest);
	return (
		kept.length > 0 &&
		kept.every((record) => {
			const same = known.get(record.version);
			return same !== undefined && contentOf(same) === contentOf(record);
		})
	);
}

/** In one order of keys. */
function contentOf({ version, removed, by, at, body }: StoredRecord): string {
	return JSON.stringify([version, removed, by, at, sorted(body)]);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, sorted(inner)]);
}

function differ(names: readonly string[], instead: string): GraphError {
	const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
	return new GraphError(
		'bad-data',
		'workspace',
		`Records that are there already differ (${names.length}): ${names.slice(0, SHOWN).join(', ')}${more}`,
		`Nothing was written. ${instead}`
	);
}
