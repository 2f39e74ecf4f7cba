/** The slice: what surrounds one node. */

import * as v from 'valibot';
import { sliceGraphSchema } from '../model/answers.ts';
import { LIMITS } from '../model/query.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, requiredText, wholeNumber } from './parameters.ts';
import { defineQuery } from './query.ts';
import { sliceGraph } from './slice-graph.ts';

export const slice = defineQuery({
	summary: 'Nodes and edges around one node.',
	parameters: v.strictObject({
		focus: requiredText('The id of any node.', 'concept:mod'),
		...facetParameters,
		limit: wholeNumber(
			'How many statements at most: the first of each municipality, then the second …',
			1,
			LIMITS.slice,
			LIMITS.slice
		)
	}),
	answer: sliceGraphSchema,
	run: async ({ focus, limit, ...facets }, context) =>
		sliceGraph(await (await context.store()).slice({ focus, limit, filter: await filterFrom(facets, context) }))
});
