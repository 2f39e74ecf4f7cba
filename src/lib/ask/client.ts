/**
 * Asks the app's own API from the screen: the queries of graph/queries by name, with the types of
 * their rows. Only types are imported, so that no schema reaches the browser.
 */

import { at } from '../view/at';
import type { ErrorCode } from '$graph/model/errors';
import type { Answer, Parameters, QueryName } from '$graph/queries/table';

/** What came instead of an answer. */
export class AskFailure extends Error {
	/**
	 * One of the closed list, `fault` for what nobody foresaw, or `offline` where no answer came.
	 */
	readonly code: ErrorCode | 'fault' | 'offline';
	/** In English, as `message` is; the screen speaks by code. */
	readonly nextStep: string;

	constructor(code: AskFailure['code'], message: string, nextStep: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'AskFailure';
		this.code = code;
		this.nextStep = nextStep;
	}
}

/**
 * The answer to a query. Lists are asked with commas; what is undefined, or an empty list, is left
 * out.
 * @throws {AskFailure} for a refusal, a fault and an answer that does not come; the signal's own
 * reason when it aborts
 */
export async function ask<N extends QueryName>(
	name: N,
	parameters: Parameters<N>,
	signal?: AbortSignal
): Promise<Answer<N>> {
	const response = await fetchOrOffline(at(`/api/${name}${written(parameters)}`), signal);
	const body: unknown = await response.json().catch(() => {
		signal?.throwIfAborted();
		return undefined;
	});
	if (response.ok && body !== undefined) return body as Answer<N>;
	throw failureIn(body);
}

async function fetchOrOffline(address: string, signal: AbortSignal | undefined): Promise<Response> {
	try {
		return await fetch(address, signal ? { signal } : {});
	} catch (cause) {
		signal?.throwIfAborted();
		throw new AskFailure('offline', 'The server does not answer.', 'Try again in a moment.', { cause });
	}
}

function written(parameters: object): string {
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters) as [
		string,
		string | number | readonly string[] | undefined
	][]) {
		const text = typeof value === 'object' ? value.join(',') : String(value ?? '');
		if (text !== '') params.set(name, text);
	}
	const query = params.toString();
	return query === '' ? '' : `?${query}`;
}

/**
 * The API's own words, `{ error: { code, message, nextStep } }`; whatever else came, a proxy's page
 * for example, is a fault.
 */
function failureIn(body: unknown): AskFailure {
	const { error } = (body ?? {}) as { error?: App.Error };
	if (error === undefined) return new AskFailure('fault', 'The server gave no answer to read.', 'Try again.');
	return new AskFailure(error.code, error.message, error.nextStep ?? '');
}
