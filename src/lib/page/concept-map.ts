/** The concept map of a view that is one. It is apart from quotes and table, because what is chosen in it asks for it no more. */

import { aboutFilter, FACETS, LIMITS } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { packMap, type MapData } from '../concept-map/sent';
import { whatIsRead } from '../view/reading';
import type { View } from '../view/view';
import { type AskedAddress, readAsked } from './asked';
import { catalogOf } from './catalog';
import { likenessOf } from './likeness';

export async function conceptMapData(
	store: GraphStore,
	address: AskedAddress
): Promise<{ conceptMap: MapData | undefined }> {
	const { byId } = await catalogOf(store);
	const none = { conceptMap: undefined };
	if (readAsked(address, ['mode'], byId).view.kind !== 'together') return none;
	if (whatIsRead(readAsked(address, ['mode', 'focus', 'compare', 'q'], byId).view) !== 'together') return none;
	const { view } = readAsked(address, [...FACETS, 'other'], byId);
	const [answer, places, others] = await Promise.all([
		mapAnswer(store, view),
		likenessOf(store),
		store.refs(view.other)
	]);
	return { conceptMap: { answer: packMap(answer), places, others } };
}

/** Every pair that the filter and what is compared with leave. */
export function mapAnswer(store: GraphStore, { filter, other }: Pick<View, 'filter' | 'other'>) {
	const beside = other.length > 0 ? { other: aboutFilter(other) } : {};
	return store.associations({ filter, ...beside, limit: LIMITS.pairs });
}
