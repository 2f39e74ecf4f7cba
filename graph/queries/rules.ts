/** The rules by which words become a mention. */

import * as v from 'valibot';
import { ruleSentences } from '../link/rules.ts';
import { noParameters } from './parameters.ts';
import { defineQuery } from './query.ts';

export const rules = defineQuery({
	summary: 'Every rule by which words become a mention, as a sentence in Danish and English.',
	parameters: noParameters,
	answer: v.record(v.string(), v.object({ da: v.string(), en: v.string() })),
	run: () => Promise.resolve(ruleSentences())
});
