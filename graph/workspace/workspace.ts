/**
 * What people make, kept for good: it is never rebuilt, moved aside or overwritten by a seed. One layer above all engines
 * checks bodies and bounds, and lets nobody overwrite what somebody else has changed meanwhile.
 */

import { parseBody, summaryOf, type BodyOf } from './bodies.ts';
import type { WorkspaceEngine } from './engine.ts';
import { damagedRecord } from './failures.ts';
import {
	type Author,
	BOUNDS,
	type Entry,
	isRecordId,
	type Kind,
	type StoredRecord,
	type WorkspaceRecord
} from './record.ts';
import { badRecord, ChangedMeanwhile, recordTooLarge, tooMany, unknownRecord } from './refusals.ts';

/** A record with a body of its kind. */
export type RecordOf<K extends Kind> = WorkspaceRecord & { kind: K; body: BodyOf<K> };

/** A version that is there already, or is not: what a change is made of. */
export interface Target<K extends Kind> {
	kind: K;
	id: string;
	/** The version that the author has seen. */
	version: number;
}

/** All methods throw what the engine throws: store-unavailable, store-unwritable, bad-data, busy. */
export interface Workspace {
	/** Names the state of all records; see the engine. */
	state(): Promise<string>;
	/** Without those that are removed, unless `removed`. */
	list(kind: Kind, options?: { removed?: boolean }): Promise<Entry[]>;
	/** The newest version, also of a removed record. @throws {GraphError} unknown-id */
	read<K extends Kind>(kind: K, id: string): Promise<RecordOf<K>>;
	/** The versions that are kept, the newest first. @throws {GraphError} unknown-id */
	history<K extends Kind>(kind: K, id: string): Promise<RecordOf<K>[]>;
	/**
	 * Makes a record; one that was removed begins anew as its next version.
	 * @throws {GraphError} changed-meanwhile where it is there, bad-record, too-large
	 */
	create<K extends Kind>(kind: K, id: string, body: unknown, author: Author): Promise<RecordOf<K>>;
	/** @throws {GraphError} changed-meanwhile, unknown-id, bad-record, too-large */
	replace<K extends Kind>(target: Target<K>, body: unknown, author: Author): Promise<RecordOf<K>>;
	/** @throws {GraphError} changed-meanwhile, unknown-id */
	remove<K extends Kind>(target: Target<K>, author: Author): Promise<RecordOf<K>>;
	/** Makes an earlier version the newest again, also of a removed record. @throws {GraphError} changed-meanwhile, unknown-id */
	restore<K extends Kind>(target: Target<K>, earlier: number, author: Author): Promise<RecordOf<K>>;
	/** Every version, by kind, id and version. */
	all(): AsyncIterable<StoredRecord>;
	/** Ends all use; closing twice is allowed. */
	close(): Promise<void>;
}

export function createWorkspace(engine: WorkspaceEngine): Workspace {
	async function newest<K extends Kind>(kind: K, id: string): Promise<RecordOf<K> | undefined> {
		const found = isRecordId(id) ? await engine.read(kind, id) : undefined;
		return found && recordOf(kind, found);
	}

	async function known<K extends Kind>(kind: K, id: string): Promise<RecordOf<K>> {
		const found = await newest(kind, id);
		if (found === undefined) throw unknownRecord(kind, id);
		return found;
	}

	/** The record as the author has seen it. */
	async function seen<K extends Kind>({ kind, id, version }: Target<K>): Promise<RecordOf<K>> {
		const found = await known(kind, id);
		if (found.version !== version) throw new ChangedMeanwhile(found);
		return found;
	}

	async function write<K extends Kind>(record: RecordOf<K>): Promise<RecordOf<K>> {
		const { kind, id, body } = record;
		const outcome = await engine.write({ ...record, summary: summaryOf(kind, body) });
		if (outcome === 'done') return record;
		throw new ChangedMeanwhile(await known(kind, id));
	}

	async function checkRoom(kind: Kind): Promise<void> {
		const most = BOUNDS.records[kind];
		if ((await engine.count(kind)) >= most) throw tooMany(kind, most);
	}

	return {
		state: () => engine.state(),
		async list(kind, { removed = false } = {}) {
			const entries = await engine.list(kind);
			return removed ? entries : entries.filter((entry) => !entry.removed);
		},
		read: known,
		async history(kind, id) {
			const versions = isRecordId(id) ? await engine.history(kind, id) : [];
			if (versions.length === 0) throw unknownRecord(kind, id);
			return versions.map((version) => recordOf(kind, version));
		},
		async create(kind, id, body, author) {
			checkId(id);
			const parsed = sized(kind, body);
			const before = await newest(kind, id);
			if (before !== undefined && !before.removed) throw new ChangedMeanwhile(before);
			await checkRoom(kind);
			return write({ kind, id, version: (before?.version ?? 0) + 1, removed: false, body: parsed, ...named(author) });
		},
		async replace(target, body, author) {
			const parsed = sized(target.kind, body);
			const { removed, version } = await seen(target);
			if (removed) throw unknownRecord(target.kind, target.id);
			return write({ ...target, version: version + 1, removed: false, body: parsed, ...named(author) });
		},
		async remove(target, author) {
			const { removed, version, body } = await seen(target);
			if (removed) throw unknownRecord(target.kind, target.id);
			return write({ ...target, version: version + 1, removed: true, body, ...named(author) });
		},
		async restore(target, earlier, author) {
			const { removed, version } = await seen(target);
			const versions = await engine.history(target.kind, target.id);
			const found = versions.find((one) => one.version === earlier);
			if (found === undefined) throw unknownRecord(target.kind, `${target.id} ${earlier}`);
			if (removed) await checkRoom(target.kind);
			const { body } = recordOf(target.kind, found);
			return write({ ...target, version: version + 1, removed: false, body, ...named(author) });
		},
		all: () => engine.all(),
		close: () => engine.close()
	};
}

/**
 * What is stored was checked when it was written, so a body that is none was written by somebody else.
 * @throws {GraphError} bad-data
 */
function recordOf<K extends Kind>(kind: K, { summary: _, ...record }: StoredRecord): RecordOf<K> {
	try {
		return { ...record, kind, body: parseBody(kind, record.body) };
	} catch (cause) {
		throw damagedRecord(record, cause);
	}
}

function checkId(id: string): void {
	if (!isRecordId(id)) throw badRecord(id, 'An id has at most 64 letters a to z, digits and hyphens.');
}

/** The body as it is kept. @throws {GraphError} bad-record, too-large */
export function sized<K extends Kind>(kind: K, body: unknown): BodyOf<K> {
	const parsed = parseBody(kind, body);
	const bytes = Buffer.byteLength(JSON.stringify(parsed));
	if (bytes > BOUNDS.body[kind]) throw recordTooLarge(kind, bytes, BOUNDS.body[kind]);
	return parsed;
}

/** Half characters are left out, because no engine gives them back as they were. */
function named({ by, at }: Author): Author {
	return { by: by.slice(0, BOUNDS.by).replace(/\p{Surrogate}/gu, ''), at };
}
