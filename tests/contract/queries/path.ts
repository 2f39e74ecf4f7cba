/** The shortest way from one node to another, with its proofs. */

import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../../../graph/model/query.ts';
import { filterables, left } from '../count-by-hand.ts';
import type { OpenBench } from '../store-suite.ts';
import { graph, only, openSmall } from './small-store.ts';

export function describePath(openBench: OpenBench): void {
	describe('path', () => {
		const asked = openSmall(openBench);

		const path = (from: string, to: string, chosen: Partial<Filter> = {}) =>
			asked.store.path({ from, to, filter: only(chosen) });
		/** Statements that have both, in reading order, by hand. */
		const both = async (a: string, b: string, filter = NO_FILTER) => {
			const ids = new Set(left(graph, filter, a).filter((id) => left(graph, filter, b).includes(id)));
			return (await asked.page(NO_FILTER)).items.filter(({ id }) => ids.has(id));
		};

		it('joins by one step what stands in one statement, with their number and the first of them', async () => {
			const { steps } = await path('concept:mod', 'concept:tillid');
			const expected = await both('concept:mod', 'concept:tillid');
			expect(steps).toEqual([
				{
					from: expect.objectContaining({ id: 'concept:mod', label: 'Mod' }),
					to: expect.objectContaining({ id: 'concept:tillid', label: 'Tillid' }),
					statements: expected.length,
					proof: expected[0]
				}
			]);
		});

		it('goes by concepts alone in between, never by a shorter way through a role or a municipality', async () => {
			const ids = graph.nodes.filter(({ type }) => type !== 'Statement').map(({ id }) => id);
			const belongings = [...filterables(graph).values()];
			const together = (a: string, b: string) => belongings.filter((of) => of.has(a) && of.has(b)).length;
			let longest = 0;
			for (const from of ids) {
				const others = ids.filter((to) => to !== from);
				// Together, because a server far away answers many questions as quickly as one.
				const paths = await Promise.all(others.map(async (to) => ({ to, ...(await path(from, to)) })));
				for (const { to, steps } of paths) {
					longest = Math.max(longest, steps.length);
					expect(steps.slice(1).every((step) => step.from.type === 'Concept')).toBe(true);
					if (together(from, to) > 0) expect(steps).toHaveLength(1);
					for (const [index, step] of steps.entries()) {
						expect(step.from.id).toBe(index === 0 ? from : steps[index - 1]?.to.id);
						expect(step.statements).toBe(together(step.from.id, step.to.id));
					}
					if (steps.length > 0) expect(steps.at(-1)?.to.id).toBe(to);
				}
			}
			expect(longest).toBeGreaterThan(1);
		});

		it('keeps to the statements that the filter leaves', async () => {
			const { steps } = await path('municipality:vestby', 'concept:mod', { municipality: ['municipality:vestby'] });
			expect(steps).toEqual([]);
			expect((await path('concept:mod', 'concept:tillid', { municipality: ['municipality:sydby'] })).steps).toEqual([]);
		});

		it('has no steps where nothing joins the two', async () => {
			expect(await path('concept:mod', 'concept:modstand')).toEqual({ steps: [] });
		});

		it.each([
			['concept:mod', 'concept:mod', 'bad-query'],
			['concept:mod', 'concept:ukendt', 'unknown-id'],
			['statement:nordby-vejen:det-nye', 'concept:mod', 'unknown-id']
		])('refuses from %s to %s', async (from, to, code) => {
			await expect(path(from, to)).rejects.toMatchObject({ code });
		});
	});
}
