/** What has arrived is read first, however many have connected at once. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { allRead, whenRead } from '../../src/lib/server/when-read.ts';

const CLIENTS = 30;

const server = createServer();
const sockets: Socket[] = [];
afterEach(() => {
	for (const socket of sockets) socket.destroy();
	server.close();
});

it('says that there is nothing to read where nobody has connected', async () => {
	await allRead();
	expect(allRead()).toBeUndefined();
});

it('calls back when every connection that waited is taken and read', async () => {
	let read = 0;
	server.on('connection', (socket) => {
		sockets.push(socket);
		socket.on('data', () => read++);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	for (let number = 0; number < CLIENTS; number++) {
		const client = connect(port, '127.0.0.1');
		client.write('hej');
		sockets.push(client);
	}
	await once(server, 'connection');
	expect(read).toBeLessThan(CLIENTS);
	await Promise.all([new Promise<void>(whenRead), allRead()]);
	expect(read).toBe(CLIENTS);
	expect(allRead()).toBeUndefined();
});
