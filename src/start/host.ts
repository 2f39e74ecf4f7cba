/**
 * Which requests are meant for this app. A page of a foreign site can have its own name point to this machine (DNS
 * rebinding) and would then read all answers as its own; the name it asks by, the Host line, gives it away.
 */

import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Settings } from './settings.ts';

/** `unreadable`: no Host line, several, or one that names no host and port (RFC 9112, section 3.2). */
export type Verdict = 'own' | 'foreign' | 'unreadable';

/** An address without brackets in its shortest form, or a name in lower case without the dot of the root. */
interface Named {
	name: string;
	/** Undefined: the usual one of the scheme. */
	port: number | undefined;
}

const HOST_LINE = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d{0,5}))?$/i;
const USUAL_PORT: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * The rule for an app that listens on `host` and `port`. Own are, besides what `origin` names:
 * - on this machine alone: localhost names and loopback addresses, with the app's own port;
 * - opened to the network: these, all numeric addresses, and `host` itself. A number cannot be made to point elsewhere,
 *   and its port may be another one, since a container or a router may forward one.
 */
export function hostRule({
	host,
	port,
	origin
}: Pick<Settings, 'host' | 'port' | 'origin'>): (lines: readonly string[] | undefined) => Verdict {
	const known = origin === undefined ? undefined : new URL(origin);
	const knownName = known && parseHost(known.host)?.name;
	const usual = USUAL_PORT[known?.protocol ?? ''];
	const listens = host.toLowerCase().replace(/\.$/, '');
	const isOpen = !isLocal(listens);

	return (lines) => {
		const [line, ...more] = lines ?? [];
		const asked = line === undefined || more.length > 0 ? undefined : parseHost(line);
		if (asked === undefined) return 'unreadable';
		if (asked.name === knownName && (asked.port ?? usual) === (Number(known?.port) || usual)) return 'own';
		const isOwn = isOpen
			? isLocal(asked.name) || isIP(asked.name) !== 0 || asked.name === listens
			: isLocal(asked.name) && (asked.port ?? 80) === port;
		return isOwn ? 'own' : 'foreign';
	};
}

/** A Host line as name and port; undefined where it is neither a name nor an address. */
export function parseHost(line: string): Named | undefined {
	const [, address, name, digits = ''] = HOST_LINE.exec(line) ?? [];
	const port = digits === '' ? undefined : Number(digits);
	if (port !== undefined && (port === 0 || port > 65535 || String(port) !== digits)) return undefined;
	if (name !== undefined) return { name: name.toLowerCase().replace(/(?<=[^.])\.$/, ''), port };
	if (address === undefined || !isIPv6(address)) return undefined;
	return { name: new URL(`http://[${address}]`).hostname.slice(1, -1), port };
}

/** Names below localhost lead to this machine alone (RFC 6761, section 6.3). */
function isLocal(name: string): boolean {
	const family = isIP(name);
	if (family === 0) return name === 'localhost' || name.endsWith('.localhost');
	return LOOPBACK.check(name, family === 6 ? 'ipv6' : 'ipv4');
}
