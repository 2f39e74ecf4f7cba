/** Records as rows of a table or of an answer, and back. */

import { damagedWorkspace } from './failures.ts';
import { type Body, type Entry, isKind, type StoredRecord } from './record.ts';

type Row = Record<string, unknown>;

export function entryOf(row: Row, file: string): Entry {
	const { kind, id, version, removed, author, at } = row;
	if (
		typeof kind !== 'string' ||
		!isKind(kind) ||
		typeof id !== 'string' ||
		typeof version !== 'number' ||
		typeof author !== 'string' ||
		typeof at !== 'string'
	)
		throw damagedWorkspace(file);
	return {
		kind,
		id,
		version,
		removed: removed === 1 || removed === true,
		by: author,
		at,
		summary: objectIn(row['summary'], file)
	};
}

export function recordOf(row: Row, file: string): StoredRecord {
	return { ...entryOf(row, file), body: objectIn(row['body'], file) };
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

function objectIn(text: unknown, file: string): Body {
	try {
		const value: unknown = JSON.parse(String(text));
		if (typeof value === 'object' && value !== null) return value as Body;
	} catch (cause) {
		throw damagedWorkspace(file, cause);
	}
	throw damagedWorkspace(file);
}
