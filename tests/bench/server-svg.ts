/** How long the server takes to draw and paint the picture of a page, without the questions before it. */

import { join } from 'node:path';
import { buildSeed } from '../../graph/build/seeding.ts';
import { drawScene, type Picture } from '../../graph/drawing/draw.ts';
import { measureLine } from '../../graph/drawing/measure/measure.ts';
import { CSS_PALETTE } from '../../graph/drawing/palette-css.ts';
import { aboutFilter, filterOf, LIMITS } from '../../graph/model/query.ts';
import { paintSvg } from '../../graph/paint/svg.ts';
import { lensOf } from '../../graph/scene/lens.ts';
import { lensScene } from '../../graph/scene/lens-scene.ts';
import { overviewScene } from '../../graph/scene/overview-scene.ts';
import type { Scene } from '../../graph/scene/scene.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { type Figure, median } from './figures.ts';

const ROUNDS = 51;
const WARM_UP = 20;
const WINDOW = { width: 736, height: 765 };
const FOCUS = 'concept:mod';
const EVERYTHING = filterOf(() => []);

/** Medians over the seed. */
export async function measureServerSvg(root: string): Promise<Figure[]> {
	const store = openMemory();
	try {
		await store.write(buildSeed(join(root, 'seed')).graph);
		const overview = await overviewOf(store);
		const lens = await lensIn(store);
		return [painted('overview', overview, '≤ 10 ms'), painted('lens', lens, '≤ 20 ms')];
	} finally {
		await store.close();
	}
}

async function overviewOf(store: GraphStore): Promise<() => Scene> {
	const links = await store.links(EVERYTHING);
	const places = await store.places();
	return () => overviewScene(links, places);
}

async function lensIn(store: GraphStore): Promise<() => Scene> {
	const about = aboutFilter([FOCUS]);
	const slice = await store.slice({ focus: FOCUS, filter: EVERYTHING, limit: LIMITS.slice });
	const within = { facets: await store.facets(EVERYTHING, about), links: await store.links(EVERYTHING, about) };
	const lens = lensOf(slice, await store.links(EVERYTHING), within, EVERYTHING);
	const places = await store.places();
	return () => lensScene(lens, places);
}

function painted(name: string, scene: () => Scene, aim: string): Figure {
	const times: number[] = [];
	let bytes = 0;
	for (let round = 0; round < WARM_UP + ROUNDS; round++) {
		const begin = performance.now();
		bytes = Buffer.byteLength(paint(scene()));
		if (round >= WARM_UP) times.push(performance.now() - begin);
	}
	const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1));
	return {
		what: `${name}: scene, drawing and SVG (${Math.round(bytes / 1000)} kB)`,
		value: `${median(times).toFixed(1)} ms`,
		spread: `${least} to ${most}`,
		aim
	};
}

/** As SentPicture.svelte paints it. */
function paint(scene: Scene): string {
	const picture: Picture = {
		scene,
		attention: { hovered: undefined, selected: [], litType: undefined, hiddenTypes: [] },
		palette: CSS_PALETTE,
		textSize: 16,
		words: {
			note: ({ reason }) => reason,
			notDrawn: (statements) => `${statements} not drawn`,
			related: 'Related',
			counted: (name, statements) => `${name} ${statements}`,
			inTheMiddle: ({ statements }) => [`${statements}`]
		}
	};
	const types = new Map(scene.nodes.map(({ id, type }) => [id, type]));
	const links = {
		hrefOf: (id: string) => (id === scene.key ? undefined : `/?v=1&focus=${id}`),
		nameOf: (id: string) => id,
		stopsAt: (id: string) => types.get(id) !== 'Statement'
	};
	return paintSvg(drawScene(picture, WINDOW, measureLine), { label: scene.key, fluid: true, sized: true, links });
}
