/** What an address that changes something asks first: by the connection, whatever headers say; and the failures it may meet, as HTTP. */

import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { requireEditor } from '$lib/server/editors';
import { notAnEditor, tooOften } from '$lib/server/editing/refusals';
import { failureOf } from '$lib/server/http';

/** An event as the adapter makes one: `remoteAddress` is of the connection, `client` what a header may have said. */
function event(remoteAddress: string | undefined, client: string, isSubRequest = false): RequestEvent {
	const headers = { host: 'localhost:3000', origin: 'http://localhost:3000' };
	return {
		request: new Request('http://localhost:3000/api/x', { method: 'POST', headers }),
		url: new URL('http://localhost:3000/api/x'),
		cookies: { get: () => undefined },
		getClientAddress: () => client,
		platform: { req: { socket: { remoteAddress } } },
		isSubRequest
	} as unknown as RequestEvent;
}

describe('requireEditor', () => {
	it('gives the name for the record', () => {
		expect(requireEditor(event('127.0.0.1', '192.168.1.5'))).toEqual({ by: 'local' });
	});

	it.each([
		['another machine that says it is this one', event('192.168.1.5', '127.0.0.1')],
		['the app itself, on behalf of a reader', event('127.0.0.1', '127.0.0.1', true)]
	])('refuses %s', (_who, one) => {
		expect(() => requireEditor(one)).toThrow(expect.objectContaining({ code: 'not-an-editor' }));
	});
});

describe('a refused change', () => {
	it.each([
		['not-an-editor', notAnEditor('key'), 403, {}],
		['too-often', tooOften(), 429, { 'retry-after': '5' }],
		['too-large', Object.assign(new Error('Payload Too Large'), { status: 413 }), 413, {}]
	])('as HTTP: %s', (code, failure, status, headers) => {
		expect(failureOf(failure)).toMatchObject({ status, headers, error: { code } });
	});
});
