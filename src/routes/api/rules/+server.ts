/** GET /api/rules: every rule by which words become a mention, in one plain sentence each, in Danish and English. */

import { ruleSentences } from '$graph/link/rules';
import { forApi } from '$lib/server/http';
import { onlyParams } from '$lib/server/params';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(() => {
		onlyParams(searchParams, []);
		return Promise.resolve(ruleSentences());
	});

export { notAllowed as fallback } from '$lib/server/http';
