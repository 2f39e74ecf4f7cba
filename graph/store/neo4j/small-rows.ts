/** Small nodes and edges as rows to create, by type. */

import { smallEdges } from '../../facts/batch.ts';
import type { DocumentFacts, DocumentHead, SharedFacts, SmallNode } from '../../facts/facts.ts';
import type { EdgeType, NodeType } from '../../model/graph.ts';
import { edgeProperties, type Extra, headProperties, nodeProperties } from './properties.ts';

export interface SmallRows {
	nodes: Map<Exclude<NodeType, 'Statement'>, Extra[]>;
	edges: Map<EdgeType, Extra[]>;
	nodeCount: number;
	edgeCount: number;
}

/** Gathers what documents and the vocabulary bring, each node and edge once. `has` tells what is there already. */
export class SmallRowList {
	readonly #seen = new Set<string>();
	readonly #has: (id: string) => boolean;
	#rows: SmallRows = noRows();

	constructor(has: (id: string) => boolean = () => false) {
		this.#has = has;
	}

	shared({ nodes, edges, words }: SharedFacts): void {
		for (const node of nodes) this.#node(node, node.id in words ? { searchText: words[node.id] } : {});
		this.#edges({ fingerprint: '', nodes: [], edges, words: {} }, []);
	}

	document({ head, sourceText }: Pick<DocumentFacts, 'head' | 'sourceText'>): void {
		this.#node(head.municipality, {});
		this.#node(head.node, { ...headProperties(head), ...(sourceText !== undefined && { sourceText }) });
		const fresh = head.declares.filter(({ node }) => this.#node(node, {}));
		// What a value names was written with the value.
		const named = new Set(fresh.map(({ node }) => node.id));
		const declares = head.declares.map((one) => (named.has(one.node.id) ? one : { ...one, names: [] }));
		this.#edges({ fingerprint: '', nodes: [], edges: [], words: {} }, [{ ...head, declares }]);
	}

	/** What was gathered since the last time. */
	take(): SmallRows {
		const rows = this.#rows;
		this.#rows = noRows();
		return rows;
	}

	/** @returns whether the node is a new one */
	#node(node: SmallNode, extra: Extra): boolean {
		if (this.#seen.has(node.id)) return false;
		this.#seen.add(node.id);
		if (this.#has(node.id)) return false;
		push(this.#rows.nodes, node.type, { ...nodeProperties(node), ...extra });
		this.#rows.nodeCount++;
		return true;
	}

	#edges(shared: SharedFacts, documents: DocumentHead[]): void {
		for (const edge of smallEdges({ fingerprint: '', shared, documents })) {
			const { source, target } = edge;
			push(this.#rows.edges, edge.type, { source, target, properties: edgeProperties(edge) });
			this.#rows.edgeCount++;
		}
	}
}

function noRows(): SmallRows {
	return { nodes: new Map(), edges: new Map(), nodeCount: 0, edgeCount: 0 };
}

function push<K>(lists: Map<K, Extra[]>, key: K, row: Extra): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [row]);
	else list.push(row);
}
