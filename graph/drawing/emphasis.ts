/** Who stands out: what the pointer, the keyboard or a selection lights, and what steps back for it. */

import { groupBy } from '../text/group-by.ts';
import type { NodeType } from '../model/graph.ts';
import type { Scene } from '../scene/scene.ts';

export interface Attention {
	/** Under the pointer, or where the keyboard stands. */
	hovered: string | undefined;
	selected: readonly string[];
	/** Id of the line under the pointer. */
	link?: string | undefined;
	/** A type that the legend lights. */
	litType: NodeType | undefined;
	/** Single nodes that the legend lights, such as the concepts of a group. */
	litIds?: readonly string[] | undefined;
	/** Types that the legend hides. */
	hiddenTypes: readonly NodeType[];
}

/** True where both make the same things stand out. */
export function sameAttention(a: Attention, b: Attention): boolean {
	const same = (some: readonly string[], others: readonly string[]) =>
		some.length === others.length && some.every((id, index) => id === others[index]);
	return (
		a.hovered === b.hovered &&
		a.link === b.link &&
		a.litType === b.litType &&
		same(a.litIds ?? [], b.litIds ?? []) &&
		same(a.selected, b.selected) &&
		same(a.hiddenTypes, b.hiddenTypes)
	);
}

/** Reading of a scene for one state of attention. `lit` is undefined while nothing stands out: then all are equal. */
export interface Emphasis {
	lit: ReadonlySet<string> | undefined;
	/** Nodes with a ring round them. */
	ringed: ReadonlySet<string>;
	hovered: string | undefined;
	link: string | undefined;
	hidden: ReadonlySet<NodeType>;
	/** Of several chosen: true where a line between these two leads from one of them to another, directly or through a third. */
	joins(a: string, b: string): boolean;
}

export interface Adjacency {
	neighbours(id: string): readonly string[];
	/** Of the node in focus, the whole picture; of a municipality, its sector with the focus; of anything else in a sector, the focus it is about and the municipality it belongs to. */
	sector(id: string): readonly string[];
	ofType(type: NodeType): readonly string[];
	has(id: string): boolean;
	/** Of a ring's parts, which are pointed at and chosen where they are, and light nothing else. */
	isWedge(id: string): boolean;
}

export function adjacencyOf(scene: Scene): Adjacency {
	const neighbours = new Map<string, string[]>(scene.nodes.map((node) => [node.id, []]));
	for (const { source, target } of scene.edges) {
		neighbours.get(source)?.push(target);
		neighbours.get(target)?.push(source);
	}
	const sectors = groupBy(scene.nodes, (node) => node.sector);
	const wedges = new Set(scene.nodes.flatMap(({ id, wedge }) => (wedge ? [id] : [])));
	const types = groupBy(scene.nodes, (node) => node.type);
	const owners = new Map(scene.nodes.map((node) => [node.id, node.sector ? [scene.key, node.sector] : []]));
	const idsOf = (nodes: Scene['nodes'] | undefined) => nodes?.map((node) => node.id) ?? [];
	return {
		neighbours: (id) => neighbours.get(id) ?? [],
		sector: (id) => {
			if (id === scene.key) return idsOf(scene.nodes);
			return sectors.has(id) ? [scene.key, ...idsOf(sectors.get(id))] : (owners.get(id) ?? []);
		},
		ofType: (type) => idsOf(types.get(type)),
		has: (id) => neighbours.has(id),
		isWedge: (id) => wedges.has(id)
	};
}

/** The pointer wins over a selection, a selection over the legend. A municipality lights its whole sector. */
export function emphasise(adjacency: Adjacency, attention: Attention): Emphasis {
	const hovered = attention.hovered && adjacency.has(attention.hovered) ? attention.hovered : undefined;
	const selected = attention.selected.filter((id) => adjacency.has(id));
	const causes = hovered ? [hovered] : selected;
	const around = causes
		.filter((id) => !adjacency.isWedge(id))
		.flatMap((id) => [id, ...adjacency.neighbours(id), ...adjacency.sector(id)]);
	const inLegend = attention.litIds?.length
		? attention.litIds.filter((id) => adjacency.has(id))
		: attention.litType
			? adjacency.ofType(attention.litType)
			: [];
	const lit = around.length ? around : inLegend;
	const isBetween = (id: string) =>
		causes.includes(id) || adjacency.neighbours(id).filter((other) => causes.includes(other)).length > 1;
	return {
		joins: (a, b) => causes.length < 2 || (isBetween(a) && isBetween(b)),
		lit: lit.length ? new Set(lit) : undefined,
		ringed: new Set(selected),
		hovered,
		link: attention.link,
		hidden: new Set(attention.hiddenTypes)
	};
}
