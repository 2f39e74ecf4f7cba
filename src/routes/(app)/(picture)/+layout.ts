/** Builds the scene of the server's data, once for everything that draws it; in the browser, at the first page, it also starts the picture before the page comes alive. */

import { browser } from '$app/environment';
import { drawEarly } from '$lib/canvas/early';
import { firstPicture, namedScene, sceneOf } from '$lib/view/picture-of-view';
import { shownKind } from '$lib/view/reading';
import { unpackLinks } from '$lib/view/sent';
import { decodeView } from '$lib/view/url';
import type { LayoutLoad } from './$types';

let first = browser;

export const load: LayoutLoad = async ({ data, parent, url, untrack }) => {
	const { vocabulary, places, own } = await parent();
	const overview = data.overview && unpackLinks(data.overview);
	const scene = sceneOf(overview, data.focused, { ...places, ...data.more });
	// Counted in the browser alone: a server would keep the marks of all its pages.
	if (browser) performance.mark('scene-built');
	if (first) {
		first = false;
		const { view } = untrack(() => decodeView(url.searchParams, own));
		const concepts = new Map(vocabulary.concepts.map((node) => [node.id, node]));
		// A free exploration has a picture of its own, which comes with what it shows.
		if (shownKind(view) !== 'explore') {
			const named = namedScene(scene, (id) => concepts.get(id), view.language);
			drawEarly(firstPicture(named, view, matchMedia('(prefers-color-scheme: dark)').matches), view.camera);
		}
	}
	const isPortrait = data.focused?.kind === 'portrait';
	return {
		...data,
		overview,
		scene,
		PortraitFigures: isPortrait ? (await import('$lib/portrait/PortraitFigures.svelte')).default : undefined
	};
};
