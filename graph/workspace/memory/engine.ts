/** Records in memory: the reference for other engines, and quick tests. */

import { byText } from '../../text/order.ts';
import type { WorkspaceEngine } from '../engine.ts';
import { BOUNDS, KINDS, type Kind, type StoredRecord } from '../record.ts';

export function createMemoryWorkspace(): WorkspaceEngine {
	/** By kind and id, the versions, the oldest first. */
	const kept = new Map<Kind, Map<string, StoredRecord[]>>(KINDS.map((kind) => [kind, new Map()]));
	let changes = 0;

	const ofKind = (kind: Kind) => kept.get(kind) ?? new Map<string, StoredRecord[]>();
	const versionsOf = (kind: Kind, id: string) => ofKind(kind).get(id) ?? [];
	const sorted = (kind: Kind) => [...ofKind(kind)].sort(([a], [b]) => byText(a, b)).map(([, versions]) => versions);

	function newest(kind: Kind): StoredRecord[] {
		return sorted(kind).flatMap((versions) => versions.at(-1) ?? []);
	}

	return {
		state: async () => String(changes),
		list: async (kind) => newest(kind).map(({ body: _, ...entry }) => structuredClone(entry)),
		count: async (kind) => newest(kind).filter(({ removed }) => !removed).length,
		read: async (kind, id) => structuredClone(versionsOf(kind, id).at(-1)),
		history: async (kind, id) => structuredClone(versionsOf(kind, id)).reverse(),
		async write(record) {
			const versions = versionsOf(record.kind, record.id);
			if ((versions.at(-1)?.version ?? 0) !== record.version - 1) return 'conflict';
			ofKind(record.kind).set(record.id, [...versions, structuredClone(record)].slice(-BOUNDS.versions));
			changes++;
			return 'done';
		},
		async *all() {
			for (const kind of [...KINDS].sort(byText)) for (const versions of sorted(kind)) yield* structuredClone(versions);
		},
		async load(records) {
			if (records.some(({ kind, id }) => versionsOf(kind, id).length > 0)) return 'conflict';
			for (const record of records) {
				ofKind(record.kind).set(record.id, [...versionsOf(record.kind, record.id), structuredClone(record)]);
			}
			changes++;
			return 'done';
		},
		close: async () => undefined
	};
}
