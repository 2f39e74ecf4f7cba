/**
 * How the API understands what is asked of it: facets by id, part or name, plain numbers, and
 * nothing that is not ours.
 */

import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { isGraphError } from '../../graph/model/errors.ts';
import { aboutFrom, filterFrom } from '../../graph/queries/filter.ts';
import { namesIn } from '../../graph/queries/names.ts';
import { facetParameters, requiredText, textOrNothing, wholeNumber } from '../../graph/queries/parameters.ts';
import type { QueryContext } from '../../graph/queries/query.ts';
import { readParameters } from '../../graph/queries/read.ts';
import { NO_FILTER } from '../../graph/model/query.ts';

const names = namesIn([
	{ id: 'concept:tvaergaaende', label: 'På tværs', labelEn: 'Across boundaries' },
	{ id: 'concept:aabenhed', label: 'Åbenhed', labelEn: 'Openness' },
	{ id: 'municipality:oerby', label: 'Ørby' },
	{ id: 'value:oerby-plan:mod', label: 'Mod' },
	{ id: 'value:lundby-plan:mod', label: 'Mod til mere' },
	{ id: 'document:oerby-plan', label: 'Ledelsesgrundlag' },
	{ id: 'document:lundby-plan', label: 'Ledelsesgrundlag' }
]);

describe('a word of a facet', () => {
	it.each([
		['concept', 'concept:tvaergaaende', ['concept:tvaergaaende']],
		['concept', 'tvaergaaende', ['concept:tvaergaaende']],
		['concept', 'På tværs', ['concept:tvaergaaende']],
		['concept', 'across boundaries', ['concept:tvaergaaende']],
		['concept', 'ÅBENHED', ['concept:aabenhed']],
		['concept', 'A\u030abenhed', ['concept:aabenhed']],
		['municipality', 'Ørby', ['municipality:oerby']],
		['value', 'oerby-plan:mod', ['value:oerby-plan:mod']],
		['value', 'Mod til mere', ['value:lundby-plan:mod']],
		['value', 'mod', ['value:oerby-plan:mod', 'value:lundby-plan:mod']],
		['document', 'Ledelsesgrundlag', ['document:oerby-plan', 'document:lundby-plan']]
	] as const)('of %s: %s stands for %j', (facet, word, ids) => {
		expect(names.ids(facet, word)).toEqual(ids);
	});

	it.each([
		['concept', 'municipality:oerby'],
		['concept', 'concept:ukendt'],
		['municipality', 'Mod'],
		['concept', '__proto__'],
		['concept', 'constructor'],
		['concept', '😀'],
		['concept', '']
	] as const)('of %s: %j stands for nothing', (facet, word) => {
		expect(names.ids(facet, word)).toEqual([]);
	});
});

const SCHEMA = v.strictObject({
	q: textOrNothing('Words.', 'mod', 200),
	focus: requiredText('An id.', 'concept:mod'),
	...facetParameters,
	limit: wholeNumber('How many.', 1, 10, 5)
});

function read(query: string) {
	return readParameters(SCHEMA, new URLSearchParams(query));
}

/** The refusal of a query, as subject, message and next step. */
function refusal(ask: () => unknown): string[] {
	try {
		ask();
	} catch (failure) {
		if (isGraphError(failure) && failure.code === 'bad-query')
			return [failure.subject, failure.message, failure.nextStep];
		throw failure;
	}
	return [];
}

describe('parameters as they stand in an address', () => {
	it('are read as values, and those left out have their usual ones', () => {
		expect(read('focus=%20concept:mod%20&q=%20tillid%20&limit=10&role=leder, alle&role=leder&concept=')).toEqual({
			q: 'tillid',
			focus: 'concept:mod',
			limit: 10,
			...NO_FILTER,
			role: ['leder', 'alle']
		});
		expect(read('focus=concept:mod')).toEqual({ q: '', focus: 'concept:mod', limit: 5, ...NO_FILTER });
	});

	it.each(['', ' ', '-1', '0', '11', '1.5', '0x5', '1e0', '+5', '5 ', 'NaN', 'Infinity', '99999999999999999999'])(
		'a number from 1 to 10 is not %j',
		(value) => {
			const params = new URLSearchParams({ focus: 'concept:mod', limit: value });
			expect(refusal(() => readParameters(SCHEMA, params))).toEqual([
				'limit',
				'“limit” must be a whole number from 1 to 10.',
				'Leave it out for 5.'
			]);
		}
	);

	const ALL = 'q, focus, municipality, role, relation, value, concept, document, limit';
	it.each([
		['focus=a&q=mod&q=tillid', 'q', '“q” is given more than once.', 'Keep one of them.'],
		['focus=a&farve=bl%C3%A5', 'farve', 'There is no parameter “farve” here.', `Use ${ALL}.`],
		['focus=a&concept[]=mod', 'concept[]', 'There is no parameter “concept[]” here.', `Use ${ALL}.`],
		['focus=a&__proto__=1', '__proto__', 'There is no parameter “__proto__” here.', `Use ${ALL}.`],
		['', 'focus', '“focus” is missing.', 'Add ?focus=concept:mod.'],
		['focus=', 'focus', '“focus” is missing.', 'Add ?focus=concept:mod.'],
		['focus=%20', 'focus', '“focus” is missing.', 'Add ?focus=concept:mod.'],
		[`focus=a&q=${'a'.repeat(201)}`, 'q', '“q” is longer than 200 characters.', 'Ask for less.'],
		[`focus=${'a'.repeat(2001)}`, 'focus', '“focus” is longer than 2000 characters.', 'Ask for less.'],
		[`focus=a&concept=${'a'.repeat(2001)}`, 'concept', '“concept” is longer than 2000 characters.', 'Ask for less.'],
		[
			`focus=a&concept=${Array.from({ length: 51 }, (_, i) => `c${i}`).join()}`,
			'concept',
			'“concept” holds 51 values; 50 are read at most.',
			'Ask for fewer at once.'
		]
	])('%.40s: refuses %s', (query, ...words) => {
		expect(refusal(() => read(query))).toEqual(words);
	});

	it.each([
		`q=${'a'.repeat(200)}`,
		`q=${'%20'.repeat(3000)}mod`,
		`concept=${'mod,'.repeat(400)}`,
		'concept=a&concept=b'
	])('%.40s is read', (query) => {
		expect(refusal(() => read(`focus=a&${query}`))).toEqual([]);
	});
});

describe('the words of a filter', () => {
	const context = { names: () => Promise.resolve(names) } as unknown as QueryContext;

	it('become ids, sorted, and a name that several bear all of theirs', async () => {
		const words = { ...NO_FILTER, document: ['Ledelsesgrundlag'], concept: ['På tværs', 'concept:aabenhed'] };
		expect(await filterFrom(words, context)).toEqual({
			...NO_FILTER,
			document: ['document:lundby-plan', 'document:oerby-plan'],
			concept: ['concept:aabenhed', 'concept:tvaergaaende']
		});
	});

	it('are refused where the graph holds no such value', async () => {
		const asked = filterFrom({ ...NO_FILTER, role: ['kejser'] }, context);
		await expect(asked).rejects.toMatchObject({ code: 'unknown-id', subject: 'kejser' });
	});

	it.each(['statement:oerby-plan:1', 'concept:ukendt', 'mod', '__proto__'])('nothing is about %s', async (id) => {
		await expect(aboutFrom([id], context)).rejects.toMatchObject({ code: 'unknown-id', subject: id });
	});

	it('and what they are about may be of several kinds', async () => {
		expect(await aboutFrom(['municipality:oerby', 'concept:aabenhed'], context)).toEqual({
			...NO_FILTER,
			municipality: ['municipality:oerby'],
			concept: ['concept:aabenhed']
		});
	});
});
