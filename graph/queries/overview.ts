/** The overview: municipalities, concepts and the links between them, counted under a filter. */

import * as v from 'valibot';
import { overviewSchema } from '../model/answers.ts';
import { aboutFrom, filterFrom } from './filter.ts';
import { aboutParameter, facetParameters } from './parameters.ts';
import { defineQuery } from './query.ts';

export const overview = defineQuery({
	summary: 'Municipalities, concepts, links with counts and shares, facet counts, places.',
	parameters: v.strictObject({ ...facetParameters, about: aboutParameter }),
	answer: overviewSchema,
	run: async (values, context) =>
		(await context.store()).overview(await filterFrom(values, context), await aboutFrom(values.about, context))
});
