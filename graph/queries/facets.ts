/** The counts of all facet values under a filter: what the overview says of its facets, alone. */

import { facetCountsSchema } from '../answers.ts';
import { overview } from './overview.ts';
import { defineQuery } from './query.ts';

export const facets = defineQuery({
	summary: 'The facet counts of the overview alone.',
	parameters: overview.parameters,
	answer: facetCountsSchema,
	run: async (values, context) => {
		const { matched, total, facets: counts, more } = await overview.run(values, context);
		return { matched, total, facets: counts, ...(more && { more }) };
	}
});
