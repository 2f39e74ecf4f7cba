/** A search as a person types it: read safely, asked of any engine, and answered with the words found marked. */

import { GraphError } from '../model/errors.ts';
import { LIMITS, NO_FILTER } from '../model/query.ts';
import type { Filter, FoundStatements, Highlight, SearchQuery, SearchResult } from '../model/query.ts';
import { normaliseWords, wordsOf } from '../text/normalise.ts';

/** What answers a search: a store, or anything that promises the same. */
export interface Searchable {
	/** @throws {GraphError} unknown-id, bad-query, store-unavailable */
	search(query: SearchQuery): Promise<SearchResult>;
}

export interface SearchOptions {
	/** For statements; nodes are found whatever the filter. */
	filter?: Filter;
	/** Statements to skip; none by default. */
	offset?: number;
	/** Statements at most; {@link LIMITS}.page by default. */
	limit?: number;
}

/**
 * Finds nodes and statements by what a person typed. Only letters and digits count: quotes and operators of any search
 * language are punctuation here. Nothing but punctuation finds nothing.
 * @throws {GraphError} bad-query beyond {@link LIMITS}.search characters; what {@link Searchable.search} throws
 */
export async function searchGraph(
	store: Searchable,
	rawQuery: string,
	options: SearchOptions = {}
): Promise<FoundStatements> {
	const words = queryWords(rawQuery);
	const result = await store.search({
		words,
		filter: options.filter ?? NO_FILTER,
		offset: options.offset ?? 0,
		limit: options.limit ?? LIMITS.page
	});
	const highlights = Object.fromEntries(result.statements.map(({ id, text }) => [id, highlightsOf(text, words)]));
	return { ...result, highlights };
}

/** The words of a typed search, each once; the last one typed stays last, since it may be unfinished. @throws {GraphError} bad-query */
export function queryWords(rawQuery: string): string[] {
	const typed = rawQuery.trim();
	if (typed.length > LIMITS.search)
		throw new GraphError(
			'bad-query',
			'q',
			`The search is ${typed.length} characters long; ${LIMITS.search} are read at most.`,
			'Search for fewer words.'
		);
	const words = normaliseWords(typed);
	return words.filter((word, index) => words.lastIndexOf(word) === index);
}

/** Where a text holds the words: whole, or for the last one also as a beginning. */
export function highlightsOf(text: string, words: readonly string[]): Highlight[] {
	const last = words.at(-1);
	if (last === undefined) return [];
	const whole = new Set(words);
	return wordsOf(text)
		.filter(({ word }) => whole.has(word) || word.startsWith(last))
		.map(({ start, end }) => ({ start, end }));
}
