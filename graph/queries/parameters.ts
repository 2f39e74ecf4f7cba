/**
 * The kinds of parameters that queries are made of, as schemas of values: a text, a whole number, a
 * list of words. read.ts reads them from an address or a command line.
 */

import * as v from 'valibot';
import { type Facet, FACETS, LIMITS } from '../model/query.ts';

/** Characters of one parameter, also of a list as it is written. */
export const LONGEST_PARAMETER = 2000;

/** Statements that can be skipped: more than any store holds on one machine. */
const MOST_SKIPPED = 1_000_000;

/** An id, or other words, that have to be given. */
export function requiredText(description: string, example: string, longest = LONGEST_PARAMETER) {
	return v.pipe(v.string(), v.maxLength(longest), v.description(description), v.examples([example]));
}

/** A text that may be left out. */
export function optionalText(description: string, example: string, longest?: number) {
	return v.optional(requiredText(description, example, longest));
}

/** A text that is empty when it is left out. */
export function textOrNothing(description: string, example: string, longest?: number) {
	return v.optional(requiredText(description, example, longest), '');
}

/** A whole number within bounds. */
export function wholeNumber(description: string, min: number, max: number, usual: number) {
	return v.optional(
		v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max), v.description(description)),
		usual
	);
}

/** Ids that have to be given. */
export function requiredList(description: string, most: number, example: string[]) {
	return v.pipe(v.array(v.string()), v.maxLength(most), v.description(description), v.examples([example]));
}

/** Words or ids, none by default. */
function list(description: string, most: number, example: string) {
	return v.optional(requiredList(description, most, [example]), () => []);
}

const facet = (name: Facet, example: string) =>
	list(
		`Leaves statements of any of these. Ids (${name}:…), their last part, or names, in either language.`,
		LIMITS.facetIds,
		example
	);

/** Of what takes no parameters. */
export const noParameters = v.strictObject({});

/** The six facets: any word of one facet suffices, and all facets must hold. */
export const facetParameters = {
	municipality: facet('municipality', 'gentofte'),
	role: facet('role', 'leder'),
	relation: facet('relation', 'nedad'),
	value: facet('value', 'mod'),
	concept: facet('concept', 'mod'),
	document: facet('document', 'gentofte-ledelsesgrundlag')
} satisfies Record<Facet, unknown>;

export const aboutParameter = list(
	'Ids of any facets that have to hold besides: what is read about, within what is filtered.',
	LIMITS.facetIds * FACETS.length,
	'concept:mod'
);

export const otherParameter = list(
	'Ids of any facets but concept, to compare with: they take the place of what is chosen in their facets.',
	LIMITS.facetIds * FACETS.length,
	'municipality:gentofte'
);

export const amongParameter = list(
	'Ids of other nodes: the links among all of them are told.',
	LIMITS.page,
	'concept:tillid'
);

export const offsetParameter = wholeNumber('How many statements to skip.', 0, MOST_SKIPPED, 0);

/** How many statements a page holds. */
export const pageLimit = (usual: number) => wholeNumber('How many statements at most.', 1, LIMITS.page, usual);
