/** GET, PUT and DELETE /api/workspace/views/ID: one record, as it is, changed, or removed. Changes name the version they change. */

import { methodsAre } from '$lib/server/http';
import { remake, unmake } from '$lib/server/making/make';
import { workspace } from '$lib/server/workspace/open';
import { forWorkspace, recordAnswer } from '$lib/server/workspace/answer';
import { authorOf, jsonOf, kindAt, targetOf } from '$lib/server/workspace/request';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { things, id } }) =>
	forWorkspace(async () => recordAnswer(await (await workspace()).read(kindAt(things), id)));

export const PUT: RequestHandler = (event) =>
	forWorkspace(async () => {
		const author = authorOf(event);
		const target = targetOf(event, kindAt(event.params.things), event.params.id);
		return recordAnswer(await remake(await workspace(), target, await jsonOf(event), author));
	});

export const DELETE: RequestHandler = (event) =>
	forWorkspace(async () => {
		const author = authorOf(event);
		const target = targetOf(event, kindAt(event.params.things), event.params.id);
		return recordAnswer(await unmake(await workspace(), target, author));
	});

export const fallback = methodsAre('GET', 'HEAD', 'PUT', 'DELETE');
