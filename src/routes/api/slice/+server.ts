/** GET /api/slice?focus=…: what surrounds one node, as nodes and edges. */

import { FACETS, LIMITS } from '$graph/query';
import { sliceGraph } from '$graph/queries/slice-graph';
import { filterParam } from '$lib/server/facets';
import { forApi } from '$lib/server/http';
import { numberParam, onlyParams, requiredParam } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, [...FACETS, 'focus', 'limit']);
		const store = await graphStore();
		const slice = await store.slice({
			focus: requiredParam(searchParams, 'focus', 'concept:mod'),
			filter: await filterParam(store, searchParams),
			limit: numberParam(searchParams, 'limit', LIMITS.slice, 1, LIMITS.slice)
		});
		return sliceGraph(slice);
	});
