/** Records in memory: the reference for other engines, and quick tests. */

import { storeClosed } from '../../model/refusals.ts';
import { byText } from '../../text/order.ts';
import type { WorkspaceEngine } from '../engine.ts';
import { BOUNDS, KINDS, type Kind, type StoredRecord } from '../record.ts';

/** By kind and id, the versions, the oldest first. */
export interface MemoryRecords {
	kinds: Map<Kind, Map<string, StoredRecord[]>>;
	changes: number;
}

export function emptyRecords(): MemoryRecords {
	return { kinds: new Map(KINDS.map((kind) => [kind, new Map<string, StoredRecord[]>()])), changes: 0 };
}

/** @param records what several engines may share, as processes share a file */
export function createMemoryWorkspace(records = emptyRecords()): WorkspaceEngine {
	let isClosed = false;

	const ofKind = (kind: Kind) => {
		if (isClosed) throw storeClosed();
		return records.kinds.get(kind) ?? new Map<string, StoredRecord[]>();
	};
	const versionsOf = (kind: Kind, id: string) => ofKind(kind).get(id) ?? [];
	const sorted = (kind: Kind) => [...ofKind(kind)].sort(([a], [b]) => byText(a, b)).map(([, versions]) => versions);

	function newest(kind: Kind): StoredRecord[] {
		return sorted(kind).flatMap((versions) => versions.at(-1) ?? []);
	}

	return {
		state: async () => String(records.changes),
		list: async (kind) => newest(kind).map(({ body: _, ...entry }) => structuredClone(entry)),
		count: async (kind) => newest(kind).filter(({ removed }) => !removed).length,
		read: async (kind, id) => structuredClone(versionsOf(kind, id).at(-1)),
		history: async (kind, id) => structuredClone(versionsOf(kind, id)).reverse(),
		async write(record) {
			const versions = versionsOf(record.kind, record.id);
			if ((versions.at(-1)?.version ?? 0) !== record.version - 1) return 'conflict';
			ofKind(record.kind).set(record.id, [...versions, structuredClone(record)].slice(-BOUNDS.versions));
			records.changes++;
			return 'done';
		},
		async *all() {
			for (const kind of [...KINDS].sort(byText)) for (const versions of sorted(kind)) yield* structuredClone(versions);
		},
		async load(loaded) {
			const all = [...loaded];
			if (all.some(({ kind, id }) => versionsOf(kind, id).length > 0)) return 'conflict';
			for (const record of all) {
				ofKind(record.kind).set(record.id, [...versionsOf(record.kind, record.id), structuredClone(record)]);
			}
			records.changes++;
			return 'done';
		},
		async close() {
			isClosed = true;
		}
	};
}
