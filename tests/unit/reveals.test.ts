/** An overview from near: after the names what distinguishes, then values, then a statement, and no name gives way. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '$graph/build/seeding';
import { drawScene, type Picture } from '$graph/drawing/draw';
import { measureLine } from '$graph/drawing/measure/measure';
import { aboutFilter, NO_FILTER, type StatementItem } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import { conceptsInView, revealStep } from '$graph/scene/reveal';
import { openMemory } from '$graph/store/memory/open';
import { messagesFor } from '$lib/i18n/messages';
import { revealed, type RevealKnown } from '$lib/view/reveals';
import { pictureOf } from '../fixtures/pictures.ts';

const SIZE = { width: 900, height: 700 };
const MOD = 'concept:mod';

describe('the overview of the seed', () => {
	let picture: Picture;
	let known: RevealKnown;
	let statements: StatementItem[];
	beforeAll(async () => {
		const store = openMemory();
		await store.write(buildSeed('seed').graph);
		picture = await pictureOf(store, { filter: NO_FILTER });
		const names = new Map(picture.scene.nodes.map(({ id, label }) => [id, label]));
		({ items: statements } = await store.statements({
			filter: NO_FILTER,
			about: aboutFilter([MOD]),
			offset: 0,
			limit: 3
		}));
		known = {
			overview: await store.links(NO_FILTER),
			values: (await store.facets(NO_FILTER)).facets.value,
			statementsOf: (id) => (id === MOD ? statements : undefined),
			nameOf: (id) => names.get(id) ?? id,
			messages: messagesFor('da')
		};
	});

	/** Looks at a node from a distance. */
	const at = (id: string, ratio: number): Camera => {
		const { nodes, frame } = picture.scene;
		const node = nodes.find((one) => one.id === id);
		return { x: 0.5 + (node?.x ?? 0) / frame.width, y: 0.5 + (node?.y ?? 0) / frame.height, ratio };
	};
	const textsIn = (shown: Picture, camera: Camera) =>
		drawScene(shown, SIZE, measureLine, camera).items.flatMap((item) =>
			item.kind === 'text' ? [item.lines.map(({ text }) => text.replaceAll(/[\u2066-\u2069]/g, '')).join(' ')] : []
		);
	const near = (id: string, ratio: number) => {
		const camera = at(id, ratio);
		const scene = revealed(picture.scene, revealStep(picture.scene, camera), known);
		return textsIn({ ...picture, scene }, camera);
	};

	it.each([
		['names alone', 1, 0],
		['what distinguishes', 0.7, 1],
		['values', 0.4, 2],
		['statements', 0.2, 3]
	])('tells %s at a ratio of %d', (_, ratio, step) => {
		expect(revealStep(picture.scene, { x: 0.5, y: 0.5, ratio })).toBe(step);
	});

	it('tells nothing but names while all of it is in view', () => {
		expect(revealStep(picture.scene, undefined)).toBe(0);
		expect(revealed(picture.scene, 0, known)).toBe(picture.scene);
	});

	it('tells of a concept who mentions it most, then what it stands under, then a statement and whose it is', () => {
		expect(near(MOD, 0.6)).toContain('mest hos Albertslund: 16,7\u00a0%');
		const under = statements.flatMap((item) => item.under.map(({ label }) => label));
		expect(near(MOD, 0.35).find((text) => text.startsWith('Fx under '))).toContain(under[0]);
		expect(near(MOD, 0.2).find((text) => text.startsWith('Albertslund: »'))).toContain(
			statements[0]?.text.slice(0, 20)
		);
	});

	it('tells of a municipality what distinguishes it, then its values', () => {
		const detail = (step: 1 | 2) =>
			revealed(picture.scene, step, known).nodes.find(({ id }) => id === 'municipality:albertslund')?.detail ?? '';
		expect(detail(1).replaceAll(/[\u2066-\u2069]/g, '')).toMatch(/^Mere end de andre: Mod, Borgeren, /);
		expect(detail(2)).toMatch(/^Værdier: /);
		expect(near('municipality:albertslund', 0.4).some((text) => text.startsWith('Værdier: '))).toBe(true);
	});

	it('keeps what distinguishes while statements are on their way', () => {
		const scene = revealed(picture.scene, 3, { ...known, statementsOf: () => undefined });
		expect(scene.nodes.find(({ id }) => id === MOD)?.detail).toContain('mest hos');
	});

	it('lets no name give way, and covers none', () => {
		for (const { id } of picture.scene.nodes)
			for (const ratio of [0.6, 0.4, 0.2]) {
				const plain = textsIn(picture, at(id, ratio));
				expect(near(id, ratio).slice(0, plain.length), `${id} ${ratio}`).toEqual(plain);
			}
	});

	it('looks at the concepts in view, the nearest to the middle first', () => {
		expect(conceptsInView(picture.scene, at(MOD, 0.2))[0]).toBe(MOD);
		expect(conceptsInView(picture.scene, at(MOD, 0.2)).length).toBeLessThanOrEqual(8);
	});
});
