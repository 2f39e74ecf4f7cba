/** Who mentions what, under a filter and without it: counted by hand in the small graph, and as the matrix counts it. */

import { describe, expect, it } from 'vitest';
import { type Mentions, silenceIn } from '../../../graph/model/mentions.ts';
import { type Filter, NO_FILTER } from '../../../graph/model/query.ts';
import type { OpenBench } from '../store-suite.ts';
import { only, openSmall } from './small-store.ts';

export function describeMentions(openBench: OpenBench): void {
	describe('mentions', () => {
		const asked = openSmall(openBench);
		const rowOf = ({ concepts }: Mentions, id: string) => concepts.find((one) => one.id === `concept:${id}`);

		it('has every municipality with its base, and every concept, also one that nobody mentions', async () => {
			const mentions = await asked.store.mentions(NO_FILTER);
			const { municipalities, concepts } = await asked.store.links(NO_FILTER);
			expect(mentions.municipalities.map(({ id, base, all }) => [id, base, all])).toEqual(
				municipalities.map(({ id, base, total }) => [id, base, total])
			);
			expect(mentions.concepts.map(({ id }) => id)).toEqual(concepts.map(({ id }) => id));
			expect(rowOf(mentions, 'mod')).toMatchObject({ cells: [3, 2, 0], ever: [3, 2, 0] });
		});

		it.each<Partial<Filter>>([
			{},
			{ role: ['role:leder'] },
			{ municipality: ['municipality:nordby'] },
			{ document: ['document:nordby-vejen'] },
			{ concept: ['concept:tillid'], role: ['role:leder'] },
			{ relation: ['relation:nedad'], municipality: ['municipality:sydby'] }
		])('counts and explains as the matrix does, with %j', async (chosen) => {
			const filter = only(chosen);
			const mentions = await asked.store.mentions(filter);
			const { cells } = await asked.store.matrix({ rows: 'concept', columns: 'municipality', filter });
			for (const { row, column, statements, base, silence } of cells) {
				const place = mentions.municipalities.findIndex(({ id }) => id === column);
				const cell = mentions.concepts.find(({ id }) => id === row)?.cells[place] ?? 0;
				expect([Math.max(0, cell), silenceIn(cell), mentions.municipalities[place]?.base]).toEqual([
					statements,
					silence?.reason,
					base
				]);
			}
		});

		it('says who is chosen, and keeps what there is without the filter', async () => {
			const mentions = await asked.store.mentions(only({ municipality: ['municipality:nordby'] }));
			expect(mentions.municipalities.map(({ isLeft }) => isLeft)).toEqual([true, false, false]);
			expect(rowOf(mentions, 'mod')).toMatchObject({ cells: [3, -1, 0], ever: [3, 2, 0] });
		});

		it('refuses what the graph does not hold', async () => {
			const asking = asked.store.mentions(only({ role: ['role:findes-ikke'] }));
			await expect(asking).rejects.toMatchObject({ code: 'unknown-id' });
		});
	});
}
