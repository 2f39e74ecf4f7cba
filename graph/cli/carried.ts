/** A whole graph on its way from one database to another, and what is said of it. */

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

/** Writes all of one store into another in a single change. @returns the fingerprint of what was written */
export async function carry(source: GraphStore, target: GraphStore): Promise<string> {
	const { head, documents } = await source.facts();
	await target.write({ fingerprint: head.fingerprint, shared: head.shared, documents });
	return head.fingerprint;
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
