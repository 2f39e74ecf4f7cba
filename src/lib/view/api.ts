/** Addresses of the app's own API, as the screen asks it. */

import { FACETS, type Filter } from '$graph/query';

export function encodeFilter(filter: Filter): URLSearchParams {
	const params = new URLSearchParams();
	for (const facet of FACETS) if (filter[facet].length) params.set(facet, filter[facet].join(','));
	return params;
}

/** A rule in one sentence of each language. */
export type RuleSentence = Record<'da' | 'en', string>;

let rules: Promise<Record<string, RuleSentence>> | undefined;

/** The rules' sentences by key, fetched when somebody first asks why; a failure is forgotten, so that the next one asks again. */
export function ruleSentences(): Promise<Record<string, RuleSentence>> {
	return (rules ??= fetchRules().catch((failure: unknown) => {
		rules = undefined;
		throw failure;
	}));
}

async function fetchRules(): Promise<Record<string, RuleSentence>> {
	const answer = await fetch('/api/rules');
	if (!answer.ok) throw new Error(String(answer.status));
	return (await answer.json()) as Record<string, RuleSentence>;
}
