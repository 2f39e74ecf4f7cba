/** The values of all facets in one list: by facet, then by their order in it. An index knows a value by its place in this list. */

import type { DocumentHead, GraphHead, SmallNode } from './facts.ts';
import type { NodeOf } from '../model/graph.ts';
import { byText } from '../text/order.ts';
import type { Facet, NodeRef } from '../model/query.ts';
import { FACETS } from '../model/query.ts';
import { facetOf } from '../model/facet-of.ts';

/** Every small node of a graph once, by id. Of a value or municipality that several documents bring, the first document's. */
export function smallNodes(head: GraphHead): Map<string, SmallNode> {
	const nodes = new Map<string, SmallNode>(head.shared.nodes.map((node) => [node.id, node]));
	const add = (node: SmallNode) => {
		if (!nodes.has(node.id)) nodes.set(node.id, node);
	};
	for (const { node, municipality, declares } of head.documents) {
		add(node);
		add(municipality);
		for (const declared of declares) add(declared.node);
	}
	return nodes;
}

/**
 * The values of all facets. Roles stand by order; values and relations by the first document that declares them, then
 * by order; all others by id.
 */
export function facetValues(head: GraphHead): NodeRef[] {
	const owners = ownersOf(head.documents);
	const titles = documentsByTitle(head.documents);
	const firstDocument = new Map<string, string>();
	for (const { node, declares } of head.documents)
		for (const declared of declares)
			if (!firstDocument.has(declared.node.id)) firstDocument.set(declared.node.id, node.id);
	return [...smallNodes(head).values()]
		.map((node) => ({
			node,
			facet: facetOf(node.type) ?? '',
			document: firstDocument.get(node.id) ?? '',
			order: 'order' in node ? node.order : 0
		}))
		.sort(
			(a, b) =>
				byText(a.facet, b.facet) || byText(a.document, b.document) || a.order - b.order || byText(a.node.id, b.node.id)
		)
		.map(({ node }) => refOf(node, owners.get(node.id), titles));
}

function refOf(
	node: SmallNode,
	owner: NodeOf<'Municipality'> | undefined,
	titles: ReadonlyMap<string, number>
): NodeRef {
	const isAlike = node.type === 'Document' && (titles.get(node.label) ?? 0) > 1;
	return {
		id: node.id,
		type: node.type,
		label: node.label,
		...(node.type === 'Value' && { kind: node.kind }),
		...(owner && { owner: { id: owner.id, label: owner.label } }),
		...(isAlike && node.year !== undefined && { year: node.year })
	};
}

/** How many documents bear each title: only those that share one are told apart by their year. */
function documentsByTitle(documents: readonly DocumentHead[]): Map<string, number> {
	const titles = new Map<string, number>();
	for (const { node } of documents) titles.set(node.label, (titles.get(node.label) ?? 0) + 1);
	return titles;
}

/** By the id of a document or value, whose it is: of several municipalities, the first by id. */
function ownersOf(documents: readonly DocumentHead[]): Map<string, NodeOf<'Municipality'>> {
	const owners = new Map<string, NodeOf<'Municipality'>>();
	const own = (id: string, municipality: NodeOf<'Municipality'>) => {
		const other = owners.get(id);
		if (other === undefined || municipality.id < other.id) owners.set(id, municipality);
	};
	for (const { node, municipality, declares } of documents) {
		own(node.id, municipality);
		for (const declared of declares) if (declared.node.type === 'Value') own(declared.node.id, municipality);
	}
	return owners;
}

export type Ranges = Readonly<Record<Facet, readonly [from: number, to: number]>>;

/** Where the values of each facet stand in the list: `from` on, `to` exclusive. */
export function rangesOf(values: readonly NodeRef[]): Ranges {
	const ranges: Record<Facet, [number, number]> = {
		municipality: [0, 0],
		role: [0, 0],
		relation: [0, 0],
		value: [0, 0],
		concept: [0, 0],
		document: [0, 0]
	};
	let from = 0;
	for (const facet of [...FACETS].sort()) {
		let to = from;
		while (to < values.length && facetOf(values[to]?.type ?? 'Statement') === facet) to++;
		ranges[facet] = [from, to];
		from = to;
	}
	return ranges;
}

/** Each role with the roles it is a kind of, by id; a circle ends where it closes. */
export function rolesWithBroader(head: GraphHead): Map<string, readonly string[]> {
	const broader = new Map<string, string | undefined>();
	for (const node of head.shared.nodes) if (node.type === 'Role') broader.set(node.id, node.broader);
	return new Map(
		[...broader.keys()].map((role) => {
			const roles = new Set<string>();
			for (let next: string | undefined = role; next !== undefined && !roles.has(next); next = broader.get(next))
				roles.add(next);
			return [role, [...roles]];
		})
	);
}
