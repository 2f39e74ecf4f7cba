/** Names stand as Danes look for them, everywhere people read them. */

import { describe, expect, it } from 'vitest';
import { countGraph } from '../../graph/analysis/counts.ts';
import type { FacetCount } from '../../graph/model/query.ts';
import { byName, inOrderOfNames } from '../../graph/text/order.ts';
import { fullName } from '$lib/text/full-name';
import { chosenFirst, facetInOrder, isNamed } from '$lib/facets/facet-order';
import { smallGraph } from '../fixtures/graph.ts';

const ORDERED = 'Ansvar Canada Mod Sikker Wien Zealand Ærø Ølby Åbenhed Aabenraa Aarhus'.split(' ');

describe('the order of names', () => {
	it('ends with Æ, Ø, Å, and "Aa" is "Å"', () => {
		expect([...ORDERED].reverse().sort(byName)).toEqual(ORDERED);
	});

	it('goes by the value of numbers', () => {
		expect(['Afdeling 10', 'Afdeling 9'].sort(byName)).toEqual(['Afdeling 9', 'Afdeling 10']);
	});

	it('is by id where names are one, however the things came', () => {
		const things = ['b', 'c', 'a'].map((id) => ({ id, label: 'Mod' }));
		for (const list of [things, [...things].reverse()])
			expect(inOrderOfNames(list, ({ label }) => label).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	});
});

describe('a facet', () => {
	const counts = (...of: Partial<FacetCount>[]): FacetCount[] =>
		of.map((one, index) => ({ id: `concept:${index}`, type: 'Concept', label: '', statements: 1, total: 1, ...one }));
	const owner = (label: string) => ({ id: `municipality:${label}`, label });
	const names = (ordered: readonly FacetCount[]) => ordered.map((count) => fullName(count.label, count));
	const labelOf = ({ label }: FacetCount) => label;

	it('lists by the name that is shown', () => {
		const concepts = counts({ label: 'Åbenhed' }, { label: 'Ansvar' }, { label: 'Mod' });
		expect(names(facetInOrder('concept', concepts, labelOf))).toEqual(['Ansvar', 'Mod', 'Åbenhed']);
		const english = new Map([
			['Åbenhed', 'Openness'],
			['Ansvar', 'Responsibility'],
			['Mod', 'Courage']
		]);
		const inEnglish = facetInOrder('concept', concepts, ({ label }) => english.get(label) ?? label);
		expect(names(inEnglish)).toEqual(['Mod', 'Åbenhed', 'Ansvar']);
	});

	it('lists values by whose they are, and each document as it is', () => {
		const values = counts(
			{ label: 'Tillid', owner: owner('Aabenraa') },
			{ label: 'Tryg', owner: owner('Nordby') },
			{ label: 'Mod', owner: owner('Nordby') }
		);
		expect(names(facetInOrder('value', values, labelOf))).toEqual(['Tryg, Nordby', 'Mod, Nordby', 'Tillid, Aabenraa']);
	});

	it('lists documents of one title by whose they are, then by year', () => {
		const documents = counts(
			{ label: 'Vejen', owner: owner('Ålby'), year: 2010 },
			{ label: 'Vejen', owner: owner('Nordby'), year: 2021 },
			{ label: 'Vejen', owner: owner('Nordby'), year: 2014 },
			{ label: 'Retning', owner: owner('Vestby') }
		);
		expect(names(facetInOrder('document', documents, labelOf))).toEqual([
			'Retning, Vestby',
			'Vejen (2014), Nordby',
			'Vejen (2021), Nordby',
			'Vejen (2010), Ålby'
		]);
	});

	it.each(['role', 'relation'] as const)('leaves each %s where the editions put it', (facet) => {
		const given = counts({ label: 'Opad' }, { label: 'Alle' });
		expect(facetInOrder(facet, given, labelOf)).toEqual(given);
	});
});

describe('counting', () => {
	it('lists by name, and counts no mention that was rejected', () => {
		const { nodes, edges } = smallGraph();
		const renamed = nodes.map((node) => (node.id === 'concept:ansvar' ? { ...node, label: 'Åbenhed' } : node));
		const rejected = edges.map((edge) =>
			edge.type === 'MENTIONS' && edge.target === 'concept:tillid'
				? { ...edge, evidence: edge.evidence.map((one) => ({ ...one, status: 'rejected' as const })) }
				: edge
		);
		const { concepts, municipalities } = countGraph({ nodes: renamed, edges: rejected });
		expect(concepts.map(({ label }) => label)).toEqual(['Mod', 'Modstand', 'Tillid', 'Åbenhed']);
		expect(concepts[2]?.byMunicipality.size).toBe(0);
		expect(municipalities.map(({ mentions }) => mentions)).toEqual([4, 3, 1]);
	});
});

describe('a long facet', () => {
	it('begins with what is chosen, and keeps its order otherwise', () => {
		const values = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
		expect(chosenFirst(values, ['d', 'b']).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
	});

	it.each([
		['Århus Kommune', 'århus', true],
		['Århus Kommune', 'KOMM år', true],
		['Århus Kommune', 'hus', false],
		['Lederskab og rollemodel', 'rolle', true],
		['Mod', 'mod tillid', false]
	])('finds “%s” by “%s”: %s', (name, typed, found) => {
		expect(isNamed(name, typed)).toBe(found);
	});
});
