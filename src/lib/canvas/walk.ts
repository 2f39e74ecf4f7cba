/** Two walks through a picture by keyboard: to the nearest node in a direction, and along the links of a node. */

import { byName, byText } from '$graph/text/order';
import type { Scene, SceneEdge, SceneNode } from '$graph/scene/scene';

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A link as it is seen from one of its ends. */
export interface WalkLink {
	edge: SceneEdge;
	far: SceneNode;
}

const VECTORS: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };
/** A node farther to the side than ahead is not "in that direction". */
const WIDEST = Math.cos((70 * Math.PI) / 180);

/** Where the keyboard begins: the highest rank. */
export function firstNode({ nodes }: Pick<Scene, 'nodes'>): SceneNode | undefined {
	return nodes.reduce<SceneNode | undefined>(
		(best, node) => (!best || node.rank > best.rank || (node.rank === best.rank && node.id < best.id) ? node : best),
		undefined
	);
}

/** The nearest node from `from` in a direction, straight ahead before aside; undefined where the picture ends. */
export function nextNode(
	{ nodes }: Pick<Scene, 'nodes'>,
	from: SceneNode,
	direction: Direction
): SceneNode | undefined {
	const [dx, dy] = VECTORS[direction];
	let chosen: SceneNode | undefined;
	let lowest = Infinity;
	for (const node of nodes) {
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

/** The links of a node to nodes that are there, those of most statements first, then by name. */
export function linksOf({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>, id: string): WalkLink[] {
	const there = new Map(nodes.map((node) => [node.id, node]));
	return edges
		.flatMap((edge): WalkLink[] => {
			const far = edge.source === id ? edge.target : edge.target === id ? edge.source : undefined;
			const node = far === undefined ? undefined : there.get(far);
			return node ? [{ edge, far: node }] : [];
		})
		.sort(
			(a, b) => b.edge.statements - a.edge.statements || byName(a.far.label, b.far.label) || byText(a.far.id, b.far.id)
		);
}
