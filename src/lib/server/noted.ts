/** Failures on our side, noted on the request that met them: the server writes them to its log when the answer has ended. */

import type { RequestEvent } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import { GraphError } from '$graph/model/errors';
import type { Asked } from './asked';
import { failureFrom } from './failure';

/**
 * Notes a failure for the log.
 * @returns the id of the request, which the reader is shown too; undefined where our own server does not run the app
 */
export function noteFailure(failure: unknown, event = presentEvent()): string | undefined {
	const asked = askedOf(event);
	if (asked) asked.failure = failureFrom(failure);
	else if (!(failure instanceof GraphError)) console.error(failure);
	return asked?.id;
}

/** What the server knows of the request; undefined under `npm run dev` and for the app's own questions to itself. */
function askedOf(event: RequestEvent | undefined): Asked | undefined {
	return event?.platform?.req.asked;
}

function presentEvent(): RequestEvent | undefined {
	try {
		return getRequestEvent();
	} catch {
		// Whoever asks for an answer outside a request is told by its value.
		return undefined;
	}
}
