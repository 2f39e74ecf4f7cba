/** The picture of a view, or its portrait, and the counts beside it. They depend on filter and focus alone: what is selected or searched for asks for neither again. */

import { isMany } from '$graph/layout/fields';
import { aboutFilter, FACETS, facetOfId, type Filter, LIMITS, type Slice } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import type { Portrayed } from '../view/picture-of-view';
import { firstValues, packLinks } from '../view/sent';
import { hasDistinctive, packPortrait } from '../view/sent-portrait';
import type { View } from '../view/view';
import { type AskedAddress, orUnknown, readAsked } from './asked';
import { catalogOf } from './catalog';
import { lensFrom } from './lens';
import { placesBeyond } from './places';
import { sourcesOf } from './sources';

export async function pictureData(store: GraphStore, address: AskedAddress) {
	const { catalog, byId, municipalities } = await catalogOf(store);
	const { view, named, unknown } = readAsked(address, [...FACETS, 'focus'], byId);
	const { filter, focus } = view;
	const about = focus !== undefined && facetOfId(focus) !== undefined ? aboutFilter([focus]) : undefined;
	const [facets, slice] = await Promise.all([
		store.facets(filter, about),
		focus === undefined
			? undefined
			: orUnknown(() => store.slice({ focus, filter, limit: drawnOf(focus) }), focus, unknown)
	]);
	const same = {
		counts: firstValues(facets, filter),
		named,
		refs: focus === undefined ? [] : await store.refs([focus]),
		unknown: [...unknown]
	};
	if (slice === undefined) {
		// The counts of a country are large, so that a view that doesn't show them goes without.
		if (isMany(municipalities) && !showsOverview(readAsked(address, ['mode'], byId).view)) return { ...same, more: {} };
		const overview = await store.links(filter);
		// Strips need no places.
		const isDrawn = !isMany(overview.reach.municipalities);
		const more = isDrawn ? await placesBeyond(store, catalog, overview.municipalities) : {};
		return { ...same, overview: packLinks(overview), more };
	}
	if (slice.focus.type !== 'Concept' || about === undefined)
		return { ...same, focused: await portrayed(store, slice, filter) };
	const links = await store.links(filter, about);
	const sources = sourcesOf(slice, links);
	const focused = await lensFrom(store, {
		slice,
		about: { facets, links },
		overview: await store.links(filter),
		filter,
		// Looked at by those pictures alone that open a municipality: others are not asked for again at each choice.
		selection: () => readAsked(address, ['select'], byId).view.selection
	});
	return { ...same, sources, focused, more: await placesBeyond(store, catalog, focused.sectors) };
}

function showsOverview({ kind }: Pick<View, 'kind'>): boolean {
	return kind === 'network' || kind === 'list';
}

/** Statements that are drawn: a portrait has none, and is told what it is about. */
function drawnOf(focus: string): number {
	return facetOfId(focus) === 'concept' ? LIMITS.slice : 1;
}

/** What is told of a node that is no concept; of a single statement, itself. */
async function portrayed(store: GraphStore, { focus, total }: Slice, filter: Filter): Promise<Portrayed> {
	const { id } = focus;
	if (facetOfId(id) === undefined) return { kind: 'portrait', focus, total, portrait: undefined };
	const [portrait, distinctive] = await Promise.all([
		store.portrait({ id, filter }),
		hasDistinctive(id) ? store.distinctive({ id, filter }) : undefined
	]);
	return { kind: 'portrait', focus, total, portrait: packPortrait(portrait, distinctive) };
}
