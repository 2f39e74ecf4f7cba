/** Addresses of the app's own API, as the screen asks it. */

import { FACETS, type Filter } from '$graph/query';

export function encodeFilter(filter: Filter): URLSearchParams {
	const params = new URLSearchParams();
	for (const facet of FACETS) if (filter[facet].length) params.set(facet, filter[facet].join(','));
	return params;
}
