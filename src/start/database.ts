/** Before the app serves, its database is opened and seeded. One on another machine may come later than the app, or go away: that is waited for, not died of. */

import { type GraphError, isGraphError } from '../../graph/model/errors.ts';

/** Milliseconds before the next try, and the most it grows to. */
const PAUSE = { first: 1000, longest: 15_000 };

/**
 * Prepares the database. Where it cannot be reached now, says so and goes on trying by itself.
 * @param prepare opens the database and seeds it where needed
 * @param say is told, in a sentence, what is waited for, and when the wait is over
 * @returns when it is ready, or when it is waited for
 * @throws {GraphError} for what waiting does not mend
 */
export async function prepareDatabase(prepare: () => Promise<void>, say: (text: string) => void): Promise<void> {
	try {
		await prepare();
	} catch (failure) {
		if (!isGraphError(failure) || failure.code !== 'store-unavailable') throw failure;
		const said = sentence(failure);
		say(`${said} Until then every request is answered with 503.`);
		tryAgain(prepare, say, said, PAUSE.first);
	}
}

/**
 * Opens the database for a moment, before something that takes long.
 * @throws {GraphError} what waiting does not mend; a database that cannot be reached now is told of later
 */
export async function tryDatabase(open: () => Promise<void>): Promise<void> {
	try {
		await open();
	} catch (failure) {
		if (!isGraphError(failure) || failure.code !== 'store-unavailable') throw failure;
	}
}

/** The waiting keeps no process alive: the server that listens does. */
function tryAgain(prepare: () => Promise<void>, say: (text: string) => void, said: string, pause: number): void {
	const timer = setTimeout(() => {
		prepare().then(
			() => say('The database answers; everything is served now.'),
			(failure: unknown) => {
				const now = isGraphError(failure) ? sentence(failure) : `Waiting for the database: ${String(failure)}`;
				if (now !== said) say(now);
				tryAgain(prepare, say, now, Math.min(pause * 2, PAUSE.longest));
			}
		);
	}, pause);
	timer.unref();
}

function sentence({ message, nextStep }: GraphError): string {
	return `Waiting for the database: ${message} ${nextStep}`;
}
