/** The yardstick: the same overview drawn by Sigma alone, as its manual shows, with nothing round it. */

import Graph from 'graphology';
import Sigma from 'sigma';
import type { Overview } from '../../../graph/model/query.ts';

const COLOURS = { municipality: '#1b6ca8', concept: '#b5651d', link: '#c8c8c8' };

const overview = (await (await fetch('/api/overview')).json()) as Overview;
const graph = new Graph();
for (const [kind, nodes] of [
	['municipality', overview.municipalities],
	['concept', overview.concepts]
] as const) {
	for (const { id, label, statements } of nodes) {
		const [x, y] = overview.positions[id] ?? [0, 0];
		graph.addNode(id, { label, x, y, size: 4 + Math.sqrt(statements), color: COLOURS[kind] });
	}
}
for (const { municipality, concept, statements } of overview.links) {
	graph.addEdge(municipality, concept, { size: Math.sqrt(statements), color: COLOURS.link });
}

const container = document.querySelector<HTMLElement>('#graph');
if (!container) throw new Error('The page has no place for the graph.');
new Sigma(graph, container);
if (graph.order === 0) throw new Error('The overview is empty.');
// Sigma draws while it is being made; here the graph is on the canvas.
performance.mark('graph-drawn');
