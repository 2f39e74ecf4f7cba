/** Puts the records of an export into a workspace: what is there already stays, and what differs stops all of it. */

import { GraphError } from '../model/errors.ts';
import type { WorkspaceEngine } from './engine.ts';
import { BOUNDS, type StoredRecord } from './record.ts';

export interface Plan {
	/** Those that are not there, whole. */
	missing: StoredRecord[];
	/** How many records are there already, as they are in the file. */
	same: number;
}

/** Records whose names a message shows. */
const SHOWN = 5;

/** @throws {GraphError} bad-data where a record is there and differs: nothing may be overwritten */
export async function planImport(engine: WorkspaceEngine, records: readonly StoredRecord[]): Promise<Plan> {
	const missing: StoredRecord[] = [];
	const other: string[] = [];
	let same = 0;
	for (const versions of byRecord(records)) {
		const [{ kind, id }] = versions;
		const stored = (await engine.history(kind, id)).reverse();
		if (stored.length === 0) missing.push(...versions);
		else if (isSame(stored, versions)) same++;
		else other.push(`${kind} ${id}`);
	}
	if (other.length > 0) throw differ(other);
	return { missing, same };
}

/** Writes what is missing, all of it or nothing. @throws {GraphError} busy where somebody else wrote meanwhile */
export async function carryOut(engine: WorkspaceEngine, { missing }: Plan): Promise<void> {
	if (missing.length === 0 || (await engine.load(missing)) === 'done') return;
	throw new GraphError('busy', 'workspace', 'Somebody else wrote meanwhile. Nothing was written.', 'Run it again.');
}

function byRecord(records: readonly StoredRecord[]): [StoredRecord, ...StoredRecord[]][] {
	const all = new Map<string, [StoredRecord, ...StoredRecord[]]>();
	for (const record of records) {
		const key = `${record.kind} ${record.id}`;
		const known = all.get(key);
		if (known) known.push(record);
		else all.set(key, [record]);
	}
	return [...all.values()];
}

function isSame(stored: readonly StoredRecord[], versions: readonly StoredRecord[]): boolean {
	const kept = versions.slice(-BOUNDS.versions);
	return JSON.stringify(stored.map(bare)) === JSON.stringify(kept.map(bare));
}

/** In one order of keys. */
function bare({ kind, id, version, removed, by, at, body }: StoredRecord) {
	return [kind, id, version, removed, by, at, sorted(body)];
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, sorted(inner)]);
}

function differ(names: readonly string[]): GraphError {
	const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
	return new GraphError(
		'bad-data',
		'workspace',
		`${names.length} of the records are there already and differ: ${names.slice(0, SHOWN).join(', ')}${more}`,
		'Nothing was written. Import into an empty workspace, or change those records in the app.'
	);
}
