/** Documents of one title: their year tells them apart, wherever a document is named. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphBatch } from '../../graph/model/graph.ts';
import { LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph, statementId } from '../fixtures/graph.ts';
import type { Bench, OpenBench } from './store-suite.ts';

/** Three documents have one title, of which one has no year; the fourth has a title of its own and a year. */
const YEARS: Readonly<Record<string, number>> = {
	'document:nordby-vejen': 2021,
	'document:sydby-grundlag': 2014,
	'document:vestby-retning': 2019
};

function graphWithNamesakes(): GraphBatch {
	const graph = smallGraph();
	const nodes = graph.nodes.map((node) => {
		if (node.type !== 'Document') return node;
		const label = node.id === 'document:vestby-retning' ? node.label : 'Vejen';
		const year = YEARS[node.id];
		return { ...node, label, title: label, ...(year !== undefined && { year }) };
	});
	return { ...graph, meta: { ...graph.meta, fingerprint: 'small-graph-namesakes' }, nodes };
}

export function describeNamesakes(openBench: OpenBench): void {
	let bench: Bench;
	let store: GraphStore;

	beforeAll(async () => {
		bench = await openBench();
		store = await bench.open();
		await store.write(factsOf(graphWithNamesakes()));
	});
	afterAll(() => bench.dispose());

	it('names the year of those that share a title, where it is known, and of no other', async () => {
		const { facets } = await store.overview(NO_FILTER);
		expect(facets.document.map(({ id, label, year }) => [id, label, year])).toEqual([
			['document:nordby-vejen', 'Vejen', 2021],
			['document:sydby-grundlag', 'Vejen', 2014],
			['document:sydby-loefter', 'Vejen', undefined],
			['document:vestby-retning', 'Retning', undefined]
		]);
		expect(Object.keys(facets.document[2] ?? {})).not.toContain('year');
	});

	it('names it in what a search finds and in a statement', async () => {
		const { nodes } = await store.search({ words: ['vejen'], filter: NO_FILTER, limit: LIMITS.page });
		expect(nodes.filter(({ type }) => type === 'Document').map(({ year }) => year)).toEqual([2021, 2014, undefined]);
		expect((await store.statement(statementId('foran'))).document.year).toBe(2021);
		expect((await store.statement(statementId('tavle'))).document).not.toHaveProperty('year');
	});
}
