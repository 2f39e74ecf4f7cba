/** The one place where failures become HTTP: status, and words that are safe to show. */

import { error, json } from '@sveltejs/kit';
import { isGraphError, type ErrorCode, type GraphError } from '$graph/errors';

const STATUS: Record<ErrorCode, number> = {
	'bad-query': 400,
	'unknown-id': 404,
	'bad-usage': 400,
	'bad-text': 400,
	'store-unavailable': 503,
	busy: 503,
	'store-refused': 503,
	'store-unwritable': 503,
	'bad-edition': 500,
	unanchored: 500,
	'bad-vocabulary': 500,
	'bad-data': 500,
	'port-in-use': 500
};

/** Seconds after which a client may ask again. */
const RETRY_AFTER = '5';

export function statusOf(failure: GraphError): number {
	return STATUS[failure.code];
}

export function describe(failure: GraphError): App.Error {
	const { code, message, subject, nextStep } = failure;
	return { code, message, subject, nextStep };
}

/** Runs a page's load: a known failure becomes the error page with its own words. */
export async function forPage<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (failure) {
		if (isGraphError(failure)) error(statusOf(failure), describe(failure));
		throw failure;
	}
}

/** Runs an API answer: JSON either way, `{ error: { code, message, subject, nextStep } }` for a failure. */
export async function forApi(answer: () => Promise<unknown>): Promise<Response> {
	try {
		return json(await answer());
	} catch (failure) {
		if (!isGraphError(failure)) throw failure;
		const status = statusOf(failure);
		const headers: Record<string, string> = status === 503 ? { 'retry-after': RETRY_AFTER } : {};
		return json({ error: describe(failure) }, { status, headers });
	}
}
