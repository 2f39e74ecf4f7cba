/** GET /api/openapi.json: the API, described for programs. */

import { openApi } from '$graph/queries/openapi';
import { noParameters } from '$graph/queries/parameters';
import { readParameters } from '$graph/queries/read';
import { forApi } from '$lib/server/http';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url }) =>
	forApi(() => {
		readParameters(noParameters, url.searchParams);
		return Promise.resolve(openApi());
	});
