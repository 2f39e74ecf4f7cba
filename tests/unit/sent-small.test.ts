/** Answers sent small: which encoding a client gets, and when it has an answer already. */

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encoded, preferredEncoding } from '../../src/lib/server/encoding.ts';
import { namesTag, tagFrom } from '../../src/lib/server/tag.ts';

describe('the encoding of an answer', () => {
	it.each([
		['gzip, deflate, br, zstd', 'br'],
		['gzip, deflate', 'gzip'],
		['br', 'br'],
		['BR', 'br'],
		['x-gzip', 'gzip'],
		['*', 'br'],
		['*;q=0.1', 'br'],
		['br;q=0, *', 'gzip'],
		['br;q=0.5, gzip;q=0.8', 'gzip'],
		['br;q=0.8 , gzip ; q=0.8', 'br'],
		['gzip;q=1.000, br;q=0.999', 'gzip'],
		['br;q=0, gzip;q=0.0', undefined],
		['*;q=0', undefined],
		['identity, br;q=0.5', undefined],
		['identity;q=0.5, br;q=0.5', 'br'],
		['identity;q=0', undefined],
		['deflate, zstd', undefined],
		['brotli', undefined],
		['br;q=2', undefined],
		['br;q=-1', undefined],
		['br;q=x, gzip', 'gzip'],
		['', undefined],
		[null, undefined],
		[undefined, undefined]
	])('accepted %j is %s', (accepted, encoding) => {
		expect(preferredEncoding(accepted)).toBe(encoding);
		// Chosen once by the server, and again by the app that it tells.
		expect(preferredEncoding(preferredEncoding(accepted))).toBe(encoding);
	});
});

describe('a body', () => {
	const text = 'Vi viser mod. '.repeat(1000);
	const length = { 'content-length': String(text.length) };

	it.each([
		['br', brotliDecompressSync],
		['gzip', gunzipSync]
	] as const)('in %s says the same, whole or in pieces', async (encoding, decode) => {
		const whole = await encoded(new Response(text, { headers: length }), encoding);
		const bytes = Buffer.from(await whole.arrayBuffer());
		expect(whole.headers.get('content-length')).toBe(String(bytes.length));
		const pieces = new Blob([text]).stream();
		const streamed = await encoded(new Response(pieces), encoding);
		expect(streamed.headers.get('content-length')).toBeNull();
		for (const { headers } of [whole, streamed])
			expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, 'accept-encoding']);
		expect(decode(bytes).toString()).toBe(text);
		expect(decode(Buffer.from(await streamed.arrayBuffer())).toString()).toBe(text);
		expect(bytes.length).toBeLessThan(text.length / 10);
	});

	it.each(['image/png', 'application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])(
		'that is packed already stays as it is: %s',
		async (type) => {
			const sent = await encoded(new Response(text, { headers: { ...length, 'content-type': type } }), 'br');
			expect([sent.headers.get('content-encoding'), await sent.text()]).toEqual([null, text]);
		}
	);

	it('in pieces can be read as far as it has come', async () => {
		let end = (): void => undefined;
		const endless = new ReadableStream({
			start: (controller) => {
				controller.enqueue(new TextEncoder().encode('the first piece'));
				end = () => controller.close();
			}
		});
		const { body } = await encoded(new Response(endless), 'gzip');
		const reader = body?.pipeThrough(new DecompressionStream('gzip')).getReader();
		expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('the first piece');
		end();
		expect((await reader?.read())?.done).toBe(true);
	});

	it('that nobody reads to the end is not made to the end', async () => {
		let left = (): void => undefined;
		const isLeft = new Promise<void>((resolve) => (left = resolve));
		const source = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(9)), cancel: left });
		const { body } = await encoded(new Response(source), 'br');
		await body?.cancel();
		await isLeft;
	});

	it('that breaks off half-way ends as a failure, never as if it were whole', async () => {
		let pulled = 0;
		const source = new ReadableStream({
			pull: (controller) => {
				if (pulled++ > 2) throw new Error('The graph was replaced.');
				controller.enqueue(new Uint8Array(9));
			}
		});
		const response = await encoded(new Response(source), 'gzip');
		await expect(response.arrayBuffer()).rejects.toThrow();
	});

	it.each([
		['a client that accepts none', text, undefined, 'accept-encoding'],
		['a small one', 'kort', 'br', 'accept-encoding']
	] as const)('of %s is sent as it is, and says so to caches', async (_, body, encoding, vary) => {
		const sent = await encoded(new Response(body, { headers: { 'content-length': String(body.length) } }), encoding);
		expect([sent.headers.get('content-encoding'), sent.headers.get('vary')]).toEqual([null, vary]);
		expect(await sent.text()).toBe(body);
	});

	it('that there is not, or that is encoded already, is left alone', async () => {
		const none = new Response(null, { status: 304 });
		expect(await encoded(none, 'br')).toBe(none);
		const done = new Response(text, { headers: { 'content-encoding': 'gzip' } });
		expect(await encoded(done, 'br')).toBe(done);
	});
});

describe('a tag', () => {
	it('differs by each of its parts, and by where one ends', () => {
		const tags = [tagFrom('a', 'b', 'c'), tagFrom('a', 'b', 'd'), tagFrom('ab', 'c', ''), tagFrom('a', 'bc', '')];
		expect(new Set(tags).size).toBe(tags.length);
		expect(tagFrom('a', 'b', 'c')).toBe(tags[0]);
		for (const tag of tags) expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
	});

	it.each([
		['W/"abc"', true],
		['"abc"', true],
		['"x", W/"abc" ,"y"', true],
		['"x","y"', false],
		['W/"ABC"', false],
		['abc', false],
		['"abc', false],
		['*', false],
		['', false],
		[null, false]
	])('"abc" is among %s: %s', (line, isNamed) => {
		expect(namesTag(line, 'W/"abc"')).toBe(isNamed);
	});
});
