/** POST /api/workspace/views/ID/restore with `{ "version": 2 }`: an earlier version becomes the newest, also of what was removed. */

import { GraphError } from '$graph/model/errors';
import { methodsAre } from '$lib/server/http';
import { bringBack } from '$lib/server/making/make';
import { workspace } from '$lib/server/workspace/open';
import { forWorkspace, recordAnswer } from '$lib/server/workspace/answer';
import { authorOf, jsonOf, kindAt, targetOf } from '$lib/server/workspace/request';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	forWorkspace(async () => {
		const author = authorOf(event);
		const target = targetOf(event, kindAt(event.params.things), event.params.id);
		const { version } = await jsonOf(event);
		if (typeof version !== 'number')
			throw new GraphError('bad-query', 'version', 'The body names no version.', 'Send { "version": 2 }.');
		return recordAnswer(await bringBack(await workspace(), target, version, author));
	});

export const fallback = methodsAre('POST');
