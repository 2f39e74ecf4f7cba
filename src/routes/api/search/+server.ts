/** GET /api/search?q=…: nodes by name or word form, and statements by their words. */

import { FACETS, LIMITS } from '$graph/query';
import { searchGraph } from '$graph/search/search';
import { forApi } from '$lib/server/http';
import { filterParam, numberParam, onlyParams } from '$lib/server/params';
import { checkFilter, graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

const DEFAULT_LIMIT = 20;

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		const q = searchParams.get('q') ?? '';
		const others = new URLSearchParams(searchParams);
		// The search itself says what is wrong with its words.
		others.delete('q');
		onlyParams(others, [...FACETS, 'limit']);
		const store = await graphStore();
		return searchGraph(store, q, {
			filter: await checkFilter(store, filterParam(searchParams)),
			limit: numberParam(searchParams, 'limit', DEFAULT_LIMIT, 1, LIMITS.page)
		});
	});
