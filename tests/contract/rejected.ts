/** What a person has rejected: kept and exported with its status, but counted, filtered, drawn and shown nowhere. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Evidence, GraphBatch } from '../../graph/model/graph.ts';
import { FACETS, type Filter, LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import { sliceGraph } from '../../graph/queries/slice-graph.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph, statementId } from '../fixtures/graph.ts';
import { left } from './count-by-hand.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const rejected = (evidence: Evidence): Evidence => ({ ...evidence, status: 'rejected' });
/** Written as JSON writes a status, in the word itself: an engine must read the status, not look for the letters. */
const ODD_FORM = 'modige "rejected"';
const STATEMENTS = { lost: statementId('gror'), lostToo: statementId('det-nye'), partly: statementId('spoerger') };
const LOST_VALUE = 'value:sydby-loefter:plads-til-mod';

/**
 * The small graph where a person has rejected the only proof that "gror" and "det-nye" speak of trust and that the value
 * "Plads til mod" names courage, and one of two proofs that "spoerger" speaks of courage.
 */
function graphWithRejected(): GraphBatch {
	const graph = smallGraph();
	const edges = graph.edges.map((edge) => {
		if (edge.type !== 'MENTIONS' && edge.type !== 'NAMES') return edge;
		const { source, target, evidence } = edge;
		const gone = target === 'concept:tillid' && [STATEMENTS.lost, STATEMENTS.lostToo].includes(source);
		if (gone || source === LOST_VALUE) return { ...edge, evidence: evidence.map(rejected) };
		if (source !== STATEMENTS.partly) return edge;
		const standing = evidence.map((one) => ({ ...one, form: ODD_FORM }));
		return { ...edge, evidence: [...evidence.map(rejected), ...standing] };
	});
	return { ...graph, meta: { ...graph.meta, fingerprint: 'small-graph-rejected' }, edges };
}

export function describeRejected(openBench: OpenBench): void {
	let bench: Bench;
	let store: GraphStore;
	const graph = graphWithRejected();
	const trust: Filter = { ...NO_FILTER, concept: ['concept:tillid'] };

	beforeAll(async () => {
		bench = await openBench();
		store = await bench.open();
		await store.write(factsOf(graphWithRejected()));
	});
	afterAll(() => bench.dispose());

	it('counts no link that was rejected whole', async () => {
		const { concepts, facets, links } = await store.overview(NO_FILTER);
		expect(concepts.find(({ id }) => id === 'concept:tillid')?.statements).toBe(2);
		expect(links.filter(({ concept }) => concept === 'concept:tillid').map(({ municipality }) => municipality)).toEqual(
			['municipality:vestby']
		);
		for (const facet of FACETS)
			expect(facets[facet].map(({ id, statements }) => [id, statements])).toEqual(
				facets[facet].map(({ id }) => [id, left(graph, NO_FILTER, id).length])
			);
	});

	it('filters and searches by what stands', async () => {
		const ids = left(graph, trust);
		expect(ids).toHaveLength(2);
		const page = await store.statements({ filter: trust, offset: 0, limit: LIMITS.page });
		expect(page.items.map(({ id }) => id).sort()).toEqual(ids);
		const found = await store.search({ words: ['tillid'], filter: trust, limit: LIMITS.page });
		expect(found.statements.map(({ id }) => id).sort()).not.toContain(STATEMENTS.lost);
		expect(found.total).toBe(2);
	});

	it('shows of a statement the mentions that stand, each with the evidence that stands', async () => {
		expect((await store.statement(STATEMENTS.lost)).mentions).toEqual([]);
		const { mentions } = await store.statement(STATEMENTS.lostToo);
		expect(mentions.map(({ concept }) => concept.id)).toEqual(['concept:mod']);
		const [partly] = (await store.statement(STATEMENTS.partly)).mentions;
		expect(partly?.evidence).toEqual([expect.objectContaining({ form: ODD_FORM, status: 'found' })]);
		const page = await store.statements({ filter: NO_FILTER, offset: 0, limit: LIMITS.page });
		expect(JSON.stringify(page)).not.toContain('"status":"rejected"');
	});

	it('draws in a slice no edge that was rejected whole, and what it leads to only if something else does', async () => {
		for (const { id: focus } of graph.nodes) {
			const slice = sliceGraph(await store.slice({ focus, filter: NO_FILTER, limit: LIMITS.slice }));
			const shown = slice.edges.flatMap((edge) => ('evidence' in edge ? edge.evidence : []));
			expect(shown.filter(({ status }) => status === 'rejected')).toEqual([]);
			const ends = new Set([focus, ...slice.edges.flatMap(({ source, target }) => [source, target])]);
			expect(slice.nodes.map(({ id }) => id)).toEqual([...ends].sort());
		}
		const lens = sliceGraph(await store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: LIMITS.slice }));
		expect(lens.edges.filter(({ type }) => type === 'NAMES').map(({ source }) => source)).toEqual([
			'value:nordby-vejen:mod'
		]);
		expect(lens.edges.find(({ source, type }) => source === STATEMENTS.partly && type === 'MENTIONS')).toMatchObject({
			evidence: [{ form: ODD_FORM, status: 'found' }]
		});
		const besides = await store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: 0 });
		expect(besides.nodes.map(({ id }) => id)).toEqual(['concept:mod', 'concept:modstand', 'value:nordby-vejen:mod']);
		const lost = sliceGraph(await store.slice({ focus: STATEMENTS.lost, filter: NO_FILTER, limit: LIMITS.slice }));
		expect(lost.nodes.filter(({ type }) => type === 'Concept')).toEqual([]);
	});

	it('joins nothing by a way over a rejected link', async () => {
		const path = (from: string, to: string) => store.path({ from, to, filter: NO_FILTER });
		expect((await path('concept:mod', 'concept:tillid')).steps).toEqual([]);
		expect((await path('municipality:nordby', 'concept:tillid')).steps).toEqual([]);
	});

	it('lists no rejected link in the catalog', async () => {
		const catalog = await store.catalog();
		expect(catalog.edges.filter(({ source }) => source === LOST_VALUE)).toEqual([]);
		expect(catalog.edges.filter(({ type }) => type === 'NAMES')).toHaveLength(1);
	});

	it('keeps everything, with its status, for the export', async () => {
		expect(await store.read()).toEqual(graph);
	});
}
