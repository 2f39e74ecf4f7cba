/** Answers that are made of the graph alone carry a tag of the build, the settings, the graph and the address, and are not made again for a client that has them. A page's tag is also of its reader's language and theme. */

import { dev, version } from '$app/environment';
import type { RequestEvent } from '@sveltejs/kit';
import type { AnyQuery } from '$graph/queries/query';
import { isQueryName, QUERIES } from '$graph/queries/table';
import { editors } from './editors';
import type { Encoding } from './encoding';
import { frameOf } from './frame';
import type { KeptPages, Make } from './kept-pages';
import { embedOrigins, statementAddress } from './settings';
import { graphStore } from './store';
import { namesTag, tagFrom } from './tag';

/** The page. It depends on its cookies too: the reader's language and theme, and the window it is painted for. */
const PAGE = '/(app)/(picture)/(matrix)';

/** Files of the graph; pictures of them take long to paint, and are kept. */
const PICTURE = '/api/picture/[format]';
const ANSWER = '/api/[query]';
const FILES = [PICTURE, '/api/export/[format]'];

/** Whether an answer depends on nothing else: no header, no clock, no file beside the graph. */
function isOfGraphAlone({ route, url, params: { query = '' } }: RequestEvent): boolean {
	// A story is of the workspace, which changes by itself.
	if (FILES.includes(route.id ?? '')) return !url.searchParams.has('story');
	if (route.id !== ANSWER) return route.id === PAGE;
	const row: AnyQuery | undefined = isQueryName(query) ? QUERIES[query] : undefined;
	return row !== undefined && row.alsoDependsOn === undefined;
}

/** To be kept, but asked about each time. */
const KEPT = { 'cache-control': 'no-cache' };

/** Pages as they were sent, and how this one would be: they are kept with their encoding, which takes longest. */
interface Kept {
	pages: KeptPages;
	pictures: KeptPages;
	answers: KeptPages;
	encoding: Encoding | undefined;
}

function keptOf({ route }: RequestEvent, kept: Kept | undefined): KeptPages | undefined {
	switch (route.id) {
		case PAGE:
			return kept?.pages;
		case PICTURE:
			return kept?.pictures;
		case ANSWER:
			return kept?.answers;
		default:
			return undefined;
	}
}

/**
 * Gives a client 304 for what it has, everybody else what `make` makes, with a tag. A failure gets none, nor does what was
 * made while the graph was replaced. A page is given again as it was kept, where somebody was given it before, and made
 * once for all who ask for it at the same time.
 */
export async function unlessUnchanged(event: RequestEvent, make: Make, kept?: Kept): Promise<Response> {
	const { headers, method, signal } = event.request;
	const tag = await tagOf(event);
	if (tag === undefined) return make(() => !signal.aborted);
	if (namesTag(headers.get('if-none-match'), tag))
		return new Response(null, { status: 304, headers: { etag: tag, vary: 'accept-encoding', ...KEPT } });
	const tagged: Make = async (isWanted) => {
		const response = await make(isWanted);
		// The framework's own tag would be looked at after all is made.
		if (response.status === 200) response.headers.delete('etag');
		if (response.status !== 200 || event.locals.hasFailed || (await tagOf(event)) !== tag) return response;
		response.headers.set('etag', tag);
		for (const [name, value] of Object.entries(KEPT)) response.headers.set(name, value);
		return response;
	};
	const pages = method === 'GET' ? keptOf(event, kept) : undefined;
	return pages?.share(`${tag} ${kept?.encoding ?? ''}`, signal, tagged) ?? tagged(() => !signal.aborted);
}

/** Undefined for what has no tag, and where the graph cannot be asked: the answer itself says why. */
async function tagOf(event: RequestEvent): Promise<string | undefined> {
	const { request, isSubRequest, route, locals } = event;
	const isReading = request.method === 'GET' || request.method === 'HEAD';
	// Under `npm run dev` every file may be another one than a moment ago.
	if (dev || isSubRequest || !isReading || !isOfGraphAlone(event)) return undefined;
	try {
		const { fingerprint } = await (await graphStore()).status();
		if (fingerprint === undefined) return undefined;
		const { language, theme } = locals.own;
		const cookies = route.id === PAGE ? [language, theme, Object.values(frameOf(event)).join(' ')] : [];
		// The address as it was asked, since data and page share one route. The origin is the same for all.
		const { door, edits } = editors();
		const settings = [
			statementAddress(process.env) ?? '',
			door ? 'sign-in' : '',
			edits ? 'edits' : '',
			...embedOrigins(process.env)
		].join(' ');
		return tagFrom(version, settings, fingerprint, locals.base, request.url, ...cookies);
	} catch {
		return undefined;
	}
}
