/** Every request passes here: language and theme of the page, headers, and what becomes of a fault. */

import type { Handle, HandleServerError } from '@sveltejs/kit';
import { isGraphError } from '$graph/errors';
import { describe } from '$lib/server/http';
import { closeStore } from '$lib/server/store';
import { decodeAppearance } from '$lib/view/url';

const HEADERS: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()'
};

export const handle: Handle = async ({ event, resolve }) => {
	const { language, theme } = decodeAppearance((key) => event.url.searchParams.get(key));
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', language).replace('%theme%', theme)
	});
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	return response;
};

export const handleError: HandleServerError = ({ error, status, message }) => {
	if (isGraphError(error)) return describe(error);
	if (status === 404) return { code: 'unknown-id', message };
	if (status >= 400 && status < 500) return { code: 'bad-query', message };
	// The log keeps what the browser must not see.
	console.error(error);
	return { code: 'fault', message: 'Something went wrong on our side.' };
};

// adapter-node's servers, and our own start, say so when the last answer is given.
process.on('sveltekit:shutdown', () => void closeStore());
