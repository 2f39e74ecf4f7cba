/** The comparison: two or three things of one kind side by side. */

import * as v from 'valibot';
import { comparisonSchema } from '../model/figures.ts';
import { LIMITS } from '../model/query.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, requiredList } from './parameters.ts';
import { defineQuery } from './query.ts';

export const compare = defineQuery({
	summary: 'Two or three concepts, organisations, roles or values: counts, what they share, and what only one has.',
	parameters: v.strictObject({
		ids: requiredList('Ids of two or three things of one kind.', LIMITS.compared, ['concept:mod', 'concept:tillid']),
		...facetParameters
	}),
	answer: comparisonSchema,
	run: async ({ ids, ...facets }, context) =>
		(await context.store()).comparison({ ids, filter: await filterFrom(facets, context) })
});
