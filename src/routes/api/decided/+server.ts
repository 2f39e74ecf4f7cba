/** GET /api/decided?statement=ID: what people have decided about the links of a statement. */

import { GraphError } from '$graph/model/errors';
import { decidedOf } from '$lib/server/deciding/decided';
import { methodsAre } from '$lib/server/http';
import { forWorkspace } from '$lib/server/workspace/answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	forWorkspace(async () => {
		const statement = url.searchParams.get('statement');
		if (statement === null)
			throw new GraphError('bad-query', 'statement', 'No statement is named.', 'Ask with ?statement=ID.');
		return decidedOf(statement);
	});

export const fallback = methodsAre('GET', 'HEAD');
