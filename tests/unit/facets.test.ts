/** How the API understands what is asked of it: facets by id, part or name, plain numbers, and nothing that is not ours. */

import { describe, expect, it } from 'vitest';
import { isGraphError } from '$graph/errors';
import { idsNamedIn } from '$lib/server/facets';
import { numberParam, onlyParams } from '$lib/server/params';

const idsNamed = idsNamedIn([
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
		expect(idsNamed(facet, word)).toEqual(ids);
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
		expect(idsNamed(facet, word)).toEqual([]);
	});
});

/** The subject of the refusal. */
function refused(ask: () => unknown): string {
	try {
		ask();
	} catch (failure) {
		if (isGraphError(failure) && failure.code === 'bad-query') return failure.subject;
		throw failure;
	}
	return 'nothing';
}

describe('parameters', () => {
	it.each(['', ' ', '-1', '0', '11', '1.5', '0x5', '1e0', '+5', '5 ', 'NaN', 'Infinity', '99999999999999999999'])(
		'a number from 1 to 10 is not %j',
		(value) => {
			expect(refused(() => numberParam(new URLSearchParams({ limit: value }), 'limit', 5, 1, 10))).toBe('limit');
		}
	);

	it('a number left out is the usual one, and a right one is read', () => {
		expect(numberParam(new URLSearchParams(), 'limit', 5, 1, 10)).toBe(5);
		expect(numberParam(new URLSearchParams('limit=10'), 'limit', 5, 1, 10)).toBe(10);
	});

	it.each([
		['concept=mod&concept=tillid', 'nothing'],
		['q=mod', 'nothing'],
		[`q=${'a'.repeat(10_000)}`, 'nothing'],
		['q=mod&q=tillid', 'q'],
		['focus=concept:mod', 'focus'],
		['concept[]=mod', 'concept[]'],
		['__proto__=1', '__proto__'],
		[`concept=${'a'.repeat(2001)}`, 'concept']
	])('%.40s: refuses %s', (query, subject) => {
		expect(refused(() => onlyParams(new URLSearchParams(query), ['q', 'concept'], ['q']))).toBe(subject);
	});
});
