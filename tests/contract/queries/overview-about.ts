/** The parts of an overview, and the overview of what is about something. */

import { describe, expect, it } from 'vitest';
import { FACETS, NO_FILTER, type Filter } from '../../../graph/model/query.ts';
import { baseOf, left } from '../count-by-hand.ts';
import type { OpenBench } from '../store-suite.ts';
import { graph, only, openSmall } from './small-store.ts';

export function describeOverviewAbout(openBench: OpenBench): void {
	describe('a part of the overview', () => {
		const asked = openSmall(openBench);

		describe('facet counts, links and places', () => {
			const filters = [
				NO_FILTER,
				only({ role: ['role:leder'] }),
				only({ municipality: ['municipality:vestby'], concept: ['concept:mod'] })
			];
			it.each(
				filters.flatMap((filter) => [undefined, only({ concept: ['concept:tillid'] })].map((about) => [filter, about]))
			)('are the parts of the overview under %j, about %j', async (filter = NO_FILTER, about) => {
				const { total, matched, reach, municipalities, concepts, links, hidden, facets, more, positions } =
					await asked.store.overview(filter, about);
				expect(await asked.store.facets(filter, about)).toEqual({ total, matched, facets, ...(more && { more }) });
				expect(await asked.store.links(filter, about)).toEqual({
					reach,
					municipalities,
					concepts,
					links,
					...(hidden && { hidden })
				});
				expect(await asked.store.places()).toEqual(positions);
			});
			it('name facet values alone, in the order asked for, with whose they are', async () => {
				const [value] = (await asked.store.facets(NO_FILTER)).facets.value;
				const { statements: _statements, total: _total, ...ref } = value ?? { id: '' };
				expect(ref).toHaveProperty('owner');
				const some = ['concept:mod', 'statement:nordby-vejen:det-nye', 'concept:none', ref.id];
				expect(await asked.store.refs(some)).toEqual([{ id: 'concept:mod', type: 'Concept', label: 'Mod' }, ref]);
			});
		});

		describe('overview of what is about something', () => {
			const crossed = [
				['concept:mod', NO_FILTER],
				['concept:mod', only({ municipality: ['municipality:nordby'] })],
				['concept:mod', only({ concept: ['concept:tillid'] })],
				['role:leder', only({ role: ['role:medarbejder'], document: ['document:sydby-loefter'] })],
				['municipality:sydby', only({ concept: ['concept:mod'], role: ['role:alle'] })],
				['concept:modstand', only({ role: ['role:alle'] })]
			] as const;
			it.each(crossed)('counts %s alone, as by hand', async (id, filter) => {
				const [type = ''] = id.split(':');
				const overview = await asked.store.overview(filter, only({ [type]: [id] }));
				const about = left(graph, NO_FILTER, id);
				const within = (under: Filter, value?: string) =>
					left(graph, under, value).filter((statement) => about.includes(statement)).length;
				expect([overview.matched, overview.total]).toEqual([within(filter), about.length]);
				for (const facet of FACETS)
					expect(overview.facets[facet].map(({ id, statements, total }) => [id, statements, total])).toEqual(
						overview.facets[facet].map(({ id }) => [id, within({ ...filter, [facet]: [] }, id), within(NO_FILTER, id)])
					);
				expect(overview.municipalities.map(({ id, statements }) => [id, statements])).toEqual(
					overview.municipalities.map(({ id }) => [id, within(filter, id)])
				);
			});

			it('takes shares of what its roles, relations, values and documents leave, never of what its concepts do', async () => {
				const aboutMod = await asked.store.overview(NO_FILTER, only({ concept: ['concept:mod'] }));
				expect(aboutMod.municipalities.map(({ statements, base }) => [statements, base])).toEqual([
					[3, 5],
					[2, 5],
					[0, 4]
				]);
				const leaders = await asked.store.overview(only({ concept: ['concept:mod'] }), only({ role: ['role:leder'] }));
				for (const { id, base } of leaders.municipalities)
					expect(base, id).toBe(baseOf(graph, only({ role: ['role:leder'] }), id));
			});

			it('changes nothing of the overview of everything', async () => {
				const before = await asked.store.overview(NO_FILTER);
				await asked.store.overview(only({ role: ['role:leder'] }), only({ role: ['role:alle'] }));
				expect(await asked.store.overview(NO_FILTER)).toEqual(before);
			});
		});
	});
}
