/** The app's own types for SvelteKit. */

import type { ErrorCode } from '$graph/errors';

declare global {
	namespace App {
		interface Error {
			/** One of the closed list, or `fault` for what nobody foresaw. */
			code: ErrorCode | 'fault';
			message: string;
			subject?: string;
			nextStep?: string;
		}
	}
}

export {};
