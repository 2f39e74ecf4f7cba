/** GET /api/export/json: the whole graph as a file, in one of the formats of graph/export. */

import { exporterFor } from '$graph/export/registry';
import { forApi } from '$lib/server/http';
import { onlyParams } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import { readSeeded } from '$graph/seeding';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = async ({ url, params }) => {
	let file: Response | undefined;
	const failure = await forApi(async () => {
		onlyParams(url.searchParams, []);
		const exporter = exporterFor(params.format);
		const batch = await readSeeded(await graphStore());
		file = new Response(exporter.write(batch), {
			headers: {
				'content-type': exporter.mediaType,
				'content-disposition': `attachment; filename="sammenhaeng.${exporter.extension}"`
			}
		});
	});
	return file ?? failure;
};
