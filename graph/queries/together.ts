/** What goes together: the concepts that stand in one statement more often than by chance, and those that keep apart. */

import * as v from 'valibot';
import { associationsSchema } from '../model/associations.ts';
import { LIMITS } from '../model/query.ts';
import { aboutFrom, filterFrom } from './filter.ts';
import { facetParameters, otherParameter, wholeNumber } from './parameters.ts';
import { defineQuery } from './query.ts';

export const together = defineQuery({
	summary: 'Pairs of concepts that stand in one statement more or less often than by chance, the surest first.',
	parameters: v.strictObject({
		...facetParameters,
		other: otherParameter,
		limit: wholeNumber('How many pairs at most.', 1, LIMITS.pairs, LIMITS.pairs)
	}),
	answer: associationsSchema,
	run: async ({ other, limit, ...facets }, context) =>
		(await context.store()).associations({
			filter: await filterFrom(facets, context),
			other: await aboutFrom(other, context),
			limit
		})
});
