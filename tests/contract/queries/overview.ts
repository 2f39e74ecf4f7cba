/** The overview under any filter, as counting by hand has it. */

import { describe, expect, it } from 'vitest';
import { aboutFilter, FACETS, NO_FILTER, type Filter } from '../../../graph/model/query.ts';
import { baseOf, left, reachOf, spreadOf } from '../count-by-hand.ts';
import type { OpenBench } from '../store-suite.ts';
import { graph, keys, only, openSmall } from './small-store.ts';

export function describeOverview(openBench: OpenBench): void {
	describe('overview', () => {
		const asked = openSmall(openBench);

		it('counts a statement printed twice once', async () => {
			const overview = await asked.store.overview(NO_FILTER);
			expect([overview.total, overview.matched]).toEqual([14, 14]);
			expect(overview.municipalities.map(({ label, statements, total }) => [label, statements, total])).toEqual([
				['Nordby', 5, 5],
				['Sydby', 5, 5],
				['Vestby', 4, 4]
			]);
		});

		it('says nothing of more where everything is listed', async () => {
			expect(await asked.store.overview(NO_FILTER)).not.toHaveProperty('more');
		});

		it('links a municipality to a concept by number and by share of its own statements', async () => {
			const { links } = await asked.store.overview(NO_FILTER);
			expect(links).toEqual([
				{ municipality: 'municipality:nordby', concept: 'concept:ansvar', statements: 1, share: 1 / 5 },
				{ municipality: 'municipality:nordby', concept: 'concept:mod', statements: 3, share: 3 / 5 },
				{ municipality: 'municipality:nordby', concept: 'concept:tillid', statements: 2, share: 2 / 5 },
				{ municipality: 'municipality:sydby', concept: 'concept:ansvar', statements: 1, share: 1 / 5 },
				{ municipality: 'municipality:sydby', concept: 'concept:mod', statements: 2, share: 2 / 5 },
				{ municipality: 'municipality:vestby', concept: 'concept:ansvar', statements: 1, share: 1 / 4 },
				{ municipality: 'municipality:vestby', concept: 'concept:tillid', statements: 2, share: 2 / 4 }
			]);
		});

		it('takes the share of what roles, relations, values and documents leave', async () => {
			const { links, matched } = await asked.store.overview(
				only({ role: ['role:alle'], municipality: ['municipality:sydby'] })
			);
			expect(matched).toBe(3);
			expect(links.map(({ concept, statements, share }) => [concept, statements, share])).toEqual([
				['concept:ansvar', 1, 1 / 3],
				['concept:mod', 1, 1 / 3]
			]);
		});

		it('names what municipalities mention, but not within the filter', async () => {
			const { hidden } = await asked.store.overview(only({ municipality: ['municipality:vestby'] }));
			expect(hidden).toEqual([
				{ municipality: 'municipality:nordby', concepts: ['concept:ansvar', 'concept:mod', 'concept:tillid'] },
				{ municipality: 'municipality:sydby', concepts: ['concept:ansvar', 'concept:mod'] }
			]);
			expect(await asked.store.overview(NO_FILTER)).not.toHaveProperty('hidden');
		});

		it.each<[string, Partial<Filter>, Filter | undefined]>([
			['nothing', {}, undefined],
			['a role', { role: ['role:leder'] }, undefined],
			['a municipality', { municipality: ['municipality:nordby'] }, undefined],
			['a municipality, about a concept', { municipality: ['municipality:nordby'] }, aboutFilter(['concept:mod'])]
		])('counts every municipality as its links do, chosen by %s', async (_, chosen, about) => {
			const organisations = await asked.store.organisations(only(chosen), about);
			const { municipalities } = await asked.store.links(only(chosen), about);
			expect(organisations.map(({ apart: _apart, ...counts }) => counts)).toEqual(municipalities);
			const alone = await asked.store.links(only({ ...chosen, municipality: [] }), about);
			expect(organisations.map(({ apart }) => apart)).toEqual(alone.municipalities.map(({ statements }) => statements));
		});

		it('cuts the base of a share by no concept and no municipality that is chosen', async () => {
			const chosen = { concept: ['concept:mod', 'concept:tillid'], municipality: ['municipality:nordby'] };
			const { links, municipalities } = await asked.store.overview(only(chosen));
			expect(municipalities.map(({ id, statements, base }) => [id, statements, base])).toEqual([
				['municipality:nordby', 4, 5],
				['municipality:sydby', 0, 5],
				['municipality:vestby', 0, 4]
			]);
			expect(links.map(({ concept, statements, share }) => [concept, statements, share])).toEqual([
				['concept:mod', 3, 3 / 5],
				['concept:tillid', 2, 2 / 5]
			]);
		});

		it('tells how far each concept is spread over all municipalities, also where only one is chosen', async () => {
			const { concepts, reach } = await asked.store.overview(only({ municipality: ['municipality:vestby'] }));
			expect(concepts.find(({ id }) => id === 'concept:mod')).toMatchObject({
				statements: 0,
				spread: {
					municipalities: 2,
					statements: 5,
					meanShare: expect.closeTo((3 / 5 + 2 / 5) / 3, 12) as number,
					greatest: { municipality: 'municipality:nordby', label: 'Nordby', share: 3 / 5 }
				}
			});
			expect(concepts.find(({ id }) => id === 'concept:modstand')?.spread).toEqual({
				municipalities: 0,
				statements: 0,
				meanShare: 0
			});
			expect(reach).toEqual({
				municipalities: 3,
				concepts: 4,
				documents: 4,
				speaking: { municipalities: 1, documents: 1 },
				based: 3
			});
		});

		it('lists municipalities and concepts under the whole filter, also those left with nothing', async () => {
			const overview = await asked.store.overview(only({ municipality: ['municipality:vestby'] }));
			expect(overview.municipalities.map(({ statements, total }) => [statements, total])).toEqual([
				[0, 5],
				[0, 5],
				[4, 4]
			]);
			expect(overview.concepts.map(({ id, statements, total }) => [id, statements, total])).toEqual([
				['concept:ansvar', 1, 3],
				['concept:mod', 0, 5],
				['concept:modstand', 0, 0],
				['concept:tillid', 2, 4]
			]);
		});

		it('lists roles in their own order, values by document and order, the rest by id', async () => {
			const { facets } = await asked.store.overview(NO_FILTER);
			expect(keys(facets.role.map(({ id }) => id))).toEqual([
				'alle',
				'leder',
				'direktion',
				'vicedirektoer',
				'medarbejder'
			]);
			expect(facets.value.map(({ id, type, label }) => [id, type, label])).toEqual([
				['value:nordby-vejen:mod', 'Value', 'Mod'],
				['value:nordby-vejen:aabne-doere', 'Value', 'Åbne døre'],
				['value:sydby-loefter:plads-til-mod', 'Value', 'Plads til mod']
			]);
			expect(keys(facets.relation.map(({ id }) => id))).toEqual(['nedad', 'opad']);
			expect(keys(facets.document.map(({ id }) => id))).toEqual([
				'nordby-vejen',
				'sydby-grundlag',
				'sydby-loefter',
				'vestby-retning'
			]);
		});

		it('names the kind of a value, and whose a value or a document is', async () => {
			const { facets } = await asked.store.overview(NO_FILTER);
			const told = [...facets.value, ...facets.document, ...facets.role, ...facets.concept];
			expect(told.flatMap(({ id, kind, owner }) => (kind || owner ? [[id, kind, owner?.label]] : []))).toEqual([
				['value:nordby-vejen:mod', 'value', 'Nordby'],
				['value:nordby-vejen:aabne-doere', 'value', 'Nordby'],
				['value:sydby-loefter:plads-til-mod', 'value', 'Sydby'],
				['document:nordby-vejen', undefined, 'Nordby'],
				['document:sydby-grundlag', undefined, 'Sydby'],
				['document:sydby-loefter', undefined, 'Sydby'],
				['document:vestby-retning', undefined, 'Vestby']
			]);
		});

		it('counts what speaks for a narrower role as speaking for the role', async () => {
			const { facets } = await asked.store.overview(NO_FILTER);
			expect(facets.role.map(({ label, statements }) => [label, statements])).toEqual([
				['Alle', 8],
				['Leder', 5],
				['Direktion', 2],
				['Vicedirektør', 1],
				['Medarbejder', 2]
			]);
		});

		it('gives places of all municipalities and concepts, the same whatever the filter', async () => {
			const { positions } = await asked.store.overview(NO_FILTER);
			const placed = graph.nodes.filter(({ type }) => type === 'Municipality' || type === 'Concept');
			expect(Object.keys(positions)).toEqual(placed.map(({ id }) => id));
			expect(Object.values(positions).every(([x, y]) => Math.hypot(x, y) < 1.1)).toBe(true);
			expect((await asked.store.overview(only({ concept: ['concept:modstand'] }))).positions).toEqual(positions);
		});

		const crossing: Partial<Filter>[] = [
			{},
			{ role: ['role:leder'] },
			{ role: ['role:vicedirektoer'] },
			{ concept: ['concept:mod'], municipality: ['municipality:nordby'] },
			{ concept: ['concept:mod', 'concept:tillid'] },
			{ concept: ['concept:ansvar'], role: ['role:medarbejder', 'role:leder'] },
			{ value: ['value:nordby-vejen:mod', 'value:nordby-vejen:aabne-doere'] },
			{ value: ['value:nordby-vejen:mod'], relation: ['relation:opad'] },
			{ relation: ['relation:nedad', 'relation:opad'], role: ['role:direktion'] },
			{ document: ['document:sydby-grundlag'], municipality: ['municipality:nordby', 'municipality:sydby'] },
			{ document: ['document:sydby-loefter'], concept: ['concept:mod'], role: ['role:alle'] },
			{ concept: ['concept:modstand'] },
			{ municipality: ['municipality:sydby', 'municipality:sydby'] }
		];
		it.each(crossing.map((chosen) => [JSON.stringify(chosen), only(chosen)] as const))(
			'agrees with counting by hand under %s',
			async (_, filter) => {
				const overview = await asked.store.overview(filter);
				const matching = left(graph, filter);
				expect(overview.matched).toBe(matching.length);
				for (const facet of FACETS) {
					const others: Filter = { ...filter, [facet]: [] };
					const byHand = (id: string) => [id, left(graph, others, id).length, left(graph, NO_FILTER, id).length];
					const counts = overview.facets[facet];
					expect(counts.map(({ id, statements, total }) => [id, statements, total])).toEqual(
						counts.map(({ id }) => byHand(id))
					);
				}
				expect(overview.links).toEqual(
					overview.municipalities.flatMap(({ id: municipality }) =>
						overview.concepts.flatMap(({ id: concept }) => {
							const both = left(graph, { ...filter, municipality: [] }, municipality).filter(
								(id) => matching.includes(id) && left(graph, filter, concept).includes(id)
							).length;
							return both === 0
								? []
								: [{ municipality, concept, statements: both, share: both / baseOf(graph, filter, municipality) }];
						})
					)
				);
				for (const { id, base } of overview.municipalities) expect(base, id).toBe(baseOf(graph, filter, id));
				for (const { id, spread } of overview.concepts) {
					const { meanShare, ...exact } = spreadOf(graph, filter, id);
					expect(spread, id).toEqual({ ...exact, meanShare: expect.closeTo(meanShare, 12) as number });
				}
				expect(overview.reach).toEqual(reachOf(graph, filter));
				expect((await asked.page(filter)).items.map(({ id }) => id).sort()).toEqual(matching);
			}
		);
	});
}
