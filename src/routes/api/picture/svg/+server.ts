/** GET /api/picture/svg?focus=concept:mod …: the picture of a view, in light colours, 16 to 9; 404 where a view is words and figures alone. */

import { GraphError } from '$graph/model/errors';
import { failureAnswer, methodsAre } from '$lib/server/http';
import { viewAt } from '$lib/server/known-view';
import { catalogOf, graphStore } from '$lib/server/store';
import { svgAnswer } from '$lib/server/pictures/svg-answer';
import { pictureOf } from '$lib/server/pictures/view-picture';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
	try {
		const store = await graphStore();
		const { byId } = await catalogOf(store);
		const { view } = viewAt(url.search.slice(1), (id) => byId.has(id));
		const svg = await pictureOf(store, view, view.language);
		if (svg === undefined) throw noPicture();
		return svgAnswer(svg);
	} catch (failure) {
		return failureAnswer(failure);
	}
};

export const fallback = methodsAre('GET', 'HEAD');

function noPicture(): GraphError {
	return new GraphError(
		'unknown-id',
		'view',
		'This view is words and figures, and has no picture.',
		'Take the picture of the overview, of a concept, or of a comparison.'
	);
}
