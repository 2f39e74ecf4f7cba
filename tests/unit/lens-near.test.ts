/** A lens from near: whatever part of it is in the window, something there can be read. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '$graph/build/seeding';
import { drawScene, type Picture } from '$graph/drawing/draw';
import type { TextItem } from '$graph/drawing/drawing';
import { measureLine } from '$graph/drawing/measure/measure';
import { filterOf } from '$graph/model/query';
import { openMemory } from '$graph/store/memory/open';
import { pictureOf } from '../fixtures/pictures.ts';

const WINDOWS = [
	{ width: 736, height: 600 },
	{ width: 1400, height: 780 },
	{ width: 390, height: 457 }
];
const RATIOS = [0.08, 0.15, 0.3, 0.6, 1];
/** Middles in the circle, in scene units. */
const SPOTS = Array.from({ length: 12 }, (_, at) => (Math.PI * at) / 6).flatMap((angle) =>
	[0.3, 0.6, 0.9].map((radius) => ({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }))
);

describe('the lens on Mod', () => {
	let picture: Picture;
	beforeAll(async () => {
		const store = openMemory();
		await store.write(buildSeed('seed').graph);
		picture = await pictureOf(store, { focus: 'concept:mod', filter: filterOf(() => []) });
	});
	const names = (size: { width: number; height: number }, spot: { x: number; y: number }, ratio: number) => {
		const { frame } = picture.scene;
		const camera = { x: 0.5 + spot.x / frame.width, y: 0.5 + spot.y / frame.height, ratio };
		const { items } = drawScene(picture, size, measureLine, camera);
		return items.filter((item): item is TextItem => item.kind === 'text');
	};

	it('has a name in every window that is within the circle', () => {
		for (const size of WINDOWS)
			for (const spot of SPOTS)
				for (const ratio of RATIOS)
					expect(names(size, spot, ratio).length, JSON.stringify({ size, spot, ratio })).toBeGreaterThan(0);
	});

	it('shows more whole sentences, the nearer it is', () => {
		const sentences = new Set(picture.scene.nodes.flatMap(({ sentence }) => sentence ?? []));
		const whole = (ratio: number) =>
			names({ width: 736, height: 600 }, { x: -0.5, y: 0.5 }, ratio).filter(({ lines }) =>
				sentences.has(lines.map(({ text }) => text.replaceAll(/[\u2066-\u2069]/g, '')).join(' '))
			).length;
		expect(whole(1)).toBeLessThan(whole(0.4));
	});

	it('names a sector in what is seen of it while its municipality is outside the window', () => {
		const near = names({ width: 736, height: 600 }, { x: 0.6, y: -0.3 }, 0.12);
		expect(near.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).toContain('Gladsaxe');
	});
});
