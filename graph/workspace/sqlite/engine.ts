/** Records in an SQLite file of their own, beside the graph's: what rebuilds or replaces that cannot touch it. */

import type { DatabaseSync } from 'node:sqlite';
import type { WorkspaceEngine } from '../engine.ts';
import { BOUNDS, type StoredRecord } from '../record.ts';
import { WorkspaceFile, type WorkspacePlace } from './file.ts';
import { inTurn } from '../in-turn.ts';
import { entryOf, recordOf, rowOf } from '../rows.ts';
import { SQL } from './sql.ts';

/** Records that are read at once where all are. */
const PIECE = 100;

export function createSqliteWorkspace(place: WorkspacePlace): WorkspaceEngine {
	const file = new WorkspaceFile(place);
	const { name } = file;

	function versionOf(connection: DatabaseSync, { kind, id }: StoredRecord): number {
		return Number(connection.prepare(SQL.version).get({ kind, id })?.['number'] ?? 0);
	}

	return {
		state: () => file.read((connection) => String(connection.prepare(SQL.state).get()?.['state']), ''),
		list: (kind) =>
			file.read(
				(connection) =>
					connection
						.prepare(SQL.list)
						.all({ kind })
						.map((row) => entryOf(row, name)),
				[]
			),
		count: (kind) => file.read((connection) => Number(connection.prepare(SQL.count).get({ kind })?.['number']), 0),
		read: (kind, id) =>
			file.read<StoredRecord | undefined>((connection) => {
				const row = connection.prepare(SQL.newest).get({ kind, id });
				return row && recordOf(row, name);
			}, undefined),
		history: (kind, id) =>
			file.read(
				(connection) =>
					connection
						.prepare(SQL.history)
						.all({ kind, id })
						.map((row) => recordOf(row, name)),
				[]
			),
		write: (record) =>
			file.write((connection) => {
				const { kind, id, version } = record;
				if (versionOf(connection, record) !== version - 1) return 'conflict';
				connection.prepare(SQL.old).run({ kind, id });
				connection.prepare(SQL.insert).run({ ...rowOf(record), newest: 1 });
				connection.prepare(SQL.drop).run({ kind, id, version: version - BOUNDS.versions });
				connection.exec(SQL.changed);
				return 'done';
			}),
		async *all() {
			let last = { kind: '', id: '', version: 0 };
			for (;;) {
				const piece = await file.read(
					(connection) =>
						connection
							.prepare(SQL.after)
							.all({ ...last, limit: PIECE })
							.map((row) => recordOf(row, name)),
					[]
				);
				yield* piece;
				const end = piece.at(-1);
				if (end === undefined || piece.length < PIECE) return;
				last = { kind: end.kind, id: end.id, version: end.version };
			}
		},
		load: (records) =>
			file.write((connection) => {
				for (const { record, isFirst } of inTurn(records))
					if (isFirst && versionOf(connection, record) > 0) return 'conflict';
				const insert = connection.prepare(SQL.insert);
				for (const { record, isNewest } of inTurn(records)) insert.run({ ...rowOf(record), newest: isNewest ? 1 : 0 });
				connection.exec(SQL.changed);
				return 'done';
			}),
		close: async () => file.close()
	};
}
