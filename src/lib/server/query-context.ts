/**
 * What the server answers queries from: its one store, the names of the graph in it, and its one
 * linker.
 */

import type { Catalog } from '$graph/model/query';
import { type Names, namesIn } from '$graph/queries/names';
import type { QueryContext } from '$graph/queries/query';
import { linker } from './linker';
import { catalogOf } from '../page/catalog';
import { graphStore } from './store';

let remembered: { nodes: Catalog['nodes']; names: Names } | undefined;

/** Made again only when the catalog is another one. */
async function currentNames(): Promise<Names> {
	const { nodes } = (await catalogOf(await graphStore())).catalog;
	if (remembered?.nodes !== nodes) remembered = { nodes, names: namesIn(nodes) };
	return remembered.names;
}

export const queryContext: QueryContext = { store: graphStore, names: currentNames, linker };
