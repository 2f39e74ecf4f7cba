/** A graph as programs for networks take it: nodes with places, sizes and colours. Of a picture as it is drawn, or of all there is. */

import { PALETTES, type Palette } from '../drawing/palette.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import type { NodeType } from '../model/kinds.ts';
import type { Piece } from '../model/pieces.ts';
import type { Places } from '../model/query.ts';
import type { Scene } from '../scene/scene.ts';

export interface PlacedNode {
	id: string;
	label: string;
	type: NodeType;
	/** Of a statement, all of it; of a document, its title. */
	text?: string;
	/** Of an organisation, where they are known. */
	region?: string;
	kind?: string;
	place?: { x: number; y: number };
	size: number;
	/** `#rrggbb` */
	color: string;
}

export interface PlacedEdge {
	id: string;
	source: string;
	target: string;
	type: string;
	/** Statements that it stands for. */
	weight: number;
}

export type PlacedPart =
	{ kind: 'nodes'; nodes: readonly PlacedNode[] } | { kind: 'edges'; edges: readonly PlacedEdge[] };

export interface PlacedGraph {
	/** Date of the data, YYYY-MM-DD. */
	date: string;
	title: string;
	/** Nodes before edges. */
	parts: AsyncIterable<PlacedPart>;
}

/** Units a scene unit: programs for networks draw sizes in the units of places. */
const SPREAD = 500;
const SIZES: Record<NodeType, number> = {
	Municipality: 20,
	Document: 12,
	Concept: 16,
	Role: 12,
	Relation: 10,
	Value: 10,
	Statement: 5
};

/** A picture's marks and lines. y grows upwards. */
export function placedScene({ nodes, edges }: Scene, palette: Palette, title: string, date: string): PlacedGraph {
	async function* parts(): AsyncGenerator<PlacedPart> {
		const placed = nodes.map(({ id, label, type, x, y, size }): PlacedNode => {
			return { id, label, type, place: { x: x * SPREAD, y: y * SPREAD }, size, color: palette.node[type] };
		});
		yield { kind: 'nodes', nodes: placed };
		const drawn = edges.map(({ id, source, target, statements }): PlacedEdge => {
			return { id, source, target, type: 'LINK', weight: Math.max(1, statements) };
		});
		yield { kind: 'edges', edges: drawn };
	}
	return { date, title, parts: parts() };
}

/** All pieces; what has a place of its own has it here. */
export async function placedPieces(pieces: AsyncIterable<Piece>, places: Places): Promise<PlacedGraph> {
	const iterator = pieces[Symbol.asyncIterator]();
	const first = await iterator.next();
	const date = !first.done && first.value.kind === 'meta' ? first.value.meta.edited : '';
	async function* parts(): AsyncGenerator<PlacedPart> {
		for (let piece = await iterator.next(); !piece.done; piece = await iterator.next()) {
			const { value } = piece;
			if (value.kind === 'nodes') yield { kind: 'nodes', nodes: value.nodes.map((node) => placedNode(node, places)) };
			if (value.kind === 'edges') yield { kind: 'edges', edges: value.edges.map(placedEdge) };
		}
	}
	return { date, title: 'Sammenhæng', parts: parts() };
}

function placedNode(node: GraphNode, places: Places): PlacedNode {
	const { id, type, label } = node;
	const [x, y] = places[id] ?? [];
	const text = type === 'Statement' ? node.text : type === 'Document' ? node.title : undefined;
	const { region, kind } = type === 'Municipality' ? node : {};
	return {
		id,
		label,
		type,
		...(text !== undefined && { text }),
		...(region !== undefined && { region }),
		...(kind !== undefined && { kind }),
		...(x !== undefined && y !== undefined && { place: { x: x * SPREAD, y: y * SPREAD } }),
		size: SIZES[type],
		color: PALETTES.light.node[type]
	};
}

function placedEdge({ id, source, target, type }: GraphEdge): PlacedEdge {
	return { id, source, target, type, weight: 1 };
}
