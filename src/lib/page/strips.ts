/** The strips of an overview of many organisations. They are apart from the counts beside them, because a table or a list has no use for them. */

import { isMany } from '$graph/layout/fields';
import { FACETS } from '$graph/model/query';
import { type Strips, stripsOf } from '$graph/scene/strips';
import type { GraphStore } from '$graph/store/port';
import { organisationNamed } from '../strips/find';
import { packStrips, type SentStrips } from '../strips/sent';
import { searchFor, toggle } from '../view/steps';
import { decodeView, encodeView } from '../view/url';
import type { View } from '../view/view';
import { type AskedAddress, readAsked } from './asked';
import { catalogOf } from './catalog';

export async function stripsData(
	store: GraphStore,
	address: AskedAddress
): Promise<{ strips: SentStrips | undefined }> {
	const { byId, municipalities } = await catalogOf(store);
	const none = { strips: undefined };
	if (!isMany(municipalities)) return none;
	const { kind, focus, compared } = readAsked(address, ['mode', 'focus', 'compare'], byId).view;
	if (kind !== 'network' || focus !== undefined || compared.length > 0) return none;
	const { filter, grouping, group } = readAsked(address, [...FACETS, 'groups', 'group'], byId).view;
	return { strips: packStrips(await stripsShown(store, { filter, grouping, group })) };
}

/** Of the group that is open, where one is; of all organisations where it is not there. */
export async function stripsShown(
	store: GraphStore,
	{ filter, grouping, group }: Pick<View, 'filter' | 'grouping' | 'group'>
): Promise<Strips> {
	const mentions = await store.mentions(filter);
	if (grouping === 'none' || group === undefined) return stripsOf(mentions);
	const { groups } = await store.groups({ by: grouping, filter });
	const opened = groups.find(({ id }) => id === group);
	return stripsOf(mentions, opened && new Set(opened.organisations));
}

/** What the field that finds an organisation is called in an address; it is no part of a view. */
export const FIND = 'find';

/**
 * Where a form leads that was sent without script: to the view with the organisation selected that
 * somebody typed, or else to what a search for it finds. Undefined where nothing was typed.
 */
export async function foundAddress(store: GraphStore, url: URL): Promise<string | undefined> {
	const typed = url.searchParams.get(FIND);
	if (typed === null) return undefined;
	const rest = new URLSearchParams(url.searchParams);
	rest.delete(FIND);
	const { view } = decodeView(rest);
	const { catalog } = await catalogOf(store);
	const id = organisationNamed(
		catalog.nodes.filter(({ type }) => type === 'Municipality'),
		typed
	);
	const isChosen = id !== undefined && view.selection.includes(id);
	const step = id === undefined ? searchFor(typed.trim().slice(0, 200)) : isChosen ? undefined : toggle(id);
	return `/?${encodeView(step ? step(view) : view)}`;
}
