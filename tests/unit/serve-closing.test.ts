/** How the server ends: everything that has arrived is answered, and nobody is cut off within the time. */

import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve, type Serving } from '../../src/start/serve.ts';
import { LOCAL, WATCHING } from '../fixtures/serving.ts';

let serving: Serving | undefined;
afterEach(async () => {
	await serving?.close();
	serving = undefined;
});

describe('a close', () => {
	/** Sends a question on a connection of its own; what comes back, until the other side ends. */
	function send(address: string, path: string): Promise<string> {
		const { port, host } = new URL(address);
		return new Promise((resolve, reject) => {
			const client = connect(Number(port), '127.0.0.1', () =>
				client.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
			);
			let text = '';
			client.on('data', (chunk: Buffer) => (text += chunk.toString()));
			client.on('error', reject);
			client.on('close', () => resolve(text));
		});
	}

	/** A question whose answer has begun, and ends with `finish`. */
	async function held(question: (address: string) => Promise<string>) {
		let finish = (): void => undefined;
		let tell = (): void => undefined;
		const begun = new Promise<void>((resolve) => (tell = resolve));
		const started = await serve(
			(_request, answer) => {
				finish = () => answer.end('to the end');
				tell();
			},
			LOCAL,
			WATCHING
		);
		serving = started;
		const answered = question(started.address);
		await begun;
		return { answered, finish };
	}

	it('answers what had arrived before it, though the loop was too busy to read it, and ends the connections', async () => {
		const started = await serve((_request, answer) => answer.end('to the end'), LOCAL, WATCHING);
		serving = started;
		const answers = Array.from({ length: 5 }, (_, number) => send(started.address, `/${number}`));
		const closed = started.close();
		// Nothing is read meanwhile, and all timers are over when the loop goes on.
		const begin = performance.now();
		while (performance.now() - begin < 300);
		for (const text of await Promise.all(answers)) {
			expect(text).toMatch(/^HTTP\/1\.1 200 [^]*to the end$/);
			expect(text).toMatch(/^connection: close\r$/im);
		}
		await closed;
	});

	it('tells who has an answer on its way that the connection ends with it', async () => {
		const { answered, finish } = await held((address) => send(address, '/'));
		const closed = serving?.close();
		finish();
		expect(await answered).toMatch(/^connection: close\r$/im);
		await closed;
	});

	it('lets the app tell whoever still waits, before it cuts off who has no answer', async () => {
		const ending = vi.fn();
		process.once('sammenhaeng:ending', ending);
		const started = await serve(() => undefined, LOCAL, WATCHING);
		serving = started;
		const cut = send(started.address, '/').catch(() => '');
		await new Promise(setImmediate);
		await started.close();
		expect(await cut).toBe('');
		expect(ending).toHaveBeenCalledOnce();
	});

	it('lets an answer under way end before it closes', async () => {
		const { answered, finish } = await held(async (address) => (await fetch(address)).text());
		const closed = serving?.close();
		finish();
		expect(await answered).toBe('to the end');
		await closed;
		await expect(fetch(serving?.address ?? '')).rejects.toThrow();
	});
});
