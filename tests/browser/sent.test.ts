/** Whom the server answers, how small, and how a large answer leaves: on the real server, by sockets where a client must misbehave. */

import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keptTerminal } from '../fixtures/terminal.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { addressOf } from './harness.ts';

interface Raw {
	status: number;
	headers: string;
	body: string;
}

/** Sends lines as they are, and reads to the end of the connection. */
function send(address: string, target: string, lines: readonly string[], version = '1.1'): Promise<Raw> {
	const { hostname, port } = new URL(address);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let text = '';
		socket.setEncoding('utf8');
		socket.on('data', (chunk) => (text += String(chunk)));
		socket.on('error', reject);
		socket.on('end', () => {
			const [head = '', ...body] = text.split('\r\n\r\n');
			resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), headers: head, body: body.join('\r\n\r\n') });
		});
		socket.write([`GET ${target} HTTP/${version}`, ...lines, 'Connection: close', '', ''].join('\r\n'));
	});
}

/** As it comes over the wire, not decoded. */
async function fetched(address: string, headers: Record<string, string>) {
	const answer = await new Promise<IncomingMessage>((resolve, reject) =>
		get(address, { headers }, resolve).on('error', reject)
	);
	const chunks: Buffer[] = [];
	for await (const chunk of answer) chunks.push(chunk as Buffer);
	return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

const own = () => addressOf('');
const ownPort = () => new URL(own()).port;

describe('a request by a foreign name', () => {
	const PATHS = ['/', '/?focus=concept:mod', '/__data.json', '/api/health', '/api/export/json', '/favicon.svg', '/no'];

	it.each(PATHS)('is told 421 at %s, without data and without its own name', async (path) => {
		for (const host of ['evil.example', `evil.example:${ownPort()}`, `192.168.1.5:${ownPort()}`, 'localhost:1']) {
			const { status, headers, body } = await send(own(), path, [`Host: ${host}`]);
			expect(status).toBe(421);
			expect(headers + body).not.toMatch(/evil|192\.168|Albertslund|concept|svg/i);
			expect(headers).toMatch(/^cache-control: no-store/im);
			if (!path.startsWith('/api/')) expect(headers).toMatch(/content-type: text\/plain/i);
			else
				expect(JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1))).toMatchObject({
					error: { code: 'bad-usage', subject: 'Host', nextStep: expect.stringContaining('ORIGIN') }
				});
		}
	});

	it.each([
		['without a Host line', [], '1.1'],
		['without a Host line, as HTTP/1.0 may be', [], '1.0'],
		['with two, the first its own', ['Host: OWN', 'Host: evil.example'], '1.1'],
		['with two, the second its own', ['Host: evil.example', 'Host: OWN'], '1.1'],
		['with two alike', ['Host: OWN', 'Host: OWN'], '1.1'],
		['with one that is none', ['Host: OWN, evil.example'], '1.1']
	])('%s is told 400', async (_, lines, version) => {
		const said = lines.map((line) => line.replace('OWN', new URL(own()).host));
		const { status, body } = await send(own(), '/api/overview', said, version);
		expect([status, body.includes('municipalities')]).toEqual([400, false]);
	});

	it('may be missing where a probe of HTTP/1.0 asks how things are', async () => {
		const { status, body } = await send(own(), '/api/health', [], '1.0');
		expect([status, body.includes('"ready":true')]).toEqual([200, true]);
	});

	it('in the target is told 400', async () => {
		const { status } = await send(own(), 'http://evil.example/favicon.svg', [`Host: ${new URL(own()).host}`]);
		expect(status).toBe(400);
	});

	it.each(['localhost', 'LOCALHOST.', '127.0.0.1', '[::1]', 'graph.localhost'])(
		'that is %s is its own',
		async (name) => {
			const { status } = await send(own(), '/favicon.svg', [`Host: ${name}:${ownPort()}`]);
			expect(status).toBe(200);
		}
	);

	it('told by a proxy in another header changes nothing that is said', async () => {
		const plain = await (await fetch(addressOf('/?focus=concept:no'))).text();
		const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript', forwarded: 'host=evil' };
		expect(await (await fetch(addressOf('/?focus=concept:no'), { headers })).text()).toBe(plain);
		expect(await (await fetch(addressOf('/no/way'), { headers })).text()).not.toContain(own());
	});
});

describe('an answer', () => {
	const PAGES = ['/', '/?focus=concept:mod&municipality=gentofte', '/?q=mod'];
	const DATA = ['/__data.json?focus=concept:mod', '/api/overview', '/api/slice?focus=concept:mod', '/api/rules'];
	const ALL = [...PAGES, ...DATA, '/api/statements?concept=mod', '/api/export/json'];

	it.each(ALL)('%s says the same in every encoding, and is smaller', async (path) => {
		const plain = await fetched(addressOf(path), {});
		expect(plain.headers['content-encoding']).toBeUndefined();
		for (const [accepted, encoding, decode] of [
			['gzip, deflate, br', 'br', brotliDecompressSync],
			['br;q=0.5, gzip', 'gzip', gunzipSync]
		] as const) {
			const sent = await fetched(addressOf(path), { 'accept-encoding': accepted });
			expect(sent.headers['content-encoding']).toBe(encoding);
			expect(sent.headers.vary).toMatch(/accept-encoding/i);
			expect(sent.headers.etag).toBe(plain.headers.etag);
			expect(decode(sent.body).equals(plain.body)).toBe(true);
			expect(sent.body.length).toBeLessThan(plain.body.length / 2);
		}
	});

	it.each(ALL)('%s is not sent again to one who has it', async (path) => {
		const { headers } = await fetched(addressOf(path), {});
		const etag = headers.etag ?? '';
		expect(etag).toMatch(/^W\/"[\w-]+"$/);
		expect(headers['cache-control']).toBe('no-cache');
		const again = await fetched(addressOf(path), { 'if-none-match': `"other", ${etag}`, 'accept-encoding': 'br' });
		expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
		expect(again.headers.vary).toMatch(/accept-encoding/i);
		expect(again.headers['content-security-policy']).toBeUndefined();
		expect((await fetched(addressOf(path), { 'if-none-match': '*' })).status).toBe(200);
	});

	it('has a tag of its address alone', async () => {
		const tags = await Promise.all(ALL.map(async (path) => (await fetched(addressOf(path), {})).headers.etag));
		expect(new Set(tags).size).toBe(ALL.length);
	});

	it.each([
		'/api/health',
		'/api/explain?text=Vi%20har%20mod.',
		'/api/findes-ikke',
		'/api/overview?farve=nej',
		'/api/slice?focus=concept:findes-ikke',
		'/no/such/page'
	])('%s is made anew each time', async (path) => {
		const first = await fetched(addressOf(path), {});
		const etag = first.headers.etag ?? '"any"';
		expect((await fetched(addressOf(path), { 'if-none-match': etag })).status).toBe(first.status);
	});

	it('of a page is the same each time it is made, and its policy lets its own script run and nothing else', async () => {
		const [one, other] = [await fetched(addressOf('/'), {}), await fetched(addressOf('/'), {})];
		expect(one.body.equals(other.body)).toBe(true);
		const policy = String(one.headers['content-security-policy']);
		expect(policy).toBe(other.headers['content-security-policy']);
		expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)/);
		expect(policy + one.body.toString()).not.toContain('nonce');
	});

	it('to HEAD has the headers and nothing else', async () => {
		for (const path of ['/', '/api/export/json'])
			expect(await fetch(addressOf(path), { method: 'HEAD' }).then((head) => head.status)).toBe(200);
		// The place for an export was not taken.
		expect((await fetched(addressOf('/api/export/json'), {})).status).toBe(200);
	});

	it('of a file heeds the weights too', async () => {
		const { headers } = await fetched(addressOf('/favicon.svg'), { 'accept-encoding': 'br;q=0, gzip' });
		expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
	});
});

describe('the export of a large graph', () => {
	const folder = temporaryFolder();
	let app: RunningApp;
	beforeAll(async () => {
		const size = ['--statements', '10000', '--store', `${folder.path}/sammenhaeng.db`];
		expect(await runCommandLine(['generate', ...size], keptTerminal({}))).toBe(0);
		app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder') });
	});
	afterAll(async () => {
		await app.stop();
		folder.remove();
	});

	/** Begins an export, and reads nothing of it. */
	const begin = async () => {
		const leaving = new AbortController();
		const answer = await fetch(`${app.address}/api/export/json`, { signal: leaving.signal });
		return { answer, leave: () => leaving.abort() };
	};

	it('is sent to one at a time; others are told so and answered all else', async () => {
		const { answer: first } = await begin();
		expect(first.status).toBe(200);
		const second = await fetch(`${app.address}/api/export/json`);
		expect([second.status, second.headers.get('retry-after')]).toEqual([503, '5']);
		expect(await second.json()).toMatchObject({ error: { code: 'busy', subject: 'export' } });
		expect((await fetch(`${app.address}/api/overview`)).status).toBe(200);
		expect((await fetch(`${app.address}/?focus=concept:mod`)).status).toBe(200);
		const written = keptTerminal({ DATA_DIR: folder.path });
		expect(await runCommandLine(['export'], written)).toBe(0);
		expect(await first.text()).toBe(written.kept);
		const third = await fetch(`${app.address}/api/export/json`);
		expect(third.status).toBe(200);
		await third.text();
	});

	it('frees its place when the client goes away', async () => {
		const again = async (): Promise<number> => {
			const { answer, leave } = await begin();
			leave();
			return answer.status;
		};
		expect(await again()).toBe(200);
		await expect.poll(again).toBe(200);
		await expect.poll(again).toBe(200);
	});
});
