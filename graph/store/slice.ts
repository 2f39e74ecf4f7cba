/** What surrounds one node: its statements with all they belong to, and what stands beside a concept. */

import { edgesOf } from '../batch-facts.ts';
import { standingMentions } from '../evidence.ts';
import type { StoredStatement } from '../facts.ts';
import { edgeId } from '../ids.ts';
import { has } from '../index/bits.ts';
import { pickEvenly, statementsLeft } from '../index/pick.ts';
import { select } from '../index/selection.ts';
import type { GraphEdge, GraphNode } from '../model.ts';
import { byId } from '../text/order.ts';
import { type Filter, LIMITS, type Slice, type SliceQuery } from '../query.ts';
import { bounded, unknownId } from '../refusals.ts';
import type { Engine } from './engine.ts';
import { ofGeneration } from './generation.ts';
import type { Held } from './held.ts';
import { placeOf } from './items.ts';
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
		return sliceOf(around, statement.node, filter, shown, passes ? 1 : 0);
	}
	const found = statementsLeft(index, index.places.get(id) ?? -1, left);
	const keys = pickEvenly(index.municipalityOf, found, bounded(limit, LIMITS.slice)).map(
		(place) => index.keys[place] ?? 0
	);
	const statements = keys.length === 0 ? [] : await ofGeneration(graph.generation, engine.statementsAt(keys));
	return sliceOf(around, node, filter, statements, found.length);
}

/** The slice around `focus` of these statements, out of `total` that match. */
function sliceOf(
	graph: Surroundings,
	focus: GraphNode,
	filter: Filter,
	statements: readonly StoredStatement[],
	total: number
): Slice {
	const edges = new Map<string, GraphEdge>();
	const add = (edge: GraphEdge) => edges.set(edge.id, edge);
	for (const statement of statements) {
		const mentions = standingMentions(statement.mentions).filter(
			({ concept }) => focus.type !== 'Concept' || concept === focus.id
		);
		const { repeats: _repeats, ...printed } = statement;
		for (const edge of edgesOf({ ...printed, mentions }, statement.document)) add(edge);
		const [owner] = graph.documentsOf.get(statement.document) ?? [];
		if (owner !== undefined)
			add({
				type: 'PUBLISHED',
				id: edgeId('PUBLISHED', owner.municipality, statement.document),
				source: owner.municipality,
				target: statement.document
			});
	}
	if (focus.type === 'Concept') for (const edge of besideConcept(graph, focus.id, filter)) add(edge);
	const nodes = new Map<string, GraphNode>([[focus.id, focus]]);
	for (const { node } of statements) nodes.set(node.id, node);
	for (const { source, target } of edges.values())
		for (const id of [source, target]) {
			const node = graph.nodes.get(id);
			if (node !== undefined) nodes.set(id, node);
		}
	return { focus, total, nodes: [...nodes.values()].sort(byId), edges: [...edges.values()].sort(byId) };
}
