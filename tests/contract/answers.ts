/** Everything a store can be asked, asked: of two stores of the same documents all answers must be equal. */

import type { GraphFacts } from '../../graph/facts/facts.ts';
import { type Filter, NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';

/**
 * Of each kind what reads another part of the store. The questions of a group are asked together, because each has its
 * way to the server and back.
 */
export async function answersOf(store: GraphStore): Promise<unknown[]> {
	const catalog = await store.catalog();
	const ids = catalog.nodes.map(({ id }) => id);
	const [from = '', ...others] = ids.filter((id) => /^(municipality|concept):/.test(id));
	const first = (facet: string) => ids.filter((id) => id.startsWith(`${facet}:`)).slice(0, 1);
	const filters = [NO_FILTER, ...['role', 'concept', 'value'].flatMap(first).map(filterOf)];
	const whole = [catalog, await store.read(), { ...(await store.status()), engine: '', engineVersion: '' }];
	const filtered = filters.flatMap((filter) => [
		store.overview(filter),
		store.facets(filter),
		store.links(filter),
		store.associations({ filter, limit: 50 }),
		store.statements({ filter, offset: 0, limit: 200 }),
		store.search({ words: ['og', 'm'], filter, limit: 50 })
	]);
	const searched = [['mod'], ['den'], ['a']].map((words) => store.search({ words, filter: NO_FILTER, limit: 50 }));
	return [
		...whole,
		...(await Promise.all([...filtered, ...searched])),
		...(await Promise.all(ids.map((focus) => store.slice({ focus, filter: NO_FILTER, limit: 50 })))),
		...(await Promise.all(others.map((to) => store.path({ from, to, filter: NO_FILTER })))),
		...(await Promise.all(
			ids.map((id) => store.explore({ things: [id], acts: [{ kind: 'near', id, steps: 2 }] }, NO_FILTER))
		))
	];
}

function filterOf(id: string): Filter {
	const facet = id.split(':')[0];
	const isChosen = facet === 'role' || facet === 'concept' || facet === 'value';
	return { ...NO_FILTER, ...(isChosen && { [facet]: [id] }) };
}

/** The answers of a graph that was made anew. */
export async function answersOfFresh(graph: GraphFacts): Promise<unknown[]> {
	const fresh = openMemory();
	await fresh.write(graph);
	return answersOf(fresh);
}
