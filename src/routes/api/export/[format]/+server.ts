/** GET /api/export/json: the whole graph as a file, in one of the formats of graph/export; one client at a time. */

import { exporterFor } from '$graph/export/registry';
import { noParameters } from '$graph/queries/parameters';
import { readParameters } from '$graph/queries/read';
import { exportBody } from '$lib/server/export';
import { failureAnswer } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = async ({ url, params, request }) => {
	try {
		readParameters(noParameters, url.searchParams);
		const exporter = exporterFor(params.format);
		const store = await graphStore();
		// Nobody would read the body that HEAD has not, and so nobody would free its place.
		const body = request.method === 'HEAD' ? null : await exportBody(exporter, store);
		return new Response(body, {
			headers: {
				'content-type': exporter.mediaType,
				'content-disposition': `attachment; filename="sammenhaeng.${exporter.extension}"`
			}
		});
	} catch (failure) {
		return failureAnswer(failure);
	}
};
