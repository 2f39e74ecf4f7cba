/** Places of the overview: sent once, apart from those of more municipalities than a picture draws. */

import { type Catalog, LIMITS, type Places } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';

/** Of all concepts, and of all municipalities where a picture draws them all. */
export async function placesOfFew(store: GraphStore, { nodes }: Catalog): Promise<Places> {
	const types: readonly string[] = areFew(nodes) ? ['Concept', 'Municipality'] : ['Concept'];
	return pick(
		await store.places(),
		nodes.filter(({ type }) => types.includes(type))
	);
}

/** Of these municipalities, where {@link placesOfFew} leaves them out. */
export async function placesBeyond(
	store: GraphStore,
	{ nodes }: Catalog,
	municipalities: readonly { id: string }[]
): Promise<Places> {
	return areFew(nodes) ? {} : pick(await store.places(), municipalities);
}

/** Of a catalog: it has thousands of nodes, and each page asks. */
const few = new WeakMap<Catalog['nodes'], boolean>();

function areFew(nodes: Catalog['nodes']): boolean {
	const before = few.get(nodes);
	if (before !== undefined) return before;
	const are = nodes.filter(({ type }) => type === 'Municipality').length <= LIMITS.listed;
	few.set(nodes, are);
	return are;
}

function pick(places: Places, of: readonly { id: string }[]): Places {
	return Object.fromEntries(
		of.flatMap(({ id }) => {
			const place = places[id];
			return place === undefined ? [] : [[id, place] as const];
		})
	);
}
