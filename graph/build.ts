/** Makes the graph from a corpus and a linker: nodes, edges, their places and the words they are searched by. */

import { createHash } from 'node:crypto';
import type { Corpus } from './corpus/corpus.ts';
import { documentParts, fixedNodes } from './build-nodes.ts';
import type { Linker, Mention } from './link/linker.ts';
import type { GraphBatch, GraphEdge, GraphMeta, GraphNode } from './model.ts';
import { overviewPositions } from './scene/overview-layout.ts';
import { searchText } from './search/normalise.ts';

/** Raised when the same editions and vocabulary give another graph than before, so that stores are written anew. */
const BUILD_VERSION = 1;

/** What a person should look at after a build. */
export interface BuildReport {
	/** Words no rule could decide, by the id of the statement or value they stand in. */
	ambiguous: { node: string; mention: Mention }[];
	counts: GraphMeta['counts'];
}

/** Builds the graph. Deterministic: the same corpus and vocabulary give the same bytes; everything sorted by id. */
export function buildGraph(corpus: Corpus, linker: Linker): { batch: GraphBatch; report: BuildReport } {
	const nodes = new Map<string, GraphNode>();
	const edges = new Map<string, GraphEdge>();
	const ambiguous: BuildReport['ambiguous'] = [];
	for (const node of [...fixedNodes(), ...linker.concepts]) nodes.set(node.id, node);
	for (const edge of linker.relations) edges.set(edge.id, edge);
	const sourceTexts: Record<string, string> = {};
	for (const document of corpus.documents) {
		const parts = documentParts(document, linker);
		for (const node of parts.nodes) nodes.set(node.id, node);
		for (const edge of parts.edges) edges.set(edge.id, edge);
		ambiguous.push(...parts.ambiguous);
		sourceTexts[document.edition.document.id] = document.sourceText;
	}
	const sortedNodes = [...nodes.values()].sort(byId);
	const sortedEdges = [...edges.values()].sort(byId);
	const meta: GraphMeta = {
		format: 'sammenhaeng-graph',
		version: 1,
		edited: corpus.documents.map(({ edition }) => edition.document.edited).reduce((a, b) => (a > b ? a : b)),
		fingerprint: fingerprintOf(corpus.fingerprint, linker.fingerprint),
		documents: corpus.documents.map(({ edition: { document } }) => ({
			id: document.id,
			title: document.title,
			municipality: document.municipality,
			source: document.source
		})),
		counts: { nodes: countTypes(sortedNodes), edges: countTypes(sortedEdges) }
	};
	const batch: GraphBatch = {
		meta,
		nodes: sortedNodes,
		edges: sortedEdges,
		positions: overviewPositions(sortedNodes, sortedEdges),
		searchTexts: Object.fromEntries(sortedNodes.map((node) => [node.id, searchText(wordsFor(node, linker))])),
		sourceTexts
	};
	return { batch, report: { ambiguous, counts: meta.counts } };
}

/** What {@link buildGraph} writes into the graph's description for these fingerprints: tells without building whether a stored graph is up to date. */
export function fingerprintOf(corpus: string, vocabulary: string): string {
	return createHash('sha256')
		.update(JSON.stringify([BUILD_VERSION, corpus, vocabulary]))
		.digest('hex');
}

/** Number of things by type, types sorted. */
function countTypes(things: readonly { type: string }[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The words a node is found by. */
function wordsFor(node: GraphNode, linker: Linker): string {
	switch (node.type) {
		case 'Statement':
			return node.text;
		case 'Value':
			return node.name === node.label ? node.name : `${node.label} ${node.name}`;
		case 'Concept':
			return [node.label, node.labelEn, ...linker.searchForms(node.id)].join(' ');
		case 'Municipality':
		case 'Document':
		case 'Relation':
		case 'Role':
			return node.label;
	}
}

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
