/** What municipalities share and where they differ, worked out over all of the graph. */

import { describe, expect, it } from 'vitest';
import { distinctConcepts, sharedByAll, sharedConcepts } from '$graph/analysis/compare';
import { overviewOfCounts } from '../fixtures/overview.ts';

describe('concepts that are shared', () => {
	const overview = overviewOfCounts({ a: 10, b: 10, c: 10 }, { alle: [5, 5, 1], to: [9, 9, 0], en: [9, 0, 0] });

	it('by all are those that every municipality of the graph mentions', () => {
		expect(sharedByAll(overview)).toEqual([{ concept: 'concept:alle', municipalities: 3, statements: 11 }]);
	});

	it('by all are none where a filter leaves one municipality alone', () => {
		expect(sharedByAll(overviewOfCounts({ a: 10, b: 0, c: 0 }, { alle: [5, 0, 0], to: [9, 0, 0] }))).toEqual([]);
	});

	it('by all are none of those that all listed municipalities mention where more are not listed', () => {
		const { reach } = overview;
		expect(sharedByAll({ ...overview, reach: { ...reach, municipalities: 1000 } })).toEqual([]);
	});

	it('keep the order they are listed in where they are alike', () => {
		const alike = overviewOfCounts({ a: 10, b: 10 }, { orden: [3, 1], aabenhed: [3, 1] });
		const orden = ['concept:orden', 'concept:aabenhed'];
		const listed = { ...alike, concepts: orden.flatMap((id) => alike.concepts.filter((one) => one.id === id)) };
		expect(sharedConcepts(listed).map(({ concept }) => concept)).toEqual(orden);
		expect(distinctConcepts(listed, 2)[0]?.concepts.map(({ concept }) => concept)).toEqual(orden);
	});

	it('come by municipalities, then by statements', () => {
		expect(sharedConcepts(overview).map(({ concept, municipalities }) => [concept, municipalities])).toEqual([
			['concept:alle', 3],
			['concept:to', 2],
			['concept:en', 1]
		]);
	});
});

describe('concepts that one municipality mentions more than the others', () => {
	it('come with their own share, the mean of the others, and their number of statements', () => {
		const overview = overviewOfCounts({ a: 10, b: 20, c: 40 }, { mod: [4, 2, 4] });
		expect(distinctConcepts(overview, 3)).toEqual([
			{
				municipality: 'municipality:a',
				base: 10,
				concepts: [{ concept: 'concept:mod', statements: 4, share: 0.4, others: expect.closeTo(0.1, 12) as number }]
			},
			{ municipality: 'municipality:b', base: 20, concepts: [] },
			{ municipality: 'municipality:c', base: 40, concepts: [] }
		]);
	});

	it('are ordered by the difference that is shown, however large the share', () => {
		const overview = overviewOfCounts({ a: 100, b: 100 }, { stor: [30, 25], lille: [16, 6], mellem: [20, 12] });
		const [first] = distinctConcepts(overview, 3);
		expect(first?.concepts.map(({ concept }) => concept)).toEqual(['concept:lille', 'concept:mellem', 'concept:stor']);
	});

	it('tell who has more still', () => {
		const overview = overviewOfCounts({ a: 10, b: 10, c: 10 }, { mod: [5, 6, 0] });
		const [a, b] = distinctConcepts(overview, 3);
		expect(a?.concepts[0]?.greater).toMatchObject({ municipality: 'municipality:b', share: 0.6 });
		expect(b?.concepts[0]).not.toHaveProperty('greater');
	});

	it('are none in a single statement, and none where nobody else has a base', () => {
		expect(distinctConcepts(overviewOfCounts({ a: 10, b: 10 }, { mod: [1, 0] }), 3)[0]?.concepts).toEqual([]);
		expect(distinctConcepts(overviewOfCounts({ a: 10, b: 0 }, { mod: [9, 0] }), 3)).toEqual([
			{ municipality: 'municipality:a', base: 10, concepts: [] }
		]);
	});

	it('are compared with all others of the graph, also those that are not listed', () => {
		const overview = overviewOfCounts({ a: 10, b: 10, c: 10 }, { mod: [5, 0, 10] });
		const [a] = distinctConcepts({ ...overview, municipalities: overview.municipalities.slice(0, 2) }, 3);
		expect(a?.concepts).toEqual([]);
	});
});
