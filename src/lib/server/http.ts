/** The one place where failures become HTTP: status, and words that are safe to show. */

import { error, json, type RequestHandler } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import { type ErrorCode, GraphError, isGraphError } from '$graph/model/errors';
import { noteFailure } from './noted';

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
	'bad-decision': 500,
	'bad-data': 500,
	'port-in-use': 500,
	'not-an-editor': 403,
	'foreign-request': 403,
	'too-often': 429,
	'too-large': 413,
	'bad-record': 400,
	'changed-meanwhile': 412,
	'version-needed': 428
};

/** Seconds after which a client may ask again. */
export const RETRY_AFTER = '5';

export function statusOf(failure: GraphError): number {
	return STATUS[failure.code];
}

export function describe(failure: GraphError): App.Error {
	const { code, message, subject, nextStep } = failure;
	return { code, message, subject, nextStep };
}

/** A known failure in words; one on our side is noted, and says of which request it is. */
function told(failure: GraphError): App.Error {
	const request = statusOf(failure) >= 500 ? noteFailure(failure) : undefined;
	return { ...describe(failure), ...(request !== undefined && { request }) };
}

/** Runs a page's load: a known failure becomes the error page with its own words. */
export async function forPage<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (failure) {
		// A data request wraps failures in an answer that is none itself.
		const { locals } = getRequestEvent();
		locals.hasFailed = true;
		if (isGraphError(failure)) {
			error(statusOf(failure), { ...told(failure), own: locals.own });
		}
		throw failure;
	}
}

/** What the framework throws where a body is larger than BODY_SIZE_LIMIT allows. */
function isTooLarge(failure: unknown): boolean {
	return typeof failure === 'object' && failure !== null && 'status' in failure && failure.status === 413;
}

/** A failure as an API tells it; what nobody foresaw is logged, and nothing of it is told. */
export function failureOf(failure: unknown): { status: number; headers: Record<string, string>; error: App.Error } {
	if (isGraphError(failure)) {
		const status = statusOf(failure);
		return {
			status,
			headers: status === 503 || status === 429 ? { 'retry-after': RETRY_AFTER } : {},
			error: told(failure)
		};
	}
	if (isTooLarge(failure)) {
		const refusal = new GraphError('too-large', 'body', 'The request is too large.', 'Send less at once.');
		return { status: 413, headers: {}, error: describe(refusal) };
	}
	const request = noteFailure(failure);
	const message = 'Something went wrong on our side.';
	const nextStep = 'Try again; the log of the server says more.';
	return {
		status: 500,
		headers: {},
		error: { code: 'fault', message, subject: '', nextStep, ...(request !== undefined && { request }) }
	};
}

/** Runs an API answer: JSON either way, `{ error: { code, message, subject, nextStep } }` for a failure. */
export async function forApi(answer: () => Promise<unknown>): Promise<Response> {
	try {
		return json(await answer());
	} catch (failure) {
		return failureAnswer(failure);
	}
}

/** A failure as the answer of the API. */
export function failureAnswer(failure: unknown): Response {
	const { status, headers, error } = failureOf(failure);
	return json({ error }, { status, headers });
}

/** For methods that an address of the API does not have. */
export function methodsAre(...methods: readonly string[]): RequestHandler {
	return ({ request: { method } }) => {
		const next = `Use ${methods.filter((one) => one !== 'HEAD').join(' or ')}.`;
		const refusal = new GraphError(
			'bad-usage',
			method.slice(0, 20),
			`${method.slice(0, 20)} is not possible here.`,
			next
		);
		return json({ error: describe(refusal) }, { status: 405, headers: { allow: methods.join(', ') } });
	};
}

/** For what only reads. */
export const notAllowed = methodsAre('GET', 'HEAD');
