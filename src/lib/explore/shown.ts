/** What a free exploration shows, as lists: its twin in text. */

import { NODE_TYPES, type EdgeType, type NodeType } from '$graph/model/kinds';
import type { CountedNode } from '$graph/model/query';
import { DRAWN_LINKS } from '$graph/model/ways';
import type { ExplorePicture } from '$graph/scene/explore-scene';
import type { ExploreData } from './sent';

export interface ShownLink {
	id: string;
	type: EdgeType;
	source: CountedNode;
	target: CountedNode;
}

/** By type, each with how many links it has in the picture; those with most first. */
export function shownThings({ nodes }: ExploreData, { scene }: ExplorePicture) {
	const counts = new Map<string, number>(scene.nodes.map(({ id }) => [id, 0]));
	for (const { source, target } of scene.edges)
		for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1);
	const drawn = nodes.flatMap((node) => {
		const links = counts.get(node.id);
		return links === undefined ? [] : [{ node, links }];
	});
	return NODE_TYPES.map((type: NodeType) => ({
		type,
		things: drawn.filter(({ node }) => node.type === type).sort((a, b) => b.links - a.links)
	})).filter(({ things }) => things.length > 0);
}

/** The links of the picture, in the order in which their ends came. */
export function shownLinks(explored: ExploreData, { scene }: ExplorePicture): ShownLink[] {
	const drawn = new Set(scene.nodes.map(({ id }) => id));
	return allLinks(explored).filter(({ source, target }) => drawn.has(source.id) && drawn.has(target.id));
}

export function linksBetween(explored: ExploreData, a: string, b: string): ShownLink[] {
	return allLinks(explored).filter(
		({ source, target }) => (source.id === a && target.id === b) || (source.id === b && target.id === a)
	);
}

function allLinks({ nodes, links }: ExploreData): ShownLink[] {
	return links.flatMap(([place, from, to]): ShownLink[] => {
		const [type, source, target] = [DRAWN_LINKS[place], nodes[from], nodes[to]];
		return type && source && target ? [{ id: `${type}:${source.id}>${target.id}`, type, source, target }] : [];
	});
}
