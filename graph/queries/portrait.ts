/** The portrait: all of one role, organisation, document, value or relation. */

import * as v from 'valibot';
import { portraitSchema } from '../model/figures.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, requiredText } from './parameters.ts';
import { defineQuery } from './query.ts';

export const portrait = defineQuery({
	summary: 'What is said to a role, or by an organisation, document, value or relation, beside the others.',
	parameters: v.strictObject({
		id: requiredText('The id of a role, municipality, document, value or relation.', 'role:centerchef'),
		...facetParameters
	}),
	answer: portraitSchema,
	run: async ({ id, ...facets }, context) =>
		(await context.store()).portrait({ id, filter: await filterFrom(facets, context) })
});
