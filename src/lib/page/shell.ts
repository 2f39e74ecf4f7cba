/** What every page of the explorer needs once, whatever it shows. */

import type { GraphStore } from '$graph/store/port';
import { vocabularyOf } from '../view/vocabulary';
import { catalogOf } from './catalog';
import { placesOfFew } from './places';

export async function shellData(store: GraphStore) {
	const { catalog } = await catalogOf(store);
	return { vocabulary: vocabularyOf(catalog), places: await placesOfFew(store, catalog) };
}
