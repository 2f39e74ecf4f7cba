/** The path: how two nodes are joined, each step proven by a statement. */

import * as v from 'valibot';
import { pathSchema } from '../model/answers.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, requiredText } from './parameters.ts';
import { defineQuery } from './query.ts';

export const path = defineQuery({
	summary: 'How two nodes are joined, each step with a statement that proves it.',
	parameters: v.strictObject({
		from: requiredText('The id of a facet value.', 'concept:mod'),
		to: requiredText('The id of another one.', 'concept:tillid'),
		...facetParameters
	}),
	answer: pathSchema,
	run: async ({ from, to, ...facets }, context) =>
		(await context.store()).path({ from, to, filter: await filterFrom(facets, context) })
});
