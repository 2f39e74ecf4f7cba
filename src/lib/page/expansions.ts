/** What the things selected in a free exploration are linked to, with counts. */

import { type Expansion, FACETS } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { type AskedAddress, orUnknown, readAsked } from './asked';
import { catalogOf } from './catalog';

/** Things whose ways are told at once: the ends of a link. */
const MOST = 2;

export async function expansionsData(
	store: GraphStore,
	address: AskedAddress
): Promise<{ expansions: readonly Expansion[] }> {
	const { byId } = await catalogOf(store);
	// What is selected is read first: without it, another kind of view asks for nothing again.
	if (readAsked(address, ['select'], byId).view.selection.length === 0) return { expansions: [] };
	if (readAsked(address, ['mode'], byId).view.kind !== 'explore') return { expansions: [] };
	const { view, unknown } = readAsked(address, [...FACETS, 'select'], byId);
	const asked = { offset: 0, limit: 0, among: [], filter: view.filter };
	const found = await Promise.all(
		view.selection.slice(0, MOST).map((id) => orUnknown(() => store.expand({ ...asked, id }), id, unknown))
	);
	return { expansions: found.filter((one) => one !== undefined) };
}
