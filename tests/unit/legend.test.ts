/** What the legend says of a picture is so for every mark in it: of every kind of picture that the seed gives, filtered and not, in both languages. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchOfGraph } from '$graph/facts/batch';
import { aboutFilter, type Filter, LIMITS, NO_FILTER } from '$graph/model/query';
import { lensOf } from '$graph/scene/lens';
import { lensScene } from '$graph/scene/lens-scene';
import { overviewScene } from '$graph/scene/overview-scene';
import type { Scene } from '$graph/scene/scene';
import { buildSeed } from '$graph/build/seeding';
import type { GraphStore } from '$graph/store/port';
import { openSqlite } from '$graph/store/sqlite/open';
import { sectorLook, sectorNote } from '$graph/drawing/look';
import { PALETTES } from '$graph/drawing/palette';
import { messagesFor } from '$lib/i18n/messages';
import { legendOf } from '$lib/view/legend';

const { legend } = messagesFor('da');
const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-legend-'));
const store: GraphStore = openSqlite({ path: join(folder, 'graph.db'), name: 'graph.db', patience: 2000 });
const { graph } = buildSeed('seed');
const batch = batchOfGraph(graph);
beforeAll(() => store.write(graph));
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

async function sceneAt(focus: string | undefined, filter: Filter = NO_FILTER): Promise<Scene> {
	const places = await store.places();
	const overview = await store.links(filter);
	if (focus === undefined) return overviewScene(overview, places);
	const slice = await store.slice({ focus, filter, limit: LIMITS.slice });
	const about = aboutFilter([focus]);
	const [facets, links] = await Promise.all([store.facets(filter, about), store.links(filter, about)]);
	return lensScene(lensOf(slice, overview, { facets, links }, filter), places);
}

const PICTURES: [what: string, focus: string | undefined, filter: Partial<Filter>][] = [
	['the overview', undefined, {}],
	['the overview of one role', undefined, { role: ['role:centerchef'] }],
	['a lens', 'concept:mod', {}],
	['a lens under a municipality', 'concept:mod', { municipality: ['municipality:gladsaxe'] }],
	['a lens under a role', 'concept:mod', { role: ['role:medarbejder'] }],
	['a lens on what one never mentions', 'concept:forandring', {}],
	['a lens with nothing left', 'concept:mod', { municipality: ['municipality:gentofte'], role: ['role:medarbejder'] }],
	...batch.nodes
		.filter(({ type }) => type === 'Concept')
		.map(({ id }): [string, string, Partial<Filter>] => [`the lens on ${id}`, id, {}])
];

describe.each(PICTURES)('%s', (_what, focus, filter) => {
	let scene: Scene;
	let sentences: string[];
	beforeAll(async () => {
		scene = await sceneAt(focus, { ...NO_FILTER, ...filter });
		sentences = legendOf(scene, messagesFor('da'));
	});

	it('has a thicker line only where there are more statements', () => {
		const lines = scene.edges.map(({ width, statements }) => ({ width, statements }));
		const told = sentences.includes(legend.widths);
		if (told) expect(new Set(lines.map(({ width }) => width)).size).toBeGreaterThan(1);
		for (const a of lines)
			for (const b of lines) if (a.width > b.width) expect(a.statements).toBeGreaterThan(b.statements);
	});

	it('names the looks of the sectors it has, and no other', () => {
		const reasons = new Set(scene.sectors.map(({ silence }) => silence?.reason));
		for (const reason of ['never', 'hidden', 'unmatched'] as const)
			expect(sentences.includes(legend.silences[reason]), reason).toBe(reasons.has(reason));
		expect(sentences.includes(legend.sectors)).toBe(scene.sectors.length > 0);
		expect(sentences).not.toContain(legend.notDrawn);
	});

	it('has marks whose fields mean what it says, and no sentence on another', () => {
		const marks = scene.nodes.flatMap(({ shares }) => shares ?? []);
		const fields = marks.flatMap((mark) => mark.fields);
		expect(fields.length > 0).toBe(focus === undefined);
		const largest = Math.max(0, ...fields.map(({ share }) => share));
		const said = (sentence: string) => sentences.includes(sentence);
		expect(said(legend.fields(messagesFor('da').percent(largest)))).toBe(fields.length > 0);
		expect(said(legend.fieldNever)).toBe(fields.some(({ silence }) => silence === 'never'));
		expect(said(legend.fieldFiltered)).toBe(fields.some(({ silence }) => silence === 'filtered'));
		for (const { share, silence, radius } of fields) {
			expect(share > 0).toBe(silence === undefined);
			// The area of every field is the same multiple of its share.
			const largestArea = Math.max(...fields.filter((one) => one.share > 0).map((one) => one.radius ** 2));
			if (share > 0) expect(radius ** 2).toBeCloseTo((largestArea * share) / largest, 6);
		}
		for (const { id, from, to } of fields) {
			const owner = scene.nodes.find((node) => node.id === id);
			const middle = (from + to) / 2;
			expect(Math.hypot((owner?.x ?? 9) - Math.cos(middle), (owner?.y ?? 9) - Math.sin(middle))).toBeLessThan(1e-5);
		}
	});

	it('has a larger core only where there are more statements, if it says so', () => {
		const marks = scene.nodes.flatMap(({ shares, statements }) => (shares ? [{ core: shares.core, statements }] : []));
		expect(sentences.includes(legend.cores)).toBe(new Set(marks.map(({ core }) => core)).size > 1);
		for (const a of marks)
			for (const b of marks) if (a.core > b.core) expect(a.statements).toBeGreaterThan(b.statements);
	});

	it('has lines at rest only where one is clearly above the others, if it says so', () => {
		const isSparing = scene.places === 'pulled' && scene.edges.some(({ atRest }) => atRest !== undefined);
		expect(isSparing).toBe(focus === undefined);
		expect(sentences.includes(legend.otherLines)).toBe(isSparing);
		expect(sentences.includes(legend.clearLines)).toBe(scene.edges.some(({ atRest }) => atRest));
	});

	it('says of places that concepts are pulled in the overview alone', () => {
		expect(sentences.includes(legend.pulled)).toBe(focus === undefined);
	});

	it('has related concepts outside the circle, those with most statements first, where it says so', () => {
		const related = scene.sectors.length
			? scene.nodes.filter(({ id, type }) => type === 'Concept' && id !== focus)
			: [];
		expect(sentences.includes(legend.related)).toBe(related.length > 0);
		for (const { x, y, tall } of related) {
			expect(Math.hypot(x, y)).toBeGreaterThan(1.2);
			expect(Math.hypot(tall?.x ?? 0, tall?.y ?? 0)).toBeGreaterThan(1.2);
		}
		const counts = related.map(({ statements }) => statements);
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
	});

	it('says as much in English', () => {
		expect(legendOf(scene, messagesFor('en'))).toHaveLength(sentences.length);
	});
});

describe('a sector', () => {
	const silences = {
		speaks: undefined,
		never: { reason: 'never' },
		hidden: { reason: 'hidden', statements: 6, lift: ['municipality'] },
		unmatched: { reason: 'unmatched', statements: 6, by: [{ facet: 'role', ids: ['role:leder'] }], lift: ['role'] }
	} as const;

	it.each(['light', 'dark', 'projector'] as const)('looks different for each silence in the %s theme', (theme) => {
		const palette = PALETTES[theme];
		const looks = Object.values(silences).map((silence) => JSON.stringify(sectorLook({ silence }, palette)));
		expect(new Set(looks).size).toBe(4);
		expect(sectorLook({ silence: silences.never }, palette).dashed).toBe(true);
		expect(sectorLook({ silence: silences.hidden }, palette)).toMatchObject({
			dashed: false,
			fill: palette.sectorHidden
		});
		expect(sectorLook({ silence: silences.unmatched }, palette)).toMatchObject({ dashed: false, fill: palette.paper });
	});

	const notes: [language: 'da' | 'en', silence: keyof typeof silences, drawn: number, note: string | undefined][] = [
		['da', 'speaks', 2, undefined],
		['da', 'speaks', 0, '3 udsagn, ikke tegnet'],
		['da', 'never', 0, 'nævner det ikke'],
		['da', 'hidden', 0, 'skjult af filtret: 6 udsagn'],
		['da', 'unmatched', 0, 'ingen til denne rolle'],
		['en', 'speaks', 0, '3 statements, not drawn'],
		['en', 'never', 0, 'does not mention it'],
		['en', 'hidden', 0, 'hidden by the filter: 6 statements'],
		['en', 'unmatched', 0, 'none for this role']
	];
	it.each(notes)('%s, %s, %i drawn: %s', (language, kind, drawn, note) => {
		const silence = silences[kind];
		const sector = { silence, drawn, statements: silence ? 0 : 3 };
		expect(sectorNote(sector, messagesFor(language).silence)).toBe(note);
	});

	it('without room for its statements is told in the legend', () => {
		const scene: Scene = {
			key: 'concept:mod',
			places: 'sectors',
			nodes: [],
			edges: [],
			sectors: [{ id: 'm:a', label: 'A', from: 0, to: 1, statements: 3, drawn: 0, silence: undefined }],
			frame: { width: 2, height: 2 }
		};
		expect(legendOf(scene, messagesFor('da'))).toEqual([legend.sectors, legend.notDrawn]);
	});
});
