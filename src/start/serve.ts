/** An HTTP server of our own round the built app: it listens when all is ready, sets limits, and closes without cutting anyone off. */

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { GraphError } from '../../graph/model/errors.ts';
import type { Asked } from '../lib/server/asked.ts';
import { preferredEncoding } from '../lib/server/encoding.ts';
import { failureFrom } from '../lib/server/failure.ts';
import type { Log } from '../lib/server/log.ts';
import type { Count } from '../lib/server/metrics.ts';
import { allRead, whenRead } from '../lib/server/when-read.ts';
import { belowBase, type Forwarded, forwardedOf } from './forwarded.ts';
import { hostRule, type Verdict } from './host.ts';
import type { Network } from './network-settings.ts';
import { refuse, refuseUnparsed, REFUSALS } from './refuse.ts';
import { logAnswer } from './served.ts';
import { addressFor, type Settings } from './settings.ts';

/** As adapter-node exports it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/**
 * Milliseconds. Views and quotes are small: who needs longer is stuck, or does it on purpose. `silence`: neither side
 * sends or takes anything. `keepAlive` outlives the minute for which proxies keep a connection: one that is closed under
 * their next question gives their client a 502.
 */
const TIMEOUTS = { headers: 10_000, request: 20_000, keepAlive: 72_000, silence: 60_000, close: 5_000 };

/** Milliseconds after the close was asked for: questions that have arrived are begun, and those that still wait are told. */
const CLOSING = { arrived: 100, told: 4_000 };

/** Bytes. An address with a pasted page in it should get the app's own answer, not a closed door: 10,000 letters, each up to twelve bytes when written in an address. */
const MAX_HEADERS = 128 * 1024;

/** For what the app's own headers do not reach: files, and answers made here. What may be kept longer says so itself. */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cache-control': 'no-cache'
};

/** Where files are, beside the pages and the API: their server would give them to every method. */
const FILE = /^\/(?!api\/)(?:_app\/|[^?]*\.\w+(?:\?|$))/;

/** A year. Browsers take it from an answer by https alone. */
const SECURE_FOR = 'max-age=31536000';

type Address = Pick<Settings, 'host' | 'port'>;

/** Who is told of each answer, and how long one may stand still. */
export interface Watching {
	log: Log;
	/** Undefined where nobody counts. */
	count?: Count | undefined;
	/** Milliseconds after which whoever takes nothing of an answer is cut off. */
	silence?: number;
}

/** What each answer is made with. */
interface Round {
	handler: Handler;
	judge: ReturnType<typeof hostRule>;
	network: Network;
	/** The address that people open is one of https. */
	isSecure: boolean;
	log: Log;
	count: Count | undefined;
}

export interface Serving {
	/** As a person types it. */
	address: string;
	/** Ends when the answers under way are sent, at the latest after five seconds. */
	close(): Promise<void>;
}

/**
 * Listens, and answers what is asked of this app by {@link hostRule}.
 * @throws {GraphError} port-in-use, or bad-usage for an address this machine does not have.
 */
export async function serve(
	handler: Handler,
	{ host, port, origin, network }: Address & Pick<Settings, 'origin' | 'network'>,
	{ log, count, silence = TIMEOUTS.silence }: Watching
): Promise<Serving> {
	const server = createServer({
		requestTimeout: TIMEOUTS.request,
		headersTimeout: TIMEOUTS.headers,
		maxHeaderSize: MAX_HEADERS,
		// Refused below, in words.
		requireHostHeader: false
	});
	server.keepAliveTimeout = TIMEOUTS.keepAlive;
	server.timeout = silence;
	await listen(server, host, port);
	const bound = server.address() as AddressInfo;
	const judge = hostRule({ host, port: bound.port, origin, network });
	const round = { handler, judge, network, isSecure: origin?.startsWith('https:') === true, log, count };
	server.on('clientError', refuseUnparsed);
	const answers = new Set<ServerResponse>();
	let isClosing = false;
	server.on('request', (request, response) => {
		response.shouldKeepAlive &&= !isClosing;
		answers.add(response);
		response.on('close', () => answers.delete(response));
		void answer(round, request, response);
	});
	const end = () => {
		isClosing = true;
		// Whoever has an answer on its way is told not to ask again on this connection.
		for (const response of answers) response.shouldKeepAlive = false;
		return closeAnswered(server);
	};
	return { address: addressFor(host, bound.port), close: end };
}

/** Says at once, before any work is done, that the address cannot be had. @returns the port, also where any free one will do */
export async function probe({ host, port }: Address): Promise<number> {
	const server = createServer();
	await listen(server, host, port);
	const bound = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return bound.port;
}

async function answer(
	{ handler, judge, network, isSecure, log, count }: Round,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	const forwarded = forwardedOf(request, network);
	const asked = askedOf(forwarded);
	response.setHeader('x-request-id', asked.id);
	if (isSecure || forwarded.isSecure) response.setHeader('strict-transport-security', SECURE_FOR);
	logAnswer(log, { method: request.method, url: request.url }, response, asked);
	const below = belowBase(request.url ?? '', asked.base);
	count?.(request.method ?? '', 'url' in below ? below.url : '', response);
	const verdict = verdictOf(request, forwarded, 'url' in below ? below.url : '', judge);
	if (verdict !== 'own') {
		refuse(REFUSALS[verdict], request, response);
		return;
	}
	if ('redirect' in below) {
		response.writeHead(308, { location: below.redirect }).end();
		return;
	}
	if (!isReadable(below.url)) {
		refuse(REFUSALS.encoding, request, response);
		return;
	}
	request.url = below.url;
	if (FILE.test(below.url) && request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	leadBelow(response, asked.base);
	// Told as one word, since the app's file server understands no weights.
	request.headers['accept-encoding'] = preferredEncoding(request.headers['accept-encoding']) ?? '';
	await allRead();
	// Whoever is gone already would never be noticed by the app.
	if (request.socket.destroyed) return;
	try {
		await handler(Object.assign(request, { asked }), response, () => response.writeHead(404).end('Not found'));
	} catch (fault) {
		asked.failure = failureFrom(fault);
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

function askedOf({ client, base = '', isSecure, hosts }: Forwarded): Asked {
	const self = hosts?.length === 1 ? `${isSecure ? 'https' : 'http'}://${hosts[0]}` : undefined;
	return { id: randomBytes(9).toString('base64url'), base, client, self };
}

/** A probe of the oldest kind names no host; what it is told is nothing of the data. */
const PROBES = /^\/api\/(?:live|health)(?:\?|$)/;

function verdictOf(
	{ url, httpVersion }: IncomingMessage,
	{ hosts, base }: Forwarded,
	below: string,
	judge: Round['judge']
): Verdict {
	// A target that begins otherwise names a host of its own, which no browser does to a server.
	if (!url?.startsWith('/') || base === undefined) return 'unreadable';
	if (hosts === undefined && httpVersion === '1.0' && PROBES.test(below)) return 'own';
	return judge(hosts);
}

/** The framework takes a path that cannot be decoded for a fault of the app. */
function isReadable(url: string): boolean {
	try {
		decodeURIComponent(url.replace(/\?.*/, ''));
		return true;
	} catch {
		return false;
	}
}

/** Lets what the app answers from its own top lead below the path that it lies at. */
function leadBelow(response: ServerResponse, base: string): void {
	if (base === '') return;
	const set = response.setHeader.bind(response);
	response.setHeader = (name, value) =>
		set(name, name === 'location' && typeof value === 'string' && /^\/(?!\/)/.test(value) ? base + value : value);
}

function listen(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)));
		server.listen({ host, port }, () => {
			server.removeAllListeners('error');
			resolve();
		});
	});
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
	switch (error.code) {
		case 'EADDRINUSE':
			return new GraphError(
				'port-in-use',
				'PORT',
				`Port ${port} is already in use`,
				`Stop what runs there, or choose another port: PORT=${port < 65535 ? port + 1 : 3000} npm start`
			);
		case 'EACCES':
			return new GraphError(
				'bad-usage',
				'PORT',
				`Port ${port} may not be opened by this user`,
				'Choose a port above 1023: PORT=3001 npm start'
			);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return new GraphError(
				'bad-usage',
				'HOST',
				`HOST is '${host.slice(0, 60)}', which is no address of this machine`,
				'Leave HOST unset for this machine alone, or give 0.0.0.0 for the whole network'
			);
		default:
			return error;
	}
}

/** A question that has arrived is answered, though the loop was too busy to read it; later ones find no connection. */
function closeAnswered(server: Server): Promise<void> {
	return new Promise((resolve) => {
		// A browser keeps its connection for the next question; it must not wait for that.
		const closeIdle = () => whenRead(() => server.closeIdleConnections());
		const timers = [
			// That of HTTP would first cut off whoever has no answer under way, also those with a question that is not read yet.
			setTimeout(() => whenRead(() => NetServer.prototype.close.call(server, ended)), CLOSING.arrived),
			setInterval(closeIdle, CLOSING.arrived),
			// The app tells whoever still waits for its turn; Node's types do not know the name.
			setTimeout(() => process.emit('sammenhaeng:ending' as 'exit', 0), CLOSING.told),
			setTimeout(() => server.closeAllConnections(), TIMEOUTS.close)
		];
		function ended(): void {
			for (const timer of timers) clearTimeout(timer);
			resolve();
		}
	});
}
