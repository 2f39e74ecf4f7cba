/** The catalog of a graph with its nodes by id: it is small, nearly every page needs it, and it is kept until the graph is another. */

import type { Catalog } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';

interface Remembered {
	catalog: Catalog;
	byId: ReadonlyMap<string, Catalog['nodes'][number]>;
	/** How many there are. */
	municipalities: number;
}
let remembered: (Remembered & { fingerprint: string | undefined }) | undefined;

/** The catalog with its nodes by id; read again only after a re-seed. */
export async function catalogOf(store: GraphStore): Promise<Remembered> {
	const { fingerprint } = await store.status();
	if (!remembered || remembered.fingerprint !== fingerprint) {
		const catalog = await store.catalog();
		const municipalities = catalog.nodes.filter(({ type }) => type === 'Municipality').length;
		const byId = new Map(catalog.nodes.map((node) => [node.id, node]));
		remembered = { fingerprint, catalog, byId, municipalities };
	}
	return remembered;
}
