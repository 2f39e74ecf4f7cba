/** The matrix of a view that is one or shows it beneath the overview. It is apart from picture and quotes, because it depends on other keys: what is selected, or which cell is open, asks for it no more. */

import { FACETS } from '$graph/model/query';
import { packMatrix } from '$lib/matrix/sent';
import { readAsked } from '$lib/server/asked';
import { forPage } from '$lib/server/http';
import { catalogOf } from '$lib/server/catalog';
import { graphStore } from '$lib/server/store';
import { canCross } from '$lib/view/crossing';
import { hasMatrix } from '$lib/view/reading';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	forPage(async () => {
		const store = await graphStore();
		const { byId } = await catalogOf(store);
		const none = { crossed: undefined };
		// Of a picture nothing else is looked at, so that what is chosen in it does not ask again.
		if (readAsked(event, ['mode'], byId).view.kind === 'network') return none;
		if (!hasMatrix(readAsked(event, ['mode', 'focus', 'select', 'compare', 'q'], byId).view)) return none;
		const { view } = readAsked(event, [...FACETS, 'rows', 'columns'], byId);
		// Without an answer where the two can't be crossed.
		const matrix = canCross(view) ? packMatrix(await store.matrix(view)) : undefined;
		return { crossed: { matrix } };
	});
