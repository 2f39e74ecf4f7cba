/** Why words are linked to a concept, and why others that look like it are not. */

import * as v from 'valibot';
import { explanationSchema } from '../model/answers.ts';
import { explain as explainText } from '../link/explain.ts';
import type { OpenLinker } from '../link/open.ts';
import { unknownValue } from './filter.ts';
import { namesIn } from './names.ts';
import { optionalText } from './parameters.ts';
import { defineQuery } from './query.ts';

export const explain = defineQuery({
	summary: 'Words that count as mentions with their rule, undecided ones, and near misses.',
	parameters: v.pipe(
		v.strictObject({
			statement: optionalText('The id of a statement; it or a text must be given.', 'statement:…'),
			text: optionalText('The text to explain, where no statement is named.', 'Vi har mod.'),
			concept: optionalText('Asks about one concept alone, by id or name.', 'concept:mod')
		}),
		v.forward(
			v.partialCheck([['statement'], ['text']], ({ statement, text }) => statement !== undefined || text !== undefined),
			['text']
		)
	),
	alsoDependsOn: 'vocabulary',
	answer: v.object({ text: v.string(), ...explanationSchema.entries }),
	run: async ({ statement, text: given = '', concept }, context) => {
		const text = statement === undefined ? given : (await (await context.store()).statement(statement)).text;
		const linker = await context.linker();
		const id = concept === undefined ? undefined : conceptNamed(concept, linker);
		return { text, ...explainText(linker, text, id) };
	}
});

function conceptNamed(word: string, { concepts }: OpenLinker): string {
	const [id] = namesIn(concepts).ids('concept', word);
	if (id === undefined) throw unknownValue('concept', word, 'See /api/overview for all there are.');
	return id;
}
