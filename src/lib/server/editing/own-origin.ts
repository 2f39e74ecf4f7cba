/** Whether a request that writes comes from a page of this app, and not from one of another site that the same browser has open. */

import type { Asking } from './who.ts';

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const READING = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

export function isReading(method: string): boolean {
	return READING.includes(method);
}

/**
 * By `Sec-Fetch-Site` and `Origin`, which pages cannot set. Each that is there must say so, and one of them must be there:
 * every supported browser sends both with what is not GET, and a program can.
 */
export function isFromOwnPage({ headers, url, self }: Pick<Asking, 'headers' | 'url' | 'self'>): boolean {
	const site = headers.get('sec-fetch-site');
	const origin = headers.get('origin');
	if (site === null && origin === null) return false;
	return (site === null || site === 'same-origin') && (origin === null || isOwn(origin, self, url));
}

/**
 * The app's own address, or the one by which this server itself was asked: 127.0.0.1 for localhost, or another of its
 * names. Under the name of ORIGIN nothing but ORIGIN will do, with its scheme.
 */
function isOwn(origin: string, self: string, url: URL): boolean {
	return origin === url.origin || (origin === self && !self.endsWith(`//${url.host}`));
}
