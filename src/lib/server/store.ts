/** The server's one store: opened at the first question, closed with the process. Nothing else in the app opens one. */

import { dev } from '$app/environment';
import { openSeeded } from '$graph/build/seeding';
import { openStore } from '$graph/store/open/open';
import type { GraphStore } from '$graph/store/port';
import { databaseSettings } from '$graph/store/settings';

/**
 * `npm start` has seeded the database: one that is missing now was taken away, and none is made in its place. Under
 * `npm run dev` this is the first to open it.
 */
function open(): Promise<GraphStore> {
	const settings = databaseSettings(process.env);
	if (!dev) return openStore({ settings, mustExist: true });
	return openSeeded({ settings, root: process.cwd(), note: (text) => void process.stderr.write(`${text}\n`) });
}

let opened: Promise<GraphStore> | undefined;

/** Milliseconds in which a failed attempt answers for all requests: a server that is gone is not asked by each of them. */
const PAUSE = 1000;

/** Milliseconds without a question after which the index is kept for the next start, also for one after a crash. */
const QUIET = 5000;

let quiet: NodeJS.Timeout | undefined;

/** The store; a failed attempt is forgotten after a moment, so that a later request tries again. */
export function graphStore(): Promise<GraphStore> {
	quiet ??= setTimeout(() => void opened?.then((store) => store.keepIndex()).catch(() => undefined), QUIET).unref();
	quiet.refresh();
	return (opened ??= open().catch((failure: unknown) => {
		setTimeout(() => (opened = undefined), PAUSE).unref();
		throw failure;
	}));
}

export async function closeStore(): Promise<void> {
	clearTimeout(quiet);
	quiet = undefined;
	const store = await opened?.catch(() => undefined);
	opened = undefined;
	await store?.close();
}
