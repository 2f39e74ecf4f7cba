/** What the environment says of the way to the app: the proxies before it, the names it has, and the path it lies below. */

import type { BlockList } from 'node:net';
import { addressList } from '../lib/server/address-list.ts';
import { type Named, parseHost } from '../lib/server/editing/this-machine.ts';
import { unreadable } from '../lib/server/unreadable.ts';

export interface Network {
	/** Whose forwarded headers count; undefined where nobody's do. */
	trustedProxies: BlockList | undefined;
	/** Names that the app has besides that of ORIGIN; one without a port has any. */
	allowedHosts: readonly Named[];
	/** Without a slash at the end: empty, or `/viden`. */
	base: string;
}

const PROXIES_EXAMPLE = 'TRUSTED_PROXIES=127.0.0.1,10.1.0.0/16';
const HOSTS_EXAMPLE = 'ALLOWED_HOSTS="graph.example graph.intern:8080"';
const BASE_EXAMPLE = 'BASE_PATH=/viden';

/** One or more parts of letters that mean nothing else in an address. */
const BASE = /^(?:\/[a-z0-9][a-z0-9._~-]*)+$/i;

/** What the app's own addresses begin with: a path of these could not be told from them. */
export const OWN_PATHS: readonly string[] = [
	'_app',
	'api',
	'present',
	'review',
	's',
	'sign-in',
	'stories',
	'views',
	'was'
];

/** @throws {GraphError} bad-usage for a setting that cannot be read. An empty variable counts as one that is not set. */
export function readNetwork(env: NodeJS.ProcessEnv): Network {
	const proxies = env['TRUSTED_PROXIES']?.trim();
	return {
		trustedProxies: proxies ? addressList(proxies, 'TRUSTED_PROXIES', PROXIES_EXAMPLE) : undefined,
		allowedHosts: (env['ALLOWED_HOSTS'] ?? '')
			.split(/[\s,]+/)
			.filter(Boolean)
			.map(readHost),
		base: readBase(env['BASE_PATH']?.trim() ?? '')
	};
}

function readHost(text: string): Named {
	const host = parseHost(text);
	if (host) return host;
	throw unreadable('ALLOWED_HOSTS', text, 'the name of a host', HOSTS_EXAMPLE);
}

function readBase(text: string): string {
	if (text === '' || text === '/') return '';
	const base = parseBase(text);
	if (base !== undefined) return base;
	throw unreadable('BASE_PATH', text, 'a path that the app itself leaves free', BASE_EXAMPLE);
}

/** A path that the app can lie below, without a slash at its end; undefined for what is none, and for one of its own. */
export function parseBase(text: string): string | undefined {
	const base = text.replace(/\/$/, '');
	const isFree = !OWN_PATHS.includes(base.split('/')[1] ?? '');
	return base.length <= 200 && BASE.test(base) && isFree ? base : undefined;
}
