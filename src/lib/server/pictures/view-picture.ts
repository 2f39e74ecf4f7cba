/** The picture of a view, made on the server: for what is kept, and for lists of views. The same view and graph give the same bytes. */

import { drawScene } from '$graph/drawing/draw';
import type { Size } from '$graph/drawing/framing';
import { measureLine } from '$graph/drawing/measure/measure';
import { PALETTES } from '$graph/drawing/palette';
import { aboutFilter, LIMITS } from '$graph/model/query';
import { paintSvg } from '$graph/paint/svg';
import { comparisonScene, ROOMS } from '$graph/scene/comparison-scene';
import { lensOf } from '$graph/scene/lens';
import type { Scene } from '$graph/scene/scene';
import type { GraphStore } from '$graph/store/port';
import type { Language } from '../../i18n/language';
import { comparisonFault } from '../../view/compared';
import { firstPicture, namedScene, sceneOf } from '../../view/picture-of-view';
import { isPortrait, shownKind } from '../../view/reading';
import type { View } from '../../view/view';
import { placesBeyond, placesOfFew } from '../places';
import { catalogOf } from '../store';
import { titleOf } from './view-title';

/** CSS pixels: of 16 to 9, as slides are. */
export const SLIDE: Size = { width: 1120, height: 630 };

/** The picture of a view in light colours; undefined where the view is words and figures alone. */
export async function pictureOf(store: GraphStore, view: View, language: Language): Promise<string | undefined> {
	const scene = await sceneOfView(store, view);
	if (scene === undefined) return undefined;
	const { byId } = await catalogOf(store);
	const named = namedScene(scene, (id) => byId.get(id), language);
	const picture = firstPicture(named, { ...view, language, theme: 'light' }, false);
	const drawing = drawScene({ ...picture, palette: PALETTES.light }, SLIDE, measureLine, view.camera);
	return paintSvg(drawing, { label: titleOf(view, (id) => byId.get(id), language) });
}

/** Whether a view has a picture. */
export function hasPicture(view: View): boolean {
	if (view.compared.length > 0) return comparisonFault(view.compared) === undefined;
	return !isPortrait(view) && shownKind(view) === 'network';
}

async function sceneOfView(store: GraphStore, view: View): Promise<Scene | undefined> {
	const { filter, focus, compared } = view;
	if (!hasPicture(view)) return undefined;
	if (compared.length > 0) return comparisonScene(await store.comparison({ ids: [...compared], filter }), ROOMS.wide);
	const { catalog } = await catalogOf(store);
	const places = await placesOfFew(store, catalog);
	const overview = await store.links(filter);
	if (focus === undefined) {
		const more = await placesBeyond(store, catalog, overview.municipalities);
		return sceneOf(overview, undefined, { ...places, ...more });
	}
	const about = aboutFilter([focus]);
	const [slice, facets, links] = await Promise.all([
		store.slice({ focus, filter, limit: LIMITS.slice }),
		store.facets(filter, about),
		store.links(filter, about)
	]);
	const lens = lensOf(slice, overview, { facets, links }, filter);
	return sceneOf(undefined, lens, { ...places, ...(await placesBeyond(store, catalog, lens.sectors)) });
}
