/** All presentations: those that come with the seed, and those that people made, by title. */

import { forPage } from '$lib/server/http';
import { seedStories } from '$lib/server/stories/seed';
import { workspace } from '$lib/server/workspace/open';
import { byName } from '$graph/text/order';
import { decodeAppearance } from '$lib/view/url';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) =>
	forPage(async () => {
		setHeaders({ 'cache-control': 'no-store' });
		const appearance = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
		const made = (await (await workspace()).list('story')).map(({ id, version, by, at, summary }) => ({
			id,
			version,
			by,
			at,
			title: String(summary['title']),
			steps: Number(summary['steps'])
		}));
		return {
			...appearance,
			fromSeed: seedStories(appearance.language),
			made: made.sort((a, b) => byName(a.title, b.title) || byName(a.id, b.id))
		};
	});
