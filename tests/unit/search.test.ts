/** Searching as a person does: what is typed, what is found, what is marked. */

import { factsOf } from '../../graph/facts/batch.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import { highlightsOf, queryWords, searchGraph } from '../../graph/queries/typed-search.ts';
import { openStore } from '../../graph/store/open/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { smallGraph } from '../fixtures/graph.ts';

describe('searching the graph', () => {
	let folder: string;
	let store: GraphStore;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'sammenhaeng-search-'));
		store = await openStore({ dataDir: folder, settings: databaseSettings({}) });
		await store.write(factsOf(smallGraph()));
	});
	afterAll(async () => {
		await store.close();
		await rm(folder, { recursive: true });
	});

	it.each(['mod', 'MOD', ' mod ', '"mod"', 'courage', 'Courage!', 'modige', 'modet', 'tør', 'toer'])(
		'%j finds the concept Mod first',
		async (query) => {
			const { nodes } = await searchGraph(store, query);
			expect(nodes[0]).toEqual({ id: 'concept:mod', type: 'Concept', label: 'Mod' });
		}
	);

	it.each(['', '   ', '"', '***', '()', '\u0000', '–', '\ud800'])(
		'%j finds nothing and fails nowhere',
		async (query) => {
			expect(await searchGraph(store, query)).toEqual({
				nodes: [],
				reasons: {},
				parts: [],
				together: [],
				statements: [],
				total: 0,
				hidden: 0,
				foundBy: 'words',
				lookedFor: { words: [], beginnings: [], concepts: [] },
				wordAndConcept: [],
				highlights: {},
				suggestions: []
			});
		}
	);

	it('reads operators as words', async () => {
		expect((await searchGraph(store, 'mod OR tillid')).total).toBe(0);
		expect((await searchGraph(store, 'mod AND')).total).toBe(0);
		expect((await searchGraph(store, 'NOT mod')).total).toBe(0);
		expect((await searchGraph(store, '-mod')).total).toBe((await searchGraph(store, 'mod')).total);
	});

	it('finds one letter in labels alone', async () => {
		const { nodes, statements } = await searchGraph(store, 't');
		expect(nodes.map(({ label }) => label)).toEqual(['Tillid', 'Plads til mod']);
		expect(statements).toEqual([]);
	});

	it('marks the words found in each statement', async () => {
		const { statements, highlights } = await searchGraph(store, 'TILLID');
		const marked = statements.map(({ id, text }) =>
			(highlights[id] ?? []).map(({ start, end }) => text.slice(start, end))
		);
		expect(marked).toEqual([['tillid'], ['Tillid', 'tillid'], ['tillid'], ['tilliden']]);
	});

	it('obeys filter and limit', async () => {
		const filter = { ...NO_FILTER, municipality: ['municipality:sydby'] };
		const { statements, total } = await searchGraph(store, 'mod', { filter, limit: 1 });
		expect([statements.map(({ text }) => text), total]).toEqual([['Vi går mod øst i morgen.'], 2]);
	});

	it('marks the evidence of a concept that stands for a word', async () => {
		const { statements, highlights } = await searchGraph(store, 'lederens mod i sydby');
		expect(statements).toEqual([]);
		const found = await searchGraph(store, 'sydby mod');
		const nej = found.statements.find(({ text }) => text === 'Lederen tør sige nej.');
		expect(highlights).toEqual({});
		expect((found.highlights[nej?.id ?? ''] ?? []).map(({ start, end }) => nej?.text.slice(start, end))).toEqual([
			'tør'
		]);
	});

	it.each([
		['tilid', ['Tillid']],
		['  "Tilid"!', ['Tillid']],
		['Vi moder tilid', ['Vi moder Tillid']],
		['væggem', ['væggen']]
	])('%j suggests what was meant, with the other words as they were typed', async (query, expected) => {
		expect((await searchGraph(store, query)).suggestions).toEqual(expected);
	});

	it(`refuses more than ${LIMITS.search} characters`, async () => {
		for (const query of ['x'.repeat(LIMITS.search + 1), 'mod '.repeat(2500)])
			await expect(searchGraph(store, query)).rejects.toMatchObject({ code: 'bad-query', subject: 'q' });
		expect((await searchGraph(store, 'a '.repeat(LIMITS.search / 2))).total).toBe(0);
	});
});

describe('the words of a typed search', () => {
	it('come once each, the unfinished one last', () => {
		expect(queryWords('Mod tillid mod')).toEqual(['tillid', 'mod']);
	});
});

describe('words marked in a text', () => {
	const marked = (text: string, words: string[], beginnings: string[]) =>
		highlightsOf(text, { words, beginnings }).map(({ start, end }) => text.slice(start, end));

	it.each([
		['a whole word', 'Vi har mod.', ['mod'], [], ['mod']],
		['a beginning', 'Mod og modige.', [], ['mod'], ['Mod', 'modige']],
		['a word only whole', 'Modige og mod.', ['mod'], ['og'], ['og', 'mod']],
		['folded letters, at their own places', 'På åben grund', ['aaben'], [], ['åben']],
		['letters outside the first plane before it', '𝕏 mod', ['mod'], [], ['mod']],
		['nothing without words', 'Mod', [], [], []]
	])('%s', (_, text, words, beginnings, expected) => {
		expect(marked(text, words, beginnings)).toEqual(expected);
	});
});
