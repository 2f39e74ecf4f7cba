/** What an answer holds at most, over a graph with more of everything than any answer may hold. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edgeId } from '../../graph/model/ids.ts';
import type { GraphBatch } from '../../graph/model/graph.ts';
import { LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { Filter } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph } from '../fixtures/graph.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const EXTRA = 5;
const TOWNS = LIMITS.listed + EXTRA;
const number = (index: number) => String(index).padStart(4, '0');
const town = (index: number) => `municipality:by-${number(index)}`;
const value = (index: number) => `value:by-${number(index)}:mod`;
const only = (chosen: Partial<Filter>): Filter => ({ ...NO_FILTER, ...chosen });

export function describeLimits(openBench: OpenBench): void {
	describe('a graph with more values than an answer holds', () => {
		let bench: Bench;
		let store: GraphStore;
		beforeAll(async () => {
			bench = await openBench();
			store = await bench.open();
			await store.write(factsOf(manyTowns()));
		});
		afterAll(() => bench.dispose());

		const upTo = (end: number, start = 0) => Array.from({ length: end - start }, (_, index) => start + index);

		it('lists the values with most statements, of two alike the first, and says how many more there are', async () => {
			const overview = await store.overview(NO_FILTER);
			// The last towns have two statements each, all others one.
			const listed = [...upTo(TOWNS - 2 * EXTRA), ...upTo(TOWNS, TOWNS - EXTRA)];
			expect(overview.municipalities.map(({ id }) => id)).toEqual(listed.map(town));
			expect(overview.municipalities).toMatchObject(overview.facets.municipality);
			expect(overview.facets.value.map(({ id }) => id)).toEqual(listed.map(value));
			expect(overview.facets.document).toHaveLength(LIMITS.listed);
			expect(overview.more).toEqual({ municipality: EXTRA, value: EXTRA, document: EXTRA });
			expect([overview.total, overview.matched]).toEqual([TOWNS + EXTRA, TOWNS + EXTRA]);
		});

		it('counts the spread of a concept and the reach of a filter over all, also those that are not listed', async () => {
			const { concepts, reach } = await store.overview(NO_FILTER);
			expect(concepts.map(({ spread }) => spread)).toEqual([
				{
					municipalities: TOWNS,
					statements: TOWNS + EXTRA,
					meanShare: 1,
					greatest: { municipality: town(0), label: 'By 0', share: 1 }
				}
			]);
			const speaking = { municipalities: TOWNS, documents: TOWNS };
			expect(reach).toEqual({ municipalities: TOWNS, concepts: 1, documents: TOWNS, speaking, based: TOWNS });
		});

		it('links and places what is listed, and nothing else', async () => {
			const overview = await store.overview(NO_FILTER);
			const ids = overview.municipalities.map(({ id }) => id);
			expect(overview.links.map(({ municipality }) => municipality)).toEqual(ids);
			expect(Object.keys(overview.positions).sort()).toEqual(['concept:mod', ...ids].sort());
		});

		it('always lists what is chosen', async () => {
			const late = TOWNS - EXTRA - 1;
			const overview = await store.overview(only({ municipality: [town(late)] }));
			const ids = overview.facets.municipality.map(({ id }) => id);
			expect(ids).toHaveLength(LIMITS.listed + 1);
			expect(ids).toContain(town(late));
			expect(ids).toEqual([...ids].sort());
			expect(overview.more?.municipality).toBe(EXTRA - 1);
			expect(overview.municipalities.find(({ id }) => id === town(late))?.statements).toBe(1);
			expect(overview.facets.value.find(({ id }) => id === value(late))?.statements).toBe(1);
		});

		it('says nothing of more where everything is listed', async () => {
			expect((await store.overview(NO_FILTER)).more).not.toHaveProperty('role');
			expect(await store.overview(only({ value: [value(0)] }))).toHaveProperty('more');
		});

		it('crosses and compares what is listed, and says how much is not', async () => {
			const matrix = await store.matrix({ rows: 'concept', columns: 'municipality', filter: NO_FILTER });
			const towns = [...upTo(TOWNS - 2 * EXTRA), ...upTo(TOWNS, TOWNS - EXTRA)].map(town);
			expect(matrix.columns.map(({ id }) => id)).toEqual(towns);
			expect(matrix.cells.map(({ column }) => column)).toEqual(towns);
			expect(matrix.more).toEqual({ rows: 0, columns: EXTRA });
			expect(matrix.base).toBe(TOWNS + EXTRA);
			const ids = [value(0), value(TOWNS - 1)];
			const { municipalities, more } = await store.comparison({ ids, filter: NO_FILTER });
			expect(municipalities).toHaveLength(LIMITS.listed);
			expect(municipalities?.map(({ id }) => id)).toEqual(expect.arrayContaining([town(0), town(TOWNS - 1)]));
			expect(more).toEqual({ municipality: EXTRA });
		});

		it('draws the first of the values that name a concept, under the filter', async () => {
			const naming = async (filter: Filter) =>
				(await store.slice({ focus: 'concept:mod', filter, limit: 0 })).edges
					.filter(({ type }) => type === 'NAMES')
					.map(({ source }) => source);
			expect(await naming(NO_FILTER)).toEqual(upTo(LIMITS.listed).map(value));
			expect(await naming(only({ municipality: [town(TOWNS - 1)] }))).toEqual([value(TOWNS - 1)]);
		});
	});
}

/** Towns with one document, one value and one statement each; the last few print a second one. */
function manyTowns(): GraphBatch {
	const small = smallGraph();
	const mod = small.nodes.filter(({ id }) => id === 'concept:mod');
	const meta = { ...small.meta, fingerprint: 'many-towns' };
	const batch: GraphBatch = { meta, nodes: mod, edges: [], conceptWords: {}, sourceTexts: {} };
	const join = (type: 'PUBLISHED' | 'DECLARES' | 'STATES' | 'UNDER', source: string, target: string) =>
		batch.edges.push({ type, id: edgeId(type, source, target), source, target });
	const link = (type: 'MENTIONS' | 'NAMES', source: string) => {
		const target = 'concept:mod';
		const evidence = [{ start: 0, end: 3, form: 'Mod', rule: 'word', status: 'found' as const }];
		batch.edges.push({ type, id: edgeId(type, source, target), source, target, evidence });
	};
	for (let index = 0; index < TOWNS; index++) {
		const document = `document:by-${number(index)}`;
		batch.nodes.push(
			{ type: 'Municipality', id: town(index), label: `By ${index}` },
			{
				type: 'Document',
				id: document,
				label: 'Retning',
				title: 'Retning',
				language: 'da',
				source: `${number(index)}.txt`,
				sha256: '0'.repeat(64)
			},
			{ type: 'Value', id: value(index), label: 'Mod', name: 'Mod', kind: 'value', order: 0 }
		);
		join('PUBLISHED', town(index), document);
		join('DECLARES', document, value(index));
		link('NAMES', value(index));
		for (let order = 0; order < (index < TOWNS - EXTRA ? 1 : 2); order++) {
			const id = `statement:by-${number(index)}:${order}`;
			const text = 'Mod er at sige sin mening.';
			const anchor = { source: `${number(index)}.txt`, start: 0, end: text.length, quote: text };
			batch.nodes.push({ type: 'Statement', id, label: text, text, kind: 'bullet', order, anchor });
			join('STATES', document, id);
			join('UNDER', id, value(index));
			link('MENTIONS', id);
		}
	}
	batch.nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
	batch.edges.sort((a, b) => (a.id < b.id ? -1 : 1));
	return batch;
}
