/** What a request says of whence it comes: by itself, and by the word of a proxy that is trusted. From anybody else `X-Forwarded-…` counts for nothing. */

import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isListed } from '../lib/server/editing/this-machine.ts';
import { type Network, parseBase } from './network-settings.ts';

export interface Forwarded {
	/** The lines that name the host that is asked for. */
	hosts: readonly string[] | undefined;
	isSecure: boolean;
	/** Whose request a trusted proxy passes on; undefined where none does. */
	client: string | undefined;
	/** The path that the app lies below; undefined for one that cannot be read. */
	base: string | undefined;
}

type Sent = Pick<IncomingMessage, 'headersDistinct' | 'socket'>;

/** Of a request as it arrived. */
export function forwardedOf({ headersDistinct: sent, socket }: Sent, { trustedProxies, base }: Network): Forwarded {
	const peer = socket.remoteAddress ?? '';
	const isTrusted = trustedProxies !== undefined && isListed(trustedProxies, peer);
	if (!isTrusted) return { hosts: sent['host'], isSecure: false, client: undefined, base };
	const prefix = sent['x-forwarded-prefix'];
	return {
		hosts: listOf(sent['x-forwarded-host']) ?? sent['host'],
		isSecure: listOf(sent['x-forwarded-proto'])?.[0]?.toLowerCase() === 'https',
		client: clientOf(listOf(sent['x-forwarded-for']) ?? [], trustedProxies),
		base: prefix === undefined ? base : prefixOf(prefix)
	};
}

function listOf(lines: readonly string[] | undefined): string[] | undefined {
	return lines
		?.join(',')
		.split(',')
		.map((entry) => entry.trim());
}

/** The nearest address that is no trusted proxy: what stands before it may have been written by whoever asks. */
function clientOf(chain: readonly string[], proxies: NonNullable<Network['trustedProxies']>): string | undefined {
	let client: string | undefined;
	for (const entry of [...chain].reverse()) {
		const address = entry.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
		if (isIP(address) === 0) return client;
		client = address;
		if (!isListed(proxies, address)) return client;
	}
	return client;
}

/** A proxy says the path once; `/` is none. */
function prefixOf([line = '', ...more]: readonly string[]): string | undefined {
	if (more.length > 0) return undefined;
	const text = line.trim();
	return text === '' || text === '/' ? '' : parseBase(text);
}

/** How an address lies to the path of the app: what is asked for below it, or that its end lacks a slash. */
export type Below = { url: string } | { redirect: string };

/**
 * The address as the app knows it. A proxy may take the path away before, or leave it.
 * @param url as it was asked for, from its first slash on
 */
export function belowBase(url: string, base: string): Below {
	if (base === '' || !url.startsWith(base)) return { url };
	const rest = url.slice(base.length);
	if (rest.startsWith('/')) return { url: rest };
	// Links of a page are relative to the folder it lies in.
	return rest === '' || rest.startsWith('?') ? { redirect: `${base}/${rest}` } : { url };
}
