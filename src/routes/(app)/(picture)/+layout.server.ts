/** The picture of a view and the counts beside it. They depend on filter and focus alone: what is selected or searched for asks for neither again. */

import { aboutFilter, FACETS, facetOfId, LIMITS } from '$graph/model/query';
import { lensOf } from '$graph/scene/lens';
import { profileOf } from '$graph/scene/profile';
import { orUnknown, readAsked } from '$lib/server/asked';
import { forPage } from '$lib/server/http';
import { placesBeyond } from '$lib/server/places';
import { sourcesOf } from '$lib/server/sources';
import { catalogOf, graphStore } from '$lib/server/store';
import { firstValues, packLinks } from '$lib/view/sent';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	forPage(async () => {
		const store = await graphStore();
		const { catalog, byId } = await catalogOf(store);
		const { view, named, unknown } = readAsked(event, [...FACETS, 'focus'], byId);
		const { filter, focus } = view;
		const about = focus !== undefined && facetOfId(focus) !== undefined ? aboutFilter([focus]) : undefined;
		const [facets, slice] = await Promise.all([
			store.facets(filter, about),
			focus === undefined
				? undefined
				: orUnknown(() => store.slice({ focus, filter, limit: LIMITS.slice }), focus, unknown)
		]);
		const same = {
			counts: firstValues(facets, filter),
			named,
			refs: focus === undefined ? [] : await store.refs([focus]),
			unknown: [...unknown]
		};
		if (slice === undefined) {
			const overview = await store.links(filter);
			const extra = await placesBeyond(store, catalog, overview.municipalities);
			return { ...same, overview: packLinks(overview), more: extra };
		}
		const links = about && (await store.links(filter, about));
		const sources = sourcesOf(slice, links);
		if (slice.focus.type !== 'Concept' || links === undefined)
			return { ...same, sources, focused: profileOf(slice, links) };
		const focused = lensOf(slice, await store.links(filter), { facets, links }, filter);
		return { ...same, sources, focused, more: await placesBeyond(store, catalog, focused.sectors) };
	});
