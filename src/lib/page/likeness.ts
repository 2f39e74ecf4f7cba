/** Places of the concept map: of the whole graph, whatever is filtered, so that no filter moves a mark. */

import { likenessPlaces } from '$graph/layout/likeness';
import { type Catalog, LIMITS, NO_FILTER, type Places } from '$graph/model/query';
import { tiesOf } from '$graph/scene/concept-map-scene';
import type { GraphStore } from '$graph/store/port';
import { catalogOf } from './catalog';

/** Of each catalog once: every page of the map asks, and they change with the graph alone. */
const made = new WeakMap<Catalog, Places>();

export async function likenessOf(store: GraphStore): Promise<Places> {
	const { catalog } = await catalogOf(store);
	const before = made.get(catalog);
	if (before !== undefined) return before;
	const { concepts, pairs } = await store.associations({ filter: NO_FILTER, limit: LIMITS.pairs });
	const places = likenessPlaces(
		concepts.map(({ id }) => id),
		tiesOf(pairs)
	);
	// Places are those of the graph as it is now: it may have become another meanwhile.
	if ((await catalogOf(store)).catalog === catalog) made.set(catalog, places);
	return places;
}
