/** The one store above all engines: keeps an index of the stored facts, and answers every question from it. */

import { mentionsIn } from '../analysis/mentions.ts';
import { batchOf } from '../facts/batch.ts';
import type { DocumentFacts } from '../facts/facts.ts';
import { size, some } from '../index/bits.ts';
import { facetCounts, organisationCounts, overviewLinks, overviewOf } from '../index/overview.ts';
import { firstOf, pathOf, stepsOf } from '../index/path.ts';
import { select } from '../index/selection.ts';
import { type Filter, LIMITS, type Overview, type StatementItem, type StoreStatus } from '../model/query.ts';
import type { Piece } from '../model/pieces.ts';
import { bounded, notSeeded, unknownId } from '../model/refusals.ts';
import { catalogIn } from './catalog.ts';
import { createChanges } from './changes.ts';
import type { Engine, Generation } from './engine.ts';
import { expansionOf } from './expansion.ts';
import { exploredIn } from './explored.ts';
import { documentIn, documentsIn, readFacts } from './facts-in-order.ts';
import { createFigures } from './figures.ts';
import { MovedOn, ofGeneration } from './generation.ts';
import { type Held, holdFresh, holdNext, keepHeld } from './held.ts';
import { type IndexCache, NO_CACHE } from './index-cache.ts';
import { itemOf } from './items.ts';
import { countOnce } from './kept-counts.ts';
import { readPieces } from './pieces.ts';
import type { GraphStore } from './port.ts';
import { movedTooOften } from './refused.ts';
import { searchIn } from './search.ts';
import { sliceAround } from './slice.ts';

/** How often a question begins again because the graph was changed under it: changes may come in a row, as from a seed folder. */
const TRIES = 50;

/** A store on an engine, which it owns from now on. */
export function createGraphStore(engine: Engine, cache: IndexCache = NO_CACHE): GraphStore {
	let held: Held | undefined;
	let renewing: { generation: Generation; held: Promise<Held> } | undefined;

	/** What is held of the graph as it is now. @throws {GraphError} store-unavailable while nothing is stored */
	async function current(): Promise<Held> {
		const generation = await engine.generation();
		if (generation === undefined) throw notSeeded();
		if (held?.generation === generation) return held;
		if (renewing?.generation !== generation) renewing = { generation, held: next(generation) };
		const mine = renewing;
		try {
			const renewed = await mine.held;
			// Whoever asked for an earlier generation and waited longer leaves the later one in place.
			if (renewing === mine) held = renewed;
			return renewed;
		} finally {
			if (renewing === mine) renewing = undefined;
		}
	}

	async function next(generation: Generation): Promise<Held> {
		if (held === undefined) return holdFresh(engine, generation, cache);
		return holdNext(engine, held, generation, cache);
	}

	/** Answers from one generation, whole: where the graph is changed meanwhile, from the new one. */
	async function ask<T>(answer: (held: Held) => Promise<T>): Promise<T> {
		for (let tries = 0; tries < TRIES; tries++) {
			try {
				return await answer(await current());
			} catch (error) {
				if (!(error instanceof MovedOn)) throw error;
			}
		}
		throw movedTooOften();
	}

	/** The statements at these places of the reading order, in this order. */
	async function itemsAt(graph: Held, places: readonly number[]): Promise<StatementItem[]> {
		if (places.length === 0) return [];
		const index = await graph.index();
		const keys = places.map((place) => index.keys[place] ?? 0);
		return (await ofGeneration(graph.generation, engine.statementsAt(keys))).map((statement) =>
			itemOf(index, statement)
		);
	}

	async function status(): Promise<StoreStatus> {
		const { name, version, generation } = await engine.status();
		const meta = generation === undefined ? undefined : await ask((graph) => graph.meta());
		return {
			engine: name,
			engineVersion: version,
			state: meta === undefined ? 'empty' : 'ready',
			counts: meta?.counts ?? { nodes: {}, edges: {} },
			fingerprint: meta?.fingerprint
		};
	}

	async function countedIn(graph: Held, filter: Filter, about?: Filter) {
		const [index, everything] = await Promise.all([graph.index(), graph.counts()]);
		return { index, counted: countOnce(index, everything, filter, about) };
	}

	async function overview(graph: Held, filter: Filter, about?: Filter): Promise<Overview> {
		const [{ index, counted }, places] = await Promise.all([countedIn(graph, filter, about), graph.places()]);
		const counts = overviewOf(index, counted);
		if (counts.more?.municipality === undefined && counts.more?.concept === undefined)
			return { ...counts, positions: places };
		const shown = [...counts.municipalities, ...counts.concepts].flatMap(({ id }) => {
			const place = places[id];
			return place === undefined ? [] : [[id, place] as const];
		});
		return { ...counts, positions: Object.fromEntries(shown) };
	}

	async function statementOf(graph: Held, id: string): Promise<StatementItem> {
		const [index, statement] = await Promise.all([graph.index(), ofGeneration(graph.generation, engine.statement(id))]);
		if (statement === undefined) throw unknownId(id, 'statement');
		return itemOf(index, statement);
	}

	async function sourceText(graph: Held, document: string): Promise<string> {
		const text = await ofGeneration(graph.generation, engine.sourceText(document));
		if (text === undefined) throw unknownId(document, 'source text of');
		return text;
	}

	async function keepIndex(): Promise<void> {
		if (held !== undefined) keepHeld(held, cache);
		await cache.settled();
	}

	async function* pieces(): AsyncGenerator<Piece> {
		yield* await ask((graph) => readPieces(engine, graph));
	}

	return {
		status,
		generation: () => engine.generation(),
		...createChanges(engine, ask),
		facts: () => ask((graph) => readFacts(engine, graph)),
		document: (id) => ask((graph) => documentIn(engine, graph, id)),
		pieces: () => pieces(),
		read: async () => {
			if ((await engine.generation()) === undefined) return undefined;
			return ask(async (graph) => {
				const documents: DocumentFacts[] = [];
				for await (const document of documentsIn(engine, graph)) documents.push(document);
				return batchOf(await graph.head(), documents);
			});
		},
		catalog: () => ask(catalogIn),
		overview: (filter, about) => ask((graph) => overview(graph, filter, about)),
		facets: (filter, about) =>
			ask(async (graph) => {
				const { index, counted } = await countedIn(graph, filter, about);
				return facetCounts(index, counted);
			}),
		links: (filter, about) =>
			ask(async (graph) => {
				const { index, counted } = await countedIn(graph, filter, about);
				return overviewLinks(index, counted);
			}),
		mentions: (filter) =>
			ask(async (graph) => {
				const { index, counted } = await countedIn(graph, filter);
				return mentionsIn(index, counted, filter);
			}),
		organisations: (filter, about) =>
			ask(async (graph) => {
				const { index, counted } = await countedIn(graph, filter, about);
				return organisationCounts(index, counted);
			}),
		places: () => ask((graph) => graph.places()),
		refs: (ids) =>
			ask(async (graph) => {
				const { places, values } = await graph.index();
				return ids.flatMap((id) => values[places.get(id) ?? -1] ?? []);
			}),
		slice: (query) => ask((graph) => sliceAround(engine, graph, query)),
		statements: (query) =>
			ask(async (graph) => {
				const index = await graph.index();
				const left = select(index, query.filter, query.about).statements ?? index.all;
				const limit = bounded(query.limit, LIMITS.page);
				const offset = bounded(query.offset, Number.MAX_SAFE_INTEGER);
				return { total: size(left), offset, items: await itemsAt(graph, some(left, offset, limit)) };
			}),
		search: (query) => ask((graph) => searchIn(graph, query, (places) => itemsAt(graph, places))),
		path: (query) =>
			ask(async (graph) => {
				const index = await graph.index();
				const steps = stepsOf(index, query);
				return pathOf(index, steps, await itemsAt(graph, firstOf(steps)));
			}),
		...createFigures(ask),
		expand: (query) => ask((graph) => expansionOf(engine, graph, query)),
		explore: (query, filter) => ask((graph) => exploredIn(engine, graph, query, filter)),
		statement: (id) => ask((graph) => statementOf(graph, id)),
		sourceText: (document) => ask((graph) => sourceText(graph, document)),
		prepare: async () => {
			if (cache === NO_CACHE) return;
			await ask(async (graph) => {
				await Promise.all([graph.index(), graph.statementWords()]);
				keepHeld(graph, cache);
			});
		},
		keepIndex,
		close: async () => {
			await keepIndex();
			held = undefined;
			await engine.close();
		}
	};
}
