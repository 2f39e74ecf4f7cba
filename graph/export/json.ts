/** The graph as JSON, a public contract: `{ meta, nodes, edges }`, properties flat, sorted by id, one node or edge a line so that two exports can be compared line by line. */

import type { GraphBatch } from '../model.ts';
import type { Exporter } from './registry.ts';

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

export const jsonExporter: Exporter = {
	format: 'json',
	mediaType: 'application/json; charset=utf-8',
	extension: 'json',
	write: graphJson
};

/** The text of the JSON export, ending in a newline. */
export function graphJson({ meta, nodes, edges }: Pick<GraphBatch, 'meta' | 'nodes' | 'edges'>): string {
	const lines = (things: readonly { id: string }[]): string =>
		[...things]
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map((thing) => JSON.stringify(ordered(thing)))
			.join(',\n');
	return `{"meta":${JSON.stringify(ordered(meta))},\n"nodes":[\n${lines(nodes)}\n],\n"edges":[\n${lines(edges)}\n]}\n`;
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
