/** Groups of organisations: whoever is in them, their figures are those of a slow recount under any filter. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import { batchOfGraph, factsOf } from '../../graph/facts/batch.ts';
import { byGiven } from '../../graph/analysis/groups.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { GROUPINGS } from '../../graph/model/groupings.ts';
import { LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { drawnFilter, type Recount, recountOf, without } from '../fixtures/recount.ts';

describe('given groups', () => {
	const organisation = (id: string, region?: string) => ({
		type: 'Municipality' as const,
		id: `municipality:${id}`,
		label: id,
		...(region !== undefined && { region })
	});

	it('stand in the Danish order of names, and two spellings of one slug are one group', () => {
		const groups = byGiven(
			['Åsen', 'Bakken', 'bakken', 'Zonen', undefined].map((region, at) => organisation(`o${at}`, region)),
			'region'
		);
		expect(groups.map(({ id, label, organisations }) => [id, label, organisations.length])).toEqual([
			['group:region-bakken', 'Bakken', 2],
			['group:region-zonen', 'Zonen', 1],
			['group:region-aasen', 'Åsen', 1]
		]);
	});
});

describe.each([1, 2, 3])('groups of an invented country (chance %i)', (seed) => {
	let store: GraphStore;
	let recount: Recount;
	beforeAll(async () => {
		store = openMemory();
		await store.write(country(sampleOf(smallGraph()), { statements: 240, organisations: 20, mentions: 1.6, seed }));
		const batch = await store.read();
		if (batch === undefined) throw new Error('Nothing was stored.');
		recount = recountOf(batch);
	});

	it('hold each organisation once, and are the same under any filter', async () => {
		const draw = drawFrom(seed);
		for (const by of GROUPINGS) {
			const members = async (filter = NO_FILTER) => {
				const { groups, ungrouped } = await store.groups({ by, filter });
				return [...groups.map(({ organisations }) => organisations), ungrouped];
			};
			const all = await members();
			expect(all.flat().sort()).toEqual(recount.ids('municipality'));
			expect(await members(drawnFilter(draw, recount))).toEqual(all);
		}
	});

	it('have the figures of a recount under any filter', async () => {
		const draw = drawFrom(seed);
		for (const by of GROUPINGS)
			for (const filter of [NO_FILTER, drawnFilter(draw, recount), drawnFilter(draw, recount)]) {
				const said = without(filter, 'municipality');
				const based = without(said, 'concept');
				const { groups } = await store.groups({ by, filter });
				for (const { organisations, statements, base, restBase, concepts, distinguishing } of groups) {
					const of = (municipality: readonly string[]) => ({ ...said, municipality });
					expect(statements).toBe(recount.count(of(organisations)));
					expect(base).toBe(recount.count({ ...based, municipality: organisations }));
					expect(base + restBase).toBe(recount.count(based));
					for (const { id, statements: own, share, restShare, near } of concepts) {
						expect(own).toBe(recount.count(of(organisations), [id]));
						expect(share).toBe(base === 0 ? 0 : own / base);
						const rest = recount.count(said, [id]) - own;
						expect(restShare).toBe(restBase === 0 ? 0 : rest / restBase);
						if (distinguishing.includes(id)) expect([near > 0, share > restShare]).toEqual([true, true]);
					}
					expect(distinguishing.length).toBeLessThanOrEqual(LIMITS.distinguishing);
				}
			}
	});
});

describe('the seed with each organisation in a region of its own', () => {
	it('names a group by what stands out of its only organisation, and cuts what is not sure', async () => {
		const batch = batchOfGraph(buildSeed('seed').graph);
		const nodes = batch.nodes.map((node) =>
			node.type === 'Municipality' ? { ...node, region: `Region ${node.label}` } : node
		);
		const store = openMemory();
		await store.write(factsOf({ ...batch, nodes }));
		const { groups } = await store.groups({ by: 'region', filter: NO_FILTER });
		expect(groups.map(({ label }) => label)).toEqual(
			['Albertslund', 'Gentofte', 'Gladsaxe', 'Hvidovre'].map((name) => `Region ${name}`)
		);
		for (const { organisations, distinguishing } of groups) {
			const [id = ''] = organisations;
			const { more } = await store.distinctive({ id, filter: NO_FILTER });
			const sure = more.filter(({ holds, few }) => holds && !few).map((contrast) => contrast.id);
			expect(distinguishing).toEqual(sure.slice(0, LIMITS.distinguishing));
		}
		expect(groups.map(({ distinguishing }) => distinguishing.length > 0)).toContain(true);
	});
});
