/** Reads the API's parameters: what is unknown or out of bounds is refused by name, never guessed. */

import { GraphError } from '$graph/errors';
import { isFacet } from '$graph/query';

const LONGEST_VALUE = 2000;
/** What may be skipped at most: more than any store holds on one machine. */
export const FARTHEST = 1_000_000;

/**
 * Refuses parameters that an address does not take, and all but facets given twice.
 * @param long parameters whose reader says itself that they are too long
 * @throws {GraphError} bad-query
 */
export function onlyParams(params: URLSearchParams, allowed: readonly string[], long: readonly string[] = []): void {
	for (const [key, value] of params) {
		if (!allowed.includes(key))
			throw new GraphError(
				'bad-query',
				key.slice(0, 60),
				`There is no parameter “${key.slice(0, 60)}” here.`,
				allowed.length > 0 ? `Use ${allowed.join(', ')}.` : 'Leave it out.'
			);
		if (!isFacet(key) && params.getAll(key).length > 1)
			throw new GraphError('bad-query', key, `“${key}” is given more than once.`, 'Keep one of them.');
		if (value.length > LONGEST_VALUE && !long.includes(key))
			throw new GraphError('bad-query', key, `“${key}” is longer than ${LONGEST_VALUE} characters.`, 'Ask for less.');
	}
}

/** A whole number within bounds, in plain digits. @throws {GraphError} bad-query */
export function numberParam(
	params: URLSearchParams,
	key: string,
	fallback: number,
	least: number,
	most: number
): number {
	const raw = params.get(key);
	if (raw === null) return fallback;
	const value = /^\d{1,15}$/.test(raw) ? Number(raw) : NaN;
	if (value >= least && value <= most) return value;
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
