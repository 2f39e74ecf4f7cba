/** The small graph in a store of its own for a group of tests, and short ways to ask it. */

import { afterAll, beforeAll } from 'vitest';
import { factsOf } from '../../../graph/facts/batch.ts';
import { type Filter, NO_FILTER, type StatementPage } from '../../../graph/model/query.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import { smallGraph } from '../../fixtures/graph.ts';
import type { Bench, OpenBench } from '../store-suite.ts';

export const graph = smallGraph();
/** More than any list holds. */
export const MUCH = 1_000_000;

export const only = (chosen: Partial<Filter>): Filter => ({ ...NO_FILTER, ...chosen });

/** The last parts of ids. */
export const keys = (ids: readonly string[]) => ids.map((id) => id.split(':').at(-1));

export interface SmallStore {
	/** Open while tests of the group run. */
	readonly store: GraphStore;
	page(filter: Filter, offset?: number, limit?: number): Promise<StatementPage>;
}

/** For the group of tests in which it is called. */
export function openSmall(openBench: OpenBench): SmallStore {
	let bench: Bench;
	let store: GraphStore;
	beforeAll(async () => {
		bench = await openBench();
		store = await bench.open();
		await store.write(factsOf(smallGraph()));
	});
	afterAll(() => bench.dispose());
	return {
		get store() {
			return store;
		},
		page: (filter, offset = 0, limit = MUCH) => store.statements({ filter, offset, limit })
	};
}
