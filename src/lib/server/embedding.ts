/** Which pages may be shown in a frame, and by whom: those whose address asks for it, by the sites that the settings name. */

import type { RequestEvent } from '@sveltejs/kit';
import { decodeView } from '../view/url';
import { embedOrigins } from './settings';

/** The explorer: no other page may be in a frame, because they change things. */
const PAGE = '/(app)/(picture)/(matrix)';

/** A view that is made for frames, as its page understands the address: it offers nothing that changes anything. */
export function isFramed({ url, route }: Pick<RequestEvent, 'url' | 'route'>): boolean {
	const { searchParams } = url;
	return route.id === PAGE && searchParams.has('embed') && decodeView(searchParams).view.embedded !== undefined;
}

const ANCESTORS = /frame-ancestors [^;]*/;

/** Lets the sites of EMBED_ORIGINS show this answer, beside the app's own pages. */
export function letFrame(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	if (policy === null) return;
	const sites = ["'self'", ...embedOrigins(process.env)].join(' ');
	headers.set('content-security-policy', policy.replace(ANCESTORS, `frame-ancestors ${sites}`));
}
