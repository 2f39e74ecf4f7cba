/** In the place of lib/ask/client.ts: the same questions, answered from the facts in the file. */

import { LIMITS } from '$graph/model/query';
import { facets } from '$graph/queries/facets';
import { original } from '$graph/queries/original';
import type { AnyQuery, QueryContext } from '$graph/queries/query';
import { search } from '$graph/queries/search';
import { statements } from '$graph/queries/statements';
import { namesIn } from '$graph/queries/names';
import { NO_FILTER } from '$graph/model/query';
import { catalogOf } from '../lib/page/catalog';
import { carriedFile, carriedStore } from './carried';

const QUERIES: Readonly<Record<string, AnyQuery>> = { facets, original, search, statements };

/** What came instead of an answer. */
export class AskFailure extends Error {
	readonly code: string;
	readonly nextStep: string;

	constructor(code: string, message: string, nextStep: string) {
		super(message);
		this.name = 'AskFailure';
		this.code = code;
		this.nextStep = nextStep;
	}
}

const context: QueryContext = {
	store: carriedStore,
	names: async () => namesIn((await catalogOf(await carriedStore())).catalog.nodes),
	linker: () => Promise.reject(new AskFailure('offline', 'The file has no dictionary.', 'Ask the server.'))
};

export async function ask(name: string, parameters: object): Promise<unknown> {
	if (name === 'rules') return (await carriedFile()).rules;
	const query = QUERIES[name];
	if (!query) throw new AskFailure('offline', `The file does not answer “${name}”.`, 'Ask the server.');
	const usual = { ...NO_FILTER, about: [], offset: 0, limit: LIMITS.page };
	return query.run({ ...usual, ...parameters }, context);
}
