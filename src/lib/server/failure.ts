/** A failure as the log tells it. */

import { isGraphError } from '../../../graph/model/errors.ts';

export interface Failure {
	/** One of the closed list, or `fault` for what nobody foresaw. */
	code: string;
	/** What is wrong; of a fault with where it happened, because somebody must mend it. */
	cause: string;
}

export function failureFrom(thrown: unknown): Failure {
	if (isGraphError(thrown)) return { code: thrown.code, cause: thrown.message };
	return { code: 'fault', cause: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
}
