/** What a screen asks of a store, in many variants, so that the slowest of a hundred is one that people meet. */

import { drawFrom } from '../../graph/generate/draw.ts';
import type { Catalog, Filter } from '../../graph/model/query.ts';
import { LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import { normaliseWords } from '../../graph/text/normalise.ts';
import { searchGraph } from '../../graph/queries/typed-search.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { countingQuestions } from './counting-questions.ts';

/** A kind of question: asked in all its variants, one after the other. */
export interface Question {
	what: string;
	variants: (() => Promise<unknown>)[];
	/** What we want, where we have said so. */
	aim?: string;
}

const VARIANTS = 120;
/** Quotes under a search, as the page shows them. */
const FOUND = 20;

/** Questions of a graph, the same for the same graph. */
export async function questionsOf(store: GraphStore): Promise<Question[]> {
	const draw = drawFrom(11);
	const { nodes } = await store.catalog();
	const ids = (type: Catalog['nodes'][number]['type']) =>
		nodes.filter((node) => node.type === type).map(({ id }) => id);
	const of = {
		municipality: ids('Municipality'),
		role: ids('Role'),
		relation: ids('Relation'),
		value: ids('Value'),
		concept: ids('Concept'),
		document: ids('Document')
	};
	const leaders: Filter = { ...NO_FILTER, role: ['role:leder'] };
	const kinds = ['role', 'concept', 'municipality', 'value', 'document', 'relation'] as const;
	const filters = many((index): Filter => {
		const [first, second] = [kinds[index % kinds.length] ?? 'role', draw.pick(kinds)];
		const several = index % 3 === 0 ? [draw.pick(of[first]), draw.pick(of[first])] : [draw.pick(of[first])];
		const chosen = { ...NO_FILTER, [first]: several };
		return index % 2 === 0 ? chosen : { ...chosen, [second]: [draw.pick(of[second])] };
	});
	const words = await wordsIn(store);
	const { total } = await store.statements({ filter: NO_FILTER, offset: 0, limit: 0 });
	const slice = (focus: string, filter = NO_FILTER) => store.slice({ focus, filter, limit: LIMITS.slice });
	const page = (offset: number, filter = NO_FILTER) => store.statements({ filter, offset, limit: 50 });
	const aim = 'p99 < 50 ms';
	return [
		{ what: 'overview', variants: many(() => () => store.overview(NO_FILTER)), aim },
		{ what: 'overview, leaders only', variants: many(() => () => store.overview(leaders)), aim },
		{
			what: 'overview, any filter, with the counts of all facets',
			variants: filters.map((filter) => () => store.overview(filter)),
			aim
		},
		{ what: 'slice of Mod, 400 statements', variants: many(() => () => slice('concept:mod')), aim },
		{ what: 'slice of any concept', variants: many(() => () => slice(draw.pick(of.concept))), aim },
		{
			what: 'slice of any concept, any filter',
			variants: filters.map((filter) => () => slice(draw.pick(of.concept), filter)),
			aim
		},
		{ what: 'slice of any role', variants: many(() => () => slice(draw.pick(of.role))), aim },
		{ what: 'slice of any organisation', variants: many(() => () => slice(draw.pick(of.municipality))), aim },
		{ what: 'page of 50 quotes, anywhere', variants: many(() => () => page(draw.below(total))) },
		{ what: 'page of 50 quotes, any filter', variants: filters.map((filter) => () => page(0, filter)) },
		{
			what: 'number of statements left',
			variants: filters.map((filter) => () => store.statements({ filter, offset: 0, limit: 0 }))
		},
		{
			what: 'path between any two nodes',
			variants: many(() => () => store.path({ ...twoOf(nodes), filter: NO_FILTER }))
		},
		{
			what: `search, ${FOUND} quotes`,
			variants: typed(words).map((query) => () => searchGraph(store, query, { limit: FOUND })),
			aim: 'p50 ≤ 1, p99 ≤ 5 ms'
		},
		{
			what: `search, ${FOUND} quotes, leaders only`,
			variants: typed(words).map((query) => () => searchGraph(store, query, { limit: FOUND, filter: leaders })),
			aim: 'p50 ≤ 1, p99 ≤ 5 ms'
		},
		{
			what: 'search of a slip, with what was meant',
			variants: slips(words).map((query) => () => searchGraph(store, query, { limit: FOUND })),
			aim: 'p99 ≤ 20 ms'
		},
		...countingQuestions(store, of, filters, draw)
	];

	function twoOf(all: Catalog['nodes']): { from: string; to: string } {
		const from = draw.pick(all).id;
		const to = draw.pick(all).id;
		return from === to ? twoOf(all) : { from, to };
	}

	function many<T>(make: (index: number) => T): T[] {
		return Array.from({ length: VARIANTS }, (_, index) => make(index));
	}
}

/** Words of statements from all over the graph, each once, sorted. */
async function wordsIn(store: GraphStore): Promise<string[]> {
	const words = new Set<string>();
	const { total } = await store.statements({ filter: NO_FILTER, offset: 0, limit: 0 });
	for (let part = 0; part < 10; part++) {
		const { items } = await store.statements({
			filter: NO_FILTER,
			offset: Math.floor((total * part) / 10),
			limit: LIMITS.page
		});
		for (const { text } of items) for (const word of normaliseWords(text)) words.add(word);
	}
	return [...words].sort();
}

/** What people might type: words whole, begun and in pairs; evenly over the vocabulary, so that rare and common ones take part. */
function typed(words: readonly string[]): string[] {
	const every = Math.max(1, Math.floor(words.length / 150));
	const some = words.filter((_, index) => index % every === 0);
	return [
		'mod',
		'courage',
		'modige',
		'vi',
		'og',
		'a',
		...some,
		...some.map((word) => word.slice(0, 2)),
		...some.map((word, index) => `${word} ${(some[index + 1] ?? 'mod').slice(0, 3)}`)
	];
}

/** Long words without their fourth letter. */
function slips(words: readonly string[]): string[] {
	const long = words.filter(({ length }) => length > 6);
	const every = Math.max(1, Math.floor(long.length / VARIANTS));
	return long.filter((_, index) => index % every === 0).map((word) => word.slice(0, 3) + word.slice(4));
}
