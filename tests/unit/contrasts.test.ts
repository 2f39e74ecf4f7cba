/**
 * Comparison, portrait and what stands out, in invented countries under any filter: each figure as
 * a slow recount has it.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { isSoleOfAll } from '../../graph/analysis/figures.ts';
import { country } from '../../graph/generate/country.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { atMost } from '../../graph/index/listed.ts';
import { type Facet, FACETS, type Figure, type Filter, LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { drawnFilter, type Recount, recountOf, without } from '../fixtures/recount.ts';

const CHANCES = [1, 2, 3, 4, 5];
const SPEAKING = FACETS.filter((facet) => facet !== 'concept');

let store: GraphStore;
let recount: Recount;

function uncut(filter: Filter, of: Facet): { base: Filter; among: Filter } {
	const free: Facet[] =
		of === 'document' ? ['municipality', 'document'] : of === 'municipality' ? ['municipality'] : [];
	return { base: without(filter, 'concept', ...free), among: without(filter, ...free) };
}

const figure = (statements: number, base: number): Figure => ({
	statements,
	base,
	share: base === 0 ? 0 : statements / base
});
const plain = ({ statements, base, share }: Figure): Figure => ({ statements, base, share });
const filtersOf = (draw: Draw) => [NO_FILTER, drawnFilter(draw, recount), drawnFilter(draw, recount)];

/** Figures of a side, with those of the statements it is compared with. */
type Counted = (concept: string) => { ours: Figure; others: Figure };

function expectContrasts(
	{ more, less }: Pick<Awaited<ReturnType<GraphStore['distinctive']>>, 'more' | 'less'>,
	counted: Counted
): void {
	const compared = recount.ids('concept').map((id) => ({ id, ...counted(id) }));
	const isComparable = compared.every(({ ours, others }) => ours.base > 0 && others.base > 0);
	const withSign = (sign: number) =>
		isComparable
			? compared.filter(({ ours, others }) => Math.sign(ours.share - others.share) === sign).map(({ id }) => id)
			: [];
	expect(more.map(({ id }) => id).sort()).toEqual(withSign(1));
	expect(less.map(({ id }) => id).sort()).toEqual(withSign(-1));
	for (const one of [...more, ...less]) expect({ ours: plain(one), others: one.others }).toEqual(counted(one.id));
	expect(more.map(({ near }) => near)).toEqual(more.map(({ near }) => near).toSorted((a, b) => b - a));
	expect(less.map(({ near }) => near)).toEqual(less.map(({ near }) => near).toSorted((a, b) => a - b));
}

describe.each(CHANCES)('in an invented country (chance %i)', (seed) => {
	const draw = drawFrom(seed);
	beforeAll(async () => {
		store = openMemory();
		await store.write(country(sampleOf(smallGraph()), { statements: 90, organisations: 4, mentions: 1.6, seed }));
		const batch = await store.read();
		if (batch === undefined) throw new Error('Nothing was stored.');
		recount = recountOf(batch);
	});

	it.each(SPEAKING)('what stands out of a %s has the figures of a recount', async (facet) => {
		const all = recount.ids(facet);
		if (all.length === 0) return;
		for (const filter of filtersOf(draw)) {
			const id = draw.pick(all);
			const { base, among } = uncut(filter, facet);
			const found = await store.distinctive({ id, filter });
			const share = (one: string, concept: string) =>
				figure(recount.count(among, [one, concept]), recount.count(base, [one]));
			expectContrasts(found, (concept) => ({
				ours: share(id, concept),
				others: figure(recount.count(among, [concept], [id]), recount.count(base, [], [id]))
			}));
			for (const { id: concept, share: own, greater } of found.more) {
				const greatest = Math.max(0, ...all.filter((one) => one !== id).map((one) => share(one, concept).share));
				const isExceeded = (facet === 'municipality' || facet === 'document') && greatest > own;
				expect(greater === undefined).toBe(!isExceeded);
				if (greater) expect(plain(greater)).toEqual(share(greater.id, concept));
				if (greater) expect(greater.share).toBe(greatest);
			}
		}
	});

	it.each(FACETS)('a comparison of things of the kind %s has the figures of a recount', async (facet) => {
		const all = recount.ids(facet);
		if (all.length < 3) return;
		const { count } = recount;
		for (const filter of filtersOf(draw)) {
			const ids = [...new Set([draw.pick(all), draw.pick(all), draw.pick(all)])];
			if (ids.length < 2) continue;
			const { base, among } = uncut(filter, facet);
			const found = await store.comparison({ ids, filter });
			const rows = (of: Facet) =>
				recount
					.ids(of)
					.map((id) => ({ id, figures: ids.map((one) => figure(count(among, [one, id]), count(base, [one]))) }))
					.filter(({ id, figures }) => !ids.includes(id) && figures.some(({ statements }) => statements > 0));
			const ends = (row: { id: string; figures: Figure[] }) => ({ id: row.id, figures: row.figures });
			const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
			expect(found.kind).toBe(facet);
			expect(found.things.map((thing) => ({ id: thing.id, ...plain(thing) }))).toEqual(
				ids.map((id) => ({ id, ...figure(count(among, [id]), count(base)) }))
			);
			expect(found.concepts.map(ends).sort(byId)).toEqual(rows('concept').sort(byId));
			for (const { of, figures } of found.concepts)
				expect(of).toEqual(ids.filter((_, place) => (figures[place]?.statements ?? 0) > 0));
			if (facet !== 'role') expect(found.roles.map(ends).sort(byId)).toEqual(rows('role').sort(byId));
			for (const { id, never } of found.things)
				expect(never).toEqual(
					recount
						.ids('concept')
						.filter(
							(concept) => concept !== id && count(NO_FILTER, [concept]) > 0 && count(NO_FILTER, [concept, id]) === 0
						)
				);
			if (facet === 'municipality' || facet === 'document') {
				expect(found.together ?? found.municipalities).toBeUndefined();
				expectForemost(found.things, all, filter, facet);
				continue;
			}
			const none = count(among, [], ids);
			expect(found.together?.any).toBe(count(among) - none);
			expect(found.together?.all).toBe(count(among, ids));
			for (const { first, second, statements, expected, through } of found.together?.pairs ?? []) {
				expect(statements).toBe(count(base, [first, second]));
				const least = (concept: string) =>
					[first, second].map((one) => count(among, [one, concept])).sort((a, b) => a - b);
				const joining = recount
					.ids('concept')
					.filter((concept) => !ids.includes(concept) && (least(concept)[0] ?? 0) > 0)
					.map((concept) => ({ concept, counts: least(concept) }))
					.sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || (b.counts[1] ?? 0) - (a.counts[1] ?? 0));
				expect(through).toEqual(joining.slice(0, LIMITS.through).map(({ concept }) => concept));
				const chance = (count(base, [first]) * count(base, [second])) / Math.max(1, count(base));
				expect(expected).toBeCloseTo(chance, 10);
			}
			const speakers = uncut(filter, 'municipality').base;
			const shown = filter.municipality.length > 0 ? filter.municipality : recount.ids('municipality');
			expect(found.municipalities?.map(ends)).toEqual(
				shown.map((id) => ({
					id,
					figures: ids.map((one) => figure(count(filter, [one, id]), count(speakers, [id])))
				}))
			);
		}
	});

	function expectForemost(
		things: Awaited<ReturnType<GraphStore['comparison']>>['things'],
		all: readonly string[],
		filter: Filter,
		facet: Facet
	): void {
		const { base, among } = uncut(filter, facet);
		const share = (one: string, concept: string) =>
			figure(recount.count(among, [one, concept]), recount.count(base, [one]));
		for (const { id, foremost } of things) {
			const expected = recount.ids('concept').filter((concept) => {
				const own = share(id, concept);
				return own.statements > 1 && all.every((one) => one === id || share(one, concept).share < own.share);
			});
			expect(foremost.map(({ concept }) => concept).sort()).toEqual(expected);
			for (const one of foremost) expect(plain(one)).toEqual(share(id, one.concept));
		}
	}

	it.each(SPEAKING)('the portrait of a %s has the figures of a recount', async (facet) => {
		const all = recount.ids(facet);
		if (all.length === 0) return;
		const { count } = recount;
		for (const filter of filtersOf(draw)) {
			const id = draw.pick(all);
			const { base, among } = uncut(filter, facet);
			const found = await store.portrait({ id, filter });
			expect({ ...plain(found), total: found.total }).toEqual({
				...figure(count(among, [id]), count(base)),
				total: count(NO_FILTER, [id])
			});
			const parts = {
				municipality: found.municipalities,
				document: found.documents,
				value: found.values,
				relation: found.relations,
				role: found.roles,
				concept: found.concepts
			};
			for (const of of FACETS) {
				const expected = recount
					.ids(of)
					.filter((one) => one !== id && count(among, [id, one]) > 0)
					.map((one) => ({ id: one, ...figure(count(among, [id, one]), count(base, [id])) }));
				const listed = parts[of].map((one) => ({ id: one.id, ...plain(one) }));
				expect(listed.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
				expect(listed.map(({ statements }) => statements)).toEqual(
					listed.map(({ statements }) => statements).toSorted((a, b) => b - a)
				);
			}
			if (found.against.whom !== 'others') continue;
			expectContrasts(found.against, (concept) => ({
				ours: figure(count(among, [id, concept]), count(base, [id])),
				others: figure(count(among, [concept], [id]), count(base, [], [id]))
			}));
		}
	});

	it('a role under a municipality is compared with the same role elsewhere', async () => {
		const { count } = recount;
		for (const id of recount.ids('role'))
			for (const municipality of recount.ids('municipality')) {
				const filter = { ...NO_FILTER, municipality: [municipality] };
				const { against } = await store.portrait({ id, filter });
				const elsewhere = count(NO_FILTER, [id], [municipality]);
				if (count(filter, [id]) === 0) continue;
				expect(against.whom === 'elsewhere').toBe(elsewhere > 0);
				if (against.whom !== 'elsewhere') continue;
				expectContrasts(against, (concept) => ({
					ours: figure(count(filter, [id, concept]), count(filter, [id])),
					others: figure(count(NO_FILTER, [id, concept], [municipality]), elsewhere)
				}));
			}
	});

	it('a role is one municipality’s alone where that is said of the whole graph, whatever is chosen', async () => {
		const owners = (id: string) =>
			recount.ids('municipality').filter((municipality) => recount.count(NO_FILTER, [id, municipality]) > 0);
		for (const facet of FACETS)
			for (const chosen of recount.ids(facet))
				for (const id of recount.ids('role')) {
					const filter = { ...NO_FILTER, [facet]: [chosen] };
					const { against, municipalities } = await store.portrait({ id, filter });
					if (against.whom !== 'broader' || !isSoleOfAll(filter) || municipalities.length === 0) continue;
					expect([chosen, owners(id)]).toEqual([chosen, municipalities.map((one) => one.id)]);
				}
	});

	it('a value is compared with what else its municipality says', async () => {
		const { count } = recount;
		for (const id of recount.ids('value')) {
			const { of, against } = await store.portrait({ id, filter: NO_FILTER });
			const owner = of.owner?.id ?? '';
			expect(against.whom).toBe('rest');
			expectContrasts(against, (concept) => ({
				ours: figure(count(NO_FILTER, [id, concept]), count(NO_FILTER, [id])),
				others: figure(count(NO_FILTER, [owner, concept], [id]), count(NO_FILTER, [owner], [id]))
			}));
		}
	});
});

it('a list that is cut says how much is beyond', () => {
	expect(atMost(['a', 'b', 'c'], 2)).toEqual({ first: ['a', 'b'], beyond: 1 });
	expect(atMost(['a', 'b'])).toEqual({ first: ['a', 'b'], beyond: 0 });
});
