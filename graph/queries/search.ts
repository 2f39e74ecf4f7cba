/** The search: nodes by name or word form, and statements by their words. */

import * as v from 'valibot';
import { LIMITS } from '../model/query.ts';
import { foundStatementsSchema } from '../model/search-answers.ts';
import { searchGraph } from './typed-search.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, offsetParameter, pageLimit, textOrNothing } from './parameters.ts';
import { defineQuery } from './query.ts';

export const search = defineQuery({
	summary: 'Nodes by name, and statements by their words, with the words found marked.',
	parameters: v.strictObject({
		q: textOrNothing('Words as a person types them; the last one may be a beginning.', 'mod', LIMITS.search),
		...facetParameters,
		offset: offsetParameter,
		limit: pageLimit(20)
	}),
	answer: foundStatementsSchema,
	run: async ({ q, offset, limit, ...facets }, context) =>
		searchGraph(await context.store(), q, { filter: await filterFrom(facets, context), offset, limit })
});
