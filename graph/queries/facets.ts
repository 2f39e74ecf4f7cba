/** The counts of all facet values under a filter: what the overview says of its facets, alone. */

import { facetCountsSchema } from '../model/answers.ts';
import { aboutFrom, filterFrom } from './filter.ts';
import { overview } from './overview.ts';
import { defineQuery } from './query.ts';

export const facets = defineQuery({
	summary: 'The facet counts of the overview alone.',
	parameters: overview.parameters,
	answer: facetCountsSchema,
	run: async (values, context) =>
		(await context.store()).facets(await filterFrom(values, context), await aboutFrom(values.about, context))
});
