/** What one node is linked to, way by way, and the links among some nodes. */

import { has } from '../index/bits.ts';
import type { Bits } from '../index/bits.ts';
import { select } from '../index/selection.ts';
import { GraphError } from '../model/errors.ts';
import { type CountedNode, type Expansion, type ExpandQuery, LIMITS } from '../model/query.ts';
import { bounded, unknownId } from '../model/refusals.ts';
import { DRAWN_LINKS, wayNamed, waysFrom } from '../model/ways.ts';
import type { Engine } from './engine.ts';
import { drawnLinks } from './drawn-links.ts';
import type { Held } from './held.ts';
import { countLeft, inTurn, type Linked, neighbours, statementAt, typeAt } from './neighbours.ts';
import { countedNodes, numbersOf } from './numbered.ts';
import { smallLinksOf } from './small-links.ts';

/** @throws {GraphError} unknown-id, bad-query for a way that the node's type has not */
export async function expansionOf(engine: Engine, graph: Held, query: ExpandQuery): Promise<Expansion> {
	const [index, head] = await Promise.all([graph.index(), graph.head()]);
	const linked = { index, small: smallLinksOf(index, head) };
	const left = select(index, query.filter).statements;
	const numbers = await numbersOf(engine, graph, [query.id, ...query.among]);
	const node = numbers.get(query.id);
	if (node === undefined) throw unknownId(query.id);
	const page = pageOf(linked, node, query, left);
	const among = query.among.flatMap((id) => numbers.get(id) ?? []);
	const shown = [...new Set([node, ...page, ...among])];
	const told = await countedNodes(engine, graph, shown, left);
	const byNumber = new Map(shown.map((number, place) => [number, told[place]]));
	const nodesAt = (numbers: readonly number[]): CountedNode[] =>
		numbers.flatMap((number) => byNumber.get(number) ?? []);
	const [own] = told;
	if (own === undefined) throw unknownId(query.id);
	return {
		node: own,
		ways: waysOf(linked, node, left),
		items: nodesAt(page),
		links: drawnLinks(linked, shown).flatMap(([type, a, b]) => {
			const [edge, source, target] = [DRAWN_LINKS[type], told[a], told[b]];
			return edge && source && target ? [{ type: edge, source: source.id, target: target.id }] : [];
		})
	};
}

/** A page of what the way leads to and the filter leaves. */
function pageOf(linked: Linked, node: number, { way: key, offset, limit }: ExpandQuery, left: Bits | undefined) {
	const { index } = linked;
	if (key === undefined) return [];
	const way = wayNamed(typeAt(index, node), key);
	if (way === undefined)
		throw new GraphError(
			'bad-query',
			key.slice(0, 80),
			`There is no way “${key.slice(0, 80)}” from such a node.`,
			'Ask without a way for all there are.'
		);
	const ends = neighbours(linked, node, way).filter((end) => isLeft(linked, end, left));
	const skipped = bounded(offset, Number.MAX_SAFE_INTEGER);
	return inTurn(index, ends, left).slice(skipped, skipped + bounded(limit, LIMITS.page));
}

function waysOf(linked: Linked, node: number, left: Bits | undefined): Expansion['ways'] {
	return waysFrom(typeAt(linked.index, node)).flatMap((way) => {
		const ends = neighbours(linked, node, way);
		if (ends.length === 0) return [];
		const remaining = left === undefined ? ends.length : ends.filter((end) => isLeft(linked, end, left)).length;
		const { key, type, direction, end } = way;
		return [{ way: key, type, direction, end, total: ends.length, left: remaining }];
	});
}

function isLeft({ index }: Linked, node: number, left: Bits | undefined): boolean {
	if (left === undefined) return true;
	const statement = statementAt(index, node);
	return statement === undefined ? countLeft(index, node, left) > 0 : has(left, statement);
}
