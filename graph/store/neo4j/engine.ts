/** The engine for a Neo4j server: facts as nodes and relationships that anybody can look at and ask in Cypher. */

import { byId, byText } from '../../text/order.ts';
import type { At, Engine, Generation } from '../engine.ts';
import type { Neo4jPlace } from './address.ts';
import { putDocument, relink, removeDocument } from './change.ts';
import { Connection, type Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { headsIn, sharedIn } from './heads.ts';
import { whole } from './properties.ts';
import { nameOf, textOf, textsIn } from './row-values.ts';
import { statementOf } from './rows.ts';
import { type BetweenSteps, writeAll } from './write.ts';

export interface Neo4jOptions extends Neo4jPlace {
	/** Milliseconds another writer is waited for. */
	patience: number;
	/** Called between the steps of a whole write. */
	betweenSteps?: BetweenSteps;
}

/** Connects to the graph at a place. @throws {GraphError} store-unavailable, store-refused; nothing has been written. */
export async function openNeo4jEngine({
	betweenSteps = async () => undefined,
	patience,
	...place
}: Neo4jOptions): Promise<Engine> {
	const connection = new Connection(place);
	try {
		await connection.check();
	} catch (error) {
		await connection.close();
		throw error;
	}
	const at = <T>(answer: (reader: Reader) => Promise<T>, isLong = false): Promise<At<T>> =>
		connection.ask(async (reader) => {
			const value = await answer(reader);
			return { generation: nameOf(reader.current), value };
		}, isLong);

	return {
		status: async () => {
			const current = await connection.current();
			return {
				name: 'neo4j',
				version: connection.version,
				generation: current && nameOf(current),
				fingerprint: current?.fingerprint
			};
		},
		generation: async () => {
			const current = await connection.current();
			return current && nameOf(current);
		},
		head: () =>
			at(async (reader) => {
				const [rows, edges] = [await reader.all(READ.small), await reader.all(READ.smallEdges)];
				const documents = headsIn(rows, edges);
				const { fingerprint, vocabulary } = reader.current;
				return { fingerprint, shared: sharedIn(rows, edges, documents, vocabulary), documents };
			}, true),
		headsOf: (ids) =>
			at(async (reader) => {
				const [rows, edges] = [await reader.all(READ.smallOf, { ids }), await reader.all(READ.smallEdgesOf, { ids })];
				const wanted = new Set(ids);
				const documents = headsIn(rows, edges).filter(({ node }) => wanted.has(node.id));
				return { fingerprint: reader.current.fingerprint, documents };
			}),
		statementsOf: (documents) =>
			at(async (reader) => {
				const place = new Map(documents.map((document, index) => [document, index]));
				return (await reader.all(READ.statementsOf, { documents }))
					.map(statementOf)
					.sort(
						(a, b) =>
							(place.get(a.document) ?? 0) - (place.get(b.document) ?? 0) ||
							a.node.order - b.node.order ||
							byId(a.node, b.node)
					);
			}, true),
		statementsAt: (keys) =>
			at(async (reader) => (await reader.all(READ.statementsAt, { keys: keys.map(whole) })).map(statementOf)),
		statement: (id) =>
			at(async (reader) => {
				const row = await reader.first(READ.statement, { id });
				return row && statementOf(row);
			}),
		documentsOf: (ids) =>
			at(async (reader) => {
				const rows = await reader.all(READ.documentsOf, { ids });
				return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'document')]));
			}, true),
		statementsAfter: (after, limit) =>
			at(async (reader) => {
				const bound = { after: after === '' ? 'statement:' : after, limit: whole(limit) };
				return (await reader.all(READ.statementsAfter, bound)).map(statementOf).sort((a, b) => byId(a.node, b.node));
			}, true),
		sourceText: (document) =>
			at(async (reader) => {
				const text = (await reader.first(READ.sourceText, { id: document }))?.['text'];
				return typeof text === 'string' ? text : undefined;
			}),
		changesSince: (since) =>
			at(async (reader) => {
				const row = await reader.first(READ.changes);
				return row && changesIn(textsIn(row, 'changes'), since, reader.current.generation);
			}),
		write: (graph, replaced) => writeAll(connection, graph, { replaced, betweenSteps, patience }),
		putDocument: (document, frame) => putDocument({ connection, patience }, document, frame),
		removeDocument: (document, frame) => removeDocument({ connection, patience }, document, frame),
		relink: (head, statements, frame) => relink({ connection, patience }, head, statements, frame),
		close: () => connection.close()
	};
}

/**
 * The documents named after a generation. Undefined where this database never had it or has forgotten it, and where
 * the last one was not noted, as after an edit in Cypher.
 */
function changesIn(changes: readonly string[], since: Generation, until: number): string[] | undefined {
	const place = changes.findIndex((change) => change.startsWith(`${since} `));
	if (place < 0 || Number.parseInt(changes.at(-1) ?? '') !== until) return undefined;
	const documents = changes.slice(place + 1).map((change) => change.split(' ')[2] ?? '');
	return [...new Set(documents)].sort(byText);
}
