/** What a view reads. */

import { expansionsData } from '$lib/page/expansions';
import { readingData } from '$lib/page/reading';
import { forPage } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	forPage(async () => {
		const store = await graphStore();
		return { ...(await readingData(store, event)), ...(await expansionsData(store, event)) };
	});
