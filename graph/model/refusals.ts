/** The refusals every engine speaks alike, and the bounds every engine keeps. */

import { GraphError } from './errors.ts';
import { FACETS, LIMITS } from './query.ts';
import type { Filter } from './query.ts';
import { shorten } from '../text/shorten.ts';

/** Characters of a foreign text that an error shows: it names the thing, it does not carry it. */
const SHOWN = 120;

export function unknownId(id: string, what = 'node'): GraphError {
	const name = shorten(id, SHOWN);
	return new GraphError(
		'unknown-id',
		name,
		`This graph holds no ${what} "${name}".`,
		'Search for it by name; it may have got another id with a new edition.'
	);
}

export function notSeeded(): GraphError {
	return new GraphError(
		'store-unavailable',
		'graph',
		'The database is empty: no graph has been seeded yet.',
		'Run `npm run graph -- seed`, or start the program, which seeds an empty database.'
	);
}

export function storeClosed(): GraphError {
	return new GraphError(
		'store-unavailable',
		'graph',
		'The database connection has been closed.',
		'Start the program again.'
	);
}

/** For a reader of pieces: what follows would be of another graph. */
export function replacedMeanwhile(): GraphError {
	return new GraphError(
		'busy',
		'graph',
		'The graph was replaced while it was being read.',
		'Read it again from the beginning.'
	);
}

/** For a batch that contradicts itself: nothing of it has been written. */
export function badBatch(subject: string, message: string): GraphError {
	return new GraphError(
		'bad-data',
		shorten(subject, SHOWN),
		shorten(message, SHOWN),
		'Nothing was written. Check the editions with `npm run check:corpus` and seed again.'
	);
}

/** @throws {GraphError} bad-query where a facet holds more ids than {@link LIMITS}.facetIds. */
export function checkFilter(filter: Filter): void {
	for (const facet of FACETS) {
		if (filter[facet].length <= LIMITS.facetIds) continue;
		throw new GraphError(
			'bad-query',
			facet,
			`The filter "${facet}" holds ${filter[facet].length} values; ${LIMITS.facetIds} is the most.`,
			'Choose fewer values.'
		);
	}
}

/** A whole number from 0 to `most`; what is no number counts as 0. */
export function bounded(value: number, most: number): number {
	return Math.min(Math.max(Math.trunc(value) || 0, 0), most);
}
