/** GET /api/facets: the counts of all facet values under a filter; `about` takes ids that all of it is about. */

import { FACETS } from '$graph/query';
import { aboutParam, filterParam } from '$lib/server/facets';
import { forApi } from '$lib/server/http';
import { onlyParams } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url }) =>
	forApi(async () => {
		onlyParams(url.searchParams, [...FACETS, 'about']);
		const store = await graphStore();
		return store.facets(await filterParam(store, url.searchParams), await aboutParam(store, url.searchParams));
	});
