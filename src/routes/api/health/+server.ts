/** GET /api/health: whether the app can answer, on which engine, with how much. 503 while it cannot. */

import { json } from '@sveltejs/kit';
import { isGraphError } from '$graph/errors';
import { describe, statusOf } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	try {
		const status = await (await graphStore()).status();
		return json({ ready: status.state === 'ready', ...status }, { status: status.state === 'ready' ? 200 : 503 });
	} catch (failure) {
		if (!isGraphError(failure)) throw failure;
		return json({ ready: false, error: describe(failure) }, { status: statusOf(failure) });
	}
};
