/** Reads the API's parameters: what is unknown or out of bounds is refused by name, never guessed. */

import { GraphError } from '$graph/errors';
import { slug } from '$graph/ids';
import type { NodeType } from '$graph/model';
import { filterOf, LIMITS, type Facet, type Filter } from '$graph/query';

const LONGEST_VALUE = 2000;

/** Refuses parameters that an address does not take. @throws {GraphError} bad-query */
export function onlyParams(params: URLSearchParams, allowed: readonly string[]): void {
	for (const [key, value] of params) {
		if (!allowed.includes(key))
			throw new GraphError(
				'bad-query',
				key.slice(0, 60),
				`There is no parameter “${key.slice(0, 60)}” here.`,
				`Use ${allowed.length ? allowed.join(', ') : 'none'}.`
			);
		if (value.length > LONGEST_VALUE)
			throw new GraphError('bad-query', key, `“${key}” is longer than ${LONGEST_VALUE} characters.`, 'Ask for less.');
	}
}

/** A full id (`concept:mod`), or its last part, or the name as written (`Mod`): all give the id. */
export function idParam(value: string, type: NodeType | Facet): string {
	const prefix = `${type.toLowerCase()}:`;
	if (value.startsWith(prefix)) return value;
	return prefix + value.split(':').map(slug).join(':');
}

/** The facets of a request; each may come several times, or once with commas. @throws {GraphError} bad-query */
export function filterParam(params: URLSearchParams): Filter {
	return filterOf((facet) => {
		const values = params
			.getAll(facet)
			.flatMap((value) => value.split(','))
			.map((value) => value.trim());
		const ids = [...new Set(values.filter(Boolean).map((value) => idParam(value, facet)))].sort();
		if (ids.length > LIMITS.facetIds)
			throw new GraphError(
				'bad-query',
				facet,
				`“${facet}” holds ${ids.length} values; ${LIMITS.facetIds} are read at most.`,
				'Ask for fewer at once.'
			);
		return ids;
	});
}

/** A whole number within bounds. @throws {GraphError} bad-query */
export function numberParam(
	params: URLSearchParams,
	key: string,
	fallback: number,
	least: number,
	most: number
): number {
	const raw = params.get(key);
	if (raw === null) return fallback;
	const value = Number(raw);
	if (raw.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
	throw new GraphError(
		'bad-query',
		key,
		`“${key}” must be a whole number from ${least} to ${most}.`,
		`Leave it out for ${fallback}.`
	);
}

/** A parameter that must be there. @throws {GraphError} bad-query */
export function requiredParam(params: URLSearchParams, key: string, example: string): string {
	const value = params.get(key)?.trim();
	if (value) return value;
	throw new GraphError('bad-query', key, `“${key}” is missing.`, `Add ?${key}=${example}.`);
}
