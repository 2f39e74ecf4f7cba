/** From ids to the numbers that nodes go by in neighbours.ts, and back to what a reader is told of them. */

import { type Bits, has } from '../index/bits.ts';
import { GraphError } from '../model/errors.ts';
import type { CountedNode } from '../model/query.ts';
import type { Engine } from './engine.ts';
import { ofGeneration } from './generation.ts';
import type { Held } from './held.ts';
import { placeOf } from './items.ts';
import { countLeft, statementAt, statementNumber } from './neighbours.ts';

/** What the graph does not hold is left out. A later printing goes by the number of what it prints again. */
export async function numbersOf(engine: Engine, graph: Held, ids: Iterable<string>): Promise<Map<string, number>> {
	const index = await graph.index();
	const statement = async (id: string, follow = true): Promise<number | undefined> => {
		const stored = await ofGeneration(graph.generation, engine.statement(id));
		if (stored === undefined) return undefined;
		if (stored.repeats !== undefined) return follow ? statement(stored.repeats, false) : undefined;
		const place = placeOf(index, stored);
		return place === undefined ? undefined : statementNumber(index, place);
	};
	const found = await Promise.all(
		[...new Set(ids)].map(async (id) => {
			const place = index.places.get(id) ?? (id.startsWith('statement:') ? await statement(id) : undefined);
			return place === undefined ? [] : [[id, place] as const];
		})
	);
	return new Map(found.flat());
}

/** What is told of each node, in their order. @throws {GraphError} bad-data where the database lacks one that it names */
export async function countedNodes(
	engine: Engine,
	graph: Held,
	nodes: readonly number[],
	left: Bits | undefined
): Promise<CountedNode[]> {
	const index = await graph.index();
	const places = nodes.flatMap((node) => statementAt(index, node) ?? []);
	const keys = places.map((place) => index.keys[place] ?? 0);
	const stored = keys.length === 0 ? [] : await ofGeneration(graph.generation, engine.statementsAt(keys));
	const byKey = new Map(stored.map(({ key, node }) => [key, node]));
	return nodes.map((node): CountedNode => {
		const statement = statementAt(index, node);
		if (statement !== undefined) {
			const known = byKey.get(index.keys[statement] ?? -1);
			if (known === undefined) throw missing(`statement ${String(statement)}`);
			const statements = left === undefined || has(left, statement) ? 1 : 0;
			return { id: known.id, type: 'Statement', label: known.label, statements, total: 1 };
		}
		const ref = index.values[node];
		if (ref === undefined) throw missing(`node ${String(node)}`);
		return { ...ref, statements: countLeft(index, node, left), total: index.totals[node] ?? 0 };
	});
}

function missing(what: string): GraphError {
	return new GraphError('bad-data', what, `The database names ${what} but does not hold it.`, 'Seed it again.');
}
