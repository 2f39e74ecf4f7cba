/** The free exploration of a view that is one: what its acts show, laid out where that takes but a moment. */

import { type Settled, settledAt } from '$graph/layout/settle';
import { FACETS, type Filter } from '$graph/model/query';
import { growthOf } from '$graph/scene/explore-scene';
import type { GraphStore } from '$graph/store/port';
import { earlierOf, type ExploreData, MOST_LAID_OUT, placedAs, type Rested, restedAs } from '../explore/sent';
import { whatIsRead } from '../view/reading';
import type { View } from '../view/view';
import { type AskedAddress, readAsked } from './asked';
import { catalogOf } from './catalog';

/** Layouts that are kept: the next act of each reader goes on from one. */
const KEPT = 40;
let kept: readonly Rested[] = [];

export async function exploredData(
	store: GraphStore,
	address: AskedAddress
): Promise<{ explored: ExploreData | undefined }> {
	const { byId } = await catalogOf(store);
	const none = { explored: undefined };
	if (readAsked(address, ['mode'], byId).view.kind !== 'explore') return none;
	if (whatIsRead(readAsked(address, ['mode', 'focus', 'compare', 'q'], byId).view) !== 'explore') return none;
	const { view } = readAsked(address, [...FACETS, 'things', 'acts'], byId);
	return { explored: await exploredOf(store, view, view.filter) };
}

/** What an exploration shows; with places where it is small. */
export async function exploredOf(
	store: GraphStore,
	{ things, acts }: Pick<View, 'things' | 'acts'>,
	filter: Filter
): Promise<ExploreData> {
	const explored = await store.explore({ things, acts }, filter);
	if (explored.nodes.length > MOST_LAID_OUT) return explored;
	const earlier = earlierOf(kept, explored);
	const settled = earlier?.steps === explored.steps.length ? earlier : settledAt(growthOf(explored), earlier);
	if (settled !== earlier) kept = [restedAs(explored, settled), ...kept].slice(0, KEPT);
	const { x, y, pinned } = settled;
	return { ...explored, places: { x: [...x], y: [...y], pinned: [...pinned] } };
}

/** Where everything comes to rest, however much it is. */
export function settledOf(explored: ExploreData): Settled {
	return explored.places ? placedAs(explored) : settledAt(growthOf(explored));
}
