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

/**
 * A graph of the scene, made anew because Sigma answers each single change of a graph it has. What `earlier` holds too
 * stands where it stood there; newcomers start from the node in focus, or from their own place.
 */
export function graphOf(scene: Scene, fit: Fit, earlier?: SceneGraph): SceneGraph {
	const graph: SceneGraph = new Graph();
	const placeIn = (id: string) => (earlier?.hasNode(id) === true ? earlier.getNodeAttributes(id) : undefined);
	const origin = placeIn(scene.key);
	for (const item of scene.nodes) {
		const attributes = attributesOf(item, fit);
		const { x, y } = placeIn(item.id) ?? origin ?? attributes;
		graph.addNode(item.id, { ...attributes, x, y });
	}
	for (const item of scene.edges) graph.addEdgeWithKey(item.id, item.source, item.target, { size: item.width, item });
	return graph;
}

export function placeOf(item: SceneNode, { stretch }: Fit): { x: number; y: number } {
	return { x: item.x * stretch, y: item.y };
}

export function attributesOf(item: SceneNode, fit: Fit): NodeAttributes {
	return { ...placeOf(item, fit), size: item.size * fit.scale, type: item.type, item };
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
