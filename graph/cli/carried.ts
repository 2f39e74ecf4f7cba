/** A whole graph on its way from one database to another, and what is said of it. */

import { createHash, type Hash } from 'node:crypto';
import { broughtBy } from '../build/build.ts';
import type { DocumentFacts } from '../facts/facts.ts';
import type { Replaced } from '../store/engine.ts';
import type { GraphStore } from '../store/port.ts';
import type { StoreStatus } from '../model/query.ts';
import { sumOf } from './table.ts';

/** Closes the store whatever becomes of its use. */
export async function using<T>(opening: Promise<GraphStore>, use: (store: GraphStore) => Promise<T>): Promise<T> {
	const store = await opening;
	try {
		return await use(store);
	} finally {
		await store.close();
	}
}

/**
 * Writes all of one store into another in a single change.
 * @param carried what of the other may give way, and what is noted as having brought a graph of which that isn't known
 * @returns as {@link digestOf}, of what was read
 */
export async function carry(
	source: GraphStore,
	target: GraphStore,
	{ broughtFrom, ...replaced }: Replaced & { broughtFrom?: string }
): Promise<string> {
	const { head, documents } = await source.facts();
	const { fingerprint, shared } = head;
	const hash = createHash('sha256');
	const graph = { fingerprint, shared, documents: hashed(documents, hash) };
	await target.write(broughtBy(graph, shared.broughtFrom ?? broughtFrom), replaced);
	return hash.digest('hex');
}

/** Reads every document of a graph. @returns sha256 over all that they say */
export async function digestOf(store: GraphStore): Promise<string> {
	const hash = createHash('sha256');
	for await (const _ of hashed((await store.facts()).documents, hash));
	return hash.digest('hex');
}

async function* hashed(documents: AsyncIterable<DocumentFacts>, hash: Hash): AsyncGenerator<DocumentFacts> {
	for await (const document of documents) {
		const { head, statements, sourceText = '' } = document;
		const said = statements.map(({ node, under, roles, mentions }) => [
			node.id,
			node.text,
			under,
			roles,
			mentions.map(({ concept, evidence }) => [concept, evidence.map(({ start, status }) => [start, status])])
		]);
		hash.update(JSON.stringify([head.node.id, head.fingerprint, said, sourceText]));
		yield document;
	}
}

/** What a database holds, so that a person recognises it. */
export function heldIn({ counts }: Pick<StoreStatus, 'counts'>): string {
	const { Municipality = 0, Document = 0, Statement = 0 } = counts.nodes;
	const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
	const what = [
		many(Municipality, 'municipality', 'municipalities'),
		many(Document, 'document', 'documents'),
		many(Statement, 'statement', 'statements')
	].join(', ');
	return `${what} (${sumOf(counts.nodes)} nodes, ${sumOf(counts.edges)} edges)`;
}
