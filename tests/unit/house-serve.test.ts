/** The HTTP server round the app: addresses that cannot be had, headers, faults and closing. */

import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Handler, probe, serve, type Serving } from '../../src/start/serve.ts';

const LOCAL = { port: 0, host: '127.0.0.1', origin: undefined };

let serving: Serving | undefined;
afterEach(async () => {
	await serving?.close();
	serving = undefined;
	vi.restoreAllMocks();
});

async function get(handler: Handler, headers: Record<string, string> = {}): Promise<Response> {
	serving = await serve(handler, LOCAL);
	return await fetch(serving.address, { headers });
}

describe('serve', () => {
	it('answers by the handler, with headers of its own', async () => {
		const response = await get((_request, answer) => answer.end('hej'));
		expect(await response.text()).toBe('hej');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('referrer-policy')).toBe('same-origin');
	});

	it('promises a connection for longer than proxies keep theirs', async () => {
		const promised = await new Promise<string>((resolve) => {
			void serve((_request, answer) => answer.end('hej'), LOCAL).then((started) => {
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
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const response = await get(handler);
		expect(response.status).toBe(500);
		expect(await response.text()).not.toContain('secret');
		expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: 'secret' }));
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
			void serve(endless, LOCAL, 100).then((started) => {
				serving = started;
				const client = connect(Number(new URL(started.address).port), '127.0.0.1');
				client.on('error', () => undefined).pause();
				client.write(`GET / HTTP/1.1\r\nHost: ${new URL(started.address).host}\r\n\r\n`);
			});
		});
		await cut;
	});

	it('lets an answer under way end before it closes', async () => {
		let finish = (): void => undefined;
		const begun = new Promise<void>((resolve) => {
			void serve((_request, answer) => {
				finish = () => answer.end('to the end');
				resolve();
			}, LOCAL).then((started) => {
				serving = started;
				answered = fetch(started.address).then((response) => response.text());
			});
		});
		let answered: Promise<string> = Promise.resolve('');
		await begun;
		const closed = serving?.close();
		finish();
		expect(await answered).toBe('to the end');
		await closed;
		await expect(fetch(serving?.address ?? '')).rejects.toThrow();
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
		await expect(serve(() => undefined, wanted)).rejects.toEqual(refused);
		await new Promise((resolve) => other.close(resolve));
	});

	it.each(['192.0.2.1', 'nowhere.invalid'])('is a host that is not this machine: %s', async (host) => {
		await expect(probe({ ...LOCAL, host })).rejects.toEqual(
			expect.objectContaining({ code: 'bad-usage', subject: 'HOST', message: expect.stringContaining(host) })
		);
	});

	it('is free again after it was tried', async () => {
		serving = await serve(() => undefined, LOCAL);
		const port = Number(new URL(serving.address).port);
		await serving.close();
		await probe({ ...LOCAL, port });
		await probe({ ...LOCAL, port });
	});
});
