/** Every other address below /api: an answer in JSON, as from the API itself, that names those there are. */

import { GraphError } from '$graph/errors';
import { forApi } from '$lib/server/http';
import type { RequestHandler } from './$types';

/** Held complete by tests/unit/api-addresses.test.ts. */
const ADDRESSES = [
	'health',
	'overview',
	'facets',
	'slice',
	'search',
	'statements',
	'path',
	'explain',
	'original',
	'rules',
	'export/json'
];

export const fallback: RequestHandler = ({ url: { pathname } }) =>
	forApi(() => {
		const shown = pathname.slice(0, 80);
		const all = ADDRESSES.map((name) => `/api/${name}`).join(', ');
		return Promise.reject(new GraphError('unknown-id', shown, `There is nothing at ${shown}.`, `There is ${all}.`));
	});
