/** A large graph for the bench: the real one many times over, each copy of a document in a municipality of its own. */

import { edgeId } from '../../graph/ids.ts';
import type { GraphBatch, GraphEdge, GraphNode } from '../../graph/model.ts';

/** The types a copy brings anew; concepts and roles are shared by all. */
const COPIED: ReadonlySet<string> = new Set(['Municipality', 'Document', 'Value', 'Relation', 'Statement']);

/** At least `statements` statements. In every copy the words of a statement are turned round and a number is added, so that texts differ as real ones do. */
export function manyTimes(batch: GraphBatch, statements: number): GraphBatch {
	const copies = Math.ceil(statements / batch.nodes.filter(({ type }) => type === 'Statement').length);
	const copied = new Set(batch.nodes.filter(({ type }) => COPIED.has(type)).map(({ id }) => id));
	const nodes: GraphNode[] = batch.nodes.filter(({ id }) => !copied.has(id));
	const edges: GraphEdge[] = batch.edges.filter(({ source, target }) => !copied.has(source) && !copied.has(target));
	const searchTexts: Record<string, string> = {};
	for (const { id } of nodes) searchTexts[id] = batch.searchTexts[id] ?? '';
	for (let copy = 0; copy < copies; copy++) {
		const renamed = (id: string) => (copied.has(id) ? `${id}-${String(copy).padStart(4, '0')}` : id);
		for (const node of batch.nodes) {
			if (!copied.has(node.id)) continue;
			const id = renamed(node.id);
			nodes.push({ ...node, id });
			const words = (batch.searchTexts[node.id] ?? '').split(' ');
			const turn = copy % Math.max(words.length, 1);
			searchTexts[id] = [...words.slice(turn), ...words.slice(0, turn), `nr${copy % 997}`].join(' ');
		}
		for (const edge of batch.edges) {
			const [source, target] = [renamed(edge.source), renamed(edge.target)];
			if (source === edge.source && target === edge.target) continue;
			edges.push({ ...edge, source, target, id: edgeId(edge.type, source, target) });
		}
	}
	nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
	edges.sort((a, b) => (a.id < b.id ? -1 : 1));
	const meta = { ...batch.meta, fingerprint: `${batch.meta.fingerprint} × ${copies}` };
	return { meta, nodes, edges, positions: [], searchTexts, sourceTexts: {} };
}
