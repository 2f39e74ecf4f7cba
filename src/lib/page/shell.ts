/** What every page of the explorer needs once, whatever it shows. */

import type { Catalog, Places } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { type Vocabulary, vocabularyOf } from '../view/vocabulary';
import { catalogOf } from './catalog';
import { placesOfFew } from './places';

interface Shell {
	vocabulary: Vocabulary;
	places: Places;
}

/** Of each catalog once: it says the same to every page. */
const made = new WeakMap<Catalog, Shell>();

export async function shellData(store: GraphStore): Promise<Shell> {
	const { catalog } = await catalogOf(store);
	const before = made.get(catalog);
	if (before !== undefined) return before;
	const shell = { vocabulary: vocabularyOf(catalog), places: await placesOfFew(store, catalog) };
	// Places are those of the graph as it is now: it may have become another meanwhile.
	if ((await catalogOf(store)).catalog === catalog) made.set(catalog, shell);
	return shell;
}
