/** GET /api/search?q=…: nodes by name or word form, and statements by their words. */

import { FACETS, LIMITS } from '$graph/query';
import { searchGraph } from '$graph/search/search';
import { filterParam } from '$lib/server/facets';
import { forApi } from '$lib/server/http';
import { FARTHEST, numberParam, onlyParams } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

const DEFAULT_LIMIT = 20;

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, ['q', ...FACETS, 'offset', 'limit'], ['q']);
		const store = await graphStore();
		return searchGraph(store, searchParams.get('q') ?? '', {
			filter: await filterParam(store, searchParams),
			offset: numberParam(searchParams, 'offset', 0, 0, FARTHEST),
			limit: numberParam(searchParams, 'limit', DEFAULT_LIMIT, 1, LIMITS.page)
		});
	});
