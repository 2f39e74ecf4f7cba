/**
 * GET /api/health: whether the app can answer, on which engine, with how much. 503 while it cannot.
 */

import { json } from '@sveltejs/kit';
import { GraphError } from '$graph/model/errors';
import { health } from '$graph/queries/health';
import { failureOf } from '$lib/server/http';
import { queryContext } from '$lib/server/query-context';
import type { RequestHandler } from './$types';

/** Milliseconds. A database that somebody holds, or that is gone, is waited for longer, but not by a monitor. */
const PATIENCE = 1000;

export { notAllowed as fallback } from '$lib/server/http';

/** Whatever parameters a monitor adds, it is told how things stand. */
export const GET: RequestHandler = async () => {
	try {
		const answer = await inTime(health.run({}, queryContext));
		return json(answer, { status: answer.ready ? 200 : 503 });
	} catch (failure) {
		const { status, headers, error } = failureOf(failure);
		return json({ ready: false, error }, { status, headers });
	}
};

/** How the last check that came to its end has failed; undefined where it did not. */
let lastFailure: Error | undefined;

/** @throws {GraphError} where the answer does not come in time: what the last check has met, or else busy */
async function inTime<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const remembered = answer.then(
		(value) => {
			lastFailure = undefined;
			return value;
		},
		(failure: unknown) => {
			lastFailure = failure instanceof Error ? failure : undefined;
			throw failure;
		}
	);
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(lastFailure ?? tooLate()), PATIENCE);
	});
	return await Promise.race([remembered, late]).finally(() => clearTimeout(timer));
}

const tooLate = () =>
	new GraphError('busy', 'database', 'The database has not answered within a second.', 'Ask again in a moment.');
