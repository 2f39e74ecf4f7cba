/** What a view's picture shows, as the page would be sent it: its scene with names, and the counts that its caption tells. */

import { amongAll } from '$graph/analysis/figures';
import { aboutFilter, type Comparison, type FacetCounts, LIMITS, type OverviewLinks } from '$graph/model/query';
import { comparisonScene, ROOMS } from '$graph/scene/comparison-scene';
import { conceptMapScene, MAP_ROOMS } from '$graph/scene/concept-map-scene';
import { type ExplorePicture, explorePicture } from '$graph/scene/explore-scene';
import { isMany } from '$graph/layout/fields';
import type { Lens } from '$graph/scene/lens';
import { conceptsInView, revealStep } from '$graph/scene/reveal';
import type { Scene } from '$graph/scene/scene';
import type { Strips } from '$graph/scene/strips';
import { stripsScene } from '$graph/scene/strips-scene';
import type { GraphStore } from '$graph/store/port';
import type { Language } from '../../i18n/language';
import { messagesFor, nameOf } from '../../i18n/messages';
import { namedScene, sceneOf } from '../../view/picture-of-view';
import { hasPicture, shownKind } from '../../view/reading';
import { revealed, REVEALED_STATEMENTS } from '../../view/reveals';
import type { Sources } from '../../view/sent';
import type { View } from '../../view/view';
import { packMap, type ReadMap, unpackMap } from '../../concept-map/sent';
import type { ExploreData } from '../../explore/sent';
import { packGroups } from '../../groups/sent';
import { withGroups } from '../../strips/grouped';
import { catalogOf } from '../../page/catalog';
import { exploredOf, settledOf } from '../../page/explored';
import { mapAnswer } from '../../page/concept-map';
import { lensFrom } from '../../page/lens';
import { likenessOf } from '../../page/likeness';
import { placesBeyond, placesOfFew } from '../../page/places';
import { sourcesOf } from '../../page/sources';
import { stripsShown } from '../../page/strips';

export interface DrawnView {
	scene: Scene;
	counts: FacetCounts;
	/** Of a picture around a concept: it, and the documents behind it. */
	lens?: Lens;
	sources?: Sources;
	/** Of a picture of everything. */
	overview?: OverviewLinks;
	comparison?: Comparison;
	/** Of a concept map. */
	conceptMap?: ReadMap;
	/** Of a free exploration. */
	explored?: { data: ExploreData; picture: ExplorePicture };
}

/** Undefined where the view is words and figures alone. */
export async function drawnView(store: GraphStore, view: View, language: Language): Promise<DrawnView | undefined> {
	if (!hasPicture(view)) return undefined;
	const drawn = await unnamed(store, view, language);
	const { byId } = await catalogOf(store);
	const named = { ...drawn, scene: namedScene(drawn.scene, (id) => byId.get(id), language) };
	return { ...named, scene: await nearScene(store, named, view, language) };
}

/** With what an overview tells from near. */
async function nearScene(
	store: GraphStore,
	{ scene, overview, counts }: DrawnView,
	{ camera, filter }: View,
	language: Language
): Promise<Scene> {
	const step = revealStep(scene, camera);
	if (step === 0 || overview === undefined || camera === undefined) return scene;
	const { byId } = await catalogOf(store);
	const pages = await Promise.all(
		(step < 2 ? [] : conceptsInView(scene, camera)).map(async (id) => {
			const about = aboutFilter([id]);
			const { items } = await store.statements({ filter, about, offset: 0, limit: REVEALED_STATEMENTS });
			return [id, items] as const;
		})
	);
	const statements = new Map(pages);
	return revealed(scene, step, {
		overview,
		values: counts.facets.value,
		statementsOf: (id) => statements.get(id),
		nameOf: (id) => nameOf(byId.get(id) ?? { id, label: id }, language),
		messages: messagesFor(language)
	});
}

async function unnamed(store: GraphStore, view: View, language: Language): Promise<DrawnView> {
	const { filter, focus, compared } = view;
	if (compared.length > 0) {
		const comparison = await store.comparison({ ids: [...compared], filter });
		// What is compared is counted with all its statements, also where the filter has only others of its kind.
		const counts = await store.facets(amongAll(filter, comparison.kind), aboutFilter([...compared]));
		return { scene: comparisonScene(comparison, ROOMS.wide), counts, comparison };
	}
	if (shownKind(view) === 'explore') {
		const explored = await exploredOf(store, view, filter);
		const picture = explorePicture(explored, settledOf(explored), view.without);
		return { scene: picture.scene, counts: await store.facets(filter), explored: { data: explored, picture } };
	}
	if (shownKind(view) === 'together') {
		const map = unpackMap(packMap(await mapAnswer(store, view)));
		const scene = conceptMapScene(map, await likenessOf(store), MAP_ROOMS.wide, view.pairsShown === 'all');
		return { scene, counts: await store.facets(filter), conceptMap: map };
	}
	const { catalog } = await catalogOf(store);
	const places = await placesOfFew(store, catalog);
	const overview = await store.links(filter);
	if (focus === undefined) {
		const counts = await store.facets(filter);
		if (isMany(overview.reach.municipalities))
			return { scene: stripsScene(await groupedStrips(store, view, language)), counts, overview };
		const more = await placesBeyond(store, catalog, overview.municipalities);
		return {
			scene: sceneOf(overview, undefined, { ...places, ...more }),
			counts,
			overview
		};
	}
	const about = aboutFilter([focus]);
	const [slice, facets, links] = await Promise.all([
		store.slice({ focus, filter, limit: LIMITS.slice }),
		store.facets(filter, about),
		store.links(filter, about)
	]);
	const lens = await lensFrom(store, {
		slice,
		about: { facets, links },
		overview,
		filter,
		selection: () => view.selection
	});
	const more = await placesBeyond(store, catalog, lens.sectors);
	const scene = sceneOf(undefined, lens, { ...places, ...more });
	return { scene, counts: facets, lens, sources: sourcesOf(slice, links) };
}

async function groupedStrips(store: GraphStore, view: View, language: Language): Promise<Strips> {
	const { grouping, group, filter } = view;
	const strips = await stripsShown(store, view);
	if (grouping === 'none') return strips;
	const { byId } = await catalogOf(store);
	const named = (id: string) => nameOf(byId.get(id) ?? { id, label: id }, language);
	const sent = packGroups(await store.groups({ by: grouping, filter }), group, named);
	return withGroups(strips, sent, messagesFor(language), named);
}
