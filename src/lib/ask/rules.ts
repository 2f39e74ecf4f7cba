/** The rules' sentences, fetched once. */

import type { Answer } from '$graph/queries/table';
import { ask } from './client';

let rules: Promise<Answer<'rules'>> | undefined;

/**
 * The rules' sentences by key, fetched when somebody first asks why; a failure is forgotten, so
 * that the next one asks again.
 */
export function ruleSentences(): Promise<Answer<'rules'>> {
	return (rules ??= ask('rules', {}).catch((failure: unknown) => {
		rules = undefined;
		throw failure;
	}));
}
