/** What the picture of a comparison says by its places and sizes is so: of every pair of the seed, and of every three organisations. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '$graph/build/seeding';
import { batchOfGraph } from '$graph/facts/batch';
import { drawScene } from '$graph/drawing/draw';
import type { TextItem } from '$graph/drawing/drawing';
import { measureLine } from '$graph/drawing/measure/measure';
import { PALETTES } from '$graph/drawing/palette';
import { type Comparison, NO_FILTER } from '$graph/model/query';
import { comparisonScene, ROOMS } from '$graph/scene/comparison-scene';
import type { GraphStore } from '$graph/store/port';
import { openSqlite } from '$graph/store/sqlite/open';
import { messagesFor } from '$lib/i18n/messages';
import { recountOf } from '../fixtures/recount.ts';

const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-compared-'));
const store: GraphStore = openSqlite({ path: join(folder, 'graph.db'), name: 'graph.db', patience: 2000 });
const { graph } = buildSeed('seed');
const recount = recountOf(batchOfGraph(graph));
beforeAll(() => store.write(graph));
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const organisations = recount.ids('municipality');
const PAIRS = [
	...pairsOf(organisations),
	...pairsOf(recount.ids('role')),
	...pairsOf(recount.ids('concept')).filter((_, index) => index % 9 === 0)
];
const THREES = organisations.map((out) => organisations.filter((id) => id !== out));

function pairsOf(ids: readonly string[]): string[][] {
	return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other]));
}

const compared = (ids: readonly string[]) => store.comparison({ ids: [...ids], filter: NO_FILTER });
const conceptsOf = (comparison: Comparison) => new Map(comparison.concepts.map((one) => [one.id, one]));

describe.each(['wide', 'narrow'] as const)('with the room of a %s window', (room) => {
	it('of two, a concept stands nearer the one with the larger share, in the order of the shares', async () => {
		for (const ids of PAIRS) {
			const comparison = await compared(ids);
			const concepts = conceptsOf(comparison);
			const told = comparisonScene(comparison, ROOMS[room])
				.nodes.slice(2)
				.map((node) => {
					const [first = { share: 0 }, second = { share: 0 }] = concepts.get(node.id)?.figures ?? [];
					return { x: node.x, part: second.share / (first.share + second.share) };
				});
			for (const { x, part } of told)
				expect(Math.sign(Math.round(x * 1e5)), ids.join()).toBe(Math.sign(Math.round((part - 0.5) * 1e5)));
			const byShare = told.toSorted((a, b) => a.part - b.part).map(({ x }) => x);
			expect(byShare).toEqual(byShare.toSorted((a, b) => a - b));
		}
	});

	it('the larger mark is in more statements, nothing is outside, and what is left out is counted', async () => {
		for (const ids of [...PAIRS, ...THREES]) {
			const comparison = await compared(ids);
			const concepts = conceptsOf(comparison);
			const { nodes, frame, of } = comparisonScene(comparison, ROOMS[room]);
			const drawn = nodes.slice(ids.length);
			for (const node of drawn) {
				const figures = concepts.get(node.id)?.figures ?? [];
				expect(node.statements).toBe(figures.reduce((sum, { statements }) => sum + statements, 0));
				expect(Math.abs(node.x)).toBeLessThan(frame.width / 2);
				expect(Math.abs(node.y), ids.join()).toBeLessThan(frame.height / 2);
			}
			for (const a of drawn)
				for (const b of drawn) if (a.size > b.size) expect(a.statements).toBeGreaterThan(b.statements);
			const all = comparison.concepts.length + (comparison.kind === 'concept' ? ids.length : 0);
			const shown = nodes.filter(({ type }) => type === 'Concept').length;
			expect(of?.Concept ?? shown).toBe(all);
		}
	});
});

it('names stand apart, and the ends are always named', async () => {
	for (const ids of [...PAIRS, ...THREES]) {
		const scene = comparisonScene(await compared(ids), ROOMS.wide);
		const attention = { hovered: undefined, selected: [], litType: undefined, hiddenTypes: [] };
		const picture = { scene, attention, palette: PALETTES.light, textSize: 16, words: messagesFor('da').inPicture };
		const { items } = drawScene(picture, { width: 920, height: 430 }, measureLine);
		const named = items.filter((item): item is TextItem => item.kind === 'text').map(({ id }) => id);
		expect(named, ids.join()).toEqual(expect.arrayContaining([...ids]));
		expect(named.length).toBeGreaterThanOrEqual(Math.min(scene.nodes.length, 8));
	}
});
