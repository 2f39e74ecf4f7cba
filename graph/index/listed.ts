/** Which values of a facet an overview lists, for every engine alike. */

import { LIMITS } from '../model/query.ts';

/**
 * The places of the values to list, ascending, given the statements left for each place: those with most statements
 * (of two alike, the earlier place), `most` at most, and whatever is chosen.
 */
export function listed(
	statements: ArrayLike<number>,
	isChosen: (place: number) => boolean,
	most: number = LIMITS.listed
): number[] {
	const { length } = statements;
	const places = Array.from({ length }, (_, place) => place);
	if (length <= most) return places;
	const least = Float64Array.from(statements).sort()[length - most] ?? 0;
	let equals = most;
	for (const place of places) if ((statements[place] ?? 0) > least) equals--;
	return places.filter((place) => {
		const count = statements[place] ?? 0;
		const fits = count > least || (count === least && equals-- > 0);
		return fits || isChosen(place);
	});
}

/** The first of a list, as many as an answer may hold, and how many are beyond. */
export function atMost<T>(values: readonly T[], most: number = LIMITS.listed): { first: T[]; beyond: number } {
	return { first: values.slice(0, most), beyond: Math.max(0, values.length - most) };
}
