/** What cannot be answered is refused by name. */

import { describe, expect, it } from 'vitest';
import { FACETS, LIMITS, NO_FILTER, type Facet } from '../../../graph/model/query.ts';
import type { OpenBench } from '../store-suite.ts';
import { only, openSmall } from './small-store.ts';

export function describeUnanswerable(openBench: OpenBench): void {
	describe('what cannot be answered', () => {
		const asked = openSmall(openBench);

		const strange = ['concept:ukendt', '', 'mod', "' OR 1=1 --", 'concept:mod\u0000', `concept:${'x'.repeat(10_000)}`];
		it.each(strange.map((id) => [id.slice(0, 30), id] as const))('an unknown id is named: %j', async (_, id) => {
			const refused = { code: 'unknown-id', subject: expect.stringContaining(id.slice(0, 30)) };
			await expect(asked.store.statement(id)).rejects.toMatchObject(refused);
			await expect(asked.store.sourceText(id)).rejects.toMatchObject(refused);
			await expect(asked.store.slice({ focus: id, filter: NO_FILTER, limit: 1 })).rejects.toMatchObject(refused);
		});

		it('a node of another type is no statement and no document', async () => {
			await expect(asked.store.statement('concept:mod')).rejects.toMatchObject({ code: 'unknown-id' });
			await expect(asked.store.sourceText('concept:mod')).rejects.toMatchObject({ code: 'unknown-id' });
		});

		it.each(FACETS.map((facet) => [facet]))('an unknown %s in a filter is named', async (facet: Facet) => {
			const filter = only({ [facet]: ['statement:nordby-vejen:foran'] });
			const refused = { code: 'unknown-id', subject: 'statement:nordby-vejen:foran' };
			await expect(asked.store.overview(filter)).rejects.toMatchObject(refused);
			await expect(asked.page(filter)).rejects.toMatchObject(refused);
			await expect(asked.store.search({ words: ['mod'], filter, limit: 5 })).rejects.toMatchObject(refused);
			await expect(asked.store.slice({ focus: 'concept:mod', filter, limit: 5 })).rejects.toMatchObject(refused);
		});

		it('too many values in one facet are refused', async () => {
			const filter = only({ role: Array.from({ length: LIMITS.facetIds + 1 }, () => 'role:alle') });
			await expect(asked.store.overview(filter)).rejects.toMatchObject({ code: 'bad-query', subject: 'role' });
			await expect(asked.page(filter)).rejects.toMatchObject({ code: 'bad-query', subject: 'role' });
		});
	});
}
