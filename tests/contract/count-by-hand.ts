/** The slow, obvious way to say which statements a filter leaves: straight from the batch, for comparison with an engine. */

import type { GraphBatch, GraphEdge } from '../../graph/model/graph.ts';
import { FACETS, NO_FILTER } from '../../graph/model/query.ts';
import type { Filter, Reach, Spread } from '../../graph/model/query.ts';

/** Everything a statement can be filtered by, by its id; later printings are not in it. */
export function filterables(batch: GraphBatch): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	const later = new Set(batch.edges.filter(({ type }) => type === 'REPEATS').map(({ source }) => source));
	for (const node of batch.nodes) {
		if (node.type !== 'Statement' || later.has(node.id)) continue;
		const ids = new Set<string>();
		for (const edge of batch.edges) {
			if (edge.type === 'STATES' && edge.target === node.id) ids.add(edge.source);
			if (edge.source === node.id && !isRejected(edge)) ids.add(edge.target);
		}
		for (const edge of batch.edges) if (edge.type === 'PUBLISHED' && ids.has(edge.target)) ids.add(edge.source);
		for (let size = 0; size !== ids.size;) {
			size = ids.size;
			for (const role of batch.nodes)
				if (role.type === 'Role' && role.broader !== undefined && ids.has(role.id)) ids.add(role.broader);
		}
		found.set(node.id, ids);
	}
	return found;
}

function isRejected(edge: GraphEdge): boolean {
	return 'evidence' in edge && edge.evidence.every(({ status }) => status === 'rejected');
}

/** Ids of the statements that a filter leaves, sorted; with `value`, of those the ones that have it. */
export function left(batch: GraphBatch, filter: Filter, value?: string): string[] {
	return [...filterables(batch)]
		.filter(([, ids]) => value === undefined || ids.has(value))
		.filter(([, ids]) => FACETS.every((facet) => filter[facet].length === 0 || filter[facet].some((id) => ids.has(id))))
		.map(([id]) => id)
		.sort();
}

const municipalitiesOf = ({ nodes }: GraphBatch) => nodes.filter(({ type }) => type === 'Municipality');

/** The municipality's statements that its shares are of, whatever concepts and municipalities are chosen. */
export function baseOf(batch: GraphBatch, filter: Filter, municipality: string): number {
	return left(batch, { ...filter, concept: [], municipality: [] }, municipality).length;
}

/** How a concept is spread over the municipalities of the batch, whichever are chosen. */
export function spreadOf(batch: GraphBatch, filter: Filter, concept: string): Spread {
	const mentioning = left(batch, { ...filter, municipality: [] }, concept);
	const rows = municipalitiesOf(batch).map(({ id, label }) => {
		const own = new Set(left(batch, NO_FILTER, id));
		const statements = mentioning.filter((statement) => own.has(statement)).length;
		const base = baseOf(batch, filter, id);
		return { municipality: id, label, statements, base, share: base === 0 ? 0 : statements / base };
	});
	const based = rows.filter(({ base }) => base > 0);
	const [greatest] = rows.toSorted((a, b) => b.share - a.share || (a.municipality < b.municipality ? -1 : 1));
	const spread: Spread = {
		municipalities: rows.filter(({ statements }) => statements > 0).length,
		statements: mentioning.length,
		meanShare: based.reduce((sum, { share }) => sum + share, 0) / Math.max(1, based.length)
	};
	if (greatest === undefined || greatest.share === 0) return spread;
	const { municipality, label, share } = greatest;
	return { ...spread, greatest: { municipality, label, share } };
}

export function reachOf(batch: GraphBatch, filter: Filter): Reach {
	const municipalities = municipalitiesOf(batch);
	const documents = batch.nodes.filter(({ type }) => type === 'Document');
	const concepts = batch.nodes.filter(({ type }) => type === 'Concept');
	const speaking = (nodes: readonly { id: string }[]) =>
		nodes.filter(({ id }) => left(batch, filter, id).length > 0).length;
	return {
		municipalities: municipalities.length,
		concepts: concepts.length,
		documents: documents.length,
		speaking: { municipalities: speaking(municipalities), documents: speaking(documents) },
		based: municipalities.filter(({ id }) => baseOf(batch, filter, id) > 0).length
	};
}
