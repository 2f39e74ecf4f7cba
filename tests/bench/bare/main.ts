/** The yardstick: the same overview, or as many marks and lines as a lens has, drawn by Sigma alone, as its manual shows, with nothing round it. */

import Graph from 'graphology';
import Sigma from 'sigma';
import type { Overview, SliceGraph } from '../../../graph/model/query.ts';

const COLOURS = { municipality: '#1b6ca8', concept: '#b5651d', statement: '#7a5c99', link: '#c8c8c8' };
/** Radians from one mark of a lens to the next: as seeds lie in a sunflower. */
const TURN = Math.PI * (3 - Math.sqrt(5));

const asked = new URLSearchParams(location.search);
const focus = asked.get('focus');
const marks = Number(asked.get('marks') ?? 0);
const graph = marks > 0 ? madeGraph(marks, Number(asked.get('lines') ?? 0)) : await askedGraph();

const container = document.querySelector<HTMLElement>('#graph');
if (!container) throw new Error('The page has no place for the graph.');
new Sigma(graph, container);
if (graph.order === 0) throw new Error('The graph is empty.');
// Sigma draws while it is being made; here the graph is on the canvas.
performance.mark('graph-drawn');

function askedGraph(): Promise<Graph> {
	return focus === null ? overviewGraph() : lensGraph(focus);
}

/** So many marks as seeds lie in a sunflower, and lines between each and others that lie some way off. */
function madeGraph(count: number, lines: number): Graph {
	const made = new Graph({ multi: true });
	for (let index = 0; index < count; index++) {
		const distance = Math.sqrt(index);
		const place = { x: distance * Math.cos(index * TURN), y: distance * Math.sin(index * TURN) };
		made.addNode(String(index), { label: `Mark ${String(index)}`, ...place, size: 3, color: COLOURS.statement });
	}
	for (let line = 0; line < lines; line++) {
		const [from, to] = [line % count, (line * 7 + 1) % count];
		made.addEdge(String(from), String(to), { size: 1, color: COLOURS.link });
	}
	return made;
}

async function overviewGraph(): Promise<Graph> {
	const overview = (await (await fetch('/api/overview')).json()) as Overview;
	const made = new Graph();
	for (const [kind, nodes] of [
		['municipality', overview.municipalities],
		['concept', overview.concepts]
	] as const) {
		for (const { id, label, statements } of nodes) {
			const [x, y] = overview.positions[id] ?? [0, 0];
			made.addNode(id, { label, x, y, size: 4 + Math.sqrt(statements), color: COLOURS[kind] });
		}
	}
	for (const { municipality, concept, statements } of overview.links) {
		made.addEdge(municipality, concept, { size: Math.sqrt(statements), color: COLOURS.link });
	}
	return made;
}

async function lensGraph(id: string): Promise<Graph> {
	const { nodes, edges } = (await (
		await fetch(`/api/slice?${new URLSearchParams({ focus: id })}`)
	).json()) as SliceGraph;
	const made = new Graph({ multi: true });
	nodes.forEach((node, index) => {
		const distance = Math.sqrt(index);
		const place = { x: distance * Math.cos(index * TURN), y: distance * Math.sin(index * TURN) };
		made.addNode(node.id, { label: node.label, ...place, size: 5, color: COLOURS.statement });
	});
	for (const { source, target } of edges) {
		if (made.hasNode(source) && made.hasNode(target)) made.addEdge(source, target, { size: 1, color: COLOURS.link });
	}
	return made;
}
