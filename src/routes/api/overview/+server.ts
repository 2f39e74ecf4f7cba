/** GET /api/overview: municipalities, concepts and the links between them, counted under a filter. */

import { FACETS } from '$graph/query';
import { forApi } from '$lib/server/http';
import { filterParam, onlyParams } from '$lib/server/params';
import { checkFilter, graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	forApi(async () => {
		onlyParams(url.searchParams, FACETS);
		const store = await graphStore();
		return store.overview(await checkFilter(store, filterParam(url.searchParams)));
	});
