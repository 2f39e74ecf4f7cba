/** What a part of the page says where its question was not answered. */

import type { Messages } from '../i18n/messages';
import { AskFailure } from './client';

/**
 * The failure in the reader's language, with the next step; `otherwise` for what has no words of
 * its own.
 */
export function failureText(failure: unknown, t: Messages, otherwise: string): string {
	if (!(failure instanceof AskFailure) || failure.code === 'fault' || failure.code === 'offline') return otherwise;
	const { what, next } = t.errors[failure.code];
	// The error page tries again by itself; a part of a page does not.
	return `${what} ${failure.code === 'store-unavailable' ? t.errors.busy.next : next}`;
}
