/** GET /api/slice?focus=…: what surrounds one node, as nodes and edges. */

import { FACETS, LIMITS } from '$graph/query';
import { forApi } from '$lib/server/http';
import { filterParam, numberParam, onlyParams, requiredParam } from '$lib/server/params';
import { checkFilter, graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, [...FACETS, 'focus', 'limit']);
		const store = await graphStore();
		return store.slice({
			focus: requiredParam(searchParams, 'focus', 'concept:mod'),
			filter: await checkFilter(store, filterParam(searchParams)),
			limit: numberParam(searchParams, 'limit', LIMITS.slice, 1, LIMITS.slice)
		});
	});
