/**
 * Municipalities, concepts and their links under a filter: what the overview says of them, alone.
 */

import { overviewLinksSchema } from '../answers.ts';
import { overview } from './overview.ts';
import { defineQuery } from './query.ts';

export const links = defineQuery({
	summary: 'The municipalities, concepts and links of the overview alone, with how far they reach.',
	parameters: overview.parameters,
	answer: overviewLinksSchema,
	run: async (values, context) => {
		const { municipalities, concepts, links: between, reach } = await overview.run(values, context);
		return { municipalities, concepts, links: between, reach };
	}
});
