/** What the server knows of a request before the app sees it. It stands on the request, because server and app are built apart. */

import type { Failure } from './failure.ts';

export interface Asked {
	/** Names the request in the log, in the answer's `X-Request-Id` and on a page of a failure. */
	id: string;
	/** The path that the app lies below, without a slash at the end: empty, or `/viden`. */
	base: string;
	/** Whose request a trusted proxy passes on; undefined where none does, and the connection's other end asks by itself. */
	client: string | undefined;
	/** How the app is asked, as an origin: `http://127.0.0.1:3000`. Undefined without a Host line. */
	self: string | undefined;
	/** What went wrong in the app while it answered, for the log. */
	failure?: Failure;
}
