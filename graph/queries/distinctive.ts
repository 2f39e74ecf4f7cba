/** What stands out: the concepts that one side says more and less than the others. */

import * as v from 'valibot';
import { distinctiveSchema } from '../model/figures.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, requiredText } from './parameters.ts';
import { defineQuery } from './query.ts';

export const distinctive = defineQuery({
	summary: 'What an organisation, role, relation or value says more and less than all others, the surest first.',
	parameters: v.strictObject({
		id: requiredText('The id of a municipality, document, role, relation or value.', 'municipality:gentofte'),
		...facetParameters
	}),
	answer: distinctiveSchema,
	run: async ({ id, ...facets }, context) =>
		(await context.store()).distinctive({ id, filter: await filterFrom(facets, context) })
});
