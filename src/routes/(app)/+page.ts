/** Passes the server's data on; in the browser, at the first page, it also starts the picture before the page comes alive. */

import { browser } from '$app/environment';
import { drawEarly } from '$lib/canvas/early';
import { firstPicture, sceneOf } from '$lib/view/picture-of-view';
import { decodeView } from '$lib/view/url';
import type { PageLoad } from './$types';

let first = browser;

export const load: PageLoad = async ({ data, parent, url, untrack }) => {
	if (!first) return data;
	first = false;
	const { vocabulary } = await parent();
	const { view } = untrack(() => decodeView(url.searchParams));
	const concepts = new Map(vocabulary.concepts.map((node) => [node.id, node]));
	const scene = sceneOf(data.overview, data.slice, data.within, (id) => concepts.get(id), view.language);
	drawEarly(firstPicture(scene, view, matchMedia('(prefers-color-scheme: dark)').matches), view.camera);
	return data;
};
