/** The scene as Sigma holds it: one graphology graph, changed step by step so that what stays keeps its place. */

import Graph from 'graphology';
import { type Filled, placeIn } from '$graph/drawing/framing';
import type { Scene, SceneEdge, SceneNode, Spot } from '$graph/scene/scene';

export type NodeAttributes = Pick<SceneNode, 'x' | 'y' | 'size' | 'type'> & { item: SceneNode };
export type EdgeAttributes = { size: number; item: SceneEdge };
export type SceneGraph = Graph<NodeAttributes, EdgeAttributes>;

/** How a scene becomes places and sizes in the window of now. */
export interface Fit extends Filled {
	/** Size of a mark as a multiple of its own. */
	scale: number;
}

/**
 * A graph of the scene, made anew because Sigma answers each single change of a graph it has. What `earlier` holds too
 * stands where it stood there, as `carried` says; newcomers start from the node in focus, or from their own place.
 */
export function graphOf(
	scene: Scene,
	fit: Fit,
	earlier?: SceneGraph,
	carried: (place: Spot) => Spot = (place) => place
): SceneGraph {
	const graph: SceneGraph = new Graph();
	const earlierPlace = (id: string) =>
		earlier?.hasNode(id) === true ? carried(earlier.getNodeAttributes(id)) : undefined;
	const origin = earlierPlace(scene.key);
	for (const item of scene.nodes) {
		const attributes = attributesOf(item, fit);
		const { x, y } = earlierPlace(item.id) ?? origin ?? attributes;
		graph.addNode(item.id, { ...attributes, x, y });
	}
	for (const item of scene.edges) graph.addEdgeWithKey(item.id, item.source, item.target, { size: item.width, item });
	return graph;
}

export function placeOf(item: SceneNode, fit: Fit): { x: number; y: number } {
	const { x, y } = placeIn(item, fit);
	return { x: x * fit.stretch, y };
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
