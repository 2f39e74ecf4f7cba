/** An HTTP server of our own round the built app: it listens when all is ready, sets limits, and closes without cutting anyone off. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphError } from '../../graph/model/errors.ts';
import { preferredEncoding } from '../lib/server/encoding.ts';
import { hostRule, type Verdict } from './host.ts';
import { addressFor, type Settings } from './settings.ts';

/** As adapter-node exports it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/**
 * Milliseconds. Views and quotes are small: who needs longer is stuck, or does it on purpose. `silence`: neither side
 * sends or takes anything. `keepAlive` outlives the minute for which proxies keep a connection: one that is closed under
 * their next question gives their client a 502.
 */
const TIMEOUTS = { headers: 10_000, request: 20_000, keepAlive: 72_000, silence: 60_000, close: 5_000 };

/** Bytes. An address with a pasted page in it should get the app's own answer, not a closed door: 10,000 letters, each up to twelve bytes when written in an address. */
const MAX_HEADERS = 128 * 1024;

/** For what the app's own headers do not reach: files, and answers made here. */
const HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' };

type Address = Pick<Settings, 'host' | 'port'>;

export interface Serving {
	/** As a person types it. */
	address: string;
	/** Ends when the answers under way are sent, at the latest after five seconds. */
	close(): Promise<void>;
}

/**
 * Listens, and answers what is asked of this app by {@link hostRule}.
 * @param silence milliseconds after which whoever takes nothing of an answer is cut off
 * @throws {GraphError} port-in-use, or bad-usage for an address this machine does not have.
 */
export async function serve(
	handler: Handler,
	{ host, port, origin }: Address & Pick<Settings, 'origin'>,
	silence = TIMEOUTS.silence
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
	const judge = hostRule({ host, port: bound.port, origin });
	server.on('request', (request, response) => void answer(handler, judge, request, response));
	return { address: addressFor(host, bound.port), close: () => close(server) };
}

/** Says at once, before any work is done, that the address cannot be had. @returns the port, also where any free one will do */
export async function probe({ host, port }: Address): Promise<number> {
	const server = createServer();
	await listen(server, host, port);
	const bound = server.address() as AddressInfo;
	await close(server);
	return bound.port;
}

async function answer(
	handler: Handler,
	judge: ReturnType<typeof hostRule>,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	// A target that begins otherwise names a host of its own, which no browser does to a server.
	const verdict = request.url?.startsWith('/') ? judge(request.headersDistinct['host']) : 'unreadable';
	if (verdict !== 'own') {
		refuse(verdict, request, response);
		return;
	}
	// Told as one word, since the app's file server understands no weights.
	request.headers['accept-encoding'] = preferredEncoding(request.headers['accept-encoding']) ?? '';
	try {
		await handler(request, response, () => response.writeHead(404).end('Not found'));
	} catch (fault) {
		console.error(fault);
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

/** Says nothing of the data and repeats nothing of the request. */
function refuse(verdict: Exclude<Verdict, 'own'>, { url = '' }: IncomingMessage, response: ServerResponse): void {
	const [status, message] =
		verdict === 'foreign'
			? [421, 'This server does not answer to the name it was asked by.']
			: [400, 'The request must say in one Host line which server it asks.'];
	const nextStep =
		'Open the address that it printed when it started; for another one, start it with ORIGIN set to what people open.';
	const isApi = /^\/api(?=[/?]|$)/.test(url);
	const error = { code: 'bad-usage', message, subject: 'Host', nextStep };
	response.writeHead(status, {
		'content-type': isApi ? 'application/json' : 'text/plain; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(isApi ? JSON.stringify({ error }) : `${message}\n${nextStep}\n`);
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

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		// A browser keeps its connection for the next question; it must not wait for that.
		const idle = setInterval(() => server.closeIdleConnections(), 50);
		const deadline = setTimeout(() => server.closeAllConnections(), TIMEOUTS.close);
		server.close(() => {
			clearInterval(idle);
			clearTimeout(deadline);
			resolve();
		});
	});
}
