/**
 * GET /api/health: whether the app can answer, on which engine, with how much. 503 while it cannot.
 */

import { json } from '@sveltejs/kit';
import { health } from '$graph/queries/health';
import { failureOf } from '$lib/server/http';
import { queryContext } from '$lib/server/query-context';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

/** Whatever parameters a monitor adds, it is told how things stand. */
export const GET: RequestHandler = async () => {
	try {
		const answer = await health.run({}, queryContext);
		return json(answer, { status: answer.ready ? 200 : 503 });
	} catch (failure) {
		const { status, headers, error } = failureOf(failure);
		return json({ ready: false, error }, { status, headers });
	}
};
