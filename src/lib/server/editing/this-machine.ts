/** Which names and addresses lead to this machine and no other. */

import { BlockList, isIP, isIPv6 } from 'node:net';

/** An address without brackets in its shortest form, or a name in lower case without the dot of the root. */
export interface Named {
	name: string;
	/** Undefined: the usual one of the scheme. */
	port: number | undefined;
}

const HOST_LINE = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d{0,5}))?$/i;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

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
export function isThisMachine(name: string): boolean {
	return isIP(name) === 0 ? name === 'localhost' || name.endsWith('.localhost') : isListed(LOOPBACK, name);
}

/** Whether a list has an address, also where it is an IPv4 one written as IPv6 (`::ffff:127.0.0.1`). */
export function isListed(list: BlockList, address: string): boolean {
	// The name of a network card says nothing of who it is, and the list does not read it.
	const plain = address.replace(/%.*$/, '');
	const family = isIP(plain);
	return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}
