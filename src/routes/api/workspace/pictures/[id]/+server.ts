/** GET /api/workspace/pictures/ID: how a step of a story looked when it was kept, as SVG. */

import { failureAnswer, methodsAre } from '$lib/server/http';
import { svgAnswer } from '$lib/server/pictures/svg-answer';
import { workspace } from '$lib/server/workspace/open';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id } }) => {
	try {
		const { body } = await (await workspace()).read('picture', id);
		// The id is made of the picture, so that it is never another one.
		return svgAnswer(body.svg, { 'cache-control': 'public, max-age=31536000, immutable' });
	} catch (failure) {
		return failureAnswer(failure);
	}
};

export const fallback = methodsAre('GET', 'HEAD');
