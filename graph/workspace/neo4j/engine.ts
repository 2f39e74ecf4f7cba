/** Records as nodes of a Neo4j database, beside a graph or without one. */

import type { ManagedTransaction } from 'neo4j-driver';
import type { Neo4jPlace } from '../../store/neo4j/address.ts';
import { Connection, rowsOf } from '../../store/neo4j/connection.ts';
import { whole } from '../../store/neo4j/properties.ts';
import type { Row } from '../../store/neo4j/row-values.ts';
import { ensureSchema } from '../../store/neo4j/schema.ts';
import { byId, byText } from '../../text/order.ts';
import type { WorkspaceEngine, Written } from '../engine.ts';
import { newerWorkspace } from '../failures.ts';
import { inTurn } from '../in-turn.ts';
import { BOUNDS, FORMAT, type StoredRecord } from '../record.ts';
import { entryOf, keyOf, recordOf, rowOf, type VersionKey } from '../rows.ts';
import { CYPHER, SCHEMA } from './cypher.ts';
import { pieces } from './pieces.ts';

/** Connects at the first question. */
export function createNeo4jWorkspace(place: Neo4jPlace): WorkspaceEngine {
	const connection = new Connection(place);
	const { name } = connection;
	let prepared: Promise<void> | undefined;

	/** Made once by this process, before it first writes. */
	async function prepare(): Promise<void> {
		prepared ??= ensureSchema(connection, SCHEMA, ['SammenhaengRecord', 'SammenhaengWorkspace']);
		try {
			await prepared;
		} catch (failure) {
			prepared = undefined;
			throw failure;
		}
	}

	function checkFormat(format: unknown): void {
		if (typeof format === 'number' && format > FORMAT) throw newerWorkspace(name, format, FORMAT);
	}

	async function stateNow(): Promise<string> {
		const [row] = await connection.rows(CYPHER.state);
		checkFormat(row?.['format']);
		return row === undefined ? '' : String(row['state']);
	}

	async function rows(cypher: string, bound: Row): Promise<Row[]> {
		await stateNow();
		return connection.rows(cypher, bound);
	}

	async function records(cypher: string, bound: Row): Promise<StoredRecord[]> {
		return (await rows(cypher, bound)).map((row) => recordOf(row, name));
	}

	/** One transaction, in which nobody else writes. */
	async function write(make: (tx: ManagedTransaction) => Promise<Written>): Promise<Written> {
		await prepare();
		return connection.writing((session) =>
			session.executeWrite(async (tx) => {
				const [row] = await rowsOf(tx, CYPHER.lock, { format: whole(FORMAT) });
				checkFormat(row?.['format']);
				const written = await make(tx);
				if (written === 'done') await tx.run(CYPHER.changed);
				return written;
			})
		);
	}

	async function versionIn(tx: ManagedTransaction, { kind, id }: StoredRecord): Promise<number> {
		const [row] = await rowsOf(tx, CYPHER.version, { kind, id });
		return Number(row?.['number'] ?? 0);
	}

	return {
		state: stateNow,
		list: async (kind) => (await rows(CYPHER.list, { kind })).map((row) => entryOf(row, name)).sort(byId),
		count: async (kind) => Number((await rows(CYPHER.count, { kind }))[0]?.['number'] ?? 0),
		read: async (kind, id) => (await records(CYPHER.newest, { kind, id }))[0],
		history: (kind, id) => records(CYPHER.history, { kind, id }),
		write: (record) =>
			write(async (tx) => {
				const { kind, id, version } = record;
				if ((await versionIn(tx, record)) !== version - 1) return 'conflict';
				await tx.run(CYPHER.old, { kind, id });
				await tx.run(CYPHER.insert, { rows: [nodeOf(record, true)] });
				await tx.run(CYPHER.drop, { kind, id, version: whole(version - BOUNDS.versions) });
				return 'done';
			}),
		async *all() {
			const keys = (await rows(CYPHER.keys, {})).map((row) => keyOf(row, name)).sort(byKey);
			for (const piece of pieces(keys)) {
				const bound = piece.map(({ version, ...key }) => ({ ...key, version: whole(version) }));
				yield* (await records(CYPHER.these, { keys: bound })).sort(byKey);
			}
		},
		load: (loaded) =>
			write(async (tx) => {
				for (const piece of pieces(inTurn(loaded))) {
					const keys = piece.flatMap(({ record: { kind, id }, isFirst }) => (isFirst ? { kind, id } : []));
					const [row] = await rowsOf(tx, CYPHER.present, { keys });
					if (Number(row?.['number'] ?? 0) > 0) return 'conflict';
				}
				for (const piece of pieces(inTurn(loaded), ({ record }) => JSON.stringify(record.body).length))
					await tx.run(CYPHER.insert, { rows: piece.map(({ record, isNewest }) => nodeOf(record, isNewest)) });
				return 'done';
			}),
		close: () => connection.close()
	};
}

function byKey(a: VersionKey, b: VersionKey): number {
	return byText(a.kind, b.kind) || byText(a.id, b.id) || a.version - b.version;
}

function nodeOf(record: StoredRecord, newest: boolean) {
	return { ...rowOf(record), removed: record.removed, version: whole(record.version), newest };
}
