/** A graph as GraphML (graphml.graphdrawing.org), as yEd, igraph and NetworkX read it. */

import { element, escapeText, short } from '../paint/markup.ts';
import type { GraphFormat } from './format.ts';
import { placedPieces, type PlacedEdge, type PlacedGraph, type PlacedNode } from './placed-graph.ts';

const KEYS = [
	['label', 'node', 'string'],
	['type', 'node', 'string'],
	['text', 'node', 'string'],
	['region', 'node', 'string'],
	['kind', 'node', 'string'],
	['x', 'node', 'double'],
	['y', 'node', 'double'],
	['size', 'node', 'double'],
	['color', 'node', 'string'],
	['relation', 'edge', 'string'],
	['weight', 'edge', 'double']
] as const;

export const graphmlFormat: GraphFormat = {
	is: 'graph',
	format: 'graphml',
	name: 'GraphML',
	mediaType: 'application/graphml+xml; charset=utf-8',
	extension: 'graphml',
	async *write(pieces, places) {
		yield* graphmlOf(await placedPieces(pieces, places));
	},
	writePicture: graphmlOf
};

async function* graphmlOf({ title, parts }: PlacedGraph): AsyncGenerator<string> {
	const keys = KEYS.map(([id, of, type]) => element('key', { id, for: of, 'attr.name': id, 'attr.type': type }));
	yield (
		'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n' +
		`${keys.join('\n')}\n<graph id="${escapeText(title)}" edgedefault="directed">\n`
	);
	for await (const part of parts)
		yield part.kind === 'nodes' ? part.nodes.map(nodeXml).join('') : part.edges.map(edgeXml).join('');
	yield '</graph>\n</graphml>\n';
}

function data(values: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(values)
		.map(([key, value]) => (value === undefined ? '' : element('data', { key }, escapeText(value))))
		.join('');
}

function nodeXml({ id, label, type, text, region, kind, place, size, color }: PlacedNode): string {
	const [x, y] = place ? [short(place.x, 2), short(place.y, 2)] : [];
	return `${element('node', { id }, data({ label, type, text, region, kind, x, y, size: short(size, 2), color }))}\n`;
}

function edgeXml({ id, source, target, type, weight }: PlacedEdge): string {
	return `${element('edge', { id, source, target }, data({ relation: type, weight: String(weight) }))}\n`;
}
