/** Waits for a lock in turns, so that this process goes on: whoever holds the lock may be in it. */

import { isBusy } from './failures.ts';

/** Milliseconds between two attempts. */
const RETRY = 20;

/**
 * Tries until it succeeds, first at once.
 * @param patience milliseconds to wait in all
 * @param passes true for a failure that waiting may mend; by default a lock that another holds
 * @throws the last failure
 */
export async function patiently<T>(attempt: () => T, patience: number, passes = isBusy): Promise<T> {
	for (let waited = 0; ; waited += RETRY) {
		try {
			return attempt();
		} catch (error) {
			if (waited >= patience || !passes(error)) throw error;
		}
		await new Promise((resolve) => setTimeout(resolve, RETRY));
	}
}
