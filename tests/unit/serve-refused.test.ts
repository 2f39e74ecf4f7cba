/** Requests that the server refuses before the app is asked: in words, and without a word of the data. */

import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readNetwork } from '../../src/start/network-settings.ts';
import { type Handler, serve, type Serving } from '../../src/start/serve.ts';
import { answerData, LOCAL, WATCHING } from '../fixtures/serving.ts';

let serving: Serving | undefined;
afterEach(async () => {
	await serving?.close();
	serving = undefined;
});

/** What comes back for bytes that no library would send. */
async function raw(handler: Handler, sent: string | Buffer, network = LOCAL.network): Promise<string> {
	serving = await serve(handler, { ...LOCAL, network }, WATCHING);
	const port = Number(new URL(serving.address).port);
	return await new Promise((resolve) => {
		let got = '';
		const client = connect(port, '127.0.0.1');
		client.on('data', (chunk) => (got += chunk.toString('utf8'))).on('close', () => resolve(got));
		client.write(typeof sent === 'string' ? sent.replace('HOST', `localhost:${port}`) : sent);
	});
}

describe('a request that the app is not asked', () => {
	it.each([
		['with letters of UTF-8 in its address', 'GET /api/search?q=åbenhed HTTP/1.1\r\nHost: HOST\r\n\r\n', 400, '%C3%A5'],
		['with a space in its address', 'GET /api/search?q=a b HTTP/1.1\r\nHost: HOST\r\n\r\n', 400, '%20'],
		['with a path that is no UTF-8', 'GET /%E5 HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n', 400, '%C3%A5'],
		['with a path cut within a sign', 'GET /a%C3 HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n', 400, '%C3%A5'],
		['that is none', 'HELLO\r\n\r\n', 400, 'HTTP/1.1'],
		['that is too long', `GET /?q=${'x'.repeat(140_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n`, 431, 'less'],
		['with two hosts', 'GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil\r\nConnection: close\r\n\r\n', 400, 'Host'],
		['of HTTP/1.0 without a host', 'GET / HTTP/1.0\r\n\r\n', 400, 'Host'],
		[
			'that would change a file',
			'POST /_app/x.js HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n',
			405,
			'GET, HEAD'
		],
		['that would remove a file', 'DELETE /favicon.svg HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n', 405, 'GET']
	])('%s', async (_what, sent, status, told) => {
		const handler = vi.fn<Handler>(answerData);
		const answer = await raw(handler, sent);
		expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
		expect(answer).toContain(told);
		expect(handler).not.toHaveBeenCalled();
	});

	it('is told so behind the answer to the question before, which HEAD need not wait for', async () => {
		const late: Handler = (_request, answer) => {
			answer.writeHead(200).flushHeaders();
			setTimeout(() => answer.end(), 50);
		};
		const sent = 'HEAD / HTTP/1.1\r\nHost: HOST\r\n\r\nGET /?q=å HTTP/1.1\r\nHost: HOST\r\n\r\n';
		expect((await raw(late, sent)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
	});

	it.each(['live', 'health'])('but a probe of HTTP/1.0 without a host is told how things are: %s', async (probe) => {
		expect(await raw(answerData, `GET /api/${probe} HTTP/1.0\r\n\r\n`)).toContain('the data');
	});

	it('where a trusted proxy names a prefix that is none', async () => {
		const sent = 'GET / HTTP/1.1\r\nHost: HOST\r\nX-Forwarded-Prefix: //evil\r\nConnection: close\r\n\r\n';
		const trusting = readNetwork({ TRUSTED_PROXIES: '127.0.0.1' });
		expect((await raw(answerData, sent, trusting)).slice(0, 12)).toBe('HTTP/1.1 400');
	});
});
