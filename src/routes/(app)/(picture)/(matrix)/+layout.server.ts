/** The matrix of a view that is one. It is apart from picture and quotes, because it depends on other keys: what is selected, or which cell is open, asks for it no more. */

import { FACETS } from '$graph/model/query';
import { packMatrix } from '$lib/matrix/sent';
import { readAsked } from '$lib/server/asked';
import { forPage } from '$lib/server/http';
import { catalogOf, graphStore } from '$lib/server/store';
import { canCross } from '$lib/view/crossing';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	forPage(async () => {
		const store = await graphStore();
		const { byId } = await catalogOf(store);
		const { kind } = readAsked(event, ['mode'], byId).view;
		if (kind !== 'matrix') return { crossed: undefined };
		const { view } = readAsked(event, [...FACETS, 'rows', 'columns'], byId);
		// Without an answer where the two can't be crossed.
		const matrix = canCross(view) ? packMatrix(await store.matrix(view)) : undefined;
		return { crossed: { matrix } };
	});
