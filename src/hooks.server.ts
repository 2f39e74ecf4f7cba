/** Every request passes here: language and theme of the page, headers, and what becomes of a fault. */

import { dev } from '$app/environment';
import { redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { isGraphError } from '$graph/model/errors';
import { isFromOwnPage, isReading } from '$lib/server/editing/own-origin';
import { foreignRequest } from '$lib/server/editing/refusals';
import { askingOf } from '$lib/server/editors';
import { isFramed, letFrame } from '$lib/server/embedding';
import { encoded, preferredEncoding } from '$lib/server/encoding';
import { describe, statusOf } from '$lib/server/http';
import { createKeptPages, type Make } from '$lib/server/kept-pages';
import { pageOf } from '$lib/server/page-text';
import { noteFailure } from '$lib/server/noted';
import { closePainter } from '$lib/server/pictures/painter';
import { closeStore } from '$lib/server/store';
import { endTurns, inTurn } from '$lib/server/turns';
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
const answers = createKeptPages(8_000_000, 1_000_000);

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.base = event.platform?.req.asked?.base ?? '';
	const framed = isFramed(event);
	const remembered = framed ? undefined : event.cookies.get(OWN_COOKIE);
	const own = ownAppearance(remembered);
	event.locals.own = own;
	if (event.route.id === null) leaveOutPunctuation(event.url);
	const { language, theme } = decodeAppearance((key) => event.url.searchParams.get(key), [], own);
	const encoding = preferredEncoding(event.request.headers.get('accept-encoding'));
	const make = async () => {
		const scripts: string[] = [];
		let text = '';
		const made = await resolve(event, {
			transformPageChunk: ({ html }) => {
				text += html;
				// Under `npm run dev` the framework looks at what is given back.
				return dev ? html : '';
			},
			preload: ({ type, path }) => {
				if (type === 'js') scripts.push(path);
				return type === 'css' || (type === 'font' && SHOWN_FIRST.test(path));
			}
		});
		// The app's own questions to itself never leave it.
		if (event.isSubRequest) return made;
		return encoded(text === '' ? made : pageOf(made, text, { language, theme }, scripts), encoding);
	};
	const inItsTurn: Make = (isWanted) => inTurn(event, make, isWanted);
	const response =
		foreignForm(event) ?? (await unlessUnchanged(event, inItsTurn, { pages, pictures, answers, encoding }));
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	if (framed) letFrame(response.headers);
	if (isOpenedByAnother(event.request)) response.headers.set('cross-origin-opener-policy', 'same-origin');
	if (!event.route.id?.startsWith('/api/')) response.headers.append('vary', 'cookie');
	// From now on for another year; and browsers that trust a script's cookie for days alone trust a server's.
	if (remembered && !event.isDataRequest)
		response.headers.append('set-cookie', ownCookie(own, event.locals.base, event.url.protocol === 'https:'));
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
function foreignForm(event: RequestEvent): Response | undefined {
	const { request, route } = event;
	if (isReading(request.method) || route.id?.startsWith('/api/') || isFromOwnPage(askingOf(event))) return undefined;
	const refusal = foreignRequest();
	return new Response(`${refusal.message}\n${refusal.nextStep}\n`, {
		status: statusOf(refusal),
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
}

/** A link that was pasted with the punctuation behind it leads to where it would without. */
function leaveOutPunctuation({ pathname, search }: URL): void {
	const pasted = decoded(pathname);
	const path = withoutPunctuation(pasted);
	// Two slashes in front would name another host.
	if (path !== pasted) redirect(308, encodeURI(path.replace(/^\/+/, '/')) + search);
}

/** The framework lets a path through that cannot be decoded; nothing is at such a one. */
function decoded(pathname: string): string {
	try {
		return decodeURI(pathname);
	} catch {
		return pathname;
	}
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	event.locals.hasFailed = true;
	const request = status >= 500 ? noteFailure(error, event) : undefined;
	return { ...toldOf(error, status, message), request, own: event.locals.own };
};

/** What is safe to show of a failure; the log keeps the rest. */
function toldOf(failure: unknown, status: number, message: string): App.Error {
	if (isGraphError(failure)) return describe(failure);
	if (status === 404) return { code: 'unknown-id', message };
	if (status === 413) return { code: 'too-large', message };
	if (status >= 400 && status < 500) return { code: 'bad-query', message };
	return { code: 'fault', message: 'Something went wrong on our side.' };
}

// Said by our own start, a second before the time for answers under way is over.
process.on('sammenhaeng:ending', endTurns);

// adapter-node's servers, and our own start, say so when the last answer is given.
process.on('sveltekit:shutdown', () => void Promise.all([closeStore(), closeWorkspace(), closePainter()]));
