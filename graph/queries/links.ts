/**
 * Municipalities, concepts and their links under a filter: what the overview says of them, alone.
 */

import { overviewLinksSchema } from '../model/answers.ts';
import { aboutFrom, filterFrom } from './filter.ts';
import { overview } from './overview.ts';
import { defineQuery } from './query.ts';

export const links = defineQuery({
	summary: 'The municipalities, concepts and links of the overview alone, with how far they reach.',
	parameters: overview.parameters,
	answer: overviewLinksSchema,
	run: async (values, context) =>
		(await context.store()).links(await filterFrom(values, context), await aboutFrom(values.about, context))
});
