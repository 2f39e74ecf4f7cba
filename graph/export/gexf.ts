/** A graph as GEXF 1.3, as Gephi reads it (gexf.net): with places, sizes and colours. Written by hand, because a graph of a million edges must not lie in memory twice. */

import { element, escapeText, short } from '../paint/markup.ts';
import type { GraphFormat } from './format.ts';
import { placedPieces, type PlacedEdge, type PlacedGraph, type PlacedNode } from './placed-graph.ts';

export const gexfFormat: GraphFormat = {
	is: 'graph',
	format: 'gexf',
	name: 'GEXF',
	mediaType: 'application/gexf+xml; charset=utf-8',
	extension: 'gexf',
	async *write(pieces, places) {
		yield* gexfOf(await placedPieces(pieces, places));
	},
	writePicture: gexfOf
};

/** Of a node; what it does not have is left out. */
const ATTRIBUTES = ['type', 'text', 'region', 'kind'] as const;

async function* gexfOf({ date, title, parts }: PlacedGraph): AsyncGenerator<string> {
	const meta = element('creator', {}, 'Sammenhæng') + element('description', {}, escapeText(title));
	const node = ATTRIBUTES.map((id) => element('attribute', { id, title: id, type: 'string' })).join('');
	const edge = element('attribute', { id: 'type', title: 'type', type: 'string' });
	yield (
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
		'<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n' +
		element('meta', { lastmodifieddate: date }, meta) +
		'\n<graph defaultedgetype="directed" mode="static">\n' +
		element('attributes', { class: 'node' }, node) +
		element('attributes', { class: 'edge' }, edge) +
		'\n<nodes>\n'
	);
	let inEdges = false;
	for await (const part of parts) {
		if (part.kind === 'nodes') yield part.nodes.map(nodeXml).join('');
		else {
			if (!inEdges) yield '</nodes>\n<edges>\n';
			inEdges = true;
			yield part.edges.map(edgeXml).join('');
		}
	}
	yield `${inEdges ? '' : '</nodes>\n<edges>\n'}</edges>\n</graph>\n</gexf>\n`;
}

function nodeXml(node: PlacedNode): string {
	const { id, label, place, size, color } = node;
	const values = ATTRIBUTES.map((name) => {
		const { [name]: value } = node;
		return value === undefined ? '' : element('attvalue', { for: name, value });
	}).join('');
	const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
	const position = place ? element('viz:position', { x: short(place.x, 2), y: short(place.y, 2), z: 0 }) : '';
	const look = element('viz:color', { r, g, b }) + position + element('viz:size', { value: short(size, 2) });
	return `${element('node', { id, label }, element('attvalues', {}, values) + look)}\n`;
}

function edgeXml({ id, source, target, type, weight }: PlacedEdge): string {
	const values = element('attvalues', {}, element('attvalue', { for: 'type', value: type }));
	return `${element('edge', { id, source, target, weight }, values)}\n`;
}
