/** What stands around the nodes of a graph but its statements: looked up by every slice. */

import { smallEdges } from '../facts/batch.ts';
import { standingEdge } from '../facts/evidence.ts';
import type { GraphHead, SmallNode } from '../facts/facts.ts';
import type { EdgeOf } from '../model/graph.ts';
import { byId } from '../text/order.ts';
import { type Facet, type Filter, LIMITS } from '../model/query.ts';

/** An edge of a concept to another, or from a value that names it. */
type BesideEdge = EdgeOf<'NAMES' | 'BROADER' | 'RELATED'>;

/** What a slice looks up, made once for a graph. */
export interface Surroundings {
	nodes: ReadonlyMap<string, SmallNode>;
	/** By concept id: the edges to other concepts and those from values that name it, sorted by id. */
	beside: ReadonlyMap<string, BesideEdge[]>;
	/** By the id of a value, relation or document: its documents, each with its municipality. */
	documentsOf: ReadonlyMap<string, { document: string; municipality: string }[]>;
}

export function surroundings(head: GraphHead, nodes: ReadonlyMap<string, SmallNode>): Surroundings {
	const beside = new Map<string, BesideEdge[]>();
	/** Not where the other end is missing, as after an edit by hand in a database: nobody could draw or name it. */
	const add = (concept: string, edge: BesideEdge) => {
		if (!nodes.has(edge.source) || !nodes.has(edge.target)) return;
		const edges = beside.get(concept);
		if (edges === undefined) beside.set(concept, [edge]);
		else edges.push(edge);
	};
	for (const edge of smallEdges(head).sort(byId)) {
		if (edge.type === 'NAMES') {
			const standing = standingEdge(edge);
			if (standing) add(edge.target, standing);
		} else if (edge.type === 'BROADER' || edge.type === 'RELATED') {
			add(edge.source, edge);
			if (edge.target !== edge.source) add(edge.target, edge);
		}
	}
	const documentsOf = new Map<string, { document: string; municipality: string }[]>();
	for (const { node, municipality, declares } of head.documents) {
		documentsOf.set(node.id, [{ document: node.id, municipality: municipality.id }]);
		for (const declared of declares) {
			const documents = documentsOf.get(declared.node.id) ?? [];
			documents.push({ document: node.id, municipality: municipality.id });
			documentsOf.set(declared.node.id, documents);
		}
	}
	return { nodes, beside, documentsOf };
}

/** The edges of a concept to other concepts, and those from the first values that name it and pass the filter. */
export function besideConcept({ beside, documentsOf }: Surroundings, concept: string, filter: Filter): BesideEdge[] {
	const chosen = (facet: Facet) => (filter[facet].length === 0 ? undefined : new Set(filter[facet]));
	const [values, documents, municipalities] = [chosen('value'), chosen('document'), chosen('municipality')];
	const passes = (value: string) =>
		(values?.has(value) ?? true) &&
		((documents === undefined && municipalities === undefined) ||
			(documentsOf.get(value) ?? []).some(
				({ document, municipality }) =>
					(documents?.has(document) ?? true) && (municipalities?.has(municipality) ?? true)
			));
	let naming = 0;
	return (beside.get(concept) ?? []).filter(
		({ type, source }) => type !== 'NAMES' || (passes(source) && ++naming <= LIMITS.listed)
	);
}
