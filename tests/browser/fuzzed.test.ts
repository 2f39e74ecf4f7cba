/** Ten thousand addresses that nobody would write, on the real server: each is answered or refused in words, and none shows what is within. */

import { connect } from 'node:net';
import { Agent, request } from 'node:http';
import { homedir } from 'node:os';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';
import { ADDRESSES } from '../../graph/queries/addresses.ts';
import { parameterFacts } from '../../graph/queries/parameter-facts.ts';
import { WORKSPACE_ADDRESSES } from '../../graph/queries/workspace-addresses.ts';
import { PARAMETERS } from '../../src/lib/view/parameters.ts';
import { EVIL } from '../fixtures/evil-names.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';

const ADDRESSES_TRIED = 10_000;
/** Of them, as bytes that no client would send. */
const RAW = 1000;
const AT_ONCE = 8;
const LONGEST_MS = 55_000;

const PAGES = ['/', '/views', '/stories', '/stories/hvad-er-mod', '/stories/x/edit', '/present/hvad-er-mod', '/review'];
const MORE = ['/was', '/sign-in', '/s/0123456789', '/api', '/api/editing', '/api/decided', '/api/told/hvad-er-mod'];
const ODD = ['/__data.json', '/_app/version.json', '/favicon.svg', '/_app/immutable/x.js', '/robots.txt', '/.env'];
/** These take long to make; a few of each are enough. */
const LONG = /\/(?:png|pdf|pptx|html|xlsx|json|graphml|gexf)$/;
const ALL = [...ADDRESSES.map(({ path }) => path), ...WORKSPACE_ADDRESSES.map(({ path }) => path)];
const QUICK = [...PAGES, ...MORE, ...ODD, ...ALL.filter((path) => !LONG.test(path))];
const SLOW = ALL.filter((path) => LONG.test(path));

const KEYS = [
	...Object.values(PARAMETERS).map(({ key }) => key),
	...ADDRESSES.flatMap(({ parameters }) => parameterFacts(parameters).map(({ name }) => name)),
	...['v', '__proto__', 'constructor', 'x-sveltekit-invalidated', 'concept[]', '', '%00', 'toString', 'é']
];
const RIGHT = [
	'concept:mod',
	'municipality:gladsaxe',
	'mod',
	'leder',
	'da',
	'matrix',
	'1',
	'0.5,0.5,0.8',
	'2026-01-31'
];
const WRONG = [
	...Object.values(EVIL),
	...[
		'',
		'0',
		'-1',
		'1e309',
		'NaN',
		'0x10',
		'99999999999999999999',
		'\0',
		'\u202e',
		'\ud800',
		'\ufeff',
		'\r\nSet-Cookie: a=b'
	],
	...[
		'../../package.json',
		'/etc/passwd',
		'file:///etc/passwd',
		'..\\..\\windows',
		"'; DROP TABLE node;--",
		'" OR 1=1',
		'((((',
		'*'
	],
	...[
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'null',
		'undefined',
		'[]',
		'{}',
		'%',
		'%zz',
		'${7*7}',
		'å'.repeat(900)
	]
];
/** As bytes: halves of letters, letters in another encoding, and what percent signs can do wrong. */
const BYTES = [
	'\xe5',
	'\xc3',
	'\xff\xfe',
	'%c3',
	'%E0%A4%A',
	'%ff',
	'%u0041',
	'%00',
	'%0d%0a',
	'%2e%2e%2f',
	'%252e%252e',
	'%C0%AF',
	'|',
	'^'
];

/** What nobody outside may read. */
const INNER = [
	process.cwd(),
	inject('buildFolder'),
	homedir() === '/' ? process.cwd() : `${homedir()}/`,
	'node_modules',
	'node:internal'
];
const TRACE = /\n\s+at (?:async )?[\w.<>[\] ]*\(?(?:file:|node:|\/)/;

const data = temporaryFolder();
let app: RunningApp;
beforeAll(async () => {
	app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') });
});
afterAll(async () => {
	await app.stop();
	data.remove();
});

function encodedSomehow(draw: Draw, text: string): string {
	const safe = text.toWellFormed();
	switch (draw.below(5)) {
		case 0:
			return encodeURIComponent(encodeURIComponent(safe));
		case 1:
			return Buffer.from(safe)
				.toString('latin1')
				.replace(/[^\x21-\x7e\x80-\xff]|#/g, '+');
		case 2:
			return encodeURIComponent(safe) + draw.pick(BYTES);
		default:
			return encodeURIComponent(safe);
	}
}

/** An address as its bytes, a character each. */
function addressBy(draw: Draw): string {
	let path = draw.share() < 0.01 ? draw.pick(SLOW) : draw.pick(QUICK);
	path = path.replace(/\{\w+\}/g, () => encodedSomehow(draw, draw.pick(WRONG)) || 'x');
	if (draw.share() < 0.25) {
		const at = draw.below(path.length + 1);
		const odd = draw.pick([
			'/',
			'//',
			'/../',
			'/./',
			';x',
			'.',
			',',
			')',
			'%2f',
			'\\',
			...BYTES,
			encodedSomehow(draw, draw.pick(WRONG))
		]);
		path = `/${path.slice(1, at)}${odd}${path.slice(Math.max(1, at))}`;
	}
	if (draw.share() < 0.1)
		path = draw.pick([path.toUpperCase(), `${path}/`, `/${path}`, `${path}/__data.json`, `${path}.html`]);
	const pairs = Array.from({ length: draw.below(5) }, () => {
		const value = draw.share() < 0.4 ? draw.pick(RIGHT) : draw.pick(WRONG);
		return `${draw.share() < 0.9 ? draw.pick(KEYS) : encodedSomehow(draw, draw.pick(WRONG))}=${encodedSomehow(draw, value)}`;
	});
	const address = pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
	return Buffer.from(address, 'latin1')
		.toString('latin1')
		.replace(/[^\x21-\xff]/g, '%3F');
}

interface Answered {
	status: number;
	type: string;
	text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function ask(path: string, method: string, body: string | undefined): Promise<Answered> {
	const { hostname, port } = new URL(app.address);
	return new Promise((resolve, reject) => {
		const headers = { ...(body !== undefined && { origin: app.address, 'content-type': 'application/json' }) };
		const asked = request({ agent, hostname, port, path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					type: response.headers['content-type'] ?? '',
					text: Buffer.concat(chunks).toString('latin1')
				})
			);
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

/** Bytes as they are, and all that comes back until the connection ends. */
function askRaw(bytes: Buffer): Promise<Answered> {
	const { hostname, port } = new URL(app.address);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		const chunks: Buffer[] = [];
		socket.on('data', (chunk: Buffer) => chunks.push(chunk));
		socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
		socket.on('close', () => {
			const text = Buffer.concat(chunks).toString('latin1');
			resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), type: '', text });
		});
		socket.end(bytes);
	});
}

function rawBy(draw: Draw): Buffer {
	const { host } = new URL(app.address);
	const noise = Array.from({ length: draw.below(40) }, () => String.fromCharCode(draw.below(256))).join('');
	const target =
		draw.share() < 0.5 ? `${draw.pick(QUICK)}${noise}` : draw.pick([noise, '*', `http://${host}/`, '//', '/\0', '/ /']);
	const method = draw.pick(['GET', 'GET', 'HEAD', 'POST', 'get', 'TRACE', 'CONNECT', noise]);
	const version = draw.pick(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9', noise]);
	return Buffer.from(`${method} ${target} ${version}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 'latin1');
}

/** What is wrong with an answer; nothing where all is well. */
function faultIn({ status, text }: Answered): string | undefined {
	if (status >= 500 && status !== 503) return String(status);
	if (TRACE.test(text)) return 'a trace';
	return INNER.find((inner) => text.includes(inner));
}

it.each(['//%2f', '//%2fstories/x?document=1', '//[', '//:99999/', '//a:b@c%00/'])(
	'answers %s, which cannot be parsed as an address, and goes on',
	async (path) => {
		expect((await ask(path, 'GET', undefined)).status).toBeLessThan(500);
		expect((await ask('/api/live', 'GET', undefined)).status).toBe(200);
	}
);

it('says on a connection that is kept what is wrong with an address in bytes, and to HEAD without the words', async () => {
	for (const [method, words] of [
		['GET', /bad-usage/],
		['HEAD', /^$/]
	] as const) {
		await ask('/api/live', 'GET', undefined);
		const answer = await ask('/api/search?q=\xe5benhed', method, undefined);
		expect([answer.status, answer.type]).toEqual([400, 'application/json']);
		expect(answer.text).toMatch(words);
	}
});

it(
	'answers ten thousand addresses without a fault, a trace or a path of its own',
	{ timeout: 2 * LONGEST_MS },
	async () => {
		const draw = drawFrom(20_260_131);
		const faults: string[] = [];
		const statuses = new Map<number, number>();
		const end = performance.now() + LONGEST_MS;
		let tried = 0;
		async function tryOn(): Promise<void> {
			while (tried < ADDRESSES_TRIED && performance.now() < end) {
				const isRaw = tried++ % (ADDRESSES_TRIED / RAW) === 0;
				const path = addressBy(draw);
				const method = draw.pick(['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);
				const body =
					method === 'POST' || method === 'PUT' ? draw.pick(['{', '[]', '{"name":1}', '\xff', EVIL.script]) : undefined;
				const raw = isRaw ? rawBy(draw) : undefined;
				const shown = raw?.toString('latin1') ?? `${method} ${path}`;
				const answer = await (raw ? askRaw(raw) : ask(path, method, body)).catch((error: unknown) => String(error));
				const fault = typeof answer === 'string' ? answer : faultIn(answer);
				if (fault !== undefined) faults.push(`${fault}: ${JSON.stringify(shown.slice(0, 200))}`);
				else if (typeof answer !== 'string') statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
				// Whatever is refused below the API is refused in JSON.
				if (
					typeof answer !== 'string' &&
					/^\/api\/[a-z]+\?/.test(path) &&
					!isRaw &&
					method === 'GET' &&
					answer.status >= 400
				)
					expect(answer.type, shown.slice(0, 200)).toContain('application/json');
			}
		}
		await Promise.all(Array.from({ length: AT_ONCE }, tryOn));
		agent.destroy();
		expect(faults.slice(0, 20)).toEqual([]);
		// A busy machine tries fewer of them, and still many.
		expect(tried).toBeGreaterThan(ADDRESSES_TRIED / 4);
		expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 405]));
		const health = await fetch(`${app.address}/api/health`);
		expect(health.status).toBe(200);
	}
);
