/** What a free exploration shows after its acts, and what it tells of those that show nothing. */

import { describe, expect, it } from 'vitest';
import { type Act, EXPLORED } from '../../../graph/model/acts.ts';
import { NO_FILTER } from '../../../graph/model/query.ts';
import { statementId } from '../../fixtures/graph.ts';
import type { OpenBench } from '../store-suite.ts';
import { only, openSmall } from './small-store.ts';

const MENTIONS = 'mentions-in-statement';
const expand = (id: string, count: number, way = MENTIONS): Act => ({ kind: 'expand', id, way, count });

export function describeExplore(openBench: OpenBench): void {
	describe('explore', () => {
		const asked = openSmall(openBench);
		const explore = async (things: string[], acts: Act[], filter = NO_FILTER) => {
			const explored = await asked.store.explore({ things, acts }, filter);
			return { ...explored, ids: explored.nodes.map(({ id }) => id) };
		};

		it('begins with the concepts most spoken of, where nothing is named, and says so', async () => {
			const { ids, begun } = await explore([], []);
			expect(ids).toEqual(['concept:mod', 'concept:tillid', 'concept:ansvar']);
			expect(begun).toEqual({ shown: 3, all: 3 });
		});

		it('shows the first of a way, and more of it in the same order', async () => {
			const few = await explore(['concept:mod'], [expand('concept:mod', 2)]);
			const more = await explore(['concept:mod'], [expand('concept:mod', 2), expand('concept:mod', 4)]);
			expect(few.ids).toHaveLength(3);
			expect(more.ids.slice(0, 3)).toEqual(few.ids);
			expect(more.ids).toHaveLength(5);
			expect(few.links.map(([, source, target]) => [few.ids[source], few.ids[target]])).toEqual(
				few.ids.slice(1).map((id) => [id, 'concept:mod'])
			);
		});

		it('shows a neighbourhood ring by ring', async () => {
			const one = await explore(['document:nordby-vejen'], [{ kind: 'near', id: 'document:nordby-vejen', steps: 1 }]);
			expect(new Set(one.nodes.map(({ type }) => type))).toEqual(
				new Set(['Document', 'Municipality', 'Value', 'Statement'])
			);
			const two = await explore(['document:nordby-vejen'], [{ kind: 'near', id: 'document:nordby-vejen', steps: 2 }]);
			expect(two.ids.slice(0, one.ids.length)).toEqual(one.ids);
			expect(two.ids).toContain('concept:mod');
		});

		it('joins two things by statements, and tells where nothing joins them', async () => {
			const path = (to: string): Act => ({ kind: 'path', id: 'concept:ansvar', to });
			const { ids, apart } = await explore(['concept:ansvar'], [path('municipality:vestby')]);
			expect(apart).toBe(0);
			expect(ids).toEqual(['concept:ansvar', 'municipality:vestby', statementId('deles'), 'document:vestby-retning']);
			const joined = await explore(['concept:mod'], [{ kind: 'path', id: 'concept:mod', to: 'concept:tillid' }]);
			expect(joined.ids).toEqual(['concept:mod', 'concept:tillid', statementId('det-nye')]);
			expect(await explore(['concept:ansvar'], [path('concept:modstand')])).toMatchObject({ apart: 1 });
		});

		it('counts what the filter leaves, and shows the same whatever it is', async () => {
			const acts = [expand('concept:mod', 4)];
			const all = await explore(['concept:mod'], acts);
			const some = await explore(['concept:mod'], acts, only({ municipality: ['municipality:sydby'] }));
			expect(some.ids).toEqual(all.ids);
			expect(some.nodes.map(({ statements }) => statements)).not.toEqual(all.nodes.map(({ statements }) => statements));
		});

		it.each<[string, Act[], Partial<Awaited<ReturnType<typeof explore>>>]>([
			['what is gone', [expand('concept:ukendt', 5), { kind: 'add', id: 'concept:ukendt' }], { gone: 2 }],
			['what is not shown', [expand('concept:tillid', 5)], { gone: 1 }],
			['a way that there is not', [expand('concept:mod', 5, 'states-out-statement')], { gone: 1 }],
			['a path to nowhere', [{ kind: 'path', id: 'concept:mod', to: 'concept:mod' }], { gone: 1 }],
			[
				'10,000 acts',
				Array.from({ length: 10_000 }, () => expand('concept:mod', 1)),
				{ beyond: 10_000 - EXPLORED.acts }
			]
		])('tells of %s, and shows the rest', async (_, acts, told) => {
			const explored = await explore(['concept:mod'], [...acts.slice(0, EXPLORED.acts), ...acts.slice(EXPLORED.acts)]);
			expect(explored).toMatchObject(told);
			expect(explored.ids[0]).toBe('concept:mod');
		});

		it('shows each thing once, and a later printing as what it prints again', async () => {
			const { ids } = await explore(
				[statementId('det-nye-igen'), statementId('det-nye')],
				[{ kind: 'add', id: statementId('det-nye') }]
			);
			expect(ids).toEqual([statementId('det-nye')]);
		});
	});
}
