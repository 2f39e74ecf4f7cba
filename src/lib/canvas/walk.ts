/** Walking the picture with the arrow keys: from a node to the neighbour that lies most in the direction pressed. */

import type { Scene, SceneNode } from '$graph/scene/scene';
import type { Adjacency } from '$graph/drawing/emphasis';

export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTORS: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };
/** A node farther to the side than ahead is not "in that direction". */
const WIDEST = Math.cos((70 * Math.PI) / 180);

/** Where the keyboard begins: the highest rank. */
export function firstNode(scene: Scene): SceneNode | undefined {
	return scene.nodes.reduce<SceneNode | undefined>(
		(best, node) => (!best || node.rank > best.rank || (node.rank === best.rank && node.id < best.id) ? node : best),
		undefined
	);
}

/** The next node from `id`: a neighbour where one lies that way, otherwise the nearest node that does; undefined at the edge of the picture. */
export function nextNode(scene: Scene, adjacency: Adjacency, id: string, direction: Direction): SceneNode | undefined {
	const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
	const from = nodes.get(id);
	if (!from) return firstNode(scene);
	const neighbours = adjacency.neighbours(id).flatMap((neighbour) => nodes.get(neighbour) ?? []);
	return best(from, neighbours, direction) ?? best(from, scene.nodes, direction);
}

function best(from: SceneNode, candidates: readonly SceneNode[], direction: Direction): SceneNode | undefined {
	const [dx, dy] = VECTORS[direction];
	let chosen: SceneNode | undefined;
	let lowest = Infinity;
	for (const node of candidates) {
		if (node.id === from.id) continue;
		const x = node.x - from.x;
		const y = node.y - from.y;
		const distance = Math.hypot(x, y);
		const ahead = distance ? (x * dx + y * dy) / distance : 0;
		if (ahead < WIDEST) continue;
		// Near and straight ahead beats far or to the side.
		const cost = distance * (2 - ahead);
		if (cost < lowest || (cost === lowest && node.id < (chosen?.id ?? ''))) [chosen, lowest] = [node, cost];
	}
	return chosen;
}
