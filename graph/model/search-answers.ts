/** What a search answers, as schemas; see answers.ts for all other answers. */

import * as v from 'valibot';
import { count, described, nodeRefSchema, statementItemSchema } from './answers.ts';
import { LIMITS } from './limits.ts';

/** How a word and a concept differ that a search found by it. */
export const wordAndConceptSchema = v.object({
	concept: nodeRefSchema,
	statements: described(count, 'Statements that mention the concept and that the filter leaves.'),
	shared: described(count, 'How many of these are among the statements found.')
});

/** Several names read out of one search. */
export const togetherSchema = v.object({
	nodes: described(v.array(nodeRefSchema), 'Two or more of different types, in the order of `nodes`.'),
	statements: described(count, 'Statements that belong to all of them and that the filter leaves.'),
	hidden: described(count, 'Further ones that the filter leaves out.')
});

export const searchResultSchema = v.object({
	nodes: described(
		v.array(nodeRefSchema),
		`Nodes other than statements, ${LIMITS.searchNodes} at most. First those whose label is the very words (a concept: in ` +
			'either language), then those with all words whole, then those where the last one begins a word, then those that ' +
			'have them with their kind or owner; in each, concept, municipality, role, relation, value, document; then by id.'
	),
	reasons: described(
		v.record(v.string(), v.array(v.string())),
		'By the id of a concept found by words that are not its label: these words, which count under it.'
	),
	parts: described(
		v.array(nodeRefSchema),
		`Of a search of several words that no node has all of: nodes that have some, ${LIMITS.parts} at most.`
	),
	together: described(
		v.array(togetherSchema),
		`The search read as several names, such as a concept and a municipality, ${LIMITS.together} readings at most. Those ` +
			'with statements in the graph; where none has any, the one whose names are the very words.'
	),
	statements: described(
		v.array(statementItemSchema),
		'First those with all words whole, then those where the last one only begins a word; in each, the search text ' +
			'with fewest words first; then in reading order.'
	),
	total: described(count, 'Statements found, also those skipped and those beyond the limit.'),
	hidden: described(count, 'Further statements that the filter leaves out.'),
	foundBy: described(
		v.picklist(['words', 'names']),
		'Words: the text of each statement has all words. Names: no text has, and each word stands in the text or in the ' +
			'name of what the statement belongs to.'
	),
	lookedFor: described(
		v.object({ words: v.array(v.string()), beginnings: v.array(v.string()), concepts: v.array(v.string()) }),
		'Words as the index has them (å as aa), whole and as beginnings, also spelled with å, æ and ø where nothing is spelled ' +
			'as typed; and the concepts by whose evidence statements were found by names.'
	),
	wordAndConcept: described(
		v.array(wordAndConceptSchema),
		'For each concept that has all words whole: what it counts, where the words alone find other statements.'
	)
});

/** Words to mark in a text: UTF-16 offsets, `end` exclusive. */
export const highlightSchema = v.object({ start: count, end: count });

export const foundStatementsSchema = v.object({
	...searchResultSchema.entries,
	highlights: described(
		v.record(v.string(), v.array(highlightSchema)),
		'By statement id, the words found in its text, in reading order: UTF-16 offsets, end exclusive.'
	),
	suggestions: described(
		v.array(v.string()),
		`Where little or nothing was found: other searches that were perhaps meant, ${LIMITS.suggestions} at most. ` +
			'Each finds something; none was made in place of this one.'
	)
});
