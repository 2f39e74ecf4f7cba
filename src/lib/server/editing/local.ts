/** Whether somebody at this machine asks: no proxy between, and by a name of this machine. */

import { isIP } from 'node:net';
import { isThisMachine, parseHost } from './this-machine.ts';
import type { Asking } from './who.ts';

/** Headers that only a proxy adds: it speaks from this machine, for somebody who may be anywhere. */
const OF_PROXIES = /^(x-forwarded(-.*)?|forwarded|via|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-.*)$/;

/** A proxy that adds no such header gives itself away where it passes on the name that people ask it by. */
export function isAtThisMachine({ address = '', headers }: Pick<Asking, 'address' | 'headers'>): boolean {
	const host = parseHost(headers.get('host') ?? '');
	if (isIP(address) === 0 || host === undefined) return false;
	const isProxied = [...headers.keys()].some((name) => OF_PROXIES.test(name));
	return isThisMachine(address) && isThisMachine(host.name) && !isProxied;
}
