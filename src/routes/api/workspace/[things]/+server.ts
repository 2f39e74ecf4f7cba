/** GET and POST /api/workspace/decisions, /views, /stories: the list, and one more. */

import { forWorkspace, recordAnswer } from '$lib/server/workspace/answer';
import { authorOf, jsonOf, kindAt } from '$lib/server/workspace/request';
import { make } from '$lib/server/making/make';
import { methodsAre } from '$lib/server/http';
import { workspace } from '$lib/server/workspace/open';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { things } }) =>
	forWorkspace(async () => {
		const kind = kindAt(things);
		return (await workspace()).list(kind);
	});

export const POST: RequestHandler = (event) =>
	forWorkspace(async () => {
		const author = authorOf(event);
		const kind = kindAt(event.params.things);
		return recordAnswer(await make(await workspace(), kind, await jsonOf(event), author), 201);
	});

export const fallback = methodsAre('GET', 'HEAD', 'POST');
