/** The app's own types for SvelteKit. */

import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '$graph/model/errors';
import type { Asked } from '$lib/server/asked';
import type { Appearance } from '$lib/view/view';

declare global {
	namespace App {
		interface Locals {
			/** Something of the answer could not be made: it is not what the same question gives later. */
			hasFailed?: boolean;
			/** The path that the app lies below, without a slash at the end: empty, or `/viden`. */
			base: string;
			/** What the reader has chosen for themself. */
			own: Appearance;
		}

		/** What the adapter gives beside a request; nothing under `npm run dev`. */
		interface Platform {
			/** `asked` is missing where another server than our own start runs the build. */
			req: IncomingMessage & { asked?: Asked };
		}

		interface Error {
			/** One of the closed list, or `fault` for what nobody foresaw. */
			code: ErrorCode | 'fault';
			message: string;
			subject?: string;
			nextStep?: string;
			/** Of the request, as the log of the server has it. */
			request?: string | undefined;
			/** What the reader has chosen: a page of a failure has no data to take it from. */
			own?: Appearance;
		}
	}
}

export {};
