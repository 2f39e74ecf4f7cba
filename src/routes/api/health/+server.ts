/** GET /api/health: whether the app can answer, on which engine, with how much. 503 while it cannot. */

import { json } from '@sveltejs/kit';
import { failureOf } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = async () => {
	try {
		const status = await (await graphStore()).status();
		return json({ ready: status.state === 'ready', ...status }, { status: status.state === 'ready' ? 200 : 503 });
	} catch (failure) {
		const { status, headers, error } = failureOf(failure);
		return json({ ready: false, error }, { status, headers });
	}
};
