/** A search as a person types it: read safely, asked of any engine, and answered with the words found marked. */

import { GraphError } from '../model/errors.ts';
import { LIMITS, NO_FILTER } from '../model/query.ts';
import type { Filter, FoundStatements, Highlight, SearchQuery, SearchResult, StatementItem } from '../model/query.ts';
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
 * language are punctuation here. Nothing but punctuation finds nothing. Words are never replaced: what may have been
 * meant is suggested.
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
	const highlights = Object.fromEntries(result.statements.map((item) => [item.id, marksIn(item, result.lookedFor)]));
	return { ...result, highlights, suggestions: result.suggestions.map((others) => asTyped(rawQuery, words, others)) };
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

/** Where a text holds words, whole or with these beginnings. */
export function highlightsOf(
	text: string,
	{ words, beginnings }: Pick<SearchResult['lookedFor'], 'words' | 'beginnings'>
): Highlight[] {
	const whole = new Set(words);
	return wordsOf(text)
		.filter(({ word }) => whole.has(word) || beginnings.some((letters) => word.startsWith(letters)))
		.map(({ start, end }) => ({ start, end }));
}

/** The words found, and the evidence of concepts that stand for words; in reading order. */
function marksIn({ text, mentions }: StatementItem, lookedFor: SearchResult['lookedFor']): Highlight[] {
	const marks = highlightsOf(text, lookedFor);
	for (const { concept, evidence } of mentions) {
		if (!lookedFor.concepts.includes(concept.id)) continue;
		for (const { start, end } of evidence)
			if (!marks.some((mark) => mark.start < end && start < mark.end)) marks.push({ start, end });
	}
	return marks.sort((a, b) => a.start - b.start);
}

/** A suggested search: words that stay are written as they were typed. */
function asTyped(rawQuery: string, words: readonly string[], others: readonly string[]): string {
	const typed = new Map(wordsOf(rawQuery).map(({ word, start, end }) => [word, rawQuery.slice(start, end)]));
	return others.map((other, at) => (other === words[at] ? (typed.get(other) ?? other) : other)).join(' ');
}
