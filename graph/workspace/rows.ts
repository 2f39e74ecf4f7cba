/** Records as rows of a table or of an answer, and back. */

import { damagedRecord, damagedWorkspace } from './failures.ts';
import { type Body, type Entry, isKind, type StoredRecord } from './record.ts';

type Row = Record<string, unknown>;

/** What tells one version from all others. */
export type VersionKey = Pick<StoredRecord, 'kind' | 'id' | 'version'>;

export function keyOf({ kind, id, version }: Row, file: string): VersionKey {
	if (typeof kind !== 'string' || !isKind(kind) || typeof id !== 'string' || typeof version !== 'number')
		throw damagedWorkspace(file);
	return { kind, id, version };
}

export function entryOf(row: Row, file: string): Entry {
	const key = keyOf(row, file);
	const { removed, author, at } = row;
	if (typeof author !== 'string' || typeof at !== 'string') throw damagedRecord(key);
	return {
		...key,
		removed: removed === 1 || removed === true,
		by: author,
		at,
		summary: objectIn(row['summary'], key)
	};
}

export function recordOf(row: Row, file: string): StoredRecord {
	return { ...entryOf(row, file), body: objectIn(row['body'], keyOf(row, file)) };
}

export function rowOf({ kind, id, version, removed, by, at, summary, body }: StoredRecord) {
	return {
		kind,
		id,
		version,
		removed: removed ? 1 : 0,
		author: by,
		at,
		summary: JSON.stringify(summary),
		body: JSON.stringify(body)
	};
}

function objectIn(text: unknown, key: VersionKey): Body {
	let value: unknown;
	try {
		value = JSON.parse(String(text));
	} catch (cause) {
		throw damagedRecord(key, cause);
	}
	if (typeof value === 'object' && value !== null) return value as Body;
	throw damagedRecord(key);
}
