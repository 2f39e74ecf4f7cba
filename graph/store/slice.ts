/** What surrounds one node: its statements as a reader meets them, the small nodes these name, and what stands beside a concept. */

import type { StoredStatement } from '../facts/facts.ts';
import { has } from '../index/bits.ts';
import type { Index } from '../index/index.ts';
import { pickEvenly, statementsLeft } from '../index/pick.ts';
import { select } from '../index/selection.ts';
import type { GraphNode } from '../model/graph.ts';
import { byId } from '../text/order.ts';
import { type Filter, LIMITS, type Slice, type SliceQuery } from '../model/query.ts';
import { bounded, unknownId } from '../model/refusals.ts';
import type { Engine } from './engine.ts';
import { ofGeneration } from './generation.ts';
import type { Held } from './held.ts';
import { itemOf, placeOf } from './items.ts';
import { besideConcept, type Surroundings } from './surroundings.ts';

/** Asks the engine for the statements of a slice, picked evenly over municipalities. @throws {GraphError} unknown-id */
export async function sliceAround(
	engine: Engine,
	graph: Held,
	{ focus: id, filter, limit }: SliceQuery
): Promise<Slice> {
	const [index, around] = await Promise.all([graph.index(), graph.surroundings()]);
	const { statements: left } = select(index, filter);
	const node = around.nodes.get(id);
	if (node === undefined) {
		const statement = await ofGeneration(graph.generation, engine.statement(id));
		if (statement === undefined) throw unknownId(id);
		const place = placeOf(index, statement);
		// A filter asks for more than a later printing has.
		const passes = left === undefined || (place !== undefined && has(left, place));
		const shown = passes && bounded(limit, LIMITS.slice) > 0 ? [statement] : [];
		return sliceOf(index, around, statement.node, filter, shown, passes ? 1 : 0);
	}
	const found = statementsLeft(index, index.places.get(id) ?? -1, left);
	const picked = pickEvenly(index.municipalityOf, found, bounded(limit, LIMITS.slice)).sort((a, b) => a - b);
	const keys = picked.map((place) => index.keys[place] ?? 0);
	const statements = keys.length === 0 ? [] : await ofGeneration(graph.generation, engine.statementsAt(keys));
	return sliceOf(index, around, node, filter, statements, found.length);
}

/** The slice around `focus` of these statements, out of `total` that match. */
function sliceOf(
	index: Index,
	graph: Surroundings,
	focus: GraphNode,
	filter: Filter,
	stored: readonly StoredStatement[],
	total: number
): Slice {
	const statements = stored.map((statement) => ({ ...itemOf(index, statement), label: statement.node.label }));
	const edges = focus.type === 'Concept' ? besideConcept(graph, focus.id, filter) : [];
	const named = new Set([focus.id]);
	for (const { document, municipality, under, roles, mentions } of statements) {
		for (const { id } of [document, municipality, ...under, ...roles]) named.add(id);
		for (const { concept } of mentions) if (focus.type !== 'Concept') named.add(concept.id);
	}
	for (const { source, target } of edges) named.add(source).add(target);
	const nodes = [...named].flatMap((id) => graph.nodes.get(id) ?? []);
	return { focus, total, statements, nodes: nodes.sort(byId), edges: edges.sort(byId) };
}
