/**
 * Which requests are meant for this app. A page of a foreign site can have its own name point to this machine (DNS
 * rebinding) and would then read all answers as its own; the name it asks by, the Host line, gives it away.
 */

import { isIP } from 'node:net';
import { isThisMachine, parseHost } from '../lib/server/editing/this-machine.ts';
import type { Network } from './network-settings.ts';
import type { Settings } from './settings.ts';

/** `unreadable`: no Host line, several, or one that names no host and port (RFC 9112, section 3.2). */
export type Verdict = 'own' | 'foreign' | 'unreadable';

const USUAL_PORT: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * The rule for an app that listens on `host` and `port`. Own are, besides what `origin` and ALLOWED_HOSTS name:
 * - on this machine alone: localhost names and loopback addresses, with the app's own port;
 * - opened to the network: these, all numeric addresses, and `host` itself. A number cannot be made to point elsewhere,
 *   and its port may be another one, since a container or a router may forward one.
 */
export function hostRule({
	host,
	port,
	origin,
	network: { allowedHosts }
}: Pick<Settings, 'host' | 'port' | 'origin'> & { network: Pick<Network, 'allowedHosts'> }): (
	lines: readonly string[] | undefined
) => Verdict {
	const known = origin === undefined ? undefined : new URL(origin);
	const knownName = known && parseHost(known.host)?.name;
	const usual = USUAL_PORT[known?.protocol ?? ''];
	const listens = host.toLowerCase().replace(/\.$/, '');
	const isOpen = !isThisMachine(listens);

	return (lines) => {
		const [line, ...more] = lines ?? [];
		const asked = line === undefined || more.length > 0 ? undefined : parseHost(line);
		if (asked === undefined) return 'unreadable';
		if (asked.name === knownName && (asked.port ?? usual) === (Number(known?.port) || usual)) return 'own';
		if (allowedHosts.some(({ name, port }) => name === asked.name && (port === undefined || port === asked.port)))
			return 'own';
		const isOwn = isOpen
			? isThisMachine(asked.name) || isIP(asked.name) !== 0 || asked.name === listens
			: isThisMachine(asked.name) && (asked.port ?? 80) === port;
		return isOwn ? 'own' : 'foreign';
	};
}
