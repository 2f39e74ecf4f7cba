/** What the server refuses before the app is asked. It says nothing of the data and repeats nothing of the request. */

import { STATUS_CODES, type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface Refusal {
	status: number;
	subject: string;
	message: string;
	nextStep: string;
}

const OPEN =
	'Open the address that it printed when it started; for another one, start it with ORIGIN or ALLOWED_HOSTS set to what people open.';

export const REFUSALS = {
	foreign: {
		status: 421,
		subject: 'Host',
		message: 'This server does not answer to the name it was asked by.',
		nextStep: OPEN
	},
	unreadable: {
		status: 400,
		subject: 'Host',
		message: 'The request must say in one Host line which server it asks.',
		nextStep: OPEN
	},
	encoding: {
		status: 400,
		subject: 'address',
		message: 'The address cannot be read.',
		nextStep: 'Write every letter but a to z as UTF-8 in percent signs: å is %C3%A5, a space is %20.'
	}
} satisfies Record<string, Refusal>;

/** What Node's parser calls a request that is too long, one that comes too slowly, and an address of other letters. */
const UNPARSED: Readonly<Record<string, Refusal | undefined>> = {
	HPE_HEADER_OVERFLOW: {
		status: 431,
		subject: 'address',
		message: 'The address and the headers are too long.',
		nextStep: 'Ask for less at once.'
	},
	ERR_HTTP_REQUEST_TIMEOUT: {
		status: 408,
		subject: 'request',
		message: 'The request did not come to its end.',
		nextStep: 'Send it again.'
	},
	HPE_INVALID_URL: REFUSALS.encoding
};

const NO_REQUEST: Refusal = {
	status: 400,
	subject: 'request',
	message: 'This is no request that can be read.',
	nextStep: 'Ask by HTTP/1.1.'
};

export function refuse(refusal: Refusal, { url = '' }: IncomingMessage, response: ServerResponse): void {
	const { type, body } = written(refusal, /^\/api(?=[/?]|$)/.test(url));
	response.writeHead(refusal.status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** Of a request that has no answer yet, because the parser gave it up. */
export function refuseUnparsed(fault: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket): void {
	if (!socket.writable) {
		socket.destroy();
		return;
	}
	const before = answerUnderWay(socket);
	if (before !== undefined) {
		before.once('close', () => refuseUnparsed(fault, socket));
		return;
	}
	// An address with a space in it ends early, and what follows is no version.
	const asked = fault.rawPacket?.subarray(0, 2000).toString('latin1') ?? '';
	const isRequest = /^[A-Z]+ \/[^\r\n]*$/m.test(asked);
	const refusal =
		UNPARSED[fault.code ?? ''] ?? (fault.code === 'HPE_INVALID_CONSTANT' && isRequest ? REFUSALS.encoding : NO_REQUEST);
	const { type, body } = written(refusal, true);
	const head = [
		`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
		`content-type: ${type}`,
		`content-length: ${Buffer.byteLength(body)}`,
		'cache-control: no-store',
		'connection: close'
	];
	socket.end(`${head.join('\r\n')}\r\n\r\n${asked.startsWith('HEAD ') ? '' : body}`);
}

/**
 * The answer to the question before, as Node's own handler looks for it. A client may be through with it already: that of
 * HEAD has no body. What has been said to its end is no longer under way, because what follows is sent behind it.
 */
function answerUnderWay(socket: Socket): ServerResponse | undefined {
	const answer: unknown = Reflect.get(socket, '_httpMessage');
	return answer instanceof ServerResponse && !answer.writableEnded ? answer : undefined;
}

function written({ message, subject, nextStep }: Refusal, isApi: boolean): { type: string; body: string } {
	if (!isApi) return { type: 'text/plain; charset=utf-8', body: `${message}\n${nextStep}\n` };
	return {
		type: 'application/json',
		body: JSON.stringify({ error: { code: 'bad-usage', message, subject, nextStep } })
	};
}
