/** GET /api/workspace/views/ID/history: the versions that are kept, the newest first. */

import { methodsAre } from '$lib/server/http';
import { workspace } from '$lib/server/workspace/open';
import { forWorkspace } from '$lib/server/workspace/answer';
import { kindAt } from '$lib/server/workspace/request';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { things, id } }) =>
	forWorkspace(async () => (await workspace()).history(kindAt(things), id));

export const fallback = methodsAre('GET', 'HEAD');
