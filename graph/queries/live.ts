/** Whether the program answers at all: what a supervisor asks before it starts another one. */

import * as v from 'valibot';
import { noParameters } from './parameters.ts';
import { defineQuery } from './query.ts';

export const live = defineQuery({
	summary: 'That the program answers; it looks at nothing, not at the database either.',
	parameters: noParameters,
	alsoDependsOn: 'engine',
	answer: v.object({ live: v.boolean() }),
	run: () => Promise.resolve({ live: true })
});
