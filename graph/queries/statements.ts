/** The quotes: statements with the evidence of their links, in reading order, a page at a time. */

import * as v from 'valibot';
import { statementPageSchema } from '../model/answers.ts';
import { aboutFrom, filterFrom } from './filter.ts';
import { aboutParameter, facetParameters, offsetParameter, pageLimit } from './parameters.ts';
import { defineQuery } from './query.ts';

export const statements = defineQuery({
	summary: 'A page of statements with roles, place, anchor, lead-in and evidence, in reading order.',
	parameters: v.strictObject({
		...facetParameters,
		about: aboutParameter,
		offset: offsetParameter,
		limit: pageLimit(50)
	}),
	answer: statementPageSchema,
	run: async ({ about, offset, limit, ...facets }, context) =>
		(await context.store()).statements({
			filter: await filterFrom(facets, context),
			about: await aboutFrom(about, context),
			offset,
			limit
		})
});
