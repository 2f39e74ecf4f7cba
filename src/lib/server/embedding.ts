/** Which pages may be shown in a frame, and by whom: those whose address asks for it, by the sites that the settings name. */

import { embedOrigins } from './settings';

/** A view that is made for frames: it offers nothing that changes anything. */
export function isFramed({ searchParams }: URL): boolean {
	return searchParams.has('embed');
}

const ANCESTORS = /frame-ancestors [^;]*/;

/** Lets the sites of EMBED_ORIGINS show this answer, beside the app's own pages. */
export function letFrame(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	if (policy === null) return;
	const sites = ["'self'", ...embedOrigins(process.env)].join(' ');
	headers.set('content-security-policy', policy.replace(ANCESTORS, `frame-ancestors ${sites}`));
}
