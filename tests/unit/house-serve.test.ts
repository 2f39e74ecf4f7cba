/** The HTTP server round the app: addresses that cannot be had, headers, faults and closing. */

import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readNetwork } from '../../src/start/network-settings.ts';
import { type Handler, probe, serve, type Serving } from '../../src/start/serve.ts';
import { answerData, lines, LOCAL, WATCHING } from '../fixtures/serving.ts';

let serving: Serving | undefined;
afterEach(async () => {
	await serving?.close();
	serving = undefined;
	lines.length = 0;
});

async function get(handler: Handler, headers: Record<string, string> = {}): Promise<Response> {
	serving = await serve(handler, LOCAL, WATCHING);
	return await fetch(serving.address, { headers });
}

describe('serve', () => {
	it('answers by the handler, with headers of its own', async () => {
		const response = await get((_request, answer) => answer.end('hej'));
		expect(await response.text()).toBe('hej');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('referrer-policy')).toBe('same-origin');
		expect(response.headers.get('cache-control')).toBe('no-cache');
	});

	it('promises a connection for longer than proxies keep theirs', async () => {
		const promised = await new Promise<string>((resolve) => {
			void serve((_request, answer) => answer.end('hej'), LOCAL, WATCHING).then((started) => {
				serving = started;
				request(started.address, { headers: { connection: 'keep-alive' } }, (answer) => {
					answer.resume();
					resolve(String(answer.headers['keep-alive']));
				}).end();
			});
		});
		const [, seconds = ''] = /^timeout=(\d+)$/.exec(promised) ?? [];
		expect(Number(seconds)).toBeGreaterThanOrEqual(65);
		expect(Number(seconds)).toBeLessThanOrEqual(75);
	});

	it('says 404 for what the handler passes on', async () => {
		expect((await get((_request, _answer, next) => next())).status).toBe(404);
	});

	it.each([
		[
			'throws',
			() => {
				throw new Error('secret');
			}
		],
		['rejects', () => Promise.reject(new Error('secret'))]
	])('answers 500 without a word of the fault when the handler %s, and logs it', async (_how, handler) => {
		const response = await get(handler);
		expect(response.status).toBe(500);
		expect(await response.text()).not.toContain('secret');
		await expect.poll(() => lines.length).toBe(1);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			level: 'error',
			message: '500 GET /',
			request: response.headers.get('x-request-id'),
			code: 'fault',
			cause: expect.stringContaining('secret')
		});
	});

	it('asks the handler nothing for a foreign name, and knows the port it was given by the system', async () => {
		const handler = vi.fn<Handler>((_request, answer) => answer.end('hej'));
		expect((await get(handler)).status).toBe(200);
		const { port } = new URL(serving?.address ?? '');
		const answer = await new Promise<IncomingMessage>((resolve) =>
			request({ port, headers: { host: `evil.example:${port}` } }, resolve).end()
		);
		answer.resume();
		expect(answer.statusCode).toBe(421);
		expect(handler).toHaveBeenCalledOnce();
	});

	it.each([
		['gzip, deflate, br', 'br'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0', '']
	])('tells the app of %j the one encoding to send: %j', async (accepted, told) => {
		const echo: Handler = (request, answer) => answer.end(request.headers['accept-encoding']);
		const response = await get(echo, { 'accept-encoding': accepted });
		expect(await response.text()).toBe(told);
	});

	it('cuts off who takes nothing of an answer', async () => {
		const cut = new Promise<void>((resolve) => {
			const endless: Handler = (_request, answer) => {
				answer.on('close', resolve);
				const more = (): void => {
					while (answer.write('x'.repeat(100_000)));
					answer.once('drain', more);
				};
				more();
			};
			void serve(endless, LOCAL, { ...WATCHING, silence: 100 }).then((started) => {
				serving = started;
				const client = connect(Number(new URL(started.address).port), '127.0.0.1');
				client.on('error', () => undefined).pause();
				client.write(`GET / HTTP/1.1\r\nHost: ${new URL(started.address).host}\r\n\r\n`);
			});
		});
		await cut;
	});
});

describe('behind TLS', () => {
	it.each([
		['https://graph.example', {}, 'max-age=31536000'],
		['http://graph.example', {}, null],
		['http://graph.example', { 'x-forwarded-proto': 'https' }, 'max-age=31536000']
	])('with ORIGIN=%s and %j browsers are asked to stay with https: %s', async (origin, headers, told) => {
		const network = readNetwork({ TRUSTED_PROXIES: '127.0.0.1' });
		serving = await serve(answerData, { ...LOCAL, origin, network }, WATCHING);
		const answer = await fetch(serving.address, { headers: headers as Record<string, string> });
		expect(answer.headers.get('strict-transport-security')).toBe(told);
	});

	it('nobody is asked to by a header of whoever asks', async () => {
		const answer = await get(answerData, { 'x-forwarded-proto': 'https' });
		expect(answer.headers.get('strict-transport-security')).toBeNull();
	});
});

describe('an address that cannot be had', () => {
	it('is a port in use: names it and the next one', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const { port } = other.address() as AddressInfo;
		const wanted = { ...LOCAL, port };
		const refused = expect.objectContaining({
			code: 'port-in-use',
			message: `Port ${port} is already in use`,
			nextStep: expect.stringContaining(`PORT=${port + 1} npm start`)
		});
		await expect(probe(wanted)).rejects.toEqual(refused);
		await expect(serve(() => undefined, wanted, WATCHING)).rejects.toEqual(refused);
		await new Promise((resolve) => other.close(resolve));
	});

	it.each(['192.0.2.1', 'nowhere.invalid'])('is a host that is not this machine: %s', async (host) => {
		await expect(probe({ ...LOCAL, host })).rejects.toEqual(
			expect.objectContaining({ code: 'bad-usage', subject: 'HOST', message: expect.stringContaining(host) })
		);
	});

	it('is free again after it was tried', async () => {
		serving = await serve(() => undefined, LOCAL, WATCHING);
		const port = Number(new URL(serving.address).port);
		await serving.close();
		await probe({ ...LOCAL, port });
		await probe({ ...LOCAL, port });
	});
});
