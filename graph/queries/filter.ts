/** From the words of the facets to a filter of ids, as the graph has them. */

import { GraphError } from '../model/errors.ts';
import { aboutFilter, type Facet, FACETS, type Filter, filterOf, LIMITS, NO_FILTER } from '../model/query.ts';
import type { QueryContext } from './query.ts';
import { tooMany } from './read.ts';

/** Words for each facet, as a person or a program writes them. */
type FacetWords = Readonly<Record<Facet, readonly string[]>>;

/**
 * The filter that the facets ask for.
 * @throws {GraphError} unknown-id for what the graph does not hold, bad-query where names stand for
 * too many ids
 */
export async function filterFrom(words: FacetWords, context: QueryContext): Promise<Filter> {
	if (FACETS.every((facet) => words[facet].length === 0)) return NO_FILTER;
	const names = await context.names();
	return filterOf((facet) => {
		const ids = new Set(words[facet].flatMap((word) => orUnknown(facet, word, names.ids(facet, word))));
		checkCount(facet, ids.size);
		return [...ids].sort();
	});
}

/**
 * A second filter from ids of any facets, so that a concept can be read within another.
 * @throws {GraphError} unknown-id for what is no facet value of the graph, bad-query for too many
 * of one facet
 */
export async function aboutFrom(ids: readonly string[], context: QueryContext): Promise<Filter> {
	if (ids.length === 0) return NO_FILTER;
	const names = await context.names();
	for (const id of ids) if (!names.has(id)) throw nothingToReadAbout(id);
	const about = aboutFilter(ids);
	for (const facet of FACETS) checkCount(facet, about[facet].length);
	return about;
}

/** The refusal of a word that no value of the facet bears. */
export function unknownValue(facet: Facet, word: string, nextStep: string): GraphError {
	const shown = word.slice(0, 80);
	return new GraphError('unknown-id', shown, `There is no ${facet} “${shown}”.`, nextStep);
}

function orUnknown(facet: Facet, word: string, ids: readonly string[]): readonly string[] {
	if (ids.length > 0) return ids;
	throw unknownValue(facet, word, 'See /api/overview, under facets, for all there are.');
}

function nothingToReadAbout(id: string): GraphError {
	const shown = id.slice(0, 80);
	return new GraphError(
		'unknown-id',
		shown,
		`There is nothing “${shown}” to read about.`,
		'Use ids such as concept:mod.'
	);
}

function checkCount(facet: Facet, count: number): void {
	if (count > LIMITS.facetIds) throw tooMany(facet, count, LIMITS.facetIds);
}
