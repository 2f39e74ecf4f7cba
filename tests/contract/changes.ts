/** What a change of one document promises: afterwards every answer is that of a graph made anew from the same documents. */

import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchOfGraph, countsOf } from '../../graph/facts/batch.ts';
import type { DocumentFacts, GraphFacts, Mention } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { documentOf, graphOf, small } from '../fixtures/facts.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { answersOf, answersOfFresh } from './answers.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const rejected = (mentions: readonly Mention[]): Mention[] =>
	mentions.map(({ concept, evidence }) => ({
		concept,
		evidence: evidence.map((one) => ({ ...one, status: 'rejected' as const }))
	}));

/** The document with all mentions of one of its statements rejected. */
function withRejected(facts: DocumentFacts, statement: string, fingerprint: string): DocumentFacts {
	const statements = facts.statements.map((one) =>
		one.node.id === statement ? { ...one, mentions: rejected(one.mentions) } : one
	);
	return { ...facts, head: { ...facts.head, fingerprint, counts: countsOf(statements) }, statements };
}

export function describeChanges(openBench: OpenBench): void {
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench();
	});
	afterEach(() => bench.dispose());

	const seeded = async (graph: GraphFacts) => {
		const store = await bench.open();
		await store.write(graph);
		return store;
	};

	it('a document that is put stands among the others as if it had always been there', async () => {
		const [first, ...others] = small.documents;
		if (first === undefined) throw new Error('The fixture is empty.');
		const store = await seeded(graphOf(others));
		await answersOf(store);
		await store.putDocument(first);
		expect(await answersOf(store)).toEqual(await answersOfFresh(graphOf(small.documents)));
		expect(await answersOf(await bench.open())).toEqual(await answersOfFresh(graphOf(small.documents)));
	});

	it('a document that is removed takes with it what only it brought', async () => {
		const store = await seeded(graphOf(small.documents));
		await answersOf(store);
		await store.removeDocument('document:sydby-loefter');
		const left = small.documents.filter(({ head }) => head.node.id !== 'document:sydby-loefter');
		expect(await answersOf(store)).toEqual(await answersOfFresh(graphOf(left)));
	});

	it('a document that is put again with other statements replaces its earlier self', async () => {
		const store = await seeded(graphOf(small.documents));
		await answersOf(store);
		const changed = documentOf('nordby-vejen');
		changed.statements = changed.statements.filter(({ repeats }) => repeats === undefined).slice(1);
		const [last] = changed.statements.slice(-1);
		if (last) last.node = { ...last.node, text: 'Modet er størst om aftenen.', order: 0 };
		changed.head = { ...changed.head, fingerprint: 'another edition', counts: countsOf(changed.statements) };
		await store.putDocument(changed);
		const all = small.documents.map((one) => (one.head.node.id === changed.head.node.id ? changed : one));
		expect(await answersOf(store)).toEqual(await answersOfFresh(graphOf(all)));
		expect((await store.search({ words: ['aftenen'], filter: NO_FILTER, limit: 5 })).total).toBe(1);
	});

	it('a document whose fingerprint is stored already changes nothing', async () => {
		const store = await seeded(graphOf(small.documents));
		const altered = documentOf('nordby-vejen');
		altered.statements = [];
		altered.head = { ...altered.head, counts: countsOf([]) };
		await store.putDocument(altered);
		expect(await store.read()).toEqual(batchOfGraph(graphOf(small.documents)));
	});

	it('a statement that is linked anew counts by its new links at the next question, everywhere', async () => {
		const store = await seeded(graphOf(small.documents));
		const reader = await bench.open();
		await answersOf(store);
		await answersOf(reader);
		const facts = documentOf('nordby-vejen');
		const statement = 'statement:nordby-vejen:det-nye';
		const mentions = rejected(facts.statements.find(({ node }) => node.id === statement)?.mentions ?? []);
		expect(mentions).toHaveLength(2);
		await store.relink('document:nordby-vejen', [{ statement, mentions }], 'decided');
		const changed = withRejected(facts, statement, 'decided');
		const all = small.documents.map((one) => (one.head.node.id === changed.head.node.id ? changed : one));
		const expected = await answersOfFresh(graphOf(all));
		expect(await answersOf(store)).toEqual(expected);
		expect(await answersOf(reader)).toEqual(expected);
		const { concepts } = await reader.overview(NO_FILTER);
		expect(concepts.find(({ id }) => id === 'concept:tillid')?.statements).toBe(
			(await (async () => {
				const fresh = openMemory();
				await fresh.write(graphOf(small.documents));
				return (await fresh.overview(NO_FILTER)).concepts.find(({ id }) => id === 'concept:tillid')?.statements ?? 0;
			})()) - 1
		);
	});

	it('two stores that change different documents at once both have their way', async () => {
		const store = await seeded(graphOf(small.documents));
		const other = await bench.open();
		await Promise.all([
			store.removeDocument('document:sydby-loefter'),
			other.removeDocument('document:vestby-retning')
		]);
		const gone = new Set(['document:sydby-loefter', 'document:vestby-retning']);
		const left = small.documents.filter(({ head }) => !gone.has(head.node.id));
		expect(await answersOf(store)).toEqual(await answersOfFresh(graphOf(left)));
	});

	it('what is not there cannot be removed or linked anew', async () => {
		const store = await seeded(graphOf(small.documents));
		await expect(store.removeDocument('document:ukendt')).rejects.toMatchObject({ code: 'unknown-id' });
		await expect(store.relink('document:ukendt', [], 'x')).rejects.toMatchObject({ code: 'unknown-id' });
		const statement = 'statement:vestby-retning:brister';
		await expect(store.relink('document:nordby-vejen', [{ statement, mentions: [] }], 'x')).rejects.toMatchObject({
			code: 'bad-data'
		});
	});

	it('whatever is put, removed and linked anew, in whatever order, all answers are those of a fresh graph', async () => {
		const invented = country(sampleOf(smallGraph()), { statements: 120, organisations: 5, seed: 7 });
		const all = [...invented.documents, ...small.documents];
		const shared = small.shared;
		const draw = drawFrom(11);
		const stored = new Map(all.slice(0, 4).map((facts) => [facts.head.node.id, facts]));
		const store = await seeded(graphOf([...stored.values()], shared));
		await answersOf(store);
		for (let step = 0; step < 12; step++) {
			const facts = draw.pick(all);
			const { id } = facts.head.node;
			const present = stored.get(id);
			if (present !== undefined && draw.share() < 0.4) {
				stored.delete(id);
				await store.removeDocument(id);
			} else if (present !== undefined) {
				const { node, mentions } = draw.pick(present.statements);
				const changed = withRejected(present, node.id, `${id} after step ${step}`);
				stored.set(id, changed);
				await store.relink(id, [{ statement: node.id, mentions: rejected(mentions) }], changed.head.fingerprint);
			} else {
				stored.set(id, facts);
				await store.putDocument(facts);
			}
			if (step % 3 === 2) {
				const expected = await answersOfFresh(graphOf([...stored.values()], shared));
				expect(await answersOf(store)).toEqual(expected);
			}
		}
	});
}
