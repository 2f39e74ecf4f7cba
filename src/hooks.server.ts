/** Every request passes here: language and theme of the page, headers, and what becomes of a fault. */

import { redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { isGraphError } from '$graph/model/errors';
import { isFromOwnPage, isReading } from '$lib/server/editing/own-origin';
import { foreignRequest } from '$lib/server/editing/refusals';
import { isFramed, letFrame } from '$lib/server/embedding';
import { encoded, preferredEncoding } from '$lib/server/encoding';
import { describe, statusOf } from '$lib/server/http';
import { byHash } from '$lib/server/inline-script';
import { createKeptPages } from '$lib/server/kept-pages';
import { startAfterPaint } from '$lib/server/start-after-paint';
import { closePainter } from '$lib/server/pictures/painter';
import { closeStore } from '$lib/server/store';
import { closeWorkspace } from '$lib/server/workspace/open';
import { unlessUnchanged } from '$lib/server/unchanged';
import { OWN_COOKIE, ownAppearance, ownCookie } from '$lib/view/own-appearance';
import { withoutPunctuation } from '$lib/view/pasted';
import { decodeAppearance } from '$lib/view/url';

const HEADERS: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()'
};

/** The letters of Danish and English. A font that comes late gives the texts around the picture other heights. */
const SHOWN_FIRST = /-latin-wght-normal\./;

const pages = createKeptPages();
/** Apart from pages: whoever asks for many pictures takes none of those away. */
const pictures = createKeptPages();

export const handle: Handle = async ({ event, resolve }) => {
	const framed = isFramed(event);
	const remembered = framed ? undefined : event.cookies.get(OWN_COOKIE);
	const own = ownAppearance(remembered);
	event.locals.own = own;
	if (event.route.id === null) leaveOutPunctuation(event.url);
	const { language, theme } = decodeAppearance((key) => event.url.searchParams.get(key), [], own);
	const encoding = preferredEncoding(event.request.headers.get('accept-encoding'));
	const make = async () => {
		const scripts: string[] = [];
		const made = await resolve(event, {
			transformPageChunk: ({ html }) =>
				startAfterPaint(html.replace('%lang%', language).replace('%theme%', theme), scripts),
			preload: ({ type, path }) => {
				if (type === 'js') scripts.push(path);
				return type === 'css' || (type === 'font' && SHOWN_FIRST.test(path));
			}
		});
		// The app's own questions to itself never leave it.
		return event.isSubRequest ? made : encoded(await byHash(made), encoding);
	};
	const response = foreignForm(event) ?? (await unlessUnchanged(event, make, { pages, pictures, encoding }));
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	if (framed) letFrame(response.headers);
	if (isOpenedByAnother(event.request)) response.headers.set('cross-origin-opener-policy', 'same-origin');
	if (!event.route.id?.startsWith('/api/')) response.headers.append('vary', 'cookie');
	// From now on for another year; and browsers that trust a script's cookie for days alone trust a server's.
	if (remembered && !event.isDataRequest)
		response.headers.append('set-cookie', ownCookie(own, event.url.protocol === 'https:'));
	return response;
};

/** Only a page of another origin would keep hold of the window it opened. For the others the browser would start a process anew. */
function isOpenedByAnother({ headers }: Request): boolean {
	const site = headers.get('sec-fetch-site');
	return site !== 'none' && site !== 'same-origin';
}

/**
 * A form that a page of another site sends. The framework's own rule knows one address of the app alone, and people open it
 * by localhost and by 127.0.0.1. What the API takes says by `requireEditor` whether it comes from here.
 */
function foreignForm({ request, url, route }: RequestEvent): Response | undefined {
	const { method, headers } = request;
	if (isReading(method) || route.id?.startsWith('/api/') || isFromOwnPage({ headers, url })) return undefined;
	const refusal = foreignRequest();
	return new Response(`${refusal.message}\n${refusal.nextStep}\n`, {
		status: statusOf(refusal),
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
}

/** A link that was pasted with the punctuation behind it leads to where it would without. */
function leaveOutPunctuation({ pathname, search }: URL): void {
	const pasted = decodeURI(pathname);
	const path = withoutPunctuation(pasted);
	// Two slashes in front would name another host.
	if (path !== pasted) redirect(308, encodeURI(path.replace(/^\/+/, '/')) + search);
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	event.locals.hasFailed = true;
	return { ...toldOf(error, status, message), own: event.locals.own };
};

function toldOf(failure: unknown, status: number, message: string): App.Error {
	if (isGraphError(failure)) return describe(failure);
	if (status === 404) return { code: 'unknown-id', message };
	if (status === 413) return { code: 'too-large', message };
	if (status >= 400 && status < 500) return { code: 'bad-query', message };
	// The log keeps what the browser must not see.
	console.error(failure);
	return { code: 'fault', message: 'Something went wrong on our side.' };
}

// adapter-node's servers, and our own start, say so when the last answer is given.
process.on('sveltekit:shutdown', () => void Promise.all([closeStore(), closeWorkspace(), closePainter()]));
