/** GET /api/statements?concept=…&municipality=…&role=…: statements with their evidence, in reading order, a page at a time; `about` takes ids that have to hold besides. */

import { FACETS, LIMITS } from '$graph/query';
import { aboutParam, filterParam } from '$lib/server/facets';
import { forApi } from '$lib/server/http';
import { FARTHEST, numberParam, onlyParams } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

const DEFAULT_LIMIT = 50;

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, [...FACETS, 'about', 'offset', 'limit']);
		const store = await graphStore();
		return store.statements({
			filter: await filterParam(store, searchParams),
			about: await aboutParam(store, searchParams),
			offset: numberParam(searchParams, 'offset', 0, 0, FARTHEST),
			limit: numberParam(searchParams, 'limit', DEFAULT_LIMIT, 1, LIMITS.page)
		});
	});
