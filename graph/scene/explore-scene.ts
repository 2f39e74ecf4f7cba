/** A free exploration as a picture: any nodes of the graph, the links between them as the graph has them, where they came to rest. */

import { sizeFor } from '../layout/geometry.ts';
import type { Growth, Settled } from '../layout/settle.ts';
import type { Explored } from '../model/explored.ts';
import type { NodeType } from '../model/kinds.ts';
import type { CountedNode } from '../model/query.ts';
import { DRAWN_LINKS } from '../model/ways.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

export const EXPLORE = 'explore';

/** Pixels of marks in a picture that is not crowded. */
const SIZES: Readonly<Record<NodeType, readonly [smallest: number, largest: number]>> = {
	Municipality: [13, 17],
	Document: [9, 12],
	Value: [7, 10],
	Relation: [7, 10],
	Role: [8, 12],
	Statement: [5.5, 5.5],
	Concept: [8, 17]
};
/** Names of fewer, greater things have room before those of statements. */
const RANKS: Readonly<Record<NodeType, number>> = {
	Municipality: 900,
	Concept: 700,
	Document: 500,
	Role: 400,
	Value: 200,
	Relation: 200,
	Statement: 0
};
/** Scene units from the middle to the edge beyond which marks shrink, where there are more than so many; and how far. */
const CROWDED = { beyond: 15, many: 60, least: 0.2 };
/** Scene units: half of the smallest frame, and the room around the outermost marks. */
const FRAME = { least: 3, room: 0.8 };
const WIDTH = 1;

/** The middle of what is drawn, in units of the layout: a pin is a place of the layout. */
export interface Middle {
	x: number;
	y: number;
}

export interface ExplorePicture {
	scene: Scene;
	middle: Middle;
	/** Ids of what is pinned, of what is drawn. */
	pinned: string[];
	/** How many nodes the filter hides, and how many a person has. */
	filtered: number;
	hidden: number;
}

/** As the layout takes it. */
export function growthOf({ nodes, links, steps }: Pick<Explored, 'nodes' | 'links' | 'steps'>): Growth {
	return { count: nodes.length, links: links.map(([, a, b]) => [a, b]), steps };
}

/** What a filter leaves no statement is not drawn, and moves nothing. @param without ids that a person has hidden */
export function explorePicture(
	{ nodes, links }: Pick<Explored, 'nodes' | 'links'>,
	{ x, y, pinned }: Settled,
	without: readonly string[]
): ExplorePicture {
	const gone = new Set(without);
	const isLeft = ({ statements, total }: CountedNode) => statements > 0 || total === 0;
	const isDrawn = nodes.map((node) => isLeft(node) && !gone.has(node.id));
	const { middle, frame, reach } = extentOf(x, y);
	const room = Math.max(CROWDED.beyond / reach, Math.sqrt(CROWDED.many / Math.max(1, nodes.length)));
	const scale = Math.max(CROWDED.least, Math.min(1, room));
	const most = new Map<NodeType, number>();
	for (const { type, total } of nodes) most.set(type, Math.max(total, most.get(type) ?? 0));
	const drawn = nodes.flatMap((node, at): SceneNode[] => {
		if (isDrawn[at] !== true) return [];
		const { id, type, label, statements, total } = node;
		const size = sizeFor(total, most.get(type) ?? 0, ...SIZES[type]) * scale;
		const place = { x: short((x[at] ?? 0) - middle.x), y: short((y[at] ?? 0) - middle.y) };
		return [
			{
				id,
				type,
				label,
				...place,
				size,
				rank: RANKS[type] + Math.min(99, statements),
				statements,
				...(pinned[at] === 1 && { pinned: true })
			}
		];
	});
	const edges = links.flatMap(([type, a, b]): SceneEdge[] => {
		const [edge, source, target] = [DRAWN_LINKS[type], nodes[a], nodes[b]];
		if (isDrawn[a] !== true || isDrawn[b] !== true || !edge || !source || !target) return [];
		const id = `${edge}:${source.id}>${target.id}`;
		const statements = source.type === 'Statement' || target.type === 'Statement' ? 1 : 0;
		return [{ id, type: edge, source: source.id, target: target.id, statements, width: WIDTH }];
	});
	return {
		scene: { key: EXPLORE, places: 'arbitrary', nodes: drawn, edges, sectors: [], frame },
		middle,
		pinned: nodes.flatMap(({ id }, at) => (pinned[at] === 1 && isDrawn[at] === true ? [id] : [])),
		filtered: nodes.filter((node) => !isLeft(node) && !gone.has(node.id)).length,
		hidden: nodes.filter(({ id }) => gone.has(id)).length
	};
}

/** Of all places, also of what is not drawn: neither a filter nor hiding moves the frame. */
function extentOf(x: Float64Array, y: Float64Array) {
	const [across, up] = [sidesOf(x), sidesOf(y)];
	const middle = { x: short((across.least + across.most) / 2), y: short((up.least + up.most) / 2) };
	const half = (sides: { least: number; most: number }) =>
		Math.max(FRAME.least, (sides.most - sides.least) / 2 + FRAME.room);
	const [width, height] = [short(2 * half(across)), short(2 * half(up))];
	return { middle, frame: { width, height, round: true as const }, reach: Math.max(width, height) / 2 };
}

function sidesOf(places: Float64Array): { least: number; most: number } {
	let [least, most] = places.length === 0 ? [0, 0] : [Infinity, -Infinity];
	for (const place of places) {
		least = Math.min(least, place);
		most = Math.max(most, place);
	}
	return { least, most };
}

function short(value: number): number {
	const result = Math.round(value * 1000) / 1000;
	return result === 0 ? 0 : result;
}
