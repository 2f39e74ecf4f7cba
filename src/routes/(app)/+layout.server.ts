/** What every page needs once: the graph's names, without its statements. */

import { forPage } from '$lib/server/http';
import { catalogOf, graphStore } from '$lib/server/store';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () =>
	forPage(async () => {
		const { catalog } = await catalogOf(await graphStore());
		return { catalog };
	});
