/** From small nodes and the edges between them to the heads of documents and what they share. */

import type { DeclaredFacts, DocumentHead, Mention, SharedFacts, SmallNode } from '../../facts/facts.ts';
import { byId, byText } from '../../text/order.ts';
import { broken, type Row, textOf } from './row-values.ts';
import { countsOf, edgeOf, smallNodeOf } from './rows.ts';

/** The heads of the documents among these rows, sorted by id. */
export function headsIn(rows: readonly Row[], edgeRows: readonly Row[]): DocumentHead[] {
	const nodes = new Map(rows.map(smallNodeOf).map((node) => [node.id, node]));
	const edges = edgeRows.map(edgeOf);
	const names = new Map<string, Mention[]>();
	const declared = new Map<string, string[]>();
	const publishers = new Map<string, string>();
	for (const edge of edges) {
		if (edge.type === 'PUBLISHED') publishers.set(edge.target, edge.source);
		else if (edge.type === 'DECLARES') push(declared, edge.source, edge.target);
		else if (edge.type === 'NAMES') push(names, edge.source, { concept: edge.target, evidence: edge.evidence });
	}
	return rows
		.flatMap((row): DocumentHead[] => {
			const node = nodes.get(textOf(row, 'id'));
			if (node?.type !== 'Document') return [];
			const municipality = nodes.get(publishers.get(node.id) ?? '');
			if (municipality?.type !== 'Municipality') throw broken('document');
			return [
				{
					node,
					municipality,
					edited: textOf(row, 'edited'),
					fingerprint: textOf(row, 'fingerprint'),
					declares: (declared.get(node.id) ?? []).sort(byText).map((id) => declaredIn(nodes.get(id), names)),
					counts: countsOf(row)
				}
			];
		})
		.sort((a, b) => byId(a.node, b.node));
}

/** What no document of a graph brings. */
export function sharedIn(
	rows: readonly Row[],
	edgeRows: readonly Row[],
	documents: readonly DocumentHead[],
	fingerprint: string
): SharedFacts {
	const brought = new Set<string>();
	for (const { node, municipality, declares } of documents) {
		brought.add(node.id).add(municipality.id);
		for (const declared of declares) brought.add(declared.node.id);
	}
	const shared = rows.filter((row) => !brought.has(textOf(row, 'id')));
	const edges = edgeRows
		.map(edgeOf)
		.filter((edge): edge is SharedFacts['edges'][number] => edge.type === 'BROADER' || edge.type === 'RELATED');
	return {
		fingerprint,
		nodes: shared.map(smallNodeOf).sort(byId),
		edges: edges.sort(byId),
		words: Object.fromEntries(
			shared
				.filter((row) => typeof row['searchText'] === 'string')
				.map((row): [string, string] => [textOf(row, 'id'), textOf(row, 'searchText')])
				.sort(([a], [b]) => byText(a, b))
		)
	};
}

function declaredIn(node: SmallNode | undefined, names: ReadonlyMap<string, Mention[]>): DeclaredFacts {
	if (node?.type !== 'Value' && node?.type !== 'Relation') throw broken('document');
	return { node, names: (names.get(node.id) ?? []).sort((a, b) => byText(a.concept, b.concept)) };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}
