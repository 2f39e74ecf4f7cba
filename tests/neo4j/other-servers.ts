/** Servers that are not what an address promises: an old Neo4j, another program that speaks its protocol, a web server, a silent one. */

import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export interface OtherServer {
	/** `127.0.0.1:12345` */
	host: string;
	close(): Promise<void>;
}

/** Takes connections and never says a word. */
export function silentServer(): Promise<OtherServer> {
	return listening(createServer());
}

export function webServer(): Promise<OtherServer> {
	return listening(createHttpServer((_, response) => response.end('Hello.')));
}

/** Agrees on Bolt 4.4 and answers everything with success, giving itself out for `agent`, such as `Neo4j/4.4.40`. */
export function boltServer(agent: string): Promise<OtherServer> {
	const greeting = success({ server: agent, connection_id: 'bolt-1' });
	return listening(createServer((socket) => speak(socket, greeting)));
}

/** Twenty bytes ask for a version; then come messages, each in chunks that begin with their length and end with one of length zero. */
function speak(socket: Socket, greeting: Buffer): void {
	let received = Buffer.alloc(0);
	let isAgreed = false;
	let isGreeted = false;
	socket.on('error', () => socket.destroy());
	socket.on('data', (data: Buffer) => {
		received = Buffer.concat([received, data]);
		if (!isAgreed && received.length >= 20) {
			isAgreed = true;
			received = received.subarray(20);
			socket.write(Buffer.from([0, 0, 4, 4]));
		}
		while (isAgreed && received.length >= 2) {
			const length = received.readUInt16BE();
			if (received.length < 2 + length) return;
			received = received.subarray(2 + length);
			if (length > 0) continue;
			socket.write(isGreeted ? success({}) : greeting);
			isGreeted = true;
		}
	});
}

/** A message that says all is well, with texts shorter than 16 characters by name. */
function success(texts: Record<string, string>): Buffer {
	const short = (text: string) => Buffer.concat([Buffer.from([0x80 + text.length]), Buffer.from(text)]);
	const entries = Object.entries(texts);
	const map = Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(short)]);
	const message = Buffer.concat([Buffer.from([0xb1, 0x70]), map]);
	const length = Buffer.alloc(2);
	length.writeUInt16BE(message.length);
	return Buffer.concat([length, message, Buffer.from([0, 0])]);
}

function listening(server: Server): Promise<OtherServer> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			const close = () =>
				new Promise<void>((closed) => {
					for (const socket of sockets) socket.destroy();
					server.close(() => closed());
				});
			resolve({ host: `127.0.0.1:${port}`, close });
		});
	});
}
