/** What a search makes of names, kinds, slips and keyboards, and what it tells of a result. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import type { Filter, SearchResult } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { normaliseWords } from '../../graph/text/normalise.ts';
import { smallGraph } from '../fixtures/graph.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const keys = (found: readonly { id: string }[]) => found.map(({ id }) => id.split(':').at(-1));
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

export function describeSearchByName(openBench: OpenBench): void {
	describe('a search for names', () => {
		let bench: Bench;
		let store: GraphStore;
		beforeAll(async () => {
			bench = await openBench();
			store = await bench.open();
			await store.write(factsOf(smallGraph()));
		});
		afterAll(() => bench.dispose());

		const search = (typed: string, chosen: Partial<Filter> = {}): Promise<SearchResult> =>
			store.search({ words: normaliseWords(typed), filter: { ...NO_FILTER, ...chosen }, limit: 50 });

		it.each([
			['a concept and a municipality', 'nordby tillid', [['concept:tillid', 'municipality:nordby', 2]]],
			['in any order', 'tillid nordby', [['concept:tillid', 'municipality:nordby', 2]]],
			['in the genitive', 'nordbys tillid', [['concept:tillid', 'municipality:nordby', 2]]],
			['with a word between', 'tillid i nordby', [['concept:tillid', 'municipality:nordby', 2]]],
			['by an inflected form, and a role', 'modig leder', [['concept:mod', 'role:leder', 3]]],
			['the last one begun', 'tillid nordb', [['concept:tillid', 'municipality:nordby', 2]]],
			['three of them', 'sydby leder mod', [['concept:mod', 'municipality:sydby', 'role:leder', 1]]],
			['also where nobody says it', 'vestby mod', [['concept:mod', 'municipality:vestby', 0]]],
			['not two of one type', 'nordby sydby', []],
			['not one alone', 'nordby', []],
			['not what is no name', 'nordby elefant', []]
		])('reads several together: %s', async (_, typed, expected) => {
			const { together } = await search(typed);
			expect(together.map(({ nodes, statements }) => [...idsOf(nodes), statements])).toEqual(expected);
		});

		it('counts what is read together within the filter', async () => {
			const { together } = await search('modig leder', { municipality: ['municipality:sydby'] });
			expect(together.map(({ statements, hidden }) => [statements, hidden])).toEqual([[1, 2]]);
		});

		it('finds statements by what they belong to, where no text has all words', async () => {
			const { foundBy, statements, total, lookedFor } = await search('nordbys tillid');
			expect([foundBy, keys(statements), total]).toEqual(['names', ['gror', 'det-nye'], 2]);
			expect(lookedFor.concepts).toEqual(['concept:tillid']);
		});

		it('keeps to the texts where one has all words', async () => {
			const { foundBy, statements } = await search('tillid mod');
			expect([foundBy, keys(statements)]).toEqual(['words', ['det-nye']]);
		});

		it('offers what has some of the words, where nothing has all', async () => {
			expect(idsOf((await search('tillid nordby')).parts)).toEqual(['concept:tillid', 'municipality:nordby']);
			expect((await search('nordby')).parts).toEqual([]);
		});

		it.each([
			['its kind', 'værdi', ['aabne-doere', 'mod', 'plads-til-mod']],
			['its kind in English', 'relation', ['nedad', 'opad']],
			['its name and what it is', 'nordby kommune', ['nordby']],
			['its name and whose it is', 'døre nordby', ['aabne-doere']],
			['what it is and whose it is', 'sydbys dokument', []],
			['what it is and whose it is, as named', 'sydby dokument', ['sydby-grundlag', 'sydby-loefter']]
		])('finds a node by %s', async (_, typed, expected) => {
			expect(keys((await search(typed)).nodes)).toEqual(expected);
		});

		it.each([
			['a for å', 'abne', ['aabne-doere'], []],
			['o for ø', 'dore', ['aabne-doere'], []],
			['a for æ', 'abler', [], ['aebler']],
			['but not where the word is there as typed', 'en', [], ['tavle', 'bordet']]
		])('finds on a keyboard without Danish letters: %s', async (_, typed, nodes, statements) => {
			const found = await search(typed);
			expect([keys(found.nodes), keys(found.statements)]).toEqual([nodes, statements]);
		});

		it.each([
			['a letter left out', 'tilid', ['Tillid']],
			['a letter too many', 'ansvvar', ['Ansvar']],
			['two letters changed over', 'tlilid', ['Tillid']],
			['a word of statements, as it is written there', 'væggem', ['væggen']],
			['not a short word', 'mpd', []],
			['not what is nothing like it', 'elefant', []],
			['not where something is found', 'tillid', []]
		])('suggests for %s', async (_, typed, expected) => {
			const { suggestions, total } = await search(typed);
			expect(suggestions.map((words) => words.join(' '))).toEqual(expected);
			if (expected.length > 0) expect(total).toBe(0);
		});

		it('suggests only what finds something, and leaves the other words', async () => {
			expect((await search('vi tilid')).suggestions).toEqual([['vi', 'Tillid']]);
			expect((await search('elefant tilid')).suggestions).toEqual([]);
		});

		it('says by which words a concept was found whose name has others', async () => {
			expect((await search('tør')).reasons).toEqual({ 'concept:mod': ['tør'] });
			expect((await search('modi')).reasons).toEqual({ 'concept:mod': ['modig'] });
			for (const name of ['mod', 'courage', 'Sydby']) expect((await search(name)).reasons).toEqual({});
		});

		it('tells apart where a word stands and what its concept counts', async () => {
			const { total, wordAndConcept } = await search('mod');
			expect([total, wordAndConcept.map(({ concept, ...counts }) => ({ id: concept.id, ...counts }))]).toEqual([
				5,
				[{ id: 'concept:mod', statements: 5, shared: 4 }]
			]);
			const filtered = await search('mod', { municipality: ['municipality:sydby'] });
			expect(filtered.wordAndConcept.map(({ statements, shared }) => [statements, shared])).toEqual([[2, 1]]);
			expect((await search('til')).wordAndConcept).toEqual([]);
		});

		it('says how many the filter hides', async () => {
			const sydby = { municipality: ['municipality:sydby'] };
			expect(await search('mod', sydby)).toMatchObject({ total: 2, hidden: 3 });
			expect(await search('æbler', sydby)).toMatchObject({ total: 0, hidden: 1, suggestions: [] });
			expect(await search('nordbys tillid', sydby)).toMatchObject({ total: 0, hidden: 2, foundBy: 'names' });
			expect(await search('mod')).toMatchObject({ hidden: 0 });
		});
	});
}
