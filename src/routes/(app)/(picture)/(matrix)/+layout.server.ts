/** The matrix, the concept map, the free exploration, the groups or the strips of a view, where it shows any. */

import { redirect } from '@sveltejs/kit';
import { conceptMapData } from '$lib/page/concept-map';
import { crossedData } from '$lib/page/crossed';
import { exploredData } from '$lib/page/explored';
import { groupsData } from '$lib/page/groups';
import { foundAddress, stripsData } from '$lib/page/strips';
import { forPage } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const found = await forPage(async () => foundAddress(await graphStore(), event.url));
	if (found !== undefined) redirect(303, found);
	return forPage(async () => {
		const store = await graphStore();
		return {
			...(await crossedData(store, event)),
			...(await conceptMapData(store, event)),
			...(await exploredData(store, event)),
			...(await groupsData(store, event)),
			...(await stripsData(store, event))
		};
	});
};
