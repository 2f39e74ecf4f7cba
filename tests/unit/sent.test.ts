/** What a page is sent of counts: links go by place and come out as they were, and long lists begin with what people look for first. */

import { describe, expect, it } from 'vitest';
import { type FacetCount, type FacetCounts, NO_FILTER } from '$graph/model/query';
import { firstValues, packLinks, quoteItem, unpackLinks } from '$lib/view/sent';
import { overviewOfCounts } from '../fixtures/overview.ts';

describe('links by place', () => {
	const cases = {
		'of every pair': overviewOfCounts({ a: 4, b: 3 }, { mod: [4, 1], tillid: [2, 3] }),
		'with gaps, and a municipality that a filter leaves nothing': overviewOfCounts(
			{ a: 7, b: 0, c: 3 },
			{ mod: [0, 0, 2], intet: [0, 0, 0], tillid: [5, 0, 0] }
		),
		'where there is none': overviewOfCounts({ a: 1 }, {})
	};
	it.each(Object.entries(cases))('come out as they were, %s', (_what, { reach, municipalities, concepts, links }) => {
		const sent = JSON.parse(JSON.stringify(packLinks({ reach, municipalities, concepts, links }))) as ReturnType<
			typeof packLinks
		>;
		const unpacked = unpackLinks(sent);
		const sorted = links.toSorted((a, b) => (a.municipality + a.concept < b.municipality + b.concept ? -1 : 1));
		expect({ ...unpacked, links: undefined }).toEqual({ reach, municipalities, concepts, links: undefined });
		expect(
			unpacked.links.toSorted((a, b) => (a.municipality + a.concept < b.municipality + b.concept ? -1 : 1))
		).toEqual(sorted);
	});
});

describe('the first values of a facet', () => {
	/** The value at place p has p statements left. */
	const values = (many: number): FacetCount[] =>
		Array.from({ length: many }, (_, place) => ({
			id: `value:${place}`,
			type: 'Value',
			label: String(place),
			statements: place,
			total: place
		}));
	const counts = (many: number, more?: FacetCounts['more']): FacetCounts => ({
		total: 9,
		matched: 5,
		facets: { municipality: [], role: [], relation: [], value: values(many), concept: [], document: [] },
		...(more && { more })
	});

	it('are all where these are few', () => {
		expect(firstValues(counts(80), NO_FILTER)).toEqual(counts(80));
	});
	it('are those with most statements and those chosen, in the order they had, with the number of the others', () => {
		const { facets, more } = firstValues(counts(100), { ...NO_FILTER, value: ['value:3'] });
		expect(facets.value.map(({ id }) => id)).toEqual([
			'value:3',
			...values(100)
				.slice(76)
				.map(({ id }) => id)
		]);
		expect(more).toEqual({ value: 75 });
	});
	it('count those that were not listed before either', () => {
		expect(firstValues(counts(70, { value: 17 }), NO_FILTER).more).toEqual({ value: 63 });
	});
});

it('a quote is sent without its place in the source, which is asked for with the source', () => {
	const passage = { start: 0, end: 3, quote: 'Mod' };
	const ref = { id: 'document:a', type: 'Document', label: 'A' } as const;
	const item = { id: 'statement:a', text: 'Mod', kind: 'value', order: 0, document: ref, municipality: ref } as const;
	const rest = { under: [], roles: [], mentions: [], repeated: 0 };
	const whole = { ...item, ...rest, anchor: { source: 'a.txt', ...passage }, leadIn: { text: 'Vi', anchor: passage } };
	expect(quoteItem(whole)).toEqual({ ...item, ...rest, leadIn: { text: 'Vi' } });
});
