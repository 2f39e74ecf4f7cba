/** What a view's picture shows, as the page would be sent it: its scene with names, and the counts that its caption tells. */

import { amongAll } from '$graph/analysis/figures';
import { aboutFilter, type Comparison, type FacetCounts, LIMITS, type OverviewLinks } from '$graph/model/query';
import { comparisonScene, ROOMS } from '$graph/scene/comparison-scene';
import { type Lens, lensOf } from '$graph/scene/lens';
import type { Scene } from '$graph/scene/scene';
import type { GraphStore } from '$graph/store/port';
import type { Language } from '../../i18n/language';
import { namedScene, sceneOf } from '../../view/picture-of-view';
import { hasPicture } from '../../view/reading';
import type { Sources } from '../../view/sent';
import type { View } from '../../view/view';
import { catalogOf } from '../../page/catalog';
import { placesBeyond, placesOfFew } from '../../page/places';
import { sourcesOf } from '../../page/sources';

export interface DrawnView {
	scene: Scene;
	counts: FacetCounts;
	/** Of a picture around a concept: it, and the documents behind it. */
	lens?: Lens;
	sources?: Sources;
	/** Of a picture of everything. */
	overview?: OverviewLinks;
	comparison?: Comparison;
}

/** Undefined where the view is words and figures alone. */
export async function drawnView(store: GraphStore, view: View, language: Language): Promise<DrawnView | undefined> {
	if (!hasPicture(view)) return undefined;
	const drawn = await unnamed(store, view);
	const { byId } = await catalogOf(store);
	return { ...drawn, scene: namedScene(drawn.scene, (id) => byId.get(id), language) };
}

async function unnamed(store: GraphStore, view: View): Promise<DrawnView> {
	const { filter, focus, compared } = view;
	if (compared.length > 0) {
		const comparison = await store.comparison({ ids: [...compared], filter });
		// What is compared is counted with all its statements, also where the filter has only others of its kind.
		const counts = await store.facets(amongAll(filter, comparison.kind), aboutFilter([...compared]));
		return { scene: comparisonScene(comparison, ROOMS.wide), counts, comparison };
	}
	const { catalog } = await catalogOf(store);
	const places = await placesOfFew(store, catalog);
	const overview = await store.links(filter);
	if (focus === undefined) {
		const more = await placesBeyond(store, catalog, overview.municipalities);
		return {
			scene: sceneOf(overview, undefined, { ...places, ...more }),
			counts: await store.facets(filter),
			overview
		};
	}
	const about = aboutFilter([focus]);
	const [slice, facets, links] = await Promise.all([
		store.slice({ focus, filter, limit: LIMITS.slice }),
		store.facets(filter, about),
		store.links(filter, about)
	]);
	const lens = lensOf(slice, overview, { facets, links }, filter);
	const more = await placesBeyond(store, catalog, lens.sectors);
	const scene = sceneOf(undefined, lens, { ...places, ...more });
	return { scene, counts: facets, lens, sources: sourcesOf(slice, links) };
}
