/** GET /api/path?from=…&to=…: how two nodes are joined, each step with a statement that proves it. */

import { FACETS } from '$graph/query';
import { filterParam } from '$lib/server/facets';
import { forApi } from '$lib/server/http';
import { onlyParams, requiredParam } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, [...FACETS, 'from', 'to']);
		const store = await graphStore();
		return store.path({
			from: requiredParam(searchParams, 'from', 'concept:mod'),
			to: requiredParam(searchParams, 'to', 'concept:tillid'),
			filter: await filterParam(store, searchParams)
		});
	});
