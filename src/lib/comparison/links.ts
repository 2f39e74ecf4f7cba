/** Where the statements behind a figure are read. */

import { facetOfId, type Filter } from '$graph/model/query';
import { readTogether, type Step } from '../view/steps';

/**
 * The step to the statements that a thing compared has together with another value. Undefined
 * where no address says it: two values of one facet need its filter for one of them, and it is
 * taken.
 */
export function togetherStep(filter: Filter, thing: string, value: string): Step | undefined {
	const [kind, facet] = [facetOfId(thing), facetOfId(value)];
	if (facet === undefined || (kind === facet && filter[facet].length > 0)) return undefined;
	return readTogether(thing, value);
}
