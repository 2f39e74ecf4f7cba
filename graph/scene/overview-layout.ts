/** Places of the overview: municipalities on a ring, every concept drawn towards those that use it; by name alone where there are too many. Computed once, when the graph is built, and stored: filtering hides and never moves. */

import type { EdgeOf, GraphEdge, GraphNode, NodeOf, Position } from '../model.ts';
import { onRing, rounded, sizeFor } from './scene.ts';
import { separate, type Box } from './separate.ts';

export const OVERVIEW = 'overview';

/** To place municipalities by likeness takes time that grows with their square; beyond this many, places follow ids alone and mean nothing. */
export const MOST_PLACED_BY_USE = 500;

/** Shares are sharpened by this power before the mean is taken, so that a small difference still shows. */
const CONTRAST = 1.6;
/** Radius of a concept's mark in pixels, from the least used to the most used. */
export const CONCEPT_SIZES = [4, 19] as const;
/** Scene units a pixel takes in a window of middling size; and pixels of a letter and of a line of a name, which stands below its mark. */
const PIXEL = 1 / 330;
const LETTER = 7.6;
const LINE = 19;
/** Concepts stay inside this share of the ring, clear of the municipalities' own names. */
const INNER = 0.86;

/** Share of each municipality's statements that mention each concept: concept id → municipality id → 0 to 1. A statement printed again counts once. */
export function conceptShares(
	nodes: readonly GraphNode[],
	edges: readonly GraphEdge[]
): Map<string, Map<string, number>> {
	const documentOwner = ends(edges, 'PUBLISHED');
	const repeated = new Set(edges.filter((edge) => edge.type === 'REPEATS').map((edge) => edge.source));
	const owner = new Map<string, string>();
	const totals = new Map<string, number>();
	for (const edge of edges) {
		if (edge.type !== 'STATES' || repeated.has(edge.target)) continue;
		const municipality = documentOwner.get(edge.source);
		if (!municipality) continue;
		owner.set(edge.target, municipality);
		totals.set(municipality, (totals.get(municipality) ?? 0) + 1);
	}
	const shares = new Map<string, Map<string, number>>();
	for (const node of nodes) if (node.type === 'Concept') shares.set(node.id, new Map());
	for (const edge of edges) {
		const municipality = edge.type === 'MENTIONS' ? owner.get(edge.source) : undefined;
		const row = shares.get(edge.target);
		if (!municipality || !row) continue;
		row.set(municipality, (row.get(municipality) ?? 0) + 1 / (totals.get(municipality) ?? 1));
	}
	return shares;
}

function ends(edges: readonly GraphEdge[], type: 'PUBLISHED'): Map<string, string> {
	return new Map(
		edges.filter((edge): edge is EdgeOf<'PUBLISHED'> => edge.type === type).map((edge) => [edge.target, edge.source])
	);
}

/** Municipalities in ring order: each next to the one whose concepts are most like its own (greedy, cosine of the shares), beginning with the first by id. */
export function ringOrder(municipalities: readonly string[], shares: Map<string, Map<string, number>>): string[] {
	const profile = (id: string) => [...shares.values()].map((row) => row.get(id) ?? 0);
	const left = [...municipalities].sort();
	const profiles = new Map(left.map((id) => [id, profile(id)]));
	const order: string[] = [];
	let current = left.shift();
	while (current !== undefined) {
		order.push(current);
		const here = profiles.get(current) ?? [];
		let best = 0;
		let likest = -1;
		for (const [index, id] of left.entries()) {
			const likeness = cosine(here, profiles.get(id) ?? []);
			if (likeness > likest) [best, likest] = [index, likeness];
		}
		current = left.splice(best, 1)[0];
	}
	return order;
}

function cosine(a: readonly number[], b: readonly number[]): number {
	let dot = 0;
	let lengthA = 0;
	let lengthB = 0;
	for (const [index, value] of a.entries()) {
		const other = b[index] ?? 0;
		dot += value * other;
		lengthA += value * value;
		lengthB += other * other;
	}
	return lengthA && lengthB ? dot / Math.sqrt(lengthA * lengthB) : 0;
}

/**
 * Stored places for every municipality and concept, in scene units: the ring has radius 1.
 * A concept lies at the mean of its municipalities' places, weighted by its share of their statements, then moved
 * just far enough that no two names overlap. Of more than {@link MOST_PLACED_BY_USE} municipalities, by name alone.
 * Sorted by node id.
 */
export function overviewPositions(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Position[] {
	const concepts = nodes.filter((node): node is NodeOf<'Concept'> => node.type === 'Concept');
	const municipalities = nodes.filter((node): node is NodeOf<'Municipality'> => node.type === 'Municipality');
	if (municipalities.length > MOST_PLACED_BY_USE) return placedByName(municipalities, concepts);
	const shares = conceptShares(nodes, edges);
	const ring = new Map(
		ringOrder(
			municipalities.map((node) => node.id),
			shares
		).map((id, index, { length }) => [id, onRing(Math.PI * (0.75 - (2 * index) / Math.max(1, length)), 1)])
	);
	// The most used come first: where two want the same place, the other one gives way.
	const byUse = concepts
		.map((node) => ({ node, row: shares.get(node.id) ?? new Map<string, number>() }))
		.sort((a, b) => sum(b.row) - sum(a.row) || (a.node.id < b.node.id ? -1 : 1));
	const most = Math.max(0, ...byUse.map(({ row }) => sum(row)));
	const boxes = byUse.map(({ node, row }): Box => {
		const { x, y } = weightedMean(row, ring);
		const radius = sizeFor(sum(row), most, ...CONCEPT_SIZES);
		const halfWidth = Math.max(radius, (node.label.length * LETTER) / 2) * PIXEL;
		// The box holds the mark and, below it, the name.
		return { x, y: y - (LINE / 2) * PIXEL, halfWidth, halfHeight: (radius + LINE / 2) * PIXEL, fixed: false };
	});
	// Names of municipalities stand in the corners: nothing else may.
	const corners = [...ring.values()].map(({ x, y }): Box => ({
		x,
		y,
		halfWidth: 30 * PIXEL,
		halfHeight: 34 * PIXEL,
		fixed: true
	}));
	separate([...boxes, ...corners]);
	const positions: Position[] = byUse.map(({ node }, index) => {
		const box = boxes[index];
		const y = (box?.y ?? 0) + (LINE / 2) * PIXEL;
		return { scene: OVERVIEW, node: node.id, x: rounded(box?.x ?? 0), y: rounded(y) };
	});
	for (const [node, { x, y }] of ring) positions.push({ scene: OVERVIEW, node, x: rounded(x), y: rounded(y) });
	return positions.sort((a, b) => (a.node < b.node ? -1 : 1));
}

function sum(row: Map<string, number>): number {
	let total = 0;
	for (const value of row.values()) total += value;
	return total;
}

function weightedMean(row: Map<string, number>, ring: Map<string, { x: number; y: number }>) {
	let x = 0;
	let y = 0;
	let weights = 0;
	for (const [municipality, share] of row) {
		const place = ring.get(municipality);
		if (!place) continue;
		const weight = share ** CONTRAST;
		x += place.x * weight;
		y += place.y * weight;
		weights += weight;
	}
	if (!weights) return { x: 0, y: 0 };
	const radius = Math.hypot(x / weights, y / weights);
	const pull = radius > INNER ? INNER / radius : INNER;
	return { x: (x / weights) * pull, y: (y / weights) * pull };
}

/** Municipalities on a ring of radius 1, concepts within it on a spiral whose turns keep them apart; both in the order of their ids. */
function placedByName(municipalities: readonly NodeOf<'Municipality'>[], concepts: readonly NodeOf<'Concept'>[]) {
	const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
	const place = (node: string, angle: number, radius: number): Position => ({
		scene: OVERVIEW,
		node,
		x: Math.round(Math.cos(angle) * radius * 1e4) / 1e4,
		y: Math.round(Math.sin(angle) * radius * 1e4) / 1e4
	});
	const idsOf = (nodes: readonly GraphNode[]) => nodes.map(({ id }) => id).sort();
	return [
		...idsOf(concepts).map((id, index) =>
			place(id, index * GOLDEN_ANGLE, 0.8 * Math.sqrt((index + 0.5) / concepts.length))
		),
		...idsOf(municipalities).map((id, index) => place(id, (2 * Math.PI * index) / municipalities.length, 1))
	].sort((a, b) => (a.node < b.node ? -1 : 1));
}
