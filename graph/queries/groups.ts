/** Groups of organisations: by likeness, or as the editions say. */

import * as v from 'valibot';
import { GROUPINGS } from '../model/groupings.ts';
import { groupsSchema } from '../model/groups.ts';
import { filterFrom } from './filter.ts';
import { facetParameters } from './parameters.ts';
import { defineQuery } from './query.ts';

export const groups = defineQuery({
	summary: 'Organisations in groups, by likeness, region or kind, and what each says more than the rest.',
	parameters: v.strictObject({
		by: v.optional(
			v.pipe(
				v.picklist(GROUPINGS),
				v.description('What they are grouped by: likeness of their shares of concepts, or what editions say.')
			),
			'likeness'
		),
		...facetParameters
	}),
	answer: groupsSchema,
	run: async ({ by, ...facets }, context) =>
		(await context.store()).groups({ by, filter: await filterFrom(facets, context) })
});
