/** The bare picture of a view, made on the server: for what is kept, and for lists of views. The same view and graph give the same bytes. */

import { drawScene } from '$graph/drawing/draw';
import type { Size } from '$graph/drawing/framing';
import { measureLine } from '$graph/drawing/measure/measure';
import { PALETTES } from '$graph/drawing/palette';
import { paintSvg } from '$graph/paint/svg';
import { sheetScene } from '$graph/scene/strips-scene';
import type { GraphStore } from '$graph/store/port';
import type { Language } from '../../i18n/language';
import { firstPicture } from '../../view/picture-of-view';
import type { View } from '../../view/view';
import { catalogOf } from '../../page/catalog';
import { drawnView } from './drawn-view';
import { titleOf } from './view-title';

/** CSS pixels: of 16 to 9, as slides are. */
const SLIDE: Size = { width: 1120, height: 630 };

/** The picture of a view in light colours; undefined where the view is words and figures alone. */
export async function pictureOf(store: GraphStore, view: View, language: Language): Promise<string | undefined> {
	const drawn = await drawnView(store, view, language);
	if (drawn === undefined) return undefined;
	const { byId } = await catalogOf(store);
	const picture = firstPicture(sheetScene(drawn.scene), { ...view, language, theme: 'light' }, false);
	const drawing = drawScene({ ...picture, palette: PALETTES.light }, SLIDE, measureLine, view.camera);
	return paintSvg(drawing, { label: titleOf(view, (id) => byId.get(id), language) });
}
