/** What a search finds, and in which order. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { Filter } from '../../graph/model/query.ts';
import { normaliseWords } from '../../graph/text/normalise.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph } from '../fixtures/graph.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const key = ({ id }: { id: string }) => id.split(':').at(-1);

export function describeSearch(openBench: OpenBench): void {
	describe('search', () => {
		let bench: Bench;
		let store: GraphStore;
		beforeAll(async () => {
			bench = await openBench();
			store = await bench.open();
			await store.write(factsOf(smallGraph()));
		});
		afterAll(() => bench.dispose());

		const search = (words: readonly string[], chosen: Partial<Filter> = {}, limit = 50) =>
			store.search({ words, filter: { ...NO_FILTER, ...chosen }, limit });
		const expectFound = (found: readonly { id: string }[], expected: readonly string[]) =>
			expect(found.map(key)).toEqual(expected);

		it.each([
			[
				'the label itself',
				'mod',
				['concept:mod', 'value:nordby-vejen:mod', 'value:sydby-loefter:plads-til-mod', 'concept:modstand']
			],
			['the English label', 'courage', ['concept:mod']],
			['an inflected form', 'modige', ['concept:mod']],
			['the beginning of a label', 'modst', ['concept:modstand']],
			['the beginning of several', 'ti', ['concept:tillid', 'value:sydby-loefter:plads-til-mod']],
			['a folded letter', 'døre', ['value:nordby-vejen:aabne-doere']],
			['its folded spelling', 'doere', ['value:nordby-vejen:aabne-doere']],
			['two words in any order', 'ledelse grundlag', ['document:sydby-grundlag']],
			[
				'one letter, in labels only',
				'm',
				[
					'concept:mod',
					'concept:modstand',
					'role:medarbejder',
					'value:nordby-vejen:mod',
					'value:sydby-loefter:plads-til-mod'
				]
			],
			[
				'words that a role and documents share, the role first',
				'l',
				['role:leder', 'document:sydby-grundlag', 'document:sydby-loefter']
			],
			['words that stand in different nodes', 'mod tillid', []]
		])('finds nodes by %s', async (_, query, expected) => {
			const { nodes } = await search(normaliseWords(query));
			expect(nodes.map(({ id }) => id)).toEqual(expected);
		});

		it('names type and label of a node found', async () => {
			const { nodes } = await search(['courage']);
			expect(nodes).toEqual([{ id: 'concept:mod', type: 'Concept', label: 'Mod' }]);
		});

		it.each([
			['a word, whole before begun', 'mod', ['foran', 'oest', 'det-nye', 'bordet', 'spoerger']],
			['the beginning of a word', 'tilli', ['opad', 'brister', 'gror', 'det-nye']],
			['all words in any order', 'tillid mod', ['det-nye']],
			['a word and a beginning', 'vi plad', ['bordet']],
			['folded letters', 'æbler ål', ['aebler']],
			['a word that is only a beginning, not last', 'tilli mod', []],
			['one letter', 'v', []],
			['nothing that is there', 'elefant', []]
		])('finds statements by %s', async (_, query, expected) => {
			const { statements, total } = await search(normaliseWords(query));
			expectFound(statements, expected);
			expect(total).toBe(expected.length);
		});

		it('lists a longer statement with the whole word before a shorter one where it only begins', async () => {
			const { statements } = await search(['ansvar']);
			expectFound(statements, ['opgaven', 'aebler', 'deles']);
		});

		it('never finds a later printing', async () => {
			const { statements, total } = await search(['det', 'nye', 'med', 'mod']);
			expect(statements.map(key)).toEqual(['det-nye']);
			expect(total).toBe(1);
		});

		it('gives statements as the reader meets them', async () => {
			const { statements } = await search(['aebler']);
			expect(statements).toEqual([await store.statement('statement:nordby-vejen:aebler')]);
		});

		it('filters statements and still finds nodes', async () => {
			const found = await search(['mod'], { municipality: ['municipality:sydby'] });
			expectFound(found.statements, ['oest', 'bordet']);
			expect(found.total).toBe(2);
			expect(found.nodes.map(({ id }) => id)).toContain('value:nordby-vejen:mod');
		});

		it('counts also what is beyond the limit', async () => {
			const found = await search(['mod'], {}, 1);
			expect([found.statements.length, found.total]).toEqual([1, 5]);
			const none = await search(['mod'], {}, 0);
			expect([none.statements, none.total]).toEqual([[], 5]);
		});

		it('comes in pages that join without gap or overlap', async () => {
			const all = await search(['ansvar']);
			const pages = [0, 1, 2, 3].map((offset) =>
				store.search({ words: ['ansvar'], filter: NO_FILTER, offset, limit: 1 })
			);
			const found = await Promise.all(pages);
			expect(found.flatMap(({ statements }) => statements)).toEqual(all.statements);
			expect(found.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
		});

		it('finds nothing without words', async () => {
			expect(await search([])).toMatchObject({ nodes: [], statements: [], total: 0, hidden: 0, suggestions: [] });
		});

		it.each([
			[['"']],
			[['mod"', 'OR', '"x']],
			[['*']],
			[['NEAR(mod']],
			[['labels:mod']],
			[["';DROP TABLE node;--"]],
			[['mod\u0000']],
			[['']],
			[['{labels}']],
			[['\\', '/', '(', '[']],
			[['\ud800']]
		])('takes operators and stray characters as words: %j', async (words) => {
			const { total } = await search(words);
			expect(total).toBeGreaterThanOrEqual(0);
			expect((await search(['mod'])).total).toBe(5);
		});
	});

	describe('search over a graph where everything fits', () => {
		let bench: Bench;
		beforeAll(async () => {
			bench = await openBench();
		});
		afterAll(() => bench.dispose());

		it('keeps its bounds', async () => {
			const crowded = await bench.open();
			await crowded.write(factsOf(crowdedGraph()));
			const found = await crowded.search({ words: ['fund'], filter: NO_FILTER, limit: 10_000 });
			expect([found.nodes.length, found.statements.length, found.total]).toEqual([
				LIMITS.searchNodes,
				LIMITS.page,
				LIMITS.slice + 5
			]);
			const page = await crowded.statements({ filter: NO_FILTER, offset: 0, limit: 10_000 });
			expect([page.items.length, page.total]).toEqual([LIMITS.page, LIMITS.slice + 5]);
			const slice = await crowded.slice({ focus: 'municipality:nordby', filter: NO_FILTER, limit: 10_000 });
			expect(slice.statements).toHaveLength(LIMITS.slice);
			expect(found.nodes.map(({ id }) => id)).toEqual([...found.nodes.map(({ id }) => id)].sort());
			expect(found.statements).toEqual(page.items);
		});
	});
}

/** More equal statements and concepts than any answer may hold. */
function crowdedGraph() {
	const graph = smallGraph();
	const kept = new Set(['municipality:nordby', 'document:nordby-vejen']);
	graph.nodes = graph.nodes.filter(({ id }) => kept.has(id));
	graph.edges = graph.edges.filter(({ source, target }) => kept.has(source) && kept.has(target));
	graph.conceptWords = {};
	graph.sourceTexts = {};
	for (let index = 0; index < LIMITS.slice + 5; index++) {
		const number = String(index).padStart(4, '0');
		const id = `statement:nordby-vejen:fund-${number}`;
		const text = `Fund ${number}.`;
		const anchor = { source: 'nordby-vejen.txt', start: 0, end: 1, quote: 'F' };
		graph.nodes.push({ type: 'Statement', id, label: text, text, kind: 'bullet', order: index, anchor });
		graph.edges.push({
			type: 'STATES',
			id: `STATES:document:nordby-vejen>${id}`,
			source: 'document:nordby-vejen',
			target: id
		});
	}
	for (let index = 0; index < LIMITS.searchNodes + 5; index++) {
		const id = `role:fund-${String(index).padStart(2, '0')}`;
		graph.nodes.push({ type: 'Role', id, label: `Fund ${index}`, order: index });
	}
	graph.nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
	graph.edges.sort((a, b) => (a.id < b.id ? -1 : 1));
	return graph;
}
