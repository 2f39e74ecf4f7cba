/** The lens for many municipalities: each has its part of the ring, in the order of its share, and silence tells why. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '$graph/build/seeding';
import { drawScene } from '$graph/drawing/draw';
import type { SectorItem, TextItem } from '$graph/drawing/drawing';
import { projectionOf } from '$graph/drawing/framing';
import { measureLine } from '$graph/drawing/measure/measure';
import { wedgeAt } from '$graph/drawing/ring';
import { batchOfGraph } from '$graph/facts/batch';
import { country } from '$graph/generate/country';
import { type Sample, sampleOf } from '$graph/generate/sample';
import { aboutFilter, filterOf, type Filter } from '$graph/model/query';
import { RESTING_CAMERA } from '$graph/scene/camera';
import type { Scene, Wedge } from '$graph/scene/scene';
import { packRing, unpackRing } from '$graph/scene/sent-ring';
import { openMemory } from '$graph/store/memory/open';
import type { GraphStore } from '$graph/store/port';
import { messagesFor } from '$lib/i18n/messages';
import { legendOf } from '$lib/view/legend';
import { pictureOf } from '../fixtures/pictures.ts';

const MOD = 'concept:mod';
const MANY = [13, 100, 1000];
const FILTERS: [name: string, filter: (municipalities: string[]) => Partial<Filter>][] = [
	['no filter', () => ({})],
	['a role', () => ({ role: ['role:leder'] })],
	['municipalities', (all) => ({ municipality: all.slice(0, 3) })],
	['a role and municipalities', (all) => ({ role: ['role:leder'], municipality: all.slice(2, 9) })],
	['another concept', () => ({ concept: ['concept:tillid'] })]
];

function wedgesOf({ nodes }: Scene): (Wedge & { id: string; statements: number })[] {
	return nodes.flatMap(({ id, statements, wedge }) => (wedge ? [{ ...wedge, id, statements }] : []));
}

describe.each(MANY)('a lens of %i municipalities', (organisations) => {
	let store: GraphStore;
	let all: string[];
	let sample: Sample;
	beforeAll(async () => {
		sample = sampleOf(batchOfGraph(buildSeed('seed').graph));
		store = openMemory();
		await store.write(country(sample, { statements: organisations * 30, organisations }));
		all = (await store.organisations(filterOf(() => []))).map(({ id }) => id);
	});
	const picture = (part: Partial<Filter>, selected: string[] = []) =>
		pictureOf(store, { focus: MOD, filter: filterOf((facet) => [...(part[facet] ?? [])]), selected });

	describe.each(FILTERS)('with %s', (_name, filterFor) => {
		let scene: Scene;
		let filter: Filter;
		beforeAll(async () => {
			const part = filterFor(all);
			filter = filterOf((facet) => [...(part[facet] ?? [])]);
			scene = (await picture(part)).scene;
		});

		it('gives every municipality one part, and their parts go round once from the top', () => {
			const wedges = wedgesOf(scene);
			expect(wedges.map(({ id }) => id).sort()).toEqual([...all].sort());
			let at = Math.PI / 2;
			for (const { from, to } of wedges) {
				expect(to).toBeCloseTo(at, 9);
				expect(from).toBeLessThan(to);
				at = from;
			}
			expect(Math.PI / 2 - at).toBeCloseTo(2 * Math.PI, 9);
			expect(scene.nodes.filter(({ type }) => type === 'Statement')).toEqual([]);
		});

		it('counts each share of the municipality’s own base, which no concept cuts', async () => {
			const uncut = { ...filter, municipality: [], concept: [] };
			const bases = new Map((await store.organisations(uncut)).map(({ id, statements }) => [id, statements]));
			const left = await store.organisations(filter, aboutFilter([MOD]));
			for (const { id, base, share, statements, silence } of wedgesOf(scene)) {
				expect(base).toBe(bases.get(id));
				expect(statements).toBe(left.find((one) => one.id === id)?.statements);
				expect(share).toBe(base === 0 ? 0 : statements / base);
				expect(silence === undefined).toBe(statements > 0);
			}
		});

		it('has the largest shares first, in steps that the legend tells with their bounds', () => {
			const speaking = wedgesOf(scene).filter(({ step }) => step !== undefined);
			const { bounds } = scene.ring ?? { bounds: [] };
			expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
			expect(bounds).toHaveLength(4);
			for (const [place, { share, step = -1 }] of speaking.entries()) {
				expect(share).toBeLessThanOrEqual(speaking[place - 1]?.share ?? 1);
				expect(share).toBeGreaterThan(bounds[step - 1] ?? 0);
				expect(share).toBeLessThanOrEqual(bounds[step] ?? 1);
			}
			for (const language of ['da', 'en'] as const) {
				const t = messagesFor(language);
				expect(legendOf(scene, t)).toEqual(expect.arrayContaining([t.ring.order, t.ring.steps(bounds)]));
			}
		});

		it('tells the three silences apart, each with a look of its own', async () => {
			const ever = new Map(
				(
					await store.organisations(
						filterOf(() => []),
						aboutFilter([MOD])
					)
				).map((one) => [one.id, one])
			);
			for (const { id, reason } of wedgesOf(scene))
				if (reason) expect(reason === 'never').toBe(ever.get(id)?.statements === 0);
			const { items } = drawScene(await picture(filterFor(all)), { width: 900, height: 700 }, measureLine);
			const looks = new Map<string, Set<string>>();
			const reasons = new Map(wedgesOf(scene).map((one) => [one.id, one.reason]));
			for (const item of items)
				if (item.kind === 'sector' && reasons.get(item.id))
					looks.set(
						reasons.get(item.id) ?? '',
						(looks.get(reasons.get(item.id) ?? '') ?? new Set()).add(JSON.stringify([item.fill, item.dashed]))
					);
			const each = [...looks.values()].map((one) => [...one]);
			expect(each.every((one) => one.length === 1)).toBe(true);
			expect(new Set(each.flat()).size).toBe(each.length);
		});

		it('stands for neighbours that look alike, where it is drawn in fewer parts', () => {
			const { bins } = scene.ring ?? {};
			expect(bins === undefined).toBe(organisations <= 360);
			const wedges = wedgesOf(scene);
			let at = 0;
			for (const { from, to, step, reason } of bins?.slices ?? []) {
				const held = wedges.filter((wedge) => wedge.from >= from - 1e-9 && wedge.to <= to + 1e-9);
				expect(held.length).toBeLessThanOrEqual(bins?.most ?? 0);
				for (const wedge of held) expect([wedge.step, wedge.reason]).toEqual([step, reason]);
				at += held.length;
			}
			if (bins) expect(at).toBe(all.length);
		});
	});

	it('keeps the place of every part when municipalities are chosen in the filter', async () => {
		const order = wedgesOf((await picture({})).scene).map(({ id }) => id);
		const chosen = wedgesOf((await picture({ municipality: all.slice(0, 2) })).scene).map(({ id }) => id);
		expect(chosen).toEqual(order);
	});

	it('draws the statements of the one municipality that is chosen, and says of how many', async () => {
		const [most] = wedgesOf((await picture({})).scene);
		const { scene } = await picture({}, [most?.id ?? '']);
		const drawn = scene.nodes.filter(({ type }) => type === 'Statement');
		expect(drawn).toHaveLength(most?.statements ?? NaN);
		const { total } = await store.slice({ focus: MOD, filter: filterOf(() => []), limit: 1 });
		expect(scene.of?.Statement).toBe(total);
		for (const { x, y } of drawn) expect(Math.hypot(x, y)).toBeLessThan(scene.ring?.inner ?? 0);
		const two = (await picture({}, all.slice(0, 2))).scene;
		expect(two.nodes.filter(({ type }) => type === 'Statement')).toEqual([]);
	});

	it.each([
		[736, 600],
		[1400, 800],
		[390, 457]
	])(
		'has names within a window of %i by %i, none of them twice, and finds a part where it is drawn',
		async (width, height) => {
			const shown = await picture({});
			const { items } = drawScene(shown, { width, height }, measureLine);
			const names = items.filter((item): item is TextItem => item.kind === 'text' && item.turn !== undefined);
			expect(names.length).toBeGreaterThan(12);
			expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
			for (const { turn, lines, align, size } of names) {
				const [line] = lines;
				const far = measureLine(line?.text ?? '', size, false) * (align === 'right' ? -1 : 1);
				const end = [
					(line?.x ?? NaN) + Math.cos(((turn ?? 0) * Math.PI) / 180) * far,
					(line?.y ?? NaN) + Math.sin(((turn ?? 0) * Math.PI) / 180) * far
				] as const;
				expect(end[0]).toBeGreaterThan(-1);
				expect(end[0]).toBeLessThan(width + 1);
				expect(end[1]).toBeGreaterThan(-1);
				expect(end[1]).toBeLessThan(height + 1);
			}
			const projection = projectionOf(shown.scene.frame, { width, height }, RESTING_CAMERA);
			for (const { id, x, y } of shown.scene.nodes.filter(({ wedge }) => wedge))
				expect(wedgeAt(shown.scene, projection, projection.at({ x, y }))).toBe(id);
			expect(wedgeAt(shown.scene, projection, projection.at({ x: 0, y: 0 }))).toBeUndefined();
		}
	);

	it('draws municipalities one by one from near', async () => {
		const near = drawScene(await picture({}), { width: 900, height: 700 }, measureLine, {
			x: 0.5 + 0.7 / 2.5,
			y: 0.5,
			ratio: 0.1
		});
		const parts = near.items.filter((item): item is SectorItem => item.kind === 'sector');
		expect(parts).toHaveLength(all.length);
		expect(parts.every(({ pointed }) => pointed)).toBe(true);
	});

	it('is sent in few letters, and read back as it was', async () => {
		const filter = filterOf((facet) => (facet === 'municipality' ? all.slice(0, 3) : []));
		const about = aboutFilter([MOD]);
		const counts = await store.organisations(filter, about);
		const sent = packRing(counts, await store.facets(filter, about), filter);
		expect(JSON.stringify(sent).length / organisations).toBeLessThan(60);
		const read = unpackRing(sent);
		expect(read).toHaveLength(organisations);
		for (const { id, label, base, statements } of read)
			expect(counts.find((one) => one.id === id)).toMatchObject({ label, base, statements });
	});
});

it.each([1, 4, 12])('a lens of %i municipalities keeps a sector for each', async (organisations) => {
	const store = openMemory();
	await store.write(
		country(sampleOf(batchOfGraph(buildSeed('seed').graph)), { statements: organisations * 30, organisations })
	);
	const { scene } = await pictureOf(store, { focus: MOD, filter: filterOf(() => []) });
	expect(scene.ring).toBeUndefined();
	expect(scene.sectors).toHaveLength(organisations);
});
