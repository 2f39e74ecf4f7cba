/** The start of the app in a browser, and what becomes of a fault there. */

import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { isInFrame, keepNothing } from '$lib/embedding/keep-nothing';
import { isStarting, keepServerPage } from '$lib/explorer/server-page';

export const init: ClientInit = () => {
	if (isInFrame()) keepNothing();
	keepServerPage();
};

/** During the start a fault is thrown on, because SvelteKit would write an error page over the page that the server sent. */
export const handleError: HandleClientError = ({ error }) => {
	if (isStarting()) throw error;
	console.error(error);
};
