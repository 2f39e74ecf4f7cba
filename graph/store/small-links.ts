/** The links between nodes that are no statements, by place in the index: made once for an index. */

import { smallEdges } from '../facts/batch.ts';
import { standingEdge } from '../facts/evidence.ts';
import type { GraphHead } from '../facts/facts.ts';
import type { Index } from '../index/index.ts';
import type { EdgeType } from '../model/kinds.ts';

export interface SmallLink {
	type: EdgeType;
	source: number;
	target: number;
}

/** By place of either end, in the order of the ids of the links. */
export type SmallLinks = ReadonlyMap<number, readonly SmallLink[]>;

const made = new WeakMap<Index, SmallLinks>();

/** Without links that a person has rejected, and those whose ends the graph does not hold. */
export function smallLinksOf(index: Index, head: GraphHead): SmallLinks {
	const before = made.get(index);
	if (before !== undefined) return before;
	const links = new Map<number, SmallLink[]>();
	const add = (at: number, link: SmallLink) => {
		const there = links.get(at);
		if (there === undefined) links.set(at, [link]);
		else there.push(link);
	};
	for (const edge of smallEdges(head)) {
		if (edge.type === 'NAMES' && standingEdge(edge) === undefined) continue;
		const [source, target] = [index.places.get(edge.source), index.places.get(edge.target)];
		if (source === undefined || target === undefined || source === target) continue;
		const link = { type: edge.type, source, target };
		add(source, link);
		add(target, link);
	}
	made.set(index, links);
	return links;
}
