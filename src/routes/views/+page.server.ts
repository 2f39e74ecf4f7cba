/** The list of saved views, in the order that people gave them. */

import { forPage } from '$lib/server/http';
import { viewAt } from '$lib/page/known-view';
import { catalogOf } from '$lib/page/catalog';
import { graphStore } from '$lib/server/store';
import { hasPicture } from '$lib/view/reading';
import { titleOf } from '$lib/server/pictures/view-title';
import { workspace } from '$lib/server/workspace/open';
import { parseBody } from '$graph/workspace/bodies';
import { byText } from '$graph/text/order';
import { decodeAppearance } from '$lib/view/url';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) =>
	forPage(async () => {
		setHeaders({ 'cache-control': 'no-store' });
		const appearance = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
		const { byId } = await catalogOf(await graphStore());
		const entries = await (await workspace()).list('view');
		const views = entries.map(({ id, version, by, at, summary }) => {
			const body = parseBody('view', summary);
			const { view, gone } = viewAt(body.address, (node) => byId.has(node));
			return {
				...{ id, version, by, at, ...body },
				about: titleOf(view, (node) => byId.get(node), appearance.language),
				isDrawn: hasPicture(view),
				isPartlyGone: gone.length > 0
			};
		});
		return {
			...appearance,
			views: views.sort((a, b) => a.order - b.order || byText(a.id, b.id))
		};
	});
