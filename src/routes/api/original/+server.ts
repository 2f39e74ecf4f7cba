/** GET /api/original?statement=…: the untouched source round a statement's anchor, cut into what is the statement and what is not. */

import { forApi } from '$lib/server/http';
import { onlyParams, requiredParam } from '$lib/server/params';
import { originalOf } from '$lib/server/original';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, ['statement']);
		return originalOf(await graphStore(), requiredParam(searchParams, 'statement', 'statement:…'));
	});
