/** GET /api/export/pptx?focus=concept:mod …: a view, a story or the whole graph as a file, in one of the formats of graph/export. */

import { exportFile } from '$lib/server/carry/export-file';
import { offlineReader } from '$lib/server/carry/offline-reader';
import { exportBody } from '$lib/server/export';
import { failureAnswer } from '$lib/server/http';
import { painter } from '$lib/server/pictures/painter';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = async ({ url, params, request, locals }) => {
	try {
		const from = {
			store: await graphStore(),
			painter: painter(),
			home: url.origin + locals.base,
			reader: offlineReader
		};
		const { name, mediaType, chunks, isLong } = await exportFile(params.format, url.searchParams, from);
		// Nobody would read the body that HEAD has not, and so nobody would free its place.
		const body = request.method === 'HEAD' ? null : await exportBody(chunks, isLong);
		return new Response(body, {
			headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` }
		});
	} catch (failure) {
		return failureAnswer(failure);
	}
};
