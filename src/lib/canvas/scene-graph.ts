/** The scene as Sigma holds it: one graphology graph, changed step by step so that what stays keeps its place. */

import Graph from 'graphology';
import type { Scene, SceneEdge, SceneNode } from '$graph/scene/scene';

export type NodeAttributes = Pick<SceneNode, 'x' | 'y' | 'size' | 'type'> & { item: SceneNode };
export type EdgeAttributes = { size: number; item: SceneEdge };
export type SceneGraph = Graph<NodeAttributes, EdgeAttributes>;

/** How a scene becomes places and sizes in the window of now. */
export interface Fit {
	/** Width of a scene unit as a multiple of its height. */
	stretch: number;
	/** Size of a mark as a multiple of its own. */
	scale: number;
}

export function graphOf(scene: Scene, fit: Fit): SceneGraph {
	const graph: SceneGraph = new Graph();
	for (const item of scene.nodes) graph.mergeNode(item.id, attributesOf(item, fit));
	mergeEdges(graph, scene);
	return graph;
}

export function placeOf(item: SceneNode, { stretch }: Fit): { x: number; y: number } {
	return { x: item.x * stretch, y: item.y };
}

export function attributesOf(item: SceneNode, fit: Fit): NodeAttributes {
	return { ...placeOf(item, fit), size: item.size * fit.scale, type: item.type, item };
}

/** Keeps what both scenes hold, and lets newcomers start from the node in focus, or from their own place. */
export function changeScene(graph: SceneGraph, scene: Scene, fit: Fit): void {
	const wanted = new Set(scene.nodes.map(({ id }) => id));
	const edges = new Set(scene.edges.map(({ id }) => id));
	const { x: originX, y: originY } = graph.hasNode(scene.key) ? graph.getNodeAttributes(scene.key) : {};
	graph.forEachEdge((id) => {
		if (!edges.has(id)) graph.dropEdge(id);
	});
	graph.forEachNode((id) => {
		if (!wanted.has(id)) graph.dropNode(id);
	});
	for (const item of scene.nodes) {
		const own = placeOf(item, fit);
		const { x, y } = graph.hasNode(item.id)
			? graph.getNodeAttributes(item.id)
			: { x: originX ?? own.x, y: originY ?? own.y };
		graph.mergeNode(item.id, { ...attributesOf(item, fit), x, y });
	}
	mergeEdges(graph, scene);
}

/** Takes other names for the same nodes at the same places. */
export function renameScene(graph: SceneGraph, scene: Scene): void {
	const items = new Map(scene.nodes.map((item) => [item.id, item]));
	graph.updateEachNodeAttributes(
		(id, attributes) => ({ ...attributes, item: items.get(id) ?? attributes.item }),
		// By this Sigma knows that its index still holds.
		{ attributes: ['item'] }
	);
}

function mergeEdges(graph: SceneGraph, { edges }: Scene): void {
	for (const item of edges) graph.mergeEdgeWithKey(item.id, item.source, item.target, { size: item.width, item });
}
