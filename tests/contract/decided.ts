/** What people decided about links, from the build to the answers: a rejected link counts nowhere, a confirmed one everywhere. */

import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import { buildGraph } from '../../graph/build/build.ts';
import { readCorpus } from '../../graph/corpus/read.ts';
import type { Decision, Verdict } from '../../graph/decisions/decision.ts';
import { type Filter, LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import { redecide } from '../../graph/build/redecide.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { wordsLinker } from '../fixtures/words-linker.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const corpus = readCorpus('tests/fixtures/editions');
const linker = wordsLinker({ havn: 'havn', havnen: 'havn', tør: 'mod', vejret: 'vejr', kursen: 'retning' });

const decide = (document: string, concept: string, words: string, verdict: Verdict, place = 2): Decision => ({
	document: `document:${document}`,
	concept: `concept:${concept}`,
	quote: { before: '', words, after: '' },
	verdict,
	place: `decisions/${document}.tsv:${place}`
});
/** "Vi tør sejle ud, når andre tøver" is the one statement about courage. */
const REJECTED = decide('strandby-leder', 'mod', 'tør', { is: 'rejected' });
/** "Du kender vejret og vejer dine ord …" stands twice in its document, the second time as a repeat. */
const ADDED = decide('oerby-grundlag', 'mod', 'vejer dine ord', { is: 'confirmed' });
const ANOTHER = decide('strandby-leder', 'retning', 'kursen', { is: 'another', concept: 'concept:mod' }, 3);
const HEADING = decide('strandby-leder', 'havn', 'Sådan leder vi i Strandby', { is: 'confirmed' }, 4);

const graphOf = (...decisions: Decision[]) => buildGraph(corpus, linker, decisions).graph;

export function describeDecided(openBench: OpenBench): void {
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench();
	});
	afterEach(() => bench.dispose());

	const seeded = async (...decisions: Decision[]): Promise<GraphStore> => {
		const store = await bench.open();
		await store.write(graphOf(...decisions));
		return store;
	};
	/** How many statements every answer that counts a concept gives it, and what it leads to. */
	async function about(store: GraphStore, concept: string) {
		const filter: Filter = { ...NO_FILTER, concept: [`concept:${concept}`] };
		const { concepts, facets, links } = await store.overview(NO_FILTER);
		const page = await store.statements({ filter, offset: 0, limit: LIMITS.page });
		const slice = await store.slice({ focus: `concept:${concept}`, filter: NO_FILTER, limit: LIMITS.slice });
		return {
			overview: concepts.find(({ id }) => id === `concept:${concept}`)?.statements ?? 0,
			facet: facets.concept.find(({ id }) => id === `concept:${concept}`)?.statements ?? 0,
			links: links.filter((link) => link.concept === `concept:${concept}`).map(({ municipality }) => municipality),
			total: page.total,
			drawn: slice.statements.filter(({ mentions }) =>
				mentions.some((mention) => mention.concept.id === `concept:${concept}`)
			).length
		};
	}
	const NOWHERE = { overview: 0, facet: 0, links: [], total: 0, drawn: 0 };

	it('counts, filters and draws no link that was rejected, and exports it with its status', async () => {
		const before = await about(await seeded(), 'mod');
		expect(before).toMatchObject({ overview: 1, facet: 1, total: 1, drawn: 1 });
		const store = await seeded(REJECTED);
		expect(await about(store, 'mod')).toEqual(NOWHERE);
		const edges = (await store.read())?.edges.filter(({ target }) => target === 'concept:mod') ?? [];
		expect(edges).toMatchObject([{ evidence: [{ form: 'tør', status: 'rejected' }] }]);
	});

	it('counts, filters and draws a link that was added, a repeat of it not counted again', async () => {
		const store = await seeded(REJECTED, ADDED);
		const { drawn, ...counted } = await about(store, 'mod');
		expect(counted).toEqual({ overview: 1, facet: 1, links: ['municipality:oerby'], total: 1 });
		expect(drawn).toBeGreaterThan(0);
		const [item] = (await store.statements({ filter: { ...NO_FILTER, concept: ['concept:mod'] }, offset: 0, limit: 1 }))
			.items;
		expect(item?.mentions.find(({ concept }) => concept.id === 'concept:mod')?.evidence).toMatchObject([
			{ form: 'vejer dine ord', rule: 'decision', status: 'confirmed' }
		]);
	});

	it('moves a link to another concept', async () => {
		const store = await seeded(ANOTHER);
		expect(await about(store, 'retning')).toEqual(NOWHERE);
		expect(await about(store, 'mod')).toMatchObject({ overview: 2, total: 2 });
	});

	it.each([
		['rejected', [], [REJECTED]],
		['added', [REJECTED], [REJECTED, ADDED]],
		['moved to another concept', [REJECTED], [REJECTED, ANOTHER]],
		['about a heading', [REJECTED], [REJECTED, HEADING]],
		['taken back', [REJECTED, ANOTHER], [ANOTHER]]
	])('is right at once where one link of a document is %s', async (_name, before, after) => {
		const store = await seeded(...before);
		await about(store, 'mod');
		const next = [...after];
		for (const document of corpus.documents) {
			const own = (all: readonly Decision[]) => all.filter((one) => one.document === document.edition.document.id);
			await redecide(store, { document, linker }, { before: own(before), next: own(next) });
		}
		const answers = [await about(store, 'mod'), await about(store, 'retning'), await about(store, 'havn')];
		expect(await store.read()).toEqual(batchOfGraph(graphOf(...next)));
		const fresh = await bench.open();
		await fresh.write(graphOf(...next));
		expect([await about(fresh, 'mod'), await about(fresh, 'retning'), await about(fresh, 'havn')]).toEqual(answers);
	});

	it('touches no other document, and nothing where the same is stored already', async () => {
		const store = await seeded(REJECTED);
		const { fingerprint } = await store.status();
		const [first, second] = corpus.documents;
		if (!first || !second) throw new Error('The fixture has two documents.');
		expect(await redecide(store, { document: second, linker }, { before: [], next: [REJECTED] })).toBe('same');
		expect((await store.status()).fingerprint).toBe(fingerprint);
		await redecide(store, { document: first, linker }, { before: [], next: [ADDED] });
		expect((await store.status()).fingerprint).toBe(graphOf(REJECTED, ADDED).fingerprint);
		await store.removeDocument(first.edition.document.id);
		expect(await redecide(store, { document: first, linker }, { before: [], next: [ADDED] })).toBe('absent');
	});
}
