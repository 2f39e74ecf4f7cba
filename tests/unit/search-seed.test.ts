/** What people type about the five documents, and what they get: whatever they spell, decline or forget. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import type { NodeRef } from '../../graph/model/query.ts';
import { searchGraph } from '../../graph/queries/typed-search.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';

let store: GraphStore;
beforeAll(async () => {
	store = openMemory();
	await store.write(buildSeed('seed').graph);
});
afterAll(() => store.close());

const named = ({ label, owner }: NodeRef) => (owner ? `${label}, ${owner.label}` : label);
const search = (query: string) => searchGraph(store, query, { limit: 200 });

describe('a search of the five documents', () => {
	it.each([
		['mod', 'Mod'],
		['modige', 'Mod'],
		['centerchef', 'Centerchef'],
		['centerchefer', 'Centerchef'],
		['centercheferne', 'Centerchef'],
		['ledere', 'Leder'],
		['medarbejderne', 'Medarbejder'],
		['direktionens', 'Direktion'],
		['Gentofte', 'Gentofte'],
		['Gentoftes', 'Gentofte'],
		['Gentofte Kommune', 'Gentofte'],
		['kommune gentofte', 'Gentofte'],
		['åbenhed', 'Åbenhed'],
		['aabenhed', 'Åbenhed'],
		['abenhed', 'Åbenhed'],
		['a\u030Abenhed', 'Åbenhed'],
		['åben\u00ADhed', 'Åbenhed'],
		['på tværs', 'På tværs'],
		['pa tvaers', 'På tværs'],
		['paa tvaers', 'På tværs'],
		['på\u00A0tværs', 'På tværs'],
		['tryghed', 'Trivsel'],
		['gentofte ledelsesgrundlag', 'Ledelsesgrundlag, Gentofte'],
		['psykologisk tryg', 'Psykologisk tryg organisation, Gladsaxe'],
		['commitment', 'Driftsstærk og lærende organisation, Gladsaxe']
	])('for %j finds %s first', async (query, expected) => {
		const { nodes } = await search(query);
		expect(nodes.map(named)[0]).toBe(expected);
	});

	it('for »forpligtelse« finds all commitments, and nothing else', async () => {
		const { nodes } = await search('forpligtelse');
		expect(nodes.map(({ kind, owner }) => [kind, owner?.label])).toEqual(
			Array.from({ length: 5 }, () => ['commitment', 'Gladsaxe'])
		);
	});

	it.each([
		['gentofte mod', ['Mod', 'Gentofte'], { concept: ['concept:mod'], municipality: ['municipality:gentofte'] }],
		['mod hos gentofte', ['Mod', 'Gentofte'], { concept: ['concept:mod'], municipality: ['municipality:gentofte'] }],
		['modig leder', ['Mod', 'Leder'], { concept: ['concept:mod'], role: ['role:leder'] }],
		[
			'hvidovre abenhed',
			['Åbenhed', 'Hvidovre'],
			{ concept: ['concept:aabenhed'], municipality: ['municipality:hvidovre'] }
		]
	])('for %j reads %j together, and finds those statements', async (query, names, filter) => {
		const { together, statements, foundBy } = await search(query);
		const [reading] = together;
		expect(reading?.nodes.map(named)).toEqual(names);
		const none = { municipality: [], role: [], relation: [], value: [], concept: [], document: [] };
		const expected = await store.statements({ filter: { ...none, ...filter }, offset: 0, limit: 200 });
		expect(expected.total).toBeGreaterThan(2);
		expect(reading?.statements).toBe(expected.total);
		expect(foundBy).toBe('names');
		expect(statements.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.items.map(({ id }) => id)));
	});

	it('for »psykologisk tryghed« offers the commitment and the concept, and reads them together', async () => {
		const { parts, reasons, together, statements } = await search('psykologisk tryghed');
		expect(parts.map(named)).toEqual(['Trivsel', 'Psykologisk tryg organisation, Gladsaxe']);
		expect(reasons).toEqual({ 'concept:trivsel': ['tryghed'] });
		expect(together.map(({ nodes }) => nodes.map(named))).toEqual([
			['Trivsel', 'Psykologisk tryg organisation, Gladsaxe']
		]);
		expect(statements.map(({ text }) => text)).toEqual([expect.stringContaining('psykologisk tryghed')]);
	});

	it.each([
		['tryghed', { 'concept:trivsel': ['tryghed'] }],
		['trygh', { 'concept:trivsel': ['tryghed'] }],
		['turde', { 'concept:mod': ['turde'] }],
		['mod', {}],
		['trivsel', {}]
	])('for %j says why: %j', async (query, expected) => {
		expect((await search(query)).reasons).toEqual(expected);
	});

	it.each([
		['ledlse', ['ledelse']],
		['tilid', ['Tillid']],
		['samarbjede', ['Samarbejde']],
		['gentotfe', ['Gentofte']],
		['gentofte tilid', ['gentofte Tillid']],
		['gentofde tilid', ['Gentofte Tillid']],
		['elefantfod', []]
	])('for %j suggests %j, and puts nothing in its place', async (query, expected) => {
		const found = await search(query);
		expect(found.suggestions).toEqual(expected);
		expect(found.total).toBe(0);
	});

	it.each(['høje', 'hoeje', 'hoje'])('for %j finds »høje« in the texts, and marks it', async (query) => {
		const { statements, highlights } = await search(query);
		const marked = statements.map(({ id, text }) =>
			(highlights[id] ?? []).map(({ start, end }) => text.slice(start, end))
		);
		expect(new Set(marked.flat())).toEqual(new Set(['høje']));
		expect(statements.length).toBeGreaterThan(1);
	});

	it('tells the preposition »mod« from the concept', async () => {
		const { total, wordAndConcept } = await search('mod');
		expect(total).toBe(17);
		expect(wordAndConcept).toMatchObject([{ concept: { id: 'concept:mod' }, statements: 21 }]);
		expect(wordAndConcept[0]?.shared).toBeLessThan(17);
	});
});
