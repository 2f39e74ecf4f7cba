/** Which requests wait for their turn, and what they are told where too many do. */

import { json, type RequestEvent } from '@sveltejs/kit';
import { GraphError } from '$graph/model/errors';
import { isQueryName } from '$graph/queries/table';
import { messagesFor } from '$lib/i18n/messages';
import { decodeAppearance } from '$lib/view/url';
import { describe, failureAnswer, RETRY_AFTER } from './http';
import { createQueue } from './queue';

/**
 * A hundred readers at once get through, and as many again; who comes later is told at once. Pictures are painted in a
 * thread, which has a bound of its own. Questions of a page that is open do not wait behind pages.
 */
const queue = createQueue({
	pages: { running: 4, waiting: 200 },
	answers: { running: 4, waiting: 400 },
	files: { running: 2, waiting: 24 }
});

type Lane = Parameters<typeof queue.run>[0];

/** What is answered at once, whatever waits. */
const AT_ONCE = ['health', 'live'];

const FILES = ['/api/picture/[format]', '/api/export/[format]'];

function laneOf({ route: { id }, params: { query = '' }, isSubRequest, request }: RequestEvent): Lane | undefined {
	// The app's own questions are part of work that has its turn. A change is not put off, nor refused.
	if (id === null || isSubRequest || !['GET', 'HEAD'].includes(request.method)) return undefined;
	if (FILES.includes(id)) return 'files';
	if (id === '/api/[query]') return isQueryName(query) && !AT_ONCE.includes(query) ? 'answers' : undefined;
	return id.startsWith('/api/') ? undefined : 'pages';
}

/**
 * Makes an answer in its turn, or refuses it with 503 and words.
 * @param isWanted whether anybody still waits for it
 */
export async function inTurn(
	event: RequestEvent,
	make: () => Promise<Response>,
	isWanted: () => boolean
): Promise<Response> {
	const lane = laneOf(event);
	if (lane === undefined) return make();
	return (await queue.run(lane, make, isWanted)) ?? tooMany(event);
}

function tooMany({ route, url, isDataRequest, locals: { own } }: RequestEvent): Response {
	const refusal = new GraphError(
		'busy',
		'server',
		'More is asked of the server than it can answer just now.',
		'Try again in a moment.'
	);
	if (route.id?.startsWith('/api/')) return failureAnswer(refusal);
	const told = { status: 503, headers: { 'retry-after': RETRY_AFTER, 'cache-control': 'no-store' } };
	if (isDataRequest) return json({ ...describe(refusal), own }, told);
	const { language } = decodeAppearance((key) => url.searchParams.get(key), [], own);
	const { name, errors, retry } = messagesFor(language);
	const { what, next } = errors.busy;
	// The page of a failure would have to be made too: this one costs nothing. All its words are the app's own.
	const page = `<!doctype html>
<html lang="${language}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="light dark" />
		<title>${what} – ${name}</title>
	</head>
	<body>
		<h1>${what}</h1>
		<p>${next}</p>
		<p><a href="">${retry}</a></p>
	</body>
</html>
`;
	return new Response(page, { ...told, headers: { ...told.headers, 'content-type': 'text/html; charset=utf-8' } });
}

/** What waits for its turn, is under way, and was refused since the start. */
export function turnsNow(): { waiting: number; running: number; refused: number } {
	return { waiting: queue.waiting(), running: queue.running(), refused: queue.refused() };
}

/** Tells all that wait, and whoever comes, to come again: the app is about to end. */
export function endTurns(): void {
	queue.end();
}
