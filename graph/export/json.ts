/** The graph as JSON, a public contract: `{ meta, nodes, edges }`, properties flat, sorted by id, one node or edge a line so that two exports can be compared line by line. */

import type { Piece } from '../model/pieces.ts';
import type { GraphFormat } from './format.ts';

/** Properties in the order they are read; all others follow by name. Engines give them back in orders of their own. */
const FIRST = [
	'format',
	'id',
	'type',
	'label',
	'labelEn',
	'title',
	'name',
	'text',
	'kind',
	'order',
	'broader',
	'anchor'
];
const SECOND = ['source', 'target', 'start', 'end', 'quote', 'fragments', 'form', 'rule', 'status'];
const RANK = new Map([...FIRST, ...SECOND].map((key, index) => [key, index]));

export const jsonFormat: GraphFormat = {
	is: 'graph',
	format: 'json',
	name: 'JSON',
	mediaType: 'application/json; charset=utf-8',
	extension: 'json',
	write: graphJson
};

/** Between the last node and the first edge. */
const EDGES = '\n],\n"edges":[\n';

/** The text of the JSON export in chunks, ending in a newline. */
async function* graphJson(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
	/** What stands before the next line. */
	let before = '';
	let inEdges = false;
	const lines = (things: readonly object[]): string => {
		const text = before + things.map(line).join(',\n');
		before = ',\n';
		return text;
	};
	for await (const piece of pieces) {
		switch (piece.kind) {
			case 'meta':
				yield `{"meta":${line(piece.meta)},\n"nodes":[\n`;
				break;
			case 'nodes':
				yield lines(piece.nodes);
				break;
			case 'edges':
				if (!inEdges) before = EDGES;
				inEdges = true;
				yield lines(piece.edges);
		}
	}
	yield `${inEdges ? '' : EDGES}\n]}\n`;
}

function line(thing: unknown): string {
	return JSON.stringify(ordered(thing));
}

function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => byRank(a, b)).map(([key, inner]) => [key, ordered(inner)]));
}

function byRank(a: string, b: string): number {
	const rank = (key: string): number => RANK.get(key) ?? RANK.size;
	return rank(a) - rank(b) || (a < b ? -1 : 1);
}
