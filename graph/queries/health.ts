/** Whether the graph can answer, on which engine, with how much. */

import * as v from 'valibot';
import { storeStatusSchema } from '../model/answers.ts';
import { noParameters } from './parameters.ts';
import { defineQuery } from './query.ts';

export const health = defineQuery({
	summary: 'Whether the app can answer, on which engine, with how much; 503 while it cannot.',
	parameters: noParameters,
	alsoDependsOn: 'engine',
	answer: v.object({ ready: v.boolean(), ...storeStatusSchema.entries }),
	run: async (_, context) => {
		const status = await (await context.store()).status();
		return { ready: status.state === 'ready', ...status };
	}
});
