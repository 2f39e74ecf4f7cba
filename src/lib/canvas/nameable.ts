/** Of thousands of marks those that a frame looks at for names: the first by rank that are in the window, and what stands out. */

import type { Point } from '$graph/drawing/drawing';
import type { Emphasis } from '$graph/drawing/emphasis';
import type { Projection, Size } from '$graph/drawing/framing';
import type { SceneNode } from '$graph/scene/scene';

/** Marks that a frame looks at in any case, and candidates beyond which it looks at no others. */
const MANY = 800;
const CANDIDATES = 240;

const ranked = new WeakMap<readonly SceneNode[], readonly SceneNode[]>();

/** All where there are not many. */
export function nameableOf(
	nodes: readonly SceneNode[],
	{ ringed, hovered, hidden }: Emphasis,
	{ at }: Projection,
	{ width, height }: Size,
	placeOf: (node: SceneNode) => Point
): readonly SceneNode[] {
	if (nodes.length <= MANY) return nodes;
	const found: SceneNode[] = [];
	for (const node of byRank(nodes)) {
		const standsOut = ringed.has(node.id) || hovered === node.id || node.pinned === true;
		if (!standsOut && (found.length >= CANDIDATES || hidden.has(node.type))) continue;
		const { x, y } = at(placeOf(node));
		if (x >= 0 && y >= 0 && x <= width && y <= height) found.push(node);
	}
	return found;
}

function byRank(nodes: readonly SceneNode[]): readonly SceneNode[] {
	const before = ranked.get(nodes);
	if (before !== undefined) return before;
	// A ring names its own parts.
	const sorted = nodes.filter(({ wedge }) => wedge === undefined).sort((a, b) => b.rank - a.rank);
	ranked.set(nodes, sorted);
	return sorted;
}
