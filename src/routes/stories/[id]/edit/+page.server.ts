/** A presentation to be edited: as it is stored, and what the graph says of its steps now. */

import { forPage } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import { shownStory } from '$lib/server/stories/shown';
import { workspace } from '$lib/server/workspace/open';
import { unknownRecord } from '$graph/workspace/refusals';
import { decodeAppearance } from '$lib/view/url';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id }, url, locals, setHeaders }) =>
	forPage(async () => {
		setHeaders({ 'cache-control': 'no-store' });
		const record = await (await workspace()).read('story', id);
		if (record.removed) throw unknownRecord('story', id);
		const appearance = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
		return { ...appearance, record, shown: await shownStory(await graphStore(), id, appearance.language) };
	});
