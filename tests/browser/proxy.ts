/** A reverse proxy as an organisation has one: it knows the app below a path alone, and answers 404 everywhere else. */

import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxyOptions {
	/** Without a slash at the end. */
	base: string;
	/** Takes the path away before it asks the app. */
	strips: boolean;
	/** Says by `X-Forwarded-Prefix` what it took away. */
	tells: boolean;
}

export interface Proxy {
	/** Without a path. */
	origin: string;
	/** From now on questions go to this app. */
	leadTo(address: string): void;
	/** What was asked for outside the path. */
	readonly astray: readonly string[];
	close(): Promise<void>;
}

export async function startProxy({ base, strips, tells }: ProxyOptions): Promise<Proxy> {
	let target: URL | undefined;
	const astray: string[] = [];
	const server: Server = createServer((asked, answer) => {
		const { url = '', method, headers, socket } = asked;
		if (target === undefined || !url.startsWith(`${base}/`)) {
			astray.push(url);
			answer.writeHead(404).end();
			return;
		}
		const forwarded = {
			...headers,
			'x-forwarded-for': socket.remoteAddress ?? '',
			'x-forwarded-host': headers.host ?? '',
			'x-forwarded-proto': 'http',
			...(tells && { 'x-forwarded-prefix': base }),
			host: target.host
		};
		const path = strips ? url.slice(base.length) : url;
		const { hostname, port } = target;
		const onward = ask({ hostname, port, path, method, headers: forwarded }, (got) => {
			answer.writeHead(got.statusCode ?? 502, got.headers);
			got.pipe(answer);
		});
		onward.on('error', () => answer.writeHead(502).end());
		answer.on('close', () => onward.destroy());
		asked.pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		leadTo: (address) => void (target = new URL(address)),
		astray,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
