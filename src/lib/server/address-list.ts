/** A setting that lists addresses and subnets, as they stand with commas or spaces between. */

import { BlockList, isIP } from 'node:net';
import { unreadable } from './unreadable.ts';

/**
 * @param name of the setting; `example` is how it may be given
 * @throws {GraphError} bad-usage for an entry that is neither an address nor a subnet
 */
export function addressList(text: string, name: string, example: string): BlockList {
	const list = new BlockList();
	for (const entry of text.trim().split(/\s*,\s*|\s+/)) {
		const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
		const version = isIP(address);
		const family = version === 6 ? 'ipv6' : 'ipv4';
		if (version === 0 || Number(bits ?? 0) > (version === 6 ? 128 : 32))
			throw unreadable(name, entry, 'an address or a subnet', example);
		if (bits === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(bits), family);
	}
	return list;
}
