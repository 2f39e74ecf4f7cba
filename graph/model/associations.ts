/** What comes back of pairs of concepts, as schemas: which stand together, and how sure that is. */

import * as v from 'valibot';
import { count, described, nodeRefSchema } from './answers.ts';
import { CERTAINTIES } from './certainties.ts';
import { besideChanceSchema } from './figures.ts';
import { LIMITS } from './limits.ts';

const id = v.string();

const claimEntries = {
	chance: described(v.number(), 'How likely chance alone is to give a count as improbable: an exact test, mid-p.'),
	adjusted: described(
		v.number(),
		'The same among all pairs compared: the least share of false discoveries at which this is one (Benjamini and Hochberg).'
	),
	certainty: described(
		v.picklist(CERTAINTIES),
		'sure: adjusted is at most 0.05. likely: chance is, of this pair alone. open: chance could give as much. few: neither ' +
			'what is there nor what is expected reaches three statements.'
	)
};

/** Two concepts in one statement, beside chance. */
export const conceptPairSchema = v.object({
	a: id,
	b: id,
	...besideChanceSchema.entries,
	likelihood: described(v.number(), 'How far the counts are from chance: the log-likelihood ratio −2 log λ (Dunning).'),
	...claimEntries,
	verdict: described(
		v.picklist(['together', 'apart', 'unsure']),
		'together: surely more often in one statement than by chance. apart: surely less often.'
	),
	other: v.exactOptional(described(besideChanceSchema, 'The same pair in the statements that it is compared with.')),
	difference: v.exactOptional(
		described(
			v.object({
				expected: described(v.number(), 'Statements with both, if both went together as well here as there.'),
				...claimEntries,
				verdict: v.picklist(['more', 'less', 'unsure'])
			}),
			'Whether they go together more here than there, whatever each is mentioned alone.'
		)
	)
});

/** Which concepts stand together in one statement, and which keep apart. */
export const associationsSchema = v.object({
	base: described(
		count,
		'The statements that pairs are counted in, each counted once. Concepts chosen in the filter never cut it: they ' +
			'say of which concepts pairs are listed.'
	),
	otherBase: v.exactOptional(described(count, 'Those that they are compared with.')),
	concepts: described(
		v.array(
			v.object({
				...nodeRefSchema.entries,
				statements: count,
				other: v.exactOptional(described(count, 'Among those that they are compared with.'))
			})
		),
		'In the order of the facet counts.'
	),
	compared: described(count, 'How many pairs could be claimed at all: among these a claim has to hold.'),
	pairs: described(
		v.array(conceptPairSchema),
		`The surest first; none of a concept without a statement. ${LIMITS.pairs} at most.`
	),
	more: v.exactOptional(described(count, 'How many pairs are beyond; absent where none is.')),
	unlisted: v.exactOptional(
		described(count, `How many concepts are beyond the ${LIMITS.listed} with most statements; absent where none is.`)
	)
});
